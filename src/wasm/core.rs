//! *core*: draws an article whose texts are plain or HTML.

use wasm_bindgen::prelude::wasm_bindgen;

use crate::article::Article;
use crate::card::{
    Options, Variant, base, body_of, is_body_needed, options as options_of, view_with_body,
};
use crate::formats::{check_body, check_lists, is_plainly_native, read_native};
use crate::json::parse;
use crate::link::Link;
use crate::prepare::without_markdown;
use crate::sink::steps::steps;

#[wasm_bindgen(raw_module = "article-card-converter")]
extern "C" {
    /// The HTML of a text whose relative links start from `base`, and which may be one line.
    fn convert(text: &str, base: Option<&str>, is_line: bool) -> Option<String>;
}

/// Draws the article in `article`, as the host's `options` want it; both are what `JSON.stringify`
/// gives. What comes back are the steps that make the card, or an error: `!`, its code, NUL and what
/// in the article or the options is wrong, and where. The code is `foreign`, if the article may be of
/// another format, or `invalid-article`.
#[wasm_bindgen]
pub fn draw(article: &str, options: &str) -> String {
    drawn(article, options)
        .unwrap_or_else(|Refusal { code, message }| ["!", code, "\0", &message].concat())
}

struct Refusal {
    code: &'static str,
    message: String,
}

fn drawn(article: &str, options: &str) -> Result<String, Refusal> {
    let [article, options] = [article, options].map(|text| {
        parse(text).ok_or_else(|| invalid(&"JSON: expected at most 64 levels, got more"))
    });
    let options = options_of(options?).map_err(|fault| invalid(&fault))?;
    let value = article?;
    if !is_plainly_native(&value) {
        return Err(Refusal { code: "foreign", message: String::new() });
    }
    let mut article = read_native(value).map_err(|fault| invalid(&fault))?;
    check_lists(&article).map_err(|error| invalid(&error))?;
    leave_out_unneeded(&mut article, &options);
    let base = base(&article, &options);
    without_markdown(&mut article, &|text| {
        convert(text.text, base.as_ref().map(Link::as_str), text.is_line)
    });
    let body = body_of(&article, &options);
    check_body(&body).map_err(|error| invalid(&error))?;
    Ok(steps(&view_with_body(&article, &options, body)))
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

fn invalid(message: &dyn ToString) -> Refusal {
    Refusal { code: "invalid-article", message: message.to_string() }
}
