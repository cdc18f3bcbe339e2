//! Front matter: YAML between lines of `---`, or TOML between lines of `+++`.

use serde_json::{Map, Value};
use serde_saphyr::{MessageFormatter, UserMessageFormatter};

use crate::formats::FormatError;

/// The line above and the line below.
const FENCES: [(&str, Syntax); 2] = [("---", parse_yaml), ("+++", parse_toml)];

type Syntax = fn(&str) -> Result<Value, Wrong>;

/// What a parser met, and in which of its lines, from 1.
struct Wrong {
    line: u64,
    message: String,
}

pub(super) fn starts(text: &str) -> bool {
    FENCES.iter().any(|(fence, _)| text.starts_with(fence))
}

/// The front matter, and what follows it.
pub(super) fn read(text: &str) -> Result<(Map<String, Value>, &str), FormatError> {
    let start = text.trim_start();
    let found = FENCES.iter().find_map(|(fence, parse)| Some((split(start, fence)?, parse)));
    let Some(((front_matter, body), parse)) = found else { return Ok((Map::new(), text)) };
    if front_matter.trim().is_empty() {
        return Ok((Map::new(), body));
    }
    let above = text.get(..text.len() - start.len()).unwrap_or_default().matches('\n').count();
    let above = u64::try_from(above).unwrap_or_default() + 1;
    let wrong = |wrong: Wrong| FormatError::FrontMatter {
        line: above.saturating_add(wrong.line),
        message: wrong.message,
    };
    match parse(front_matter).map_err(wrong)? {
        Value::Object(fields) => Ok((fields, body)),
        Value::Null => Ok((Map::new(), body)),
        _ => Err(wrong(Wrong { line: 1, message: "expected fields (`title: …`)".to_owned() })),
    }
}

/// Cuts a `fence`, the front matter and the next fence off. YAML may also end with `...`.
fn split<'t>(text: &'t str, fence: &str) -> Option<(&'t str, &'t str)> {
    let mut lines = text.split_inclusive('\n');
    let first = lines.next().filter(|line| line.trim_end() == fence)?;
    let mut end = first.len();
    for line in lines {
        let is_end = line.trim_end() == fence || (fence == "---" && line.trim_end() == "...");
        if is_end {
            return Some((text.get(first.len()..end)?, text.get(end + line.len()..)?));
        }
        end += line.len();
    }
    None
}

fn parse_yaml(text: &str) -> Result<Value, Wrong> {
    serde_saphyr::from_str(text).map_err(|error| Wrong {
        line: error.location().map_or(1, |place| place.line()),
        message: UserMessageFormatter.format_message(error.without_snippet()).into_owned(),
    })
}

fn parse_toml(text: &str) -> Result<Value, Wrong> {
    let table: toml::Table = toml::from_str(text).map_err(|error| {
        let before = error.span().and_then(|place| text.get(..place.start)).unwrap_or_default();
        let line = u64::try_from(before.matches('\n').count()).unwrap_or_default() + 1;
        Wrong { line, message: error.message().to_owned() }
    })?;
    Ok(json(toml::Value::Table(table)))
}

/// TOML's dates are RFC 3339's.
fn json(value: toml::Value) -> Value {
    match value {
        toml::Value::String(text) => text.into(),
        toml::Value::Integer(number) => number.into(),
        toml::Value::Float(number) => number.into(),
        toml::Value::Boolean(value) => value.into(),
        toml::Value::Datetime(date) => date.to_string().into(),
        toml::Value::Array(values) => values.into_iter().map(json).collect(),
        toml::Value::Table(table) => {
            Value::Object(table.into_iter().map(|(key, value)| (key, json(value))).collect())
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn splits_the_front_matter_off() {
        for (text, expected) in [
            ("---\ntitle: T\n---\nBody", Some(("title: T\n", "Body"))),
            ("---\r\ntitle: T\r\n---\r\nBody", Some(("title: T\r\n", "Body"))),
            ("---\ntitle: T\n...\nBody", Some(("title: T\n", "Body"))),
            ("---\n---\n", Some(("", ""))),
            ("---\ntitle: T", None),
            ("# T\n---\n", None),
        ] {
            assert_eq!(split(text, "---"), expected, "{text:?}");
        }
    }

    #[test]
    fn both_syntaxes_give_the_same() {
        let yaml = "---\ntitle: 1984\ndate: 2026-11-20\nlist: [a, true]\n---\nBody";
        let toml = "\n+++\ntitle = 1984\ndate = 2026-11-20\nlist = ['a', true]\n+++\nBody";
        for text in [yaml, toml] {
            let (fields, body) = read(text).unwrap();
            let expected = json!({"title": 1984, "date": "2026-11-20", "list": ["a", true]});
            assert_eq!((Value::Object(fields), body), (expected, "Body"), "{text}");
        }
    }

    #[test]
    fn errors_name_the_line_of_the_file() {
        for (text, expected) in [
            ("---\na: 1\nb: [\n---\n", "front matter, line 3: "),
            ("\n\n---\na: 1\na: 2\n---\n", "front matter, line 5: "),
            ("---\n- a\n---\n", "front matter, line 2: expected fields (`title: …`)"),
            ("+++\na = 1\nb = nope\n+++\n", "front matter, line 3: "),
        ] {
            let error = read(text).unwrap_err().to_string();
            assert!(error.starts_with(expected), "{text:?} gave {error}");
        }
    }
}
