//! An article from its native JSON.

use serde::{Deserialize, Deserializer};

use super::{Article, Author, Date, Focus, ImageDetails, KeyPoint, License, Publisher, Related};
use crate::json::{self, Fault, Fields, Refused, Value, WHOLE, text, whole};
use crate::node::Direction;

impl<'de> Deserialize<'de> for Article {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        json::deserialize(deserializer, article)
    }
}

/// Reads an article; what it is not to have is not looked at.
///
/// # Errors
/// A [`Fault`]: a wrong type, a date or a direction that is none.
pub(crate) fn article(value: Value) -> Result<Article, Refused> {
    let mut fields = Fields::of(value);
    let article = Article {
        id: fields.part("id", id),
        url: fields.text("url"),
        external_url: fields.text("external_url"),
        language: fields.text("language"),
        direction: fields.part("direction", direction),
        title: fields.text("title"),
        summary: fields.text("summary"),
        date_published: fields.part("date_published", date),
        date_modified: fields.part("date_modified", date),
        authors: fields.list("authors", author),
        byline: fields.text("byline"),
        image: fields.text("image"),
        banner_image: fields.text("banner_image"),
        image_details: fields.part("image_details", image_details),
        section: fields.text("section"),
        tags: fields.list("tags", text),
        reading_time: fields.part("reading_time", whole),
        key_points: fields.list("key_points", key_point),
        content_html: fields.text("content_html"),
        content_markdown: fields.text("content_markdown"),
        content_text: fields.text("content_text"),
        related: fields.list("related", related),
        publisher: fields.part("publisher", publisher),
        license: fields.part("license", license),
    };
    fields.finish(article)
}

/// JSON Feed 1.1 asks readers to take an `id` that is a number for its text.
fn id(value: Value) -> Result<String, Refused> {
    match value {
        Value::Whole(number) => Ok(number.to_string()),
        other => text(other),
    }
}

fn direction(value: Value) -> Result<Direction, Refused> {
    let expected = "ltr or rtl";
    match value {
        Value::Text(name) => Direction::named(&name).ok_or_else(|| quoted(expected, &name)),
        other => Err(other.is_no(expected)),
    }
}

fn date(value: Value) -> Result<Date, Refused> {
    let expected = "a date like 2026-11-23T10:00:00+01:00";
    match value {
        Value::Text(date) => Date::parse(&date).ok_or_else(|| quoted(expected, &date)),
        other => Err(other.is_no(expected)),
    }
}

fn quoted(expected: &str, found: &str) -> Refused {
    Fault::new(expected, &["\"", found, "\""].concat())
}

fn author(value: Value) -> Result<Author, Refused> {
    let mut fields = Fields::of(value);
    let author = Author {
        name: fields.text("name"),
        url: fields.text("url"),
        avatar: fields.text("avatar"),
    };
    fields.finish(author)
}

fn image_details(value: Value) -> Result<ImageDetails, Refused> {
    let mut fields = Fields::of(value);
    let details = ImageDetails {
        alt: fields.text("alt"),
        width: fields.part("width", whole),
        height: fields.part("height", whole),
        srcset: fields.text("srcset"),
        credit: fields.text("credit"),
        caption: fields.text("caption"),
        focus: fields.part("focus", focus),
    };
    fields.finish(details)
}

fn focus(value: Value) -> Result<Focus, Refused> {
    let mut fields = Fields::of(value);
    let (x, y) = (fields.part("x", percent), fields.part("y", percent));
    let focus = fields.finish(x.zip(y).map(|(x, y)| Focus { x, y }))?;
    focus.ok_or_else(|| Fault::new("x and y", "one of them or none"))
}

fn percent(value: Value) -> Result<u8, Refused> {
    let number = whole(value)?;
    u8::try_from(number).map_err(|_| Fault::new(WHOLE, &number.to_string()))
}

fn key_point(value: Value) -> Result<KeyPoint, Refused> {
    let html = match value {
        Value::Text(text) => return Ok(KeyPoint::Markdown(text)),
        Value::Object(_) if value.get("html").is_some() => {
            let html = Fields::of(value).take("html");
            text(html).map_err(|fault| fault.below("html"))?
        }
        other => return Err(other.is_no("a string or an object with html")),
    };
    Ok(KeyPoint::Html(html))
}

fn related(value: Value) -> Result<Related, Refused> {
    let mut fields = Fields::of(value);
    let related = Related {
        title: fields.text("title"),
        url: fields.text("url"),
        image: fields.text("image"),
        publisher: fields.text("publisher"),
        date_published: fields.part("date_published", date),
    };
    fields.finish(related)
}

fn publisher(value: Value) -> Result<Publisher, Refused> {
    let mut fields = Fields::of(value);
    let publisher =
        Publisher { name: fields.text("name"), url: fields.text("url"), icon: fields.text("icon") };
    fields.finish(publisher)
}

fn license(value: Value) -> Result<License, Refused> {
    let mut fields = Fields::of(value);
    let license = License { name: fields.text("name"), url: fields.text("url") };
    fields.finish(license)
}
