//! Reads what a JSON value says where it is filled in loosely: `null`, `false`, `""` and `{}` all
//! mean absent, numbers come as strings and strings as numbers, one of a thing as a list of one.

use crate::article::{Date, is_language_tag};
use crate::json::{Fault, Refused, Value};
use crate::link::ascii_set::AsciiSet;
use crate::spelled::decimal;

const UNDERSCORE: AsciiSet = AsciiSet::of("_");

/// A text, trimmed; `None` when there is nothing in it.
pub(super) fn text(value: &Value) -> Option<String> {
    match value {
        Value::Text(text) => Some(text.trim().to_owned()).filter(|text| !text.is_empty()),
        Value::Whole(number) => Some(decimal(*number)),
        Value::Number(number) => Some(number.clone()),
        _ => None,
    }
}

/// A whole number above zero: `1200`, `"1200"`, `"1200px"`, `1200.0`.
pub(super) fn number(value: &Value) -> Option<u32> {
    let text = text(value)?;
    let end = text.bytes().position(|byte| !byte.is_ascii_digit()).unwrap_or(text.len());
    let (digits, rest) = text.split_at_checked(end)?;
    let is_whole = !rest.starts_with(',');
    digits.parse().ok().filter(|number| is_whole && *number > 0)
}

/// A date; what is none is left out.
pub(super) fn date(value: &Value) -> Option<Date> {
    Date::parse(value.as_str()?)
}

/// A language tag (BCP 47), also written as a locale (`en_US`).
pub(super) fn language(value: &Value) -> Option<String> {
    let tag = UNDERSCORE.replace(&text(value)?, "-");
    is_language_tag(&tag).then_some(tag)
}

/// The things of a list, or the one that stands there alone.
pub(super) fn each(value: &Value) -> &[Value] {
    match value {
        Value::List(values) => values,
        Value::Null => &[],
        value => std::slice::from_ref(value),
    }
}

/// What `read` makes of each.
pub(super) fn all<T>(value: &Value, read: &dyn Fn(&Value) -> Option<T>) -> Vec<T> {
    let mut made = Vec::new();
    for value in each(value) {
        if let Some(one) = read(value) {
            made.push(one);
        }
    }
    made
}

/// What `read` makes of the first of which it makes anything.
pub(super) fn first<'v, T>(value: &'v Value, read: &dyn Fn(&'v Value) -> Option<T>) -> Option<T> {
    each(value).iter().find_map(read)
}

/// Whether `text` has `part` in it. The standard library's search is quick for long texts, and much for
/// browsers to load.
pub(super) fn has(text: &str, part: &str) -> bool {
    text.as_bytes().windows(part.len()).any(|window| window == part.as_bytes())
}

/// Whether a text is an address with a scheme and a host, or has one in it.
pub(super) fn is_address(text: &str) -> bool {
    has(text, "://")
}

/// The text under `key`, which must be there; `path` says where `key` stands.
pub(super) fn required(object: &Value, key: &str, path: &str) -> Result<String, Refused> {
    let expected = "a string";
    let Some(value) = object.get(key) else { return Err(missing(path, expected)) };
    match value {
        Value::Text(_) => text(value).ok_or_else(|| missing(path, expected)),
        other => Err(other.is_no(expected).below(path)),
    }
}

/// The fault of what is not there, or says nothing.
pub(super) fn missing(path: &str, expected: &str) -> Refused {
    Fault::new(expected, "none").below(path)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn numbers_come_in_many_forms() {
        for (value, expected) in [
            (json!(1200), Some(1200)),
            (json!(1200.0), Some(1200)),
            (json!("1200"), Some(1200)),
            (json!(" 1200px"), Some(1200)),
            (json!("1200.5 px"), Some(1200)),
            (json!(0), None),
            (json!(-3), None),
            (json!("1,200"), None),
            (json!("99999999999"), None),
            (json!("auto"), None),
            (json!(false), None),
            (json!(null), None),
        ] {
            assert_eq!(number(&value.clone().into()), expected, "{value}");
        }
    }

    #[test]
    fn languages_are_tags() {
        for (value, expected) in [
            (json!("en"), Some("en")),
            (json!("pt_BR"), Some("pt-BR")),
            (json!("zh-Hant-TW"), Some("zh-Hant-TW")),
            (json!("en_US_"), None),
            (json!("English"), None),
            (json!("en US"), None),
            (json!(""), None),
        ] {
            assert_eq!(language(&value.clone().into()).as_deref(), expected, "{value}");
        }
    }
}
