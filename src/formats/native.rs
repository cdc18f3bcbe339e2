//! The native JSON: a JSON Feed item and what that lacks.

use serde_json::{Map, Value};

use crate::article::Article;
use crate::json::{self, Fault};

/// Where a strictly conforming JSON Feed item keeps the fields that are ours.
const EXTENSION: &str = "_article_card";

/// Reads an article from its JSON. Fields inside `_article_card` count as the item's own, and come
/// before those of the same name.
///
/// ```
/// use article_card::article_from_json;
/// use serde_json::json;
///
/// let item = json!({"id": 1, "title": "T", "_article_card": {"reading_time": 3}});
/// assert_eq!(article_from_json(item).unwrap().reading_time, Some(3));
/// ```
///
/// # Errors
/// The first [`Fault`]: a wrong type (`title: expected a string, got a number`), a date that is
/// none, or nothing that a title can be taken from.
pub fn article_from_json(value: Value) -> Result<Article, Fault> {
    let mut value = value;
    let extension = value.get_mut(EXTENSION).map(Value::take).filter(|value| !value.is_null());
    let article: Article = match (value, extension) {
        (Value::Object(item), Some(Value::Object(extension))) => read_extended(item, extension)?,
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

fn read_extended(
    mut item: Map<String, Value>,
    extension: Map<String, Value>,
) -> Result<Article, Fault> {
    let names: Vec<String> = extension.keys().cloned().collect();
    item.extend(extension);
    json::read(Value::Object(item)).map_err(|fault| {
        let first = fault.path.split(['.', '[']).next().unwrap_or_default();
        let is_extension = names.iter().any(|name| name == first);
        let path = if is_extension { [EXTENSION, ".", &fault.path].concat() } else { fault.path };
        Fault { path, ..fault }
    })
}

fn has_text(article: &Article) -> bool {
    let texts = [
        &article.title,
        &article.summary,
        &article.content_html,
        &article.content_markdown,
        &article.content_text,
    ];
    texts.into_iter().flatten().any(|text| !text.trim().is_empty())
}
