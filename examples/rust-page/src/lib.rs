//! A page whose script is Rust alone: it draws a card by the crate, without the element.

use article_card::{Article, Options, Variant, dom, view};
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

const ARTICLE: &str = include_str!("../../../tests/cases/everything/input.json");

/// Puts the card at the end of the page, once the page's script starts.
///
/// # Errors
/// What the browser throws, or that there is no page.
#[wasm_bindgen(start)]
pub fn draw() -> Result<(), JsValue> {
    let document = web_sys::window().and_then(|window| window.document());
    let document = document.ok_or("expected a page to draw in, got none")?;
    let article: Article = serde_json::from_str(ARTICLE).map_err(|error| error.to_string())?;
    let options = Options { variant: Variant::Full, ..Options::default() };
    let card = dom(&document, &view(&article, &options))?;
    document.body().ok_or("expected a page with a body, got one without")?.append_child(&card)?;
    Ok(())
}
