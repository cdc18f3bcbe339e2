//! *core*: draws an article whose texts need no parser.

use std::cell::OnceCell;
use std::rc::Rc;

use wasm_bindgen::prelude::wasm_bindgen;

use super::drawable;
use super::exchange::{ask, given, taken};
use super::refusal::Refusal;
use crate::card::{Texts, base, language_of_words, options as options_of, view_of};
use crate::formats::{is_plainly_native, read_native};
use crate::json::parse;
use crate::link::Link;
use crate::locale::PageLocale;
use crate::sink::steps::steps;
use crate::spelled::joined;
use crate::text::Text;

/// Draws an article as the host wants it. The page wrote the host's options, in JSON, and the bytes of the
/// article as it came. What it gets are the steps that make the card, or a refusal.
#[wasm_bindgen]
pub fn draw() -> *const u8 {
    let (options, article) = taken();
    given(drawn(&options, &article).unwrap_or_else(Refusal::into_text))
}

fn drawn(options: &str, article: &str) -> Result<String, Refusal> {
    let mut options = options_of(parse(options)?)?;
    options.slots = true;
    let article = Some(parse(article)?).filter(is_plainly_native).ok_or(Refusal::FOREIGN)?;
    let article = read_native(article)?;
    let base = base(&article, &options);
    let link = base.as_ref();
    // One for each text that a card may have.
    let converted = vec![OnceCell::new(); 1 + article.key_points.len()];
    let mut places = converted.iter();
    let mut longest = 0;
    let texts = Texts::of(&article, &options, &mut |text, is_line| {
        let place = places.next();
        let (text, reading) = match (text.read_plain(link), place) {
            (None, Some(place)) => {
                longest = longest.max(text.source().len());
                let html = Text::Html(place.get_or_init(|| html_of(text, is_line, link)));
                (html, html.read(link))
            }
            (reading, _) => (text, reading.unwrap_or_default()),
        };
        text.fitted(reading, is_line)
    })?;
    drawable::check_parsed(longest)?;
    let locale = Rc::new(PageLocale::of(&words(language_of_words(&article, &options))));
    let card = view_of(&article, &options, locale, base.clone(), texts);
    drawable::check(&card)?;
    Ok(steps(&card))
}

/// What the page says of its words for a language tag.
fn words(tag: &str) -> String {
    ask(&joined(&["?", tag])).unwrap_or_default()
}

/// What another part makes of a text; nothing until that is there, or of a text that is too long.
fn html_of(text: Text<'_>, is_line: bool, base: Option<&Link>) -> String {
    let (kind, text) = match text {
        Text::Html(text) => ("<", text),
        Text::Markdown(text) if is_line => ("-", text),
        Text::Markdown(text) | Text::Plain(text) => ("", text),
    };
    if text.len() > drawable::MAX_PARSED {
        return String::new();
    }
    ask(&joined(&[kind, base.map_or("", Link::as_str), "\0", text])).unwrap_or_default()
}
