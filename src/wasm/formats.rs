//! *formats*: JSON of any format to the native JSON.

use wasm_bindgen::prelude::wasm_bindgen;

use super::exchange::{given, taken};
use super::refusal::Refusal;
use crate::article::to_json;
use crate::excess::Excess;
use crate::formats::{FormatError, article_from_value};
use crate::json::parse;

/// Reads an article. The page wrote what `JSON.stringify` gives, and the `id` or `url` of the article
/// that is wanted of several, empty for the first. What it gets is the native JSON, or a refusal.
#[wasm_bindgen]
pub fn read() -> *const u8 {
    let (json, item) = taken();
    given(native_json(&json, &item).unwrap_or_else(Refusal::into_text))
}

fn native_json(json: &str, item: &str) -> Result<String, Refusal> {
    let value = parse(json).ok_or(FormatError::TooMuch(Excess::Deep { what: "JSON" }))?;
    let item = (!item.is_empty()).then_some(item);
    Ok(to_json(&article_from_value(value, item)?))
}
