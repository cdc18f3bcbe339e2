//! The native JSON: a JSON Feed item and what that lacks.

use crate::article::{Article, article};
use crate::json::{Entries, Fault, Refused, Value};
use crate::link::ascii_set::AsciiSet;

/// Where a strictly conforming JSON Feed item keeps the fields that are ours.
const EXTENSION: &str = "_article_card";

/// The fields by one of which an object is taken for an article.
const MARKS: [&str; 13] = [
    "title",
    "id",
    "url",
    "external_url",
    "summary",
    "content_html",
    "content_markdown",
    "content_text",
    "date_published",
    "authors",
    "image",
    "key_points",
    EXTENSION,
];

/// Keys that another format may be told by; an item that has one of them may be native all the same.
const FOREIGN_MARKS: [&str; 13] = [
    "@context",
    "@graph",
    "@type",
    "code",
    "errors",
    "feed_url",
    "guid",
    "home_page_url",
    "items",
    "pages",
    "posts",
    "type",
    "version",
];

/// Whether a value is an item and of no other format, told at a glance.
pub(crate) fn is_plainly_native(value: &Value) -> bool {
    let is_object = |key: &str| matches!(value.get(key), Some(Value::Object(_)));
    recognises(value)
        && !FOREIGN_MARKS.iter().any(|mark| value.get(mark).is_some())
        && !["title", "content", "excerpt"].into_iter().any(is_object)
}

pub(super) fn recognises(value: &Value) -> bool {
    MARKS.iter().any(|mark| value.get(mark).is_some())
}

/// Reads an item. Fields inside `_article_card` count as the item's own, and come before those of the
/// same name.
pub(crate) fn read(value: Value) -> Result<Article, Refused> {
    let mut item = match value {
        Value::Object(item) => item,
        other => return Err(other.is_no("an object")),
    };
    let names = extension(&mut item)?;
    let article = article(Value::Object(item)).map_err(|fault| within_extension(fault, &names))?;
    if !has_text(&article) {
        let expected = "a title, or a summary or a text to take one from";
        return Err(Fault::new(expected, "none").below("title"));
    }
    Ok(article)
}

/// Puts the fields of `_article_card` behind the item's own, where they count, and gives their names.
fn extension(item: &mut Entries) -> Result<Vec<String>, Refused> {
    let is_extension = |(key, _): &(String, Value)| key == EXTENSION;
    let Some(place) = item.iter().rposition(is_extension) else { return Ok(Vec::new()) };
    match item.remove(place).1 {
        Value::Null => Ok(Vec::new()),
        Value::Object(fields) => {
            let names = fields.iter().map(|(name, _)| name.clone()).collect();
            item.extend(fields);
            Ok(names)
        }
        other => Err(other.is_no("an object").below(EXTENSION)),
    }
}

fn within_extension(fault: Refused, names: &[String]) -> Refused {
    const END_OF_STEP: AsciiSet = AsciiSet::of(".[");
    let (first, _) = END_OF_STEP.split(&fault.path);
    if names.iter().any(|name| name == first) { fault.below(EXTENSION) } else { fault }
}

pub(super) fn has_text(article: &Article) -> bool {
    let texts = [
        &article.title,
        &article.summary,
        &article.content_html,
        &article.content_markdown,
        &article.content_text,
    ];
    texts.into_iter().flatten().any(|text| !text.trim().is_empty())
}
