//! A Markdown file with YAML front matter: the native fields, and the names that site generators
//! have for them.

use serde_json::{Map, Value};
use serde_saphyr::{MessageFormatter, UserMessageFormatter};

use super::{FormatError, article_from_json};
use crate::article::Article;

/// Names that stand for a native field when that one is absent, the first coming first.
const ALIASES: [(&str, &str); 12] = [
    ("date", "date_published"),
    ("updated", "date_modified"),
    ("lastmod", "date_modified"),
    ("modified", "date_modified"),
    ("description", "summary"),
    ("excerpt", "summary"),
    ("subtitle", "summary"),
    ("author", "authors"),
    ("keywords", "tags"),
    ("category", "section"),
    ("cover", "image"),
    ("lang", "language"),
];

pub(super) fn read(text: &str) -> Result<Article, FormatError> {
    let (front_matter, body) = split(text);
    let mut fields = match front_matter {
        Some(yaml) => parse(yaml)?,
        None => Map::new(),
    };
    for (alias, field) in ALIASES {
        if let Some(value) = fields.remove(alias) {
            fields.entry(field).or_insert(value);
        }
    }
    if let Some(authors) = fields.get_mut("authors") {
        *authors = as_authors(authors.take());
    }
    let (title, body) = if fields.contains_key("title") { (None, body) } else { split_title(body) };
    fields.extend(title.map(|title| ("title".to_owned(), Value::from(title))));
    fields.insert("content_markdown".to_owned(), Value::from(body.trim()));
    Ok(article_from_json(Value::Object(fields))?)
}

/// Cuts `---`, YAML, `---` off the start.
fn split(text: &str) -> (Option<&str>, &str) {
    let is_fence = |line: &str| line.trim_end() == "---";
    let mut lines = text.split_inclusive('\n');
    let Some(first) = lines.next().filter(|line| is_fence(line)) else { return (None, text) };
    let mut end = first.len();
    for line in lines {
        if is_fence(line) {
            let body = text.get(end + line.len()..).unwrap_or_default();
            return (text.get(first.len()..end), body);
        }
        end += line.len();
    }
    (None, text)
}

fn parse(yaml: &str) -> Result<Map<String, Value>, FormatError> {
    if yaml.trim().is_empty() {
        return Ok(Map::new());
    }
    serde_saphyr::from_str(yaml).map_err(|error| FormatError::FrontMatter {
        line: error.location().map_or(1, |place| place.line() + 1),
        message: UserMessageFormatter.format_message(error.without_snippet()).into_owned(),
    })
}

/// `Ada`, `[Ada, Ben]` and `{name: Ada}` all name authors.
fn as_authors(value: Value) -> Value {
    match value {
        Value::String(name) => Value::Array(vec![as_author(Value::String(name))]),
        Value::Array(authors) => authors.into_iter().map(as_author).collect(),
        Value::Object(author) => Value::Array(vec![Value::Object(author)]),
        other => other,
    }
}

fn as_author(value: Value) -> Value {
    match value {
        Value::String(name) => Value::Object(Map::from_iter([("name".to_owned(), name.into())])),
        other => other,
    }
}

/// A text that opens with a first-level heading has its title there.
fn split_title(body: &str) -> (Option<&str>, &str) {
    let trimmed = body.trim_start();
    let (first, rest) = trimmed.split_once('\n').unwrap_or((trimmed, ""));
    match first.strip_prefix("# ") {
        Some(title) => (Some(title.trim().trim_end_matches('#').trim_end()), rest),
        None => (None, body),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn splits_the_front_matter_off() {
        for (text, expected) in [
            ("---\ntitle: T\n---\nBody", (Some("title: T\n"), "Body")),
            ("---\r\ntitle: T\r\n---\r\nBody", (Some("title: T\r\n"), "Body")),
            ("---\n---\n", (Some(""), "")),
            ("---\ntitle: T", (None, "---\ntitle: T")),
            ("# T\n---\n", (None, "# T\n---\n")),
        ] {
            assert_eq!(split(text), expected, "{text:?}");
        }
    }

    #[test]
    fn a_first_heading_is_the_title() {
        assert_eq!(split_title("\n# The mill #\n\nBody"), (Some("The mill"), "\nBody"));
        assert_eq!(split_title("## Not it"), (None, "## Not it"));
    }
}
