//! Tells the format of a JSON value by the marks that only it has, and reads it.

use serde::de::IgnoredAny;

#[cfg(feature = "files")]
use super::collected::{Articles, ReadAll, collected};
use super::{FormatError, ghost, json_feed, native, oembed, schema_org, wordpress};
use crate::article::{Article, check, shorten};
use crate::excess::Excess;
use crate::json::{Refused, Value, parse};
use crate::spelled::joined;

/// A format of JSON.
struct Format {
    name: &'static str,
    /// Whether a value has the format's marks.
    recognises: fn(&Value) -> bool,
    /// Reads the article, or of several the one whose `id` or `url` is asked for.
    read: fn(Value, Option<&str>) -> Result<Article, Refused>,
    /// Reads every article, where there may be several; browsers are asked for one.
    #[cfg(feature = "files")]
    read_all: Option<ReadAll>,
}

/// Foreign formats, before the native one, which may have almost any field; oEmbed, whose marks are
/// the weakest, last of them.
static FOREIGN: [Format; 5] = [
    Format {
        name: "json feed",
        recognises: json_feed::recognises,
        read: json_feed::read,
        #[cfg(feature = "files")]
        read_all: Some(json_feed::read_all),
    },
    Format {
        name: "wordpress",
        recognises: wordpress::recognises,
        read: wordpress::read,
        #[cfg(feature = "files")]
        read_all: Some(wordpress::read_all),
    },
    Format {
        name: "ghost",
        recognises: ghost::recognises,
        read: ghost::read,
        #[cfg(feature = "files")]
        read_all: Some(ghost::read_all),
    },
    Format {
        name: "schema.org",
        recognises: schema_org::recognises,
        read: schema_org::read,
        #[cfg(feature = "files")]
        read_all: Some(schema_org::read_all),
    },
    Format {
        name: "oembed",
        recognises: oembed::recognises,
        read: oembed::read,
        #[cfg(feature = "files")]
        read_all: None,
    },
];

/// Reads an article from JSON of any known format: the native one (a JSON Feed item), a JSON Feed, the
/// posts of `WordPress` and Ghost, schema.org's articles, an oEmbed response. Of several items `item`
/// names one by its `id` or `url`; left out, it is the first.
///
/// ```
/// use article_card::article_from_json;
/// use serde_json::json;
///
/// let item = json!({"id": 1, "title": "T", "_article_card": {"reading_time": 3}});
/// assert_eq!(article_from_json(item, None).unwrap().reading_time, Some(3));
///
/// let error = article_from_json(json!({"name": "T"}), None).unwrap_err();
/// assert!(error.to_string().starts_with("JSON, but no format that I know: has keys name; I know "));
/// ```
///
/// # Errors
/// A [`FormatError`]: no known format, a wrong type (`title: expected a string, got a number`), a date
/// that is none, nothing that a title can be taken from, too much of something.
pub fn article_from_json(
    value: serde_json::Value,
    item: Option<&str>,
) -> Result<Article, FormatError> {
    checked(article_from_value(value.into(), item)?)
}

/// As [`article_from_json`] does, from the text of the JSON.
pub(crate) fn article_from_text(text: &str, item: Option<&str>) -> Result<Article, FormatError> {
    checked(article_from_value(parsed(text)?, item)?)
}

fn checked(article: Article) -> Result<Article, FormatError> {
    check(&article)?;
    Ok(article)
}

/// Every article of JSON, or what is wrong with it.
#[cfg(feature = "files")]
pub(super) fn articles_from_text(text: &str) -> Result<Articles, FormatError> {
    let value = parsed(text)?;
    let format = foreign(&value).filter(|_| !native::is_plainly_native(&value));
    match format {
        Some(Format { name, read_all: Some(read_all), .. }) => {
            collected(name, |each| read_all(value, each))
        }
        _ => Ok(vec![Ok(checked(article_from_value(value, None)?)?)]),
    }
}

/// As [`article_from_json`] does, from a value of our own. How much of everything there is is left to
/// whom the article is for.
pub(crate) fn article_from_value(value: Value, item: Option<&str>) -> Result<Article, FormatError> {
    if native::is_plainly_native(&value) {
        return Ok(native::read(value)?);
    }
    match foreign(&value) {
        Some(format) => {
            let read = (format.read)(value, item);
            let mut article = read.map_err(|fault| FormatError::Invalid {
                format: Some(format.name),
                fault: *fault,
            })?;
            shorten(&mut article);
            Ok(article)
        }
        None if native::recognises(&value) => Ok(native::read(value)?),
        None => Err(unknown(&value)),
    }
}

/// How many keys of an unknown object an error names.
const MAX_NAMED: usize = 20;

/// The name of the foreign format whose marks `value` has.
#[cfg(feature = "validate")]
pub(crate) fn foreign_format(value: &serde_json::Value) -> Option<&'static str> {
    foreign(&value.clone().into()).map(|format| format.name)
}

fn foreign(value: &Value) -> Option<&'static Format> {
    FOREIGN.iter().find(|format| (format.recognises)(value))
}

fn unknown(value: &Value) -> FormatError {
    let found = match value {
        Value::Object(entries) if entries.is_empty() => "an object without keys".to_owned(),
        Value::Object(entries) => {
            let mut keys: Vec<_> = entries.iter().map(|(key, _)| key.as_str()).collect();
            keys.sort_unstable();
            keys.truncate(MAX_NAMED);
            joined(&["has keys ", &listed(&keys)])
        }
        Value::List(_) => "an array of none".to_owned(),
        _ => "a value alone".to_owned(),
    };
    let known: Vec<_> = FOREIGN.iter().map(|format| format.name).collect();
    FormatError::UnknownJson { found, known: listed(&known) }
}

fn listed(names: &[&str]) -> String {
    let mut list = String::new();
    for name in names {
        list.push_str(if list.is_empty() { "" } else { ", " });
        list.push_str(name);
    }
    list
}

fn parsed(text: &str) -> Result<Value, FormatError> {
    parse(text).map_err(|reason| Excess::of_json(reason).map_or_else(|| not_json(text), Into::into))
}

/// `serde_json` has the words, and the place.
fn not_json(text: &str) -> FormatError {
    let error = serde_json::from_str::<IgnoredAny>(text).err();
    let message = error.as_ref().map(ToString::to_string).unwrap_or_default();
    FormatError::NotJson {
        line: error.as_ref().map_or(1, serde_json::Error::line),
        column: error.as_ref().map_or(1, serde_json::Error::column),
        message: without_place(&message).to_owned(),
    }
}

/// `serde_json` ends its messages with the place, which the error tells on its own.
fn without_place(message: &str) -> &str {
    message.rsplit_once(" at line ").map_or(message, |(message, _)| message)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    /// What a format is told by at the least, with a title, which the native JSON has too.
    #[test]
    fn nothing_foreign_is_plainly_native() {
        for (name, value) in [
            ("json feed", json!({"title": "T", "version": "https://jsonfeed.org/version/1"})),
            ("json feed", json!({"title": "T", "home_page_url": "https://e.com", "items": []})),
            ("json feed", json!({"title": "T", "feed_url": "https://e.com/f", "items": []})),
            ("wordpress", json!({"title": {"rendered": "T"}})),
            ("wordpress", json!({"title": "T", "content": {"rendered": "T"}})),
            ("wordpress", json!({"title": "T", "excerpt": {"rendered": "T"}})),
            ("wordpress", json!({"title": "T", "guid": {"rendered": "T"}})),
            ("wordpress", json!([{"title": {"rendered": "T"}}])),
            (
                "wordpress",
                json!({"code": "rest_no_route", "message": "M", "data": {"status": 404}}),
            ),
            ("ghost", json!({"title": "T", "posts": []})),
            ("ghost", json!({"title": "T", "pages": []})),
            ("ghost", json!({"title": "T", "errors": [{"message": "M", "type": "NotFoundError"}]})),
            ("schema.org", json!({"title": "T", "@type": "Article"})),
            ("schema.org", json!({"title": "T", "@graph": [{"@type": "NewsArticle"}]})),
            ("oembed", json!({"title": "T", "version": "1.0", "type": "link"})),
        ] {
            let value = value.into();
            assert_eq!(foreign(&value).map(|format| format.name), Some(name), "{value:?}");
            assert!(!native::is_plainly_native(&value), "{name}");
        }
        assert!(native::is_plainly_native(&json!({"title": "T", "id": 1}).into()));
    }
}
