//! A page that draws in Rust: a card by the crate, without the element.

use article_card::{Article, Options, Variant, dom, view};
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

/// Puts the card of `article`, as `JSON.parse` gives it, at the end of the page.
///
/// # Errors
/// What in the article is wrong, what the browser throws, or that there is no page.
#[wasm_bindgen]
pub fn draw(article: JsValue) -> Result<(), JsValue> {
    let document = web_sys::window().and_then(|window| window.document());
    let document = document.ok_or("expected a page to draw in, got none")?;
    let article: Article = serde_wasm_bindgen::from_value(article)?;
    let options = Options { variant: Variant::Full, ..Options::default() };
    let card = view(&article, &options).map_err(|excess| excess.to_string())?;
    let card = dom(&document, &card)?;
    document.body().ok_or("expected a page with a body, got one without")?.append_child(&card)?;
    Ok(())
}
