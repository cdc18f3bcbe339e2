//! *core*: draws an article whose texts are plain or HTML.

use std::rc::Rc;

use wasm_bindgen::prelude::wasm_bindgen;

use super::exchange::{answer, given, taken};
use super::refusal::Refusal;
use crate::article::Article;
use crate::card::{
    Options, Variant, base, is_body_needed, language_of_words, options as options_of, view_in,
};
use crate::excess::Excess;
use crate::formats::{check_lists, is_plainly_native, read_native};
use crate::json::parse;
use crate::link::Link;
use crate::locale::PageLocale;
use crate::prepare::{Markdown, without_markdown};
use crate::sink::steps::steps;

#[wasm_bindgen(raw_module = "article-card")]
extern "C" {
    /// Asks what the text in memory says: for the HTML of Markdown, by what *markdown* takes, or for
    /// words, after a `?`. `false` if there is no answer yet.
    fn ask(start: *const u8, length: usize) -> bool;
}

/// Draws an article as the host wants it. The page wrote the host's options, and the article; both are
/// what `JSON.stringify` gives. What it gets are the steps that make the card, or a refusal.
#[wasm_bindgen]
pub fn draw() -> *const u8 {
    let (options, article) = taken();
    given(drawn(&options, &article).unwrap_or_else(Refusal::into_text))
}

fn drawn(options: &str, article: &str) -> Result<String, Refusal> {
    let too_deep = || Excess::Deep { what: "JSON" };
    let [article, options] = [article, options].map(|text| parse(text).ok_or_else(too_deep));
    let options = options_of(options?)?;
    let value = article?;
    if !is_plainly_native(&value) {
        return Err(Refusal::FOREIGN);
    }
    let mut article = read_native(value)?;
    check_lists(&article)?;
    leave_out_unneeded(&mut article, &options);
    let base = base(&article, &options);
    without_markdown(&mut article, &|text| html_of(text, base.as_ref()));
    let locale = PageLocale::of(language_of_words(&article, &options), words);
    Ok(steps(&view_in(&article, &options, Rc::new(locale))?))
}

fn words(asked: &str) -> String {
    answer_to(&["?", asked].concat()).unwrap_or_default()
}

fn html_of(text: &Markdown<'_>, base: Option<&Link>) -> Option<String> {
    let kind = if text.is_line { "-" } else { "" };
    answer_to(&[kind, base.map_or("", Link::as_str), "\0", text.text].concat())
}

fn answer_to(asked: &str) -> Option<String> {
    ask(asked.as_ptr(), asked.len()).then(answer)
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
