//! Articles as a JSON Feed 1.1 (<https://jsonfeed.org/version/1.1>) that validators accept, and that
//! reads back as the same articles.

use std::collections::BTreeSet;

use serde::Serialize;
use serde_json::{Map, Value};

use crate::article::{Article, Author, Date};
use crate::card::headline;
use crate::link::{ImageLink, Link};
use crate::spelled::joined;

/// A JSON Feed 1.1; serde writes it.
///
/// An item has what the specification asks for: an `id`, a text, whole dates, absolute addresses,
/// nothing empty. What an article says otherwise, or beyond it, stands in the item's `_article_card`,
/// whose fields come before the item's own: so reading the item gives the article that was added.
///
/// ```
/// use article_card::{JsonFeed, article_from_json, prepare, read};
///
/// let article = prepare(read(b"# Tides\n\nThey *turn*.").unwrap(), None).unwrap();
/// let mut feed = JsonFeed::new("The Harbour".to_owned());
/// feed.add(&article).unwrap();
/// let json = serde_json::to_value(&feed).unwrap();
/// assert_eq!(json["items"][0]["content_html"], "<p>They <em>turn</em>.</p>");
/// assert_eq!(article_from_json(json["items"][0].clone(), None), Ok(article));
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct JsonFeed {
    version: &'static str,
    title: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    home_page_url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    feed_url: Option<String>,
    items: Vec<Item>,
    #[serde(skip)]
    ids: BTreeSet<String>,
}

/// Two articles of one feed have the same `id`, by which readers would take them for one.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("id: expected one that no other article of the feed has, got \"{0}\"")]
pub struct SameId(pub String);

impl JsonFeed {
    /// A feed without items.
    #[must_use]
    pub fn new(title: String) -> Self {
        Self {
            version: "https://jsonfeed.org/version/1.1",
            title,
            home_page_url: None,
            feed_url: None,
            items: Vec::new(),
            ids: BTreeSet::new(),
        }
    }

    /// With the page that shows what the feed is of.
    #[must_use]
    pub fn with_home_page(self, url: &Link) -> Self {
        Self { home_page_url: Some(url.to_string()), ..self }
    }

    /// With the address of the feed itself.
    #[must_use]
    pub fn with_feed_url(self, url: &Link) -> Self {
        Self { feed_url: Some(url.to_string()), ..self }
    }

    /// Adds an item. A [prepared](crate::prepare) article's text is the item's; Markdown is no text
    /// that feed readers know, and stands in `_article_card` alone.
    ///
    /// # Errors
    /// [`SameId`]: the article's `id`, or else its address, or else its date and headline, are those
    /// of an earlier one.
    pub fn add(&mut self, article: &Article) -> Result<(), SameId> {
        let item = Item::of(article);
        let id = item.standard.id.clone().unwrap_or_default();
        if !self.ids.insert(id.clone()) {
            return Err(SameId(id));
        }
        self.items.push(item);
        Ok(())
    }
}

/// An item: what the specification has a place for, and how the article differs from that.
#[derive(Clone, Debug, PartialEq, Serialize)]
struct Item {
    #[serde(flatten)]
    standard: Article,
    #[serde(rename = "_article_card", skip_serializing_if = "Map::is_empty")]
    ours: Map<String, Value>,
}

impl Item {
    fn of(article: &Article) -> Self {
        let standard = standard(article);
        let said = fields(&standard);
        let mut ours = fields(article);
        for key in said.keys() {
            ours.entry(key.as_str()).or_insert(Value::Null);
        }
        ours.retain(|key, value| said.get(key) != Some(value));
        Self { standard, ours }
    }
}

fn fields(article: &Article) -> Map<String, Value> {
    match serde_json::to_value(article) {
        Ok(Value::Object(fields)) => fields,
        _ => Map::new(),
    }
}

/// What of `article` a conforming item says.
fn standard(article: &Article) -> Article {
    let base = link(article.url.as_deref(), None);
    let base = base.as_ref();
    let url = base.map(Link::to_string);
    let image = |address: &Option<String>| image(address.as_deref(), base);
    let content_html = given(article.content_html.as_deref());
    let content_text = given(article.content_text.as_deref());
    let stand_in = || given(article.summary.as_deref()).or_else(|| Some(headline(article).into()));
    Article {
        id: Some(id(article, url.as_deref())),
        external_url: link(article.external_url.as_deref(), base).map(|link| link.to_string()),
        language: article.language_tag().map(str::to_owned),
        title: given(article.title.as_deref()),
        summary: given(article.summary.as_deref()),
        date_published: article.date_published.as_ref().and_then(whole),
        date_modified: article.date_modified.as_ref().and_then(whole),
        authors: article.authors.iter().filter_map(|writer| author(writer, base)).collect(),
        image: image(&article.image),
        banner_image: image(&article.banner_image),
        tags: article.tags.iter().filter_map(|tag| given(Some(tag))).collect(),
        // "One or both must be present."
        content_text: if content_html.is_some() {
            content_text
        } else {
            content_text.or_else(stand_in)
        },
        content_html,
        url,
        ..Article::default()
    }
}

/// The same as long as the article keeps its address, or its date and headline.
fn id(article: &Article, url: Option<&str>) -> String {
    let date_and_headline = || match &article.date_published {
        Some(date) => joined(&[date.as_str(), " ", &headline(article)]),
        None => headline(article).into(),
    };
    let given_id = given(article.id.as_deref()).or_else(|| url.map(str::to_owned));
    given_id.unwrap_or_else(date_and_headline)
}

/// "Provide at least one" of an author's fields.
fn author(author: &Author, base: Option<&Link>) -> Option<Author> {
    let author = Author {
        name: given(author.name.as_deref()),
        url: link(author.url.as_deref(), base).map(|link| link.to_string()),
        avatar: image(author.avatar.as_deref(), base),
    };
    (author != Author::default()).then_some(author)
}

/// A day and a time with its offset, as RFC 3339 (section 5.6) has them. Noon UTC is on the same day
/// nearly everywhere.
fn whole(date: &Date) -> Option<Date> {
    let (day, time) = date.as_str().split_at_checked(10)?;
    if time.is_empty() {
        return Date::parse(&joined(&[day, "T12:00:00Z"]));
    }
    let end = time.find(['Z', '+', '-']).unwrap_or(time.len());
    let (clock, offset) = time.split_at_checked(end)?;
    let seconds = if clock.len() == "T10:00".len() { ":00" } else { "" };
    let offset = if offset.is_empty() { "Z" } else { offset };
    Date::parse(&joined(&[day, clock, seconds, offset]))
}

fn link(address: Option<&str>, base: Option<&Link>) -> Option<Link> {
    Link::resolve(given(address)?.as_str(), base)
}

fn image(address: Option<&str>, base: Option<&Link>) -> Option<String> {
    ImageLink::resolve(given(address)?.as_str(), base).map(|link| link.as_str().to_owned())
}

fn given(text: Option<&str>) -> Option<String> {
    text.filter(|text| !text.trim().is_empty()).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_become_whole() {
        for (date, expected) in [
            ("2026-11-23", "2026-11-23T12:00:00Z"),
            ("2026-11-23T10:00", "2026-11-23T10:00:00Z"),
            ("2026-11-23T10:00+01:00", "2026-11-23T10:00:00+01:00"),
            ("2026-11-23T10:00:00.5", "2026-11-23T10:00:00.5Z"),
            ("2026-11-23T10:00:00-05:00", "2026-11-23T10:00:00-05:00"),
        ] {
            let whole = whole(&Date::parse(date).unwrap());
            assert_eq!(whole.as_ref().map(Date::as_str), Some(expected), "{date}");
        }
    }
}
