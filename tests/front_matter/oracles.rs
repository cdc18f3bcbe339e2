//! The crates that read all of YAML and of TOML, and where ours differs from them on purpose.
//!
//! - Numbers that JSON has not are texts; all others keep every digit.
//! - `0b1`, `0X1F` and `-0x1F` are texts, as YAML's core schema has it; `serde-saphyr` makes numbers
//!   of them.
//! - `007` is an integer, as that schema has it; `serde-saphyr` makes a float of it.
//! - `toml` lets a dotted key add to a list of tables, which its specification does not.
//! - `toml` refuses floats that are too large for 64 bits.

use ::toml::Value as Toml;
use ::toml::value::Datetime;
use serde_json::Value as Json;
use serde_saphyr::{MergeKeyPolicy, NonFiniteFloatPolicy, options};

use super::{toml, yaml};
use crate::json::Value;

pub fn yaml_oracle(text: &str) -> Result<Json, String> {
    let options = options! {
        merge_keys: MergeKeyPolicy::Merge,
        non_finite_float_policy: NonFiniteFloatPolicy::AsString,
        strict_booleans: true,
        underscored_numbers_as_strings: true,
    };
    match serde_saphyr::from_str_with_options(text, options) {
        Ok(Json::Null) => Ok(Json::Object(serde_json::Map::new())),
        read => read.map_err(|error| error.without_snippet().to_string()),
    }
}

fn toml_oracle(text: &str) -> Result<Toml, String> {
    let table = ::toml::from_str(text).map(Toml::Table);
    table.map_err(|error| error.message().to_owned())
}

/// What ours takes is what the oracle takes.
#[track_caller]
pub fn assert_no_other_yaml(text: &str) {
    let Ok(ours) = yaml(text) else { return };
    let oracle = yaml_oracle(text);
    let is_same = oracle.as_ref().is_ok_and(|oracle| is_same(&ours, oracle, is_same_yaml));
    assert!(is_same, "{text:?}\nours {ours:?}\noracle {oracle:?}");
}

/// Both take it.
#[track_caller]
pub fn assert_same_yaml(text: &str) {
    assert_eq!(yaml(text).err(), None, "{text}");
    assert_no_other_yaml(text);
}

/// Both take it, or neither does, or ours is the stricter one about what is defined twice.
#[track_caller]
pub fn assert_equivalent_toml(text: &str) {
    let (ours, oracle) = (toml(text), toml_oracle(text));
    let is_same = match (&ours, &oracle) {
        (Ok(ours), Ok(oracle)) => is_same_toml(ours, oracle),
        (Ok(_), Err(error)) => error == "floating-point number overflowed",
        (Err(error), oracle) => oracle.is_err() || error.ends_with("defined before; leave one out"),
    };
    assert!(is_same, "{text:?}\nours {ours:?}\noracle {oracle:?}");
}

#[track_caller]
pub fn assert_same_toml(text: &str) {
    assert_eq!(toml(text).err(), None, "{text}");
    assert_equivalent_toml(text);
}

/// Whether a value means what another reader found, given what is the same for what is no collection.
pub fn is_same(ours: &Value, theirs: &Json, is_same_scalar: fn(&Value, &Json) -> bool) -> bool {
    match (ours, theirs) {
        (Value::List(ours), Json::Array(theirs)) => {
            let mut pairs = ours.iter().zip(theirs);
            ours.len() == theirs.len()
                && pairs.all(|(ours, theirs)| is_same(ours, theirs, is_same_scalar))
        }
        (Value::Object(ours), Json::Object(theirs)) => {
            let is_there = |(key, ours): &(String, Value)| {
                theirs.get(key).is_some_and(|theirs| is_same(ours, theirs, is_same_scalar))
            };
            ours.len() == theirs.len() && ours.iter().all(is_there)
        }
        _ => is_same_scalar(ours, theirs),
    }
}

/// Whether a scalar is the very same.
pub fn is_equal(ours: &Value, theirs: &Json) -> bool {
    match (ours, theirs) {
        (Value::Text(ours), Json::String(theirs)) => ours == theirs,
        (Value::Bool(ours), Json::Bool(theirs)) => ours == theirs,
        (Value::Null, Json::Null) => true,
        (Value::Whole(_) | Value::Number(_), Json::Number(theirs)) => {
            float(ours) == theirs.as_f64()
        }
        _ => false,
    }
}

pub fn float(value: &Value) -> Option<f64> {
    match value {
        Value::Whole(number) => number.to_string().parse().ok(),
        Value::Number(number) => number.parse().ok(),
        _ => None,
    }
}

fn is_same_yaml(ours: &Value, oracle: &Json) -> bool {
    match (ours, oracle) {
        (Value::Text(ours), Json::Number(_)) => {
            let unsigned = ours.trim_start_matches(['+', '-']).to_lowercase();
            ["0x", "0o", "0b"].iter().any(|radix| unsigned.starts_with(radix))
        }
        // The oracle leaves a plus out, and writes all in lower case.
        (Value::Text(ours), Json::String(oracle)) => {
            let is_special = [".inf", "-.inf", ".nan"].contains(&oracle.as_str());
            ours == oracle || (is_special && ours.to_lowercase().trim_start_matches('+') == oracle)
        }
        (ours, Json::String(oracle)) => {
            float(ours).is_some_and(f64::is_infinite)
                && [".inf", "-.inf"].contains(&oracle.as_str())
        }
        _ => is_equal(ours, oracle),
    }
}

fn is_same_toml(ours: &Value, oracle: &Toml) -> bool {
    match (ours, oracle) {
        (Value::Text(ours), Toml::Datetime(oracle)) => {
            ours.parse().is_ok_and(|ours: Datetime| ours == *oracle)
        }
        (Value::Text(ours), Toml::Float(oracle)) => {
            let float: f64 = ours.parse().unwrap();
            float.to_bits() == oracle.to_bits()
        }
        (Value::Whole(ours), Toml::Integer(oracle)) => i64::try_from(*ours) == Ok(*oracle),
        (Value::Number(ours), Toml::Integer(oracle)) => ours.parse() == Ok(*oracle),
        (ours @ (Value::Whole(_) | Value::Number(_)), Toml::Float(oracle)) => {
            float(ours).map(f64::to_bits) == Some(oracle.to_bits())
        }
        (Value::List(ours), Toml::Array(oracle)) => {
            let mut pairs = ours.iter().zip(oracle);
            ours.len() == oracle.len() && pairs.all(|(ours, oracle)| is_same_toml(ours, oracle))
        }
        (Value::Object(ours), Toml::Table(oracle)) => {
            let is_there = |(key, ours): &(String, Value)| {
                oracle.get(key).is_some_and(|value| is_same_toml(ours, value))
            };
            ours.len() == oracle.len() && ours.iter().all(is_there)
        }
        (Value::Text(ours), Toml::String(oracle)) => ours == oracle,
        (Value::Bool(ours), Toml::Boolean(oracle)) => ours == oracle,
        _ => false,
    }
}
