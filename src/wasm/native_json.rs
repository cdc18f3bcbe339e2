//! What the parts beside *core* give: the native JSON, or an error with a name.

use js_sys::Error;
use serde::Serialize;
use wasm_bindgen::prelude::JsValue;

use crate::article::Article;

/// The native JSON of `article`, as `JSON.parse` would give it.
pub(super) fn native_json(article: &Article) -> Result<JsValue, Error> {
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    let json = article.serialize(&serializer);
    json.map_err(|error| named("invalid-article", &error.to_string()))
}

/// An error whose name is its code.
pub(super) fn named(code: &str, message: &str) -> Error {
    let error = Error::new(message);
    error.set_name(code);
    error
}
