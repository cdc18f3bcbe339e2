//! What a browser calls: convert, call, map the error; nothing else.

use serde::de::DeserializeOwned;
use wasm_bindgen::prelude::{JsError, JsValue, wasm_bindgen};
use web_sys::Element;

use crate::card::{Options, view};
use crate::formats::article_from_json;
use crate::json;
use crate::sink::dom::dom;

/// Draws the article in `article`, the value that `JSON.parse` gave, as the host's `options` want
/// it. The element that comes back is attached to nothing.
///
/// # Errors
/// An `Error` whose message says what in the article or the options is wrong, and where.
#[wasm_bindgen]
pub fn draw(article: JsValue, options: JsValue) -> Result<Element, JsError> {
    let article = article_from_json(value_of(article)?)?;
    let options: Options = json::read(value_of(options)?)?;
    let document = web_sys::window().and_then(|window| window.document());
    let document =
        document.ok_or_else(|| JsError::new("expected a document to draw in, got none"))?;
    dom(&document, &view(&article, &options))
        .map_err(|_| JsError::new("the document made no element"))
}

/// Has the next call run on a new instance: after a trap, the memory of this one can't be trusted.
#[wasm_bindgen]
pub fn discard() {
    wasm_bindgen::handler::schedule_reinit();
}

fn value_of<T: DeserializeOwned>(value: JsValue) -> Result<T, JsError> {
    serde_wasm_bindgen::from_value(value).map_err(JsError::from)
}
