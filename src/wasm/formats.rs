//! *formats*: JSON of any format to the native JSON.

use wasm_bindgen::prelude::wasm_bindgen;

use super::exchange::{given, taken};
use super::names::with_names;
use super::refusal::Refusal;
use crate::article::to_json;
use crate::excess::Excess;
use crate::formats::{FormatError, article_from_value};
use crate::json::parse;

/// Reads an article. The page wrote the `id` or `url` of the article that is wanted of several, empty for the
/// first, and JSON that *core* left to this. What it gets is the native JSON, or a refusal.
#[wasm_bindgen]
pub fn read() -> *const u8 {
    let (item, json) = taken();
    given(with_names(|| native_json(&item, &json).unwrap_or_else(Refusal::into_text)))
}

fn native_json(item: &str, json: &str) -> Result<String, Refusal> {
    // What is no JSON never comes here.
    let error = |reason| Excess::of_json(reason).map_or(FormatError::Empty, FormatError::TooMuch);
    let value = parse(json).map_err(error)?;
    let item = (!item.is_empty()).then_some(item);
    Ok(to_json(&article_from_value(value, item)?))
}
