//! A JSON value from the one that JavaScript has.

use js_sys::{Array, Error, Object};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::JsValue;

use super::native_json::named;
use crate::formats::FormatError;
use crate::json::{MAX_NESTING, Value};

/// The greatest number below which JavaScript has every whole number (`Number.MAX_SAFE_INTEGER`).
const MAX_SAFE: f64 = 9_007_199_254_740_991.0;

/// What `JSON.parse` gave, or would give. `undefined` is `null`.
///
/// # Errors
/// An `invalid-article`: what is no JSON, or nests too deep.
pub(super) fn value_of(value: &JsValue) -> Result<Value, Error> {
    nested(value, MAX_NESTING)
}

/// Of which so many more arrays and objects may stand in one another.
fn nested(value: &JsValue, left: usize) -> Result<Value, Error> {
    if let Some(text) = value.as_string() {
        return Ok(Value::Text(text));
    }
    if value.is_null() || value.is_undefined() {
        return Ok(Value::Null);
    }
    if let Some(number) = value.as_f64() {
        return Ok(number_of(number));
    }
    if let Some(value) = value.as_bool() {
        return Ok(Value::Bool(value));
    }
    if !value.is_object() {
        return Err(named("invalid-article", "expected JSON, got a value that JSON has not"));
    }
    let Some(left) = left.checked_sub(1) else {
        let error = FormatError::TooDeep { what: "JSON" };
        return Err(named("invalid-article", &error.to_string()));
    };
    if Array::is_array(value) {
        let items = value.unchecked_ref::<Array>().iter();
        return items.map(|item| nested(&item, left)).collect::<Result<_, _>>().map(Value::List);
    }
    let mut entries = Vec::new();
    for entry in Object::entries(value.unchecked_ref()).iter() {
        let entry: &Array = entry.unchecked_ref();
        let key = entry.get(0).as_string().unwrap_or_default();
        entries.push((key, nested(&entry.get(1), left)?));
    }
    Ok(Value::Object(entries))
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "it is whole and in range"
)]
fn number_of(number: f64) -> Value {
    let is_whole = (0.0..=MAX_SAFE).contains(&number) && number.fract() == 0.0;
    if is_whole { Value::Whole(number as u64) } else { Value::Number(number.to_string()) }
}
