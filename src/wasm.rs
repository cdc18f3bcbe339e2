//! What a browser calls: convert, call, map the error; nothing else.
//!
//! Each half is a Wasm of its own: *core* draws, and the others make text that core can draw.

use js_sys::Error;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

#[cfg(feature = "wasm-core")]
mod core;
#[cfg(feature = "wasm-formats")]
mod formats;
#[cfg(feature = "wasm-markdown")]
mod markdown;
#[cfg(feature = "wasm-markdown-file")]
mod markdown_file;
#[cfg(any(feature = "wasm-core", feature = "wasm-formats"))]
mod value;

/// Has the next call run on a new instance: after a trap, the memory of this one can't be trusted.
#[wasm_bindgen]
pub fn discard() {
    wasm_bindgen::handler::schedule_reinit();
}

/// An error whose name is its code.
fn named(code: &str, message: &str) -> Error {
    let error = Error::new(message);
    error.set_name(code);
    error
}

/// The native JSON of `article`, as `JSON.parse` would give it.
#[cfg(any(feature = "wasm-formats", feature = "wasm-markdown-file"))]
fn native_json(article: &crate::article::Article) -> Result<JsValue, Error> {
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    let json = serde::Serialize::serialize(article, &serializer);
    json.map_err(|error| named("invalid-article", &error.to_string()))
}
