//! JSON Feed 1.1 and 1.0 (<https://jsonfeed.org/version/1.1>): a whole feed.

use std::mem;

#[cfg(feature = "files")]
use super::collected::Each;
use super::list::List;
use super::{loose, native};
use crate::article::{Article, Author, Publisher};
use crate::json::{Entries, Refused, Value};

/// An item without an `id`, or with a blank one, "must be discarded" (Suggestions for Feed Readers).
const LIST: List = List {
    path: "items",
    item: "an item with an id",
    names: &["id", "url", "external_url"],
    is_item: |item| loose::text(item.at("id")).is_some(),
    read: read_item,
};

/// A feed names its version; one that does not still has a feed's own fields.
pub(super) fn recognises(value: &Value) -> bool {
    let version = value.at("version").as_str().unwrap_or_default();
    let has_feed_fields =
        ["home_page_url", "feed_url"].iter().any(|key| value.at(key).as_str().is_some());
    loose::has(version, "jsonfeed.org/version/") || (has_feed_fields && value.at("items").is_list())
}

/// Reads the item that is `wanted`, else the first. What it does not say of author, language and
/// publisher the feed says.
pub(super) fn read(mut feed: Value, wanted: Option<&str>) -> Result<Article, Refused> {
    let items = items(&mut feed)?;
    Ok(completed(LIST.read(items, wanted)?, &feed))
}

/// Reads every item, as `read` does one.
#[cfg(feature = "files")]
pub(super) fn read_all(mut feed: Value, each: Each<'_>) -> Result<(), Refused> {
    let items = items(&mut feed)?;
    LIST.read_all(items, &mut |article| each(article.map(|article| completed(article, &feed))))
}

fn items(feed: &mut Value) -> Result<Vec<Value>, Refused> {
    match feed.get_mut("items").map(mem::take) {
        Some(Value::List(items)) => Ok(items),
        Some(other) => Err(other.is_no("an array").below("items")),
        None => Err(loose::missing("items", "an array")),
    }
}

fn completed(mut article: Article, feed: &Value) -> Article {
    if article.authors.is_empty() {
        article.authors = loose::all(authors(feed), &author);
    }
    article.language = article.language.or_else(|| loose::language(feed.at("language")));
    article.publisher = article.publisher.or_else(|| publisher(feed));
    article
}

fn read_item(mut item: Value) -> Result<Article, Refused> {
    if let Value::Object(fields) = &mut item {
        repair(fields);
    }
    native::read(item)
}

/// What the specification asks of readers: an `id` that is a number is its text, and a malformed date
/// is better left out than a reason to refuse the item.
fn repair(fields: &mut Entries) {
    fields.retain(|(key, value)| match key.as_str() {
        "date_published" | "date_modified" => {
            value.as_str().is_none() || loose::date(value).is_some()
        }
        _ => !value.is(""),
    });
    for (_, id) in fields.iter_mut().filter(|(key, _)| key == "id") {
        *id = loose::text(id).map_or(Value::Null, Value::Text);
    }
}

/// 1.1's `authors` come before 1.0's `author`.
fn authors(feed: &Value) -> &Value {
    let authors = feed.at("authors");
    if loose::each(authors).is_empty() { feed.at("author") } else { authors }
}

fn author(author: &Value) -> Option<Author> {
    let author = Author {
        name: loose::text(author.at("name")),
        url: loose::text(author.at("url")),
        avatar: loose::text(author.at("avatar")),
    };
    (author != Author::default()).then_some(author)
}

fn publisher(feed: &Value) -> Option<Publisher> {
    Some(Publisher {
        name: Some(loose::text(feed.at("title"))?),
        url: loose::text(feed.at("home_page_url")),
        icon: loose::text(feed.at("icon")).or_else(|| loose::text(feed.at("favicon"))),
    })
}
