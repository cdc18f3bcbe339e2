//! The ways in which JSON-LD 1.1 (<https://www.w3.org/TR/json-ld11/>) and those who write it put one
//! and the same value.

use std::mem;

use crate::formats::{loose, one_line};
use crate::json::{Entries, Value};
use crate::link::ascii_set::AsciiSet;

/// What may stand before a name of schema.org.
const PREFIXES: [&str; 3] = ["https://schema.org/", "http://schema.org/", "schema:"];

const AMPERSAND: AsciiSet = AsciiSet::of("&");

/// The keys of objects that only wrap a value or a list.
const WRAPPERS: [&str; 3] = ["@value", "@list", "@set"];

/// `value` with short keys, and without [`WRAPPERS`] or the lists that only wrap lists.
pub(super) fn plain(value: Value) -> Value {
    match value {
        Value::List(values) => {
            let mut list = Vec::new();
            for value in values {
                match plain(value) {
                    Value::List(mut values) => list.append(&mut values),
                    value => list.push(value),
                }
            }
            Value::List(list)
        }
        Value::Object(mut entries) => {
            if let Some(place) = WRAPPERS.iter().find_map(|key| place_of(&entries, key)) {
                return plain(entries.swap_remove(place).1);
            }
            for (key, value) in &mut entries {
                *key = short(key).to_owned();
                *value = plain(mem::take(value));
            }
            Value::Object(entries)
        }
        value => value,
    }
}

fn place_of(entries: &Entries, key: &str) -> Option<usize> {
    entries.iter().rposition(|(name, _)| name == key)
}

/// `http://schema.org/NewsArticle` and `schema:NewsArticle` are `NewsArticle`.
pub(super) fn short(name: &str) -> &str {
    PREFIXES.iter().find_map(|prefix| name.strip_prefix(prefix)).unwrap_or(name)
}

/// The texts of a list, or of what stands alone; a thing goes by its name.
pub(super) fn texts(value: &Value) -> Vec<String> {
    loose::all(value, &text_of_one)
}

/// The first of the texts.
pub(super) fn text(value: &Value) -> Option<String> {
    loose::first(value, &text_of_one)
}

fn text_of_one(thing: &Value) -> Option<String> {
    let name = match thing {
        Value::Object(_) => loose::each(thing.at("name")).first()?,
        text => text,
    };
    // As the text of a script has no character references, those that it has were written for HTML,
    // often twice.
    Some(one_line::decoded(&one_line::decoded(&loose::text(name)?)))
}

/// An address: a string, or the `@id` of an object; of several the first.
pub(super) fn address(value: &Value) -> Option<String> {
    let address = loose::first(value, &|value| match value {
        Value::Object(_) => loose::text(value.at("@id")),
        Value::Text(_) => loose::text(value),
        _ => None,
    })?;
    // Of the references that were written for HTML this is the one that is surely no query.
    let mut pieces = AMPERSAND.pieces(&address);
    let mut out = pieces.next()?.to_owned();
    for piece in pieces {
        out.push('&');
        out.push_str(piece.strip_prefix("amp;").unwrap_or(piece));
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn expanded_values_become_plain_ones() {
        let expanded = json!([{
            "@type": ["http://schema.org/Article"],
            "http://schema.org/headline": [{"@value": "T", "@language": "en"}],
            "schema:keywords": [{"@list": ["a", {"@value": "b"}]}],
        }]);
        let plain_one = json!([{
            "@type": ["http://schema.org/Article"],
            "headline": ["T"],
            "keywords": ["a", "b"],
        }]);
        assert_eq!(plain(expanded.into()), plain_one.into());
    }

    #[test]
    fn texts_are_what_html_would_show() {
        for (value, expected) in [
            (json!("Q&amp;A"), Some("Q&A")),
            (json!("It&amp;#8217;s"), Some("It’s")),
            (json!(["", null, "b"]), Some("b")),
            (json!({"@type": "DefinedTerm", "name": "Tides"}), Some("Tides")),
            (json!({}), None),
            (json!(false), None),
        ] {
            assert_eq!(text(&value.clone().into()).as_deref(), expected, "{value}");
        }
    }
}
