//! A field's value in the ways people write it, as the native JSON has it. What is of no such kind stays
//! as it is, for the native JSON's reader to say what is wrong.

use super::body;
use super::fields::normal;
use crate::formats::{loose, written_date};
use crate::json::{Value, number};
use crate::spelled::joined;
use crate::text::{BlockKind, outline};

pub(super) fn plain(value: &Value) -> Option<Value> {
    (!value.is_null()).then(|| native(value))
}

/// A value as the native JSON has it: a number that is whole is so in every spelling. Elsewhere numbers are
/// texts (`tags: [2.0]`), and stay as they were written.
fn native(value: &Value) -> Value {
    match value {
        Value::Number(text) => number(text).unwrap_or_default(),
        Value::List(items) => Value::List(items.iter().map(native).collect()),
        Value::Object(entries) => {
            let entries = entries.iter().map(|(key, value)| (key.clone(), native(value)));
            Value::Object(entries.collect())
        }
        other => other.clone(),
    }
}

/// `title: 1984` is a text; a switch (`published: true`) and an empty one say nothing.
pub(super) fn text(value: &Value) -> Option<Value> {
    match value {
        Value::Null | Value::Bool(_) => None,
        Value::Text(_) | Value::Whole(_) | Value::Number(_) => loose::text(value).map(Value::from),
        Value::List(_) | Value::Object(_) => plain(value),
    }
}

pub(super) fn date(value: &Value) -> Option<Value> {
    let text = text(value)?;
    let date = text.as_str().and_then(written_date::read);
    Some(date.map_or(text, |date| date.as_str().into()))
}

pub(super) fn language(value: &Value) -> Option<Value> {
    loose::language(value).map(Value::from).or_else(|| text(value))
}

/// An address. Jekyll's patterns (`/:year/:title/`) and the names of patterns are none.
pub(super) fn path(value: &Value) -> Option<Value> {
    const PATTERNS: [&str; 5] = ["date", "pretty", "ordinal", "weekdate", "none"];
    let path = text(value)?;
    let is_pattern = |path: &str| path.contains("/:") || PATTERNS.contains(&path);
    (!path.as_str().is_some_and(is_pattern)).then_some(path)
}

/// A list, or a text with commas.
pub(super) fn list(value: &Value) -> Option<Value> {
    split(value, |text| text.split(',').collect())
}

/// A list, a text with commas or, as Jekyll has it, one with spaces.
pub(super) fn tags(value: &Value) -> Option<Value> {
    split(value, |text| {
        if text.contains(',') {
            text.split(',').collect()
        } else {
            text.split_whitespace().collect()
        }
    })
}

fn split(value: &Value, split: fn(&str) -> Vec<&str>) -> Option<Value> {
    let Some(text) = loose::text(value) else { return each(value, text_or_name) };
    let items = split(&text).into_iter().map(str::trim).filter(|item| !item.is_empty());
    Some(Value::List(items.map(Value::from).collect()))
}

/// The items of a list, each read so; those that say nothing are left out. Anything else than a list
/// stays as it is.
fn each(value: &Value, read: fn(&Value) -> Option<Value>) -> Option<Value> {
    match value {
        Value::List(items) => Some(Value::List(items.iter().filter_map(read).collect())),
        value => text(value),
    }
}

fn text_or_name(value: &Value) -> Option<Value> {
    match value {
        Value::Object(_) => ["name", "title"].iter().find_map(|key| text(value.at(key))),
        value => text(value),
    }
}

/// The first of a list, or of a text with commas.
pub(super) fn section(value: &Value) -> Option<Value> {
    match list(value)? {
        Value::List(items) => items.into_iter().next(),
        other => Some(other),
    }
}

/// A name, a list of names, a table or a list of tables. A text is one name, as `King, Jr.` is.
pub(super) fn authors(value: &Value) -> Option<Value> {
    let authors: Vec<_> = loose::each(value).iter().filter_map(author).collect();
    (!authors.is_empty()).then_some(Value::List(authors))
}

fn author(value: &Value) -> Option<Value> {
    const NAMES: [(&str, &[&str]); 3] = [
        ("name", &["name", "title", "displayname"]),
        ("url", &["url", "link", "website", "homepage", "href"]),
        ("avatar", &["avatar", "image", "picture", "photo"]),
    ];
    match value {
        Value::Object(table) => Some(renamed(table, &NAMES)),
        value => Some([("name", text(value)?)].into()),
    }
}

/// The entries of a table under the native names, the first that says something coming first.
fn renamed(table: &[(String, Value)], names: &[(&str, &[&str])]) -> Value {
    let find = |alias: &&str| {
        let mut entries = table.iter().filter(|(key, _)| normal(key) == **alias);
        entries.find_map(|(_, value)| text(value))
    };
    let found = names
        .iter()
        .filter_map(|(name, aliases)| Some(((*name).to_owned(), aliases.iter().find_map(find)?)));
    Value::Object(found.collect())
}

/// `4`, `"4 min read"`, or what plugins make: `{minutes: 3.2, text: …}`.
pub(super) fn minutes(value: &Value) -> Option<Value> {
    let value = if value.is_object() { value.at("minutes") } else { value };
    loose::number(value).map(Value::from).or_else(|| text(value))
}

/// A list, or a text with a point in each line.
pub(super) fn points(value: &Value) -> Option<Value> {
    let Value::Text(lines) = value else { return each(value, text) };
    let point = |line: &str| {
        let line = line.trim();
        let text = line.strip_prefix(['-', '*', '•']).filter(|text| text.starts_with(' '));
        text.unwrap_or(line).trim().to_owned()
    };
    let points = lines.lines().map(point).filter(|point| !point.is_empty());
    let points: Vec<_> = points.map(Value::from).collect();
    (!points.is_empty()).then_some(Value::List(points))
}

/// A list of tables, of `[Title](address)`, of addresses, or of titles.
pub(super) fn related(value: &Value) -> Option<Value> {
    each(value, |item| match item {
        Value::Object(table) => Some(renamed(table, &RELATED)),
        Value::Text(text) => related_text(text.trim()),
        item => text(item),
    })
}

const RELATED: [(&str, &[&str]); 5] = [
    ("title", &["title", "name"]),
    ("url", &["url", "link", "href", "path", "permalink"]),
    ("image", &["image", "cover", "thumbnail"]),
    ("publisher", &["publisher", "source", "site"]),
    ("date_published", &["datepublished", "date"]),
];

fn related_text(text: &str) -> Option<Value> {
    if text.is_empty() {
        return None;
    }
    let blocks = outline(&joined(&["- ", text]));
    let linked = blocks.first().and_then(|block| match &block.kind {
        BlockKind::List(items) => items.first().and_then(body::link),
        _ => None,
    });
    let is_address = text.contains("://") || text.starts_with('/');
    let name = if is_address { "url" } else { "title" };
    Some(linked.unwrap_or_else(|| [(name, text.into())].into()))
}

pub(super) fn publisher(value: &Value) -> Option<Value> {
    match text(value)? {
        name @ Value::Text(_) => Some([("name", name)].into()),
        other => Some(other),
    }
}

pub(super) fn license(value: &Value) -> Option<Value> {
    match text(value)? {
        Value::Text(url) if url.contains("://") => Some([("url", url.into())].into()),
        name @ Value::Text(_) => Some([("name", name)].into()),
        other => Some(other),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value as Json, json};

    use super::*;

    #[track_caller]
    fn check(read: fn(&Value) -> Option<Value>, cases: &[(Json, Json)]) {
        for (value, expected) in cases {
            let read = read(&value.clone().into()).unwrap_or_default();
            assert_eq!(&Json::from(read), expected, "{value}");
        }
    }

    #[test]
    fn texts_and_lists() {
        check(
            text,
            &[
                (json!(" T "), json!("T")),
                (json!(1984), json!("1984")),
                (json!(""), json!(null)),
                (json!(false), json!(null)),
                (json!(["T"]), json!(["T"])),
            ],
        );
        check(
            tags,
            &[
                (json!("tide mill"), json!(["tide", "mill"])),
                (json!("tide mill, weir,"), json!(["tide mill", "weir"])),
                (json!(["a", 2026, null, {"name": "b"}]), json!(["a", "2026", "b"])),
                (json!({"a": 1}), json!({"a": 1})),
            ],
        );
        check(
            section,
            &[
                (json!("Local News"), json!("Local News")),
                (json!(["News", "Mills"]), json!("News")),
                (json!([]), json!(null)),
            ],
        );
        check(
            path,
            &[
                (json!("/a/"), json!("/a/")),
                (json!("https://e.com/"), json!("https://e.com/")),
                (json!("/:year/:title/"), json!(null)),
                (json!("pretty"), json!(null)),
            ],
        );
    }

    #[test]
    fn people_and_things() {
        check(
            authors,
            &[
                (json!("Ada Finch"), json!([{"name": "Ada Finch"}])),
                (
                    json!(["Ada", {"name": "Ben", "Website": "/b"}]),
                    json!([{"name": "Ada"}, {"name": "Ben", "url": "/b"}]),
                ),
                (
                    json!({"name": "Ada", "picture": "a.png"}),
                    json!([{"name": "Ada", "avatar": "a.png"}]),
                ),
                (json!(null), json!(null)),
            ],
        );
        check(publisher, &[(json!("Post"), json!({"name": "Post"}))]);
        check(
            license,
            &[
                (json!("CC BY 4.0"), json!({"name": "CC BY 4.0"})),
                (json!("https://e.com/l"), json!({"url": "https://e.com/l"})),
            ],
        );
        check(
            related,
            &[
                (
                    json!(["[A](/a) - Post", "https://e.com/b", "C", {"name": "D", "href": "/d"}]),
                    json!([
                        {"title": "A", "url": "/a", "publisher": "Post"},
                        {"url": "https://e.com/b"},
                        {"title": "C"},
                        {"title": "D", "url": "/d"},
                    ]),
                ),
                (json!(true), json!(null)),
            ],
        );
    }

    #[test]
    fn numbers_and_points() {
        check(
            minutes,
            &[
                (json!(4), json!(4)),
                (json!("4 min read"), json!(4)),
                (json!({"text": "4 min read", "minutes": 3.2}), json!(3)),
                (json!("soon"), json!("soon")),
                (json!(true), json!(null)),
            ],
        );
        check(
            points,
            &[
                (json!("- a *b*\n- c\n"), json!(["a *b*", "c"])),
                (json!("One sentence."), json!(["One sentence."])),
                (json!(["a", {"html": "b"}]), json!(["a", {"html": "b"}])),
            ],
        );
    }
}
