//! What a plain scalar means: the core schema (YAML 1.2.2, 10.3.2).

use crate::json::Value;

use crate::front_matter::number::{self, Decimal};

pub(super) fn resolve(text: String) -> Value {
    match text.as_str() {
        null if is_null(null) => Value::Null,
        "true" | "True" | "TRUE" => Value::Bool(true),
        "false" | "False" | "FALSE" => Value::Bool(false),
        _ => number(&text).unwrap_or(Value::Text(text)),
    }
}

pub(super) fn is_null(text: &str) -> bool {
    matches!(text, "" | "~" | "null" | "Null" | "NULL")
}

/// Numbers that JSON has not, or that are too large for it, stay texts.
fn number(text: &str) -> Option<Value> {
    for (prefix, radix) in [("0o", 8), ("0x", 16)] {
        if let Some(digits) = text.strip_prefix(prefix) {
            return number::digits(digits, radix).map(Value::Whole);
        }
    }
    Decimal::of(text).json()
}
