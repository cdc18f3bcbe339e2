//! *core*: draws an article whose texts are plain or HTML.

use js_sys::{Error, Function};
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};
use web_sys::Element;

use super::named;
use super::value::value_of;
use crate::article::Article;
use crate::card::{
    Options, Variant, base, body_of, is_body_needed, options as options_of, view_with_body,
};
use crate::formats::{check_body, check_lists, is_plainly_native, read_native};
use crate::link::Link;
use crate::prepare::without_markdown;
use crate::sink::dom::dom;

/// Draws the article in `article`, the value that `JSON.parse` gave, as the host's `options` want it.
/// The element that comes back is attached to nothing.
///
/// `markdown` is called with a text, the address that its relative links start from, and whether it
/// is one line; it gives HTML. What it gives none for is left out.
///
/// # Errors
/// An `Error` whose message says what in the article or the options is wrong, and where; its name is
/// the code: `foreign`, if the article may be of another format, or `invalid-article`.
#[wasm_bindgen]
pub fn draw(article: &JsValue, options: &JsValue, markdown: &Function) -> Result<Element, Error> {
    let options = options_of(value_of(options)?).map_err(|fault| invalid(&fault))?;
    let value = value_of(article)?;
    if !is_plainly_native(&value) {
        return Err(named("foreign", ""));
    }
    let mut article = read_native(value).map_err(|fault| invalid(&fault))?;
    check_lists(&article).map_err(|error| invalid(&error))?;
    leave_out_unneeded(&mut article, &options);
    let base = base(&article, &options);
    without_markdown(&mut article, &|text| {
        let base = base.as_ref().map(Link::as_str);
        let arguments = [text.text.into(), base.into(), text.is_line.into()];
        let [text, base, is_line] = &arguments;
        markdown.call3(&JsValue::NULL, text, base, is_line).ok()?.as_string()
    });
    let body = body_of(&article, &options);
    check_body(&body).map_err(|error| invalid(&error))?;
    let document = web_sys::window().and_then(|window| window.document());
    let document = document.ok_or_else(|| invalid(&"expected a document to draw in, got none"))?;
    let card = dom(&document, &view_with_body(&article, &options, body));
    card.map_err(|_| invalid(&"expected an HTML document to draw in, got another one"))
}

/// So that no Markdown is converted for nothing.
fn leave_out_unneeded(article: &mut Article, options: &Options) {
    let names_itself = has_text(article.title.as_deref()) || has_text(article.summary.as_deref());
    if names_itself && !is_body_needed(article, options) {
        article.content_markdown = None;
    }
    if options.variant == Variant::Compact {
        article.key_points.clear();
    }
}

fn has_text(field: Option<&str>) -> bool {
    field.is_some_and(|text| !text.trim().is_empty())
}

fn invalid(message: &dyn ToString) -> Error {
    named("invalid-article", &message.to_string())
}
