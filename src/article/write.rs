//! An article as native JSON, byte for byte as `serde_json` writes it.
//!
//! It is written out by hand for browsers: what serde derives for it is twice as much to load.

use super::{Article, Author, Date, Focus, ImageDetails, KeyPoint, License, Publisher, Related};
use crate::node::Direction;
use crate::spelled::{decimal, joined};

/// The native JSON of `article`.
pub(crate) fn to_json(article: &Article) -> String {
    let mut object = Object::default();
    object.text("id", article.id.as_ref());
    object.text("url", article.url.as_ref());
    object.text("external_url", article.external_url.as_ref());
    object.text("language", article.language.as_ref());
    object.part("direction", article.direction, direction);
    object.text("title", article.title.as_ref());
    object.text("summary", article.summary.as_ref());
    object.part("date_published", article.date_published.as_ref(), date);
    object.part("date_modified", article.date_modified.as_ref(), date);
    object.list("authors", &article.authors, author);
    object.text("byline", article.byline.as_ref());
    object.text("image", article.image.as_ref());
    object.text("banner_image", article.banner_image.as_ref());
    object.part("image_details", article.image_details.as_ref(), image_details);
    object.text("section", article.section.as_ref());
    object.list("tags", &article.tags, |tag| quoted(tag));
    object.part("reading_time", article.reading_time, number);
    object.list("key_points", &article.key_points, key_point);
    object.text("content_html", article.content_html.as_ref());
    object.text("content_markdown", article.content_markdown.as_ref());
    object.text("content_text", article.content_text.as_ref());
    object.list("related", &article.related, related);
    object.part("publisher", article.publisher.as_ref(), publisher);
    object.part("license", article.license.as_ref(), license);
    object.finish()
}

/// The fields of an object that are there, so far.
#[derive(Default)]
struct Object {
    fields: String,
}

impl Object {
    fn put(&mut self, key: &str, json: &str) {
        let comma = if self.fields.is_empty() { "" } else { "," };
        for part in [comma, "\"", key, "\":", json] {
            self.fields.push_str(part);
        }
    }

    fn part<T>(&mut self, key: &str, value: Option<T>, write: fn(T) -> String) {
        if let Some(value) = value {
            self.put(key, &write(value));
        }
    }

    fn text(&mut self, key: &str, value: Option<&String>) {
        self.part(key, value, |text| quoted(text));
    }

    fn list<'i, T>(&mut self, key: &str, items: &'i [T], write: fn(&'i T) -> String) {
        let mut list = String::new();
        for item in items {
            list.push_str(if list.is_empty() { "[" } else { "," });
            list.push_str(&write(item));
        }
        if !list.is_empty() {
            list.push(']');
            self.put(key, &list);
        }
    }

    fn finish(self) -> String {
        joined(&["{", &self.fields, "}"])
    }
}

/// In quotes, with the escapes of `JSON.stringify` (ECMA-262, 25.5.2.3, `QuoteJSONString`).
fn quoted(text: &str) -> String {
    let mut json = String::with_capacity(text.len() + 2);
    json.push('"');
    let mut rest = text;
    while let Some(end) = rest.bytes().position(|byte| matches!(byte, b'"' | b'\\' | ..b' ')) {
        let (plain, marked) = rest.split_at_checked(end).unwrap_or_default();
        json.push_str(plain);
        push_escaped(marked.bytes().next().unwrap_or_default(), &mut json);
        rest = marked.get(1..).unwrap_or_default();
    }
    json.push_str(rest);
    json.push('"');
    json
}

fn push_escaped(byte: u8, json: &mut String) {
    json.push('\\');
    match byte {
        b'\x08' => json.push('b'),
        b'\t' => json.push('t'),
        b'\n' => json.push('n'),
        b'\x0c' => json.push('f'),
        b'\r' => json.push('r'),
        ..b' ' => {
            json.push_str(if byte < 16 { "u000" } else { "u001" });
            json.extend(char::from_digit(u32::from(byte % 16), 16));
        }
        mark => json.push(char::from(mark)),
    }
}

fn number(number: u32) -> String {
    decimal(number)
}

fn direction(direction: Direction) -> String {
    quoted(direction.name())
}

fn date(date: &Date) -> String {
    quoted(date.as_str())
}

fn author(author: &Author) -> String {
    let mut object = Object::default();
    object.text("name", author.name.as_ref());
    object.text("url", author.url.as_ref());
    object.text("avatar", author.avatar.as_ref());
    object.finish()
}

fn image_details(details: &ImageDetails) -> String {
    let mut object = Object::default();
    object.text("alt", details.alt.as_ref());
    object.part("width", details.width, number);
    object.part("height", details.height, number);
    object.text("srcset", details.srcset.as_ref());
    object.text("sizes", details.sizes.as_ref());
    object.text("credit", details.credit.as_ref());
    object.text("caption", details.caption.as_ref());
    object.part("focus", details.focus, focus);
    object.finish()
}

fn focus(focus: Focus) -> String {
    let mut object = Object::default();
    object.put("x", &number(focus.x.into()));
    object.put("y", &number(focus.y.into()));
    object.finish()
}

fn key_point(point: &KeyPoint) -> String {
    match point {
        KeyPoint::Markdown(text) => quoted(text),
        KeyPoint::Html(html) => {
            let mut object = Object::default();
            object.text("html", Some(html));
            object.finish()
        }
    }
}

fn related(related: &Related) -> String {
    let mut object = Object::default();
    object.text("title", related.title.as_ref());
    object.text("url", related.url.as_ref());
    object.text("image", related.image.as_ref());
    object.text("publisher", related.publisher.as_ref());
    object.part("date_published", related.date_published.as_ref(), date);
    object.finish()
}

fn publisher(publisher: &Publisher) -> String {
    let mut object = Object::default();
    object.text("name", publisher.name.as_ref());
    object.text("url", publisher.url.as_ref());
    object.text("icon", publisher.icon.as_ref());
    object.finish()
}

fn license(license: &License) -> String {
    let mut object = Object::default();
    object.text("name", license.name.as_ref());
    object.text("url", license.url.as_ref());
    object.finish()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// An article whose `n`th part is there if the `n`th bit of `there` is set; its texts are `text`.
    fn any_article(there: u64, text: &str) -> Article {
        let mut parts = (0..u64::BITS).map(|bit| there >> bit & 1 == 1);
        let mut is_there = || parts.next().unwrap_or_default();
        macro_rules! maybe {
            ($value:expr) => {
                if is_there() { Some($value) } else { None }
            };
        }
        let date = Date::parse("2026-11-23T10:00:00+01:00").unwrap();
        let owned = || text.to_owned();
        Article {
            id: maybe!(owned()),
            url: maybe!(owned()),
            external_url: maybe!(owned()),
            language: maybe!(owned()),
            direction: maybe!(Direction::Rtl),
            title: maybe!(owned()),
            summary: maybe!(owned()),
            date_published: maybe!(date.clone()),
            date_modified: maybe!(date.clone()),
            authors: vec![
                Author { name: maybe!(owned()), url: maybe!(owned()), avatar: maybe!(owned()) },
                Author::default(),
            ],
            byline: maybe!(owned()),
            image: maybe!(owned()),
            banner_image: maybe!(owned()),
            image_details: maybe!(ImageDetails {
                alt: maybe!(owned()),
                width: maybe!(u32::MAX),
                height: maybe!(0),
                srcset: maybe!(owned()),
                sizes: maybe!(owned()),
                credit: maybe!(owned()),
                caption: maybe!(owned()),
                focus: maybe!(Focus { x: 0, y: 100 }),
            }),
            section: maybe!(owned()),
            tags: maybe!(vec![owned(), String::new()]).unwrap_or_default(),
            reading_time: maybe!(7),
            key_points: maybe!(vec![KeyPoint::Html(owned()), KeyPoint::Markdown(owned())])
                .unwrap_or_default(),
            content_html: maybe!(owned()),
            content_markdown: maybe!(owned()),
            content_text: maybe!(owned()),
            related: maybe!(vec![Related {
                title: maybe!(owned()),
                url: maybe!(owned()),
                image: maybe!(owned()),
                publisher: maybe!(owned()),
                date_published: maybe!(date),
            }])
            .unwrap_or_default(),
            publisher: maybe!(Publisher {
                name: maybe!(owned()),
                url: maybe!(owned()),
                icon: maybe!(owned()),
            }),
            license: maybe!(License { name: maybe!(owned()), url: maybe!(owned()) }),
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn writes_what_serde_writes(there in any::<u64>(), text in any::<String>()) {
            let article = any_article(there, &text);
            prop_assert_eq!(to_json(&article), serde_json::to_string(&article).unwrap());
        }
    }

    #[test]
    fn every_escape_is_json() {
        let text: String =
            (0..0x80_u8).map(char::from).chain("é\u{2028}\u{1f600}".chars()).collect();
        assert_eq!(quoted(&text), serde_json::to_string(&text).unwrap());
        let empty = Article::default();
        assert_eq!(to_json(&empty), serde_json::to_string(&empty).unwrap());
    }
}
