//! *formats*: JSON of any format to the native JSON.

use js_sys::Error;
use wasm_bindgen::prelude::wasm_bindgen;

use super::{named, native_json};
use crate::formats::{FormatError, article_from_text};

/// The native JSON of the article in `json`; of several the one whose `id` or `url` is `item`, else the
/// first.
///
/// # Errors
/// An `Error` whose message says what in the article is wrong, and where; its name is the code,
/// `unknown-format` or `invalid-article`.
#[expect(clippy::needless_pass_by_value, reason = "what JavaScript hands over is owned here")]
#[wasm_bindgen]
pub fn read(json: &str, item: Option<String>) -> Result<String, Error> {
    let article = article_from_text(json, item.as_deref()).map_err(|error| match error {
        FormatError::UnknownJson { .. } => named("unknown-format", &error.to_string()),
        _ => named("invalid-article", &error.to_string()),
    })?;
    native_json(&article)
}
