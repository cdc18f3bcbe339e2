//! *markdown-file*: a Markdown file with front matter to a prepared article.

use wasm_bindgen::prelude::wasm_bindgen;

use super::exchange::{given, taken};
use super::names::with_names;
use super::refusal::Refusal;
use crate::article::to_json;
use crate::formats::{FormatError, article_from_markdown};
use crate::link::Link;
use crate::prepare::prepare;

/// Reads a file. The page wrote the URL where its relative links start, if it has no `url` itself, and
/// its text. What it gets is the native JSON of the prepared article, or a refusal.
#[wasm_bindgen]
pub fn read() -> *const u8 {
    let (base, text) = taken();
    given(with_names(|| native_json(&base, &text).unwrap_or_else(Refusal::into_text)))
}

fn native_json(base: &str, text: &str) -> Result<String, Refusal> {
    let article = prepare(article_from_markdown(text)?, Link::absolute(base).as_ref());
    Ok(to_json(&article.map_err(FormatError::from)?))
}
