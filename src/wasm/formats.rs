//! *formats*: JSON of any format to the native JSON.

use js_sys::Error;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use super::native_json::{named, native_json};
use super::value::value_of;
use crate::formats::{FormatError, article_from_value};

/// The native JSON of the article in `value`, which `JSON.parse` gave; of several the one whose `id` or `url` is `item`, else the
/// first.
///
/// # Errors
/// An `Error` whose message says what in the article is wrong, and where; its name is the code,
/// `unknown-format` or `invalid-article`.
#[expect(clippy::needless_pass_by_value, reason = "what JavaScript hands over is owned here")]
#[wasm_bindgen]
pub fn read(value: &JsValue, item: Option<String>) -> Result<JsValue, Error> {
    let value = value_of(value)?;
    let article = article_from_value(value, item.as_deref()).map_err(|error| match error {
        FormatError::UnknownJson { .. } => named("unknown-format", &error.to_string()),
        _ => named("invalid-article", &error.to_string()),
    })?;
    native_json(&article)
}
