//! Values to and from `serde_json`'s, in whose terms other formats are read.

use serde_json::{Number, Value as Foreign};

use super::{Fault, Value};

impl From<Foreign> for Value {
    fn from(value: Foreign) -> Self {
        match value {
            Foreign::Null => Self::Null,
            Foreign::Bool(value) => Self::Bool(value),
            Foreign::Number(number) => number
                .as_u64()
                .map_or_else(|| Self::Number(number.as_f64().unwrap_or(f64::NAN)), Self::Whole),
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
            Value::Number(number) => Number::from_f64(number).map_or(Self::Null, Self::Number),
            Value::Text(text) => Self::String(text),
            Value::List(items) => Self::Array(items.into_iter().map(Self::from).collect()),
            Value::Object(entries) => {
                Self::Object(entries.into_iter().map(|(key, value)| (key, value.into())).collect())
            }
        }
    }
}

/// The fault of a value that is not of the kind that is expected at `path`.
pub(crate) fn wrong_type(path: &str, expected: &str, found: &Foreign) -> Fault {
    *Value::from(found.clone()).is_no(expected).below(path)
}
