//! JSON Feed 1.1 and 1.0 (<https://jsonfeed.org/version/1.1>): a whole feed.

use serde_json::{Map, Value};

use super::list::List;
use super::{loose, native};
use crate::article::{Article, Author, Publisher};
use crate::json::{Fault, wrong_type};

/// An item without an `id`, or with a blank one, "must be discarded" (Suggestions for Feed Readers).
const LIST: List = List {
    path: "items",
    item: "an item with an id",
    names: &["id", "url", "external_url"],
    is_item: |item| loose::text(&item["id"]).is_some(),
    read: read_item,
};

/// A feed names its version; one that does not still has a feed's own fields.
pub(super) fn recognises(value: &Value) -> bool {
    let version = value["version"].as_str().unwrap_or_default();
    let has_feed_fields = value["home_page_url"].is_string() || value["feed_url"].is_string();
    version.contains("jsonfeed.org/version/") || (has_feed_fields && value["items"].is_array())
}

/// Reads the item that is `wanted`, else the first. What it does not say of author, language and
/// publisher the feed says.
pub(super) fn read(mut feed: Value, wanted: Option<&str>) -> Result<Article, Fault> {
    let items = match feed.get_mut("items").map(Value::take) {
        Some(Value::Array(items)) => items,
        Some(other) => return Err(wrong_type("items", "an array", &other)),
        None => return Err(loose::missing("items", "an array")),
    };
    let mut article = LIST.read(items, wanted)?;
    if article.authors.is_empty() {
        article.authors = authors(&feed).iter().filter_map(author).collect();
    }
    article.language = article.language.or_else(|| loose::text(loose::at(&feed, "/language")));
    article.publisher = article.publisher.or_else(|| publisher(&feed));
    Ok(article)
}

fn read_item(mut item: Value) -> Result<Article, Fault> {
    if let Some(fields) = item.as_object_mut() {
        repair(fields);
    }
    native::read(item.into()).map_err(|fault| *fault)
}

/// What the specification asks of readers: an `id` that is a number is its text, and a malformed date
/// is better left out than a reason to refuse the item.
fn repair(fields: &mut Map<String, Value>) {
    fields.retain(|key, value| match key.as_str() {
        "date_published" | "date_modified" => !value.is_string() || loose::date(value).is_some(),
        _ => value != "",
    });
    if let Some(id) = fields.get_mut("id") {
        *id = loose::text(id).into();
    }
}

/// 1.1's `authors` come before 1.0's `author`.
fn authors(feed: &Value) -> &[Value] {
    let authors = loose::each(&feed["authors"]);
    if authors.is_empty() { loose::each(&feed["author"]) } else { authors }
}

fn author(author: &Value) -> Option<Author> {
    let author = Author {
        name: loose::text(&author["name"]),
        url: loose::text(&author["url"]),
        avatar: loose::text(&author["avatar"]),
    };
    (author != Author::default()).then_some(author)
}

fn publisher(feed: &Value) -> Option<Publisher> {
    Some(Publisher {
        name: Some(loose::text(&feed["title"])?),
        url: loose::text(&feed["home_page_url"]),
        icon: loose::text(&feed["icon"]).or_else(|| loose::text(&feed["favicon"])),
    })
}
