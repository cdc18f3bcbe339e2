//! An article from its native JSON.

use serde::{Deserialize, Deserializer};

use super::{Article, Author, Date, Focus, ImageDetails, KeyPoint, License, Publisher, Related};
use crate::json::{self, Fault, Fields, Refused, Value, WHOLE, text, whole};
use crate::node::Direction;
use crate::spelled::{decimal, joined};

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
    let mut article = Article::default();
    fields.part("id", &mut article.id, id);
    fields.text("url", &mut article.url);
    fields.text("external_url", &mut article.external_url);
    fields.text("language", &mut article.language);
    fields.part("direction", &mut article.direction, direction);
    fields.text("title", &mut article.title);
    fields.text("summary", &mut article.summary);
    fields.part("date_published", &mut article.date_published, date);
    fields.part("date_modified", &mut article.date_modified, date);
    fields.list("authors", &mut article.authors, author);
    if article.authors.is_empty() {
        let mut only = None;
        fields.part("author", &mut only, only_author);
        article.authors.extend(only.filter(|author| author != &Author::default()));
    }
    fields.text("byline", &mut article.byline);
    fields.text("image", &mut article.image);
    fields.text("banner_image", &mut article.banner_image);
    fields.part("image_details", &mut article.image_details, image_details);
    fields.text("section", &mut article.section);
    fields.list("tags", &mut article.tags, text);
    fields.part("reading_time", &mut article.reading_time, whole);
    fields.list("key_points", &mut article.key_points, key_point);
    fields.text("content_html", &mut article.content_html);
    fields.text("content_markdown", &mut article.content_markdown);
    fields.text("content_text", &mut article.content_text);
    fields.list("related", &mut article.related, related);
    fields.part("publisher", &mut article.publisher, publisher);
    fields.part("license", &mut article.license, license);
    fields.finish(article)
}

/// JSON Feed 1.1 asks readers to take an `id` that is a number for its text.
fn id(value: Value) -> Result<String, Refused> {
    match value {
        Value::Whole(number) => Ok(decimal(number)),
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
    Fault::new(expected, &joined(&["\"", found, "\""]))
}

fn author(value: Value) -> Result<Author, Refused> {
    let mut fields = Fields::of(value);
    let mut author = Author::default();
    fields.text("name", &mut author.name);
    fields.text("url", &mut author.url);
    fields.text("avatar", &mut author.avatar);
    fields.finish(author)
}

/// JSON Feed 1.0's word for `authors`; what is no object is another format's.
fn only_author(value: Value) -> Result<Author, Refused> {
    if value.is_object() { author(value) } else { Ok(Author::default()) }
}

fn image_details(value: Value) -> Result<ImageDetails, Refused> {
    let mut fields = Fields::of(value);
    let mut details = ImageDetails::default();
    fields.text("alt", &mut details.alt);
    fields.part("width", &mut details.width, whole);
    fields.part("height", &mut details.height, whole);
    fields.text("srcset", &mut details.srcset);
    fields.text("sizes", &mut details.sizes);
    fields.text("credit", &mut details.credit);
    fields.text("caption", &mut details.caption);
    fields.part("focus", &mut details.focus, focus);
    fields.finish(details)
}

fn focus(value: Value) -> Result<Focus, Refused> {
    let mut fields = Fields::of(value);
    let (mut x, mut y) = (None, None);
    fields.part("x", &mut x, percent);
    fields.part("y", &mut y, percent);
    let focus = fields.finish(x.zip(y).map(|(x, y)| Focus { x, y }))?;
    focus.ok_or_else(|| Fault::new("x and y", "one of them or none"))
}

fn percent(value: Value) -> Result<u8, Refused> {
    let number = whole(value)?;
    u8::try_from(number).map_err(|_| Fault::new(WHOLE, &decimal(number)))
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
    let mut related = Related::default();
    fields.text("title", &mut related.title);
    fields.text("url", &mut related.url);
    fields.text("image", &mut related.image);
    fields.text("publisher", &mut related.publisher);
    fields.part("date_published", &mut related.date_published, date);
    fields.finish(related)
}

fn publisher(value: Value) -> Result<Publisher, Refused> {
    let mut fields = Fields::of(value);
    let mut publisher = Publisher::default();
    fields.text("name", &mut publisher.name);
    fields.text("url", &mut publisher.url);
    fields.text("icon", &mut publisher.icon);
    fields.finish(publisher)
}

fn license(value: Value) -> Result<License, Refused> {
    let mut fields = Fields::of(value);
    let mut license = License::default();
    fields.text("name", &mut license.name);
    fields.text("url", &mut license.url);
    fields.finish(license)
}
