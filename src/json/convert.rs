//! Values to and from `serde_json`'s, in whose terms others have theirs.

use serde_json::Value as Foreign;

use super::Value;
use super::parse::number;

impl From<Foreign> for Value {
    fn from(value: Foreign) -> Self {
        match value {
            Foreign::Null => Self::Null,
            Foreign::Bool(value) => Self::Bool(value),
            Foreign::Number(written) => number(&written.to_string()).unwrap_or_default(),
            Foreign::String(text) => Self::Text(text),
            Foreign::Array(items) => Self::List(items.into_iter().map(Self::from).collect()),
            Foreign::Object(entries) => {
                Self::Object(entries.into_iter().map(|(key, value)| (key, value.into())).collect())
            }
        }
    }
}

impl From<Value> for Foreign {
    fn from(value: Value) -> Self {
        match value {
            Value::Null => Self::Null,
            Value::Bool(value) => Self::Bool(value),
            Value::Whole(number) => Self::Number(number.into()),
            Value::Number(number) => number.parse().map_or(Self::Null, Self::Number),
            Value::Text(text) => Self::String(text),
            Value::List(items) => Self::Array(items.into_iter().map(Self::from).collect()),
            Value::Object(entries) => {
                Self::Object(entries.into_iter().map(|(key, value)| (key, value.into())).collect())
            }
        }
    }
}
