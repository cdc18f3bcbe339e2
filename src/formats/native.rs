//! The native JSON: a JSON Feed item and what that lacks.

use serde_json::{Map, Value};

use super::loose;
use crate::article::Article;
use crate::json::{self, Fault};

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

pub(super) fn recognises(value: &Value) -> bool {
    value.as_object().is_some_and(|fields| MARKS.iter().any(|mark| fields.contains_key(*mark)))
}

/// Reads an item. Fields inside `_article_card` count as the item's own, and come before those of the
/// same name.
pub(super) fn read(mut value: Value) -> Result<Article, Fault> {
    value.as_object_mut().map(take_author);
    let extension = value.get_mut(EXTENSION).map(Value::take).filter(|value| !value.is_null());
    let article: Article = match (value, extension) {
        (Value::Object(item), Some(Value::Object(extension))) => extended(item, extension)?,
        (_, Some(other)) => return Err(json::wrong_type(EXTENSION, "an object", &other)),
        (value, None) => json::read(value)?,
    };
    if !has_text(&article) {
        return Err(Fault {
            path: "title".to_owned(),
            expected: "a title, or a summary or a text to take one from".to_owned(),
            found: "none".to_owned(),
        });
    }
    Ok(article)
}

/// `author` is JSON Feed 1.0's word for `authors`.
fn take_author(item: &mut Map<String, Value>) {
    if loose::each(item.get("authors").unwrap_or_default()).is_empty()
        && let Some(author) = item.remove("author").filter(Value::is_object)
    {
        item.insert("authors".to_owned(), Value::Array(vec![author]));
    }
}

fn extended(mut item: Map<String, Value>, extension: Map<String, Value>) -> Result<Article, Fault> {
    let names: Vec<String> = extension.keys().cloned().collect();
    item.extend(extension);
    json::read(Value::Object(item)).map_err(|fault| {
        let first = fault.path.split(['.', '[']).next().unwrap_or_default();
        let is_extension = names.iter().any(|name| name == first);
        let path = if is_extension { [EXTENSION, ".", &fault.path].concat() } else { fault.path };
        Fault { path, ..fault }
    })
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
