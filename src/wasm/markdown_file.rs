//! *markdown-file*: a Markdown file with front matter to a prepared article.

use js_sys::Error;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use super::native_json::{named, native_json};
use crate::formats::article_from_markdown;
use crate::link::Link;
use crate::prepare::prepare;

/// The prepared article in `text`, whose relative links start from `base` if it has no `url`.
///
/// # Errors
/// An `Error` whose message says what in the article is wrong, and where; its name is the code,
/// `invalid-article`.
#[wasm_bindgen]
pub fn read(text: &str, base: &str) -> Result<JsValue, Error> {
    let article = article_from_markdown(text)
        .map_err(|error| named("invalid-article", &error.to_string()))?;
    native_json(&prepare(article, Link::absolute(base).as_ref()))
}
