//! What a browser calls: convert, call, map the error; nothing else.

use js_sys::Error;
use serde::de::DeserializeSeed;
use serde_json::Value;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};
use web_sys::Element;

use crate::card::{Options, view};
use crate::formats::{FormatError, article_from_json, article_from_markdown};
use crate::json::{self, Nested};
use crate::sink::dom::dom;

/// Draws the article in `article`, the value that `JSON.parse` gave or the text of a Markdown file, as
/// the host's `options` want it; of several articles the one whose `id` or `url` is `item`, else the
/// first. The element that comes back is attached to nothing.
///
/// # Errors
/// An `Error` whose message says what in the article or the options is wrong, and where; its name is
/// the code, `unknown-format` or `invalid-article`.
#[expect(clippy::needless_pass_by_value, reason = "what JavaScript hands over is owned here")]
#[wasm_bindgen]
pub fn draw(article: JsValue, item: Option<String>, options: JsValue) -> Result<Element, Error> {
    let options: Options = json::read(value_of(options)?).map_err(|fault| invalid(&fault))?;
    let article = match value_of(article)? {
        Value::String(text) => article_from_markdown(&text),
        value => article_from_json(value, item.as_deref()),
    };
    let article = article.map_err(|error| match error {
        FormatError::UnknownJson { .. } => named("unknown-format", &error),
        _ => invalid(&error),
    })?;
    let document = web_sys::window().and_then(|window| window.document());
    let document = document.ok_or_else(|| invalid(&"expected a document to draw in, got none"))?;
    let card = dom(&document, &view(&article, &options));
    card.map_err(|_| invalid(&"expected an HTML document to draw in, got another one"))
}

/// Has the next call run on a new instance: after a trap, the memory of this one can't be trusted.
#[wasm_bindgen]
pub fn discard() {
    wasm_bindgen::handler::schedule_reinit();
}

fn value_of(value: JsValue) -> Result<Value, Error> {
    let deserializer = serde_wasm_bindgen::Deserializer::from(value);
    Nested::default().deserialize(deserializer).map_err(|error| invalid(&error))
}

fn invalid(message: &dyn ToString) -> Error {
    named("invalid-article", message)
}

fn named(code: &str, message: &dyn ToString) -> Error {
    let error = Error::new(&message.to_string());
    error.set_name(code);
    error
}
