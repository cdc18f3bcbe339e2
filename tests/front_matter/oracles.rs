//! The crates that read all of YAML and of TOML, and where ours differs from them on purpose.
//!
//! - Numbers that JSON has not, or that take more than fifteen digits, are texts.
//! - `0b1`, `0X1F` and `-0x1F` are texts, as YAML's core schema has it; `serde-saphyr` makes numbers
//!   of them.
//! - `007` is an integer, as that schema has it; `serde-saphyr` makes a float of it.
//! - TOML's dates and times are texts as they were written, and may name a day that the month has not.
//! - `toml` lets a dotted key add to a list of tables, which its specification does not.
//! - TOML's floats that are too large for 64 bits are texts; `toml` refuses them.

use serde_json::Value;
use serde_saphyr::{MergeKeyPolicy, NonFiniteFloatPolicy, options};
use toml::Value as Toml;
use toml::value::Datetime;

use crate::{toml, yaml};

pub fn yaml_oracle(text: &str) -> Result<Value, String> {
    let options = options! {
        merge_keys: MergeKeyPolicy::AsOrdinary,
        non_finite_float_policy: NonFiniteFloatPolicy::AsString,
        strict_booleans: true,
        underscored_numbers_as_strings: true,
    };
    match serde_saphyr::from_str_with_options(text, options) {
        Ok(Value::Null) => Ok(Value::Object(serde_json::Map::new())),
        read => read.map_err(|error| error.without_snippet().to_string()),
    }
}

fn toml_oracle(text: &str) -> Result<Toml, String> {
    let table = toml::from_str(text).map(Toml::Table);
    table.map_err(|error| error.message().to_owned())
}

/// What ours takes is what the oracle takes.
#[track_caller]
pub fn assert_no_other_yaml(text: &str) {
    let Ok(ours) = yaml(text) else { return };
    let oracle = yaml_oracle(text);
    let is_same = oracle.as_ref().is_ok_and(|oracle| is_same_yaml(&ours, oracle));
    assert!(is_same, "{text:?}\nours {ours}\noracle {oracle:?}");
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
        (Ok(_), Err(error)) => {
            error.contains("invalid date, expected day between")
                || error == "floating-point number overflowed"
        }
        (Err(error), oracle) => oracle.is_err() || error.ends_with("defined before; leave one out"),
    };
    assert!(is_same, "{text:?}\nours {ours:?}\noracle {oracle:?}");
}

#[track_caller]
pub fn assert_same_toml(text: &str) {
    assert_eq!(toml(text).err(), None, "{text}");
    assert_equivalent_toml(text);
}

fn is_same_yaml(ours: &Value, oracle: &Value) -> bool {
    match (ours, oracle) {
        (Value::String(ours), Value::Number(oracle)) => {
            let unsigned = ours.trim_start_matches(['+', '-']).to_lowercase();
            let has_radix = ["0x", "0o", "0b"].iter().any(|radix| unsigned.starts_with(radix));
            has_radix || ours.parse().is_ok_and(|ours: f64| Some(ours) == oracle.as_f64())
        }
        (Value::Number(ours), Value::Number(oracle)) => {
            ours == oracle
                || (!ours.is_f64() && oracle.is_f64() && ours.as_f64() == oracle.as_f64())
        }
        // The oracle leaves a plus out, and writes all in lower case.
        (Value::String(ours), Value::String(oracle)) => {
            let is_special = [".inf", "-.inf", ".nan"].contains(&oracle.as_str());
            let is_too_large = || ours.parse().is_ok_and(f64::is_infinite);
            let is_same = || ours.to_lowercase().trim_start_matches('+') == oracle;
            ours == oracle || (is_special && (is_same() || is_too_large()))
        }
        (Value::Array(ours), Value::Array(oracle)) => is_each(ours, oracle, is_same_yaml),
        (Value::Object(ours), Value::Object(oracle)) => {
            let values = ours.values().zip(oracle.values());
            ours.keys().eq(oracle.keys())
                && values.into_iter().all(|(ours, oracle)| is_same_yaml(ours, oracle))
        }
        _ => ours == oracle,
    }
}

fn is_same_toml(ours: &Value, oracle: &Toml) -> bool {
    match (ours, oracle) {
        (Value::String(ours), Toml::Datetime(oracle)) => {
            ours.parse().is_ok_and(|ours: Datetime| ours == *oracle)
        }
        (Value::String(ours), Toml::Float(oracle)) => {
            let float: f64 = ours.replace('_', "").parse().unwrap();
            float.to_bits() == oracle.to_bits()
        }
        (Value::Number(ours), Toml::Integer(oracle)) => ours.as_i64() == Some(*oracle),
        (Value::Number(ours), Toml::Float(oracle)) => {
            ours.is_f64() && ours.as_f64().map(f64::to_bits) == Some(oracle.to_bits())
        }
        (Value::Array(ours), Toml::Array(oracle)) => is_each(ours, oracle, is_same_toml),
        (Value::Object(ours), Toml::Table(oracle)) => {
            let is_same =
                |(key, ours)| oracle.get(key).is_some_and(|value| is_same_toml(ours, value));
            ours.len() == oracle.len() && ours.iter().all(is_same)
        }
        (Value::String(ours), Toml::String(oracle)) => ours == oracle,
        (Value::Bool(ours), Toml::Boolean(oracle)) => ours == oracle,
        _ => false,
    }
}

fn is_each<A, B>(ours: &[A], oracle: &[B], is_same: fn(&A, &B) -> bool) -> bool {
    ours.len() == oracle.len()
        && ours.iter().zip(oracle).all(|(ours, oracle)| is_same(ours, oracle))
}
