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
    let is_one_author = take_author(&mut item);
    let names = extension(&mut item)?;
    let article =
        article(Value::Object(item)).map_err(|fault| as_written(fault, &names, is_one_author))?;
    if !has_text(&article) {
        let expected = "a title, or a summary or a text to take one from";
        return Err(Fault::new(expected, "none").below("title"));
    }
    Ok(article)
}

/// `author` is JSON Feed 1.0's word for `authors`. Whether there was one to take.
fn take_author(item: &mut Entries) -> bool {
    let has_none = |value: &Value| match value {
        Value::List(authors) => authors.is_empty(),
        other => matches!(other, Value::Null),
    };
    let is_author =
        |(key, value): &(String, Value)| key == "author" && matches!(value, Value::Object(_));
    if item.iter().any(|(key, value)| key == "authors" && !has_none(value)) {
        return false;
    }
    let Some(place) = item.iter().rposition(is_author) else { return false };
    let author = item.remove(place).1;
    item.push(("authors".to_owned(), Value::List(vec![author])));
    true
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

/// The fault of what was put under its name here, where the item has it: of the one author as of
/// `author`, of the extension's fields as of those.
fn as_written(mut fault: Refused, of_extension: &[String], is_one_author: bool) -> Refused {
    const END_OF_STEP: AsciiSet = AsciiSet::of(".[");
    let (first, _) = END_OF_STEP.split(&fault.path);
    if of_extension.iter().any(|name| name == first) {
        return fault.below(EXTENSION);
    }
    if is_one_author && let Some(rest) = fault.path.strip_prefix("authors[0]") {
        fault.path = ["author", rest].concat();
    }
    fault
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
