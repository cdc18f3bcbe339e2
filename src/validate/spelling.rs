//! Fields that are none and look like one that is: the schema knows the names.

use std::mem;

use schemars::Schema;
use serde_json::{Map, Value};
use strsim::damerau_levenshtein;

use super::part::{EXTENSION, Part};
use super::warnings::warning;
use super::{Warning, path};

/// JSON Feed 1.0's word for `authors`, which is read though the schema does not know it.
const ALIAS: &str = "author";

/// How long a field's name may be to be a misspelt one, in bytes.
const LONGEST_KEY: usize = 64;

/// How many unknown fields of a file are compared with the known ones, which takes some ten microseconds each.
const MAX_COMPARED: usize = 10_000;

/// Compares the fields of a file's articles with those that there are.
pub(super) struct Spelling<'s> {
    root: &'s Value,
    /// How many fields may be compared yet.
    left: usize,
    warnings: Vec<Warning>,
}

impl<'s> Spelling<'s> {
    pub(super) fn of(schema: &'s Schema) -> Self {
        Self { root: schema.as_value(), left: MAX_COMPARED, warnings: Vec::new() }
    }

    /// Warns of the fields of an article that are misspelt.
    pub(super) fn check(&mut self, part: &Part<'_>) -> Vec<Warning> {
        self.object(part.fields, self.root, part.path());
        mem::take(&mut self.warnings)
    }

    fn value(&mut self, value: &Value, schema: &'s Value, at: &str) {
        let schema = self.resolved(schema);
        match value {
            Value::Object(entries) => self.object(entries, schema, at),
            Value::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    self.value(
                        item,
                        &schema["items"],
                        &[at, "[", &index.to_string(), "]"].concat(),
                    );
                }
            }
            _ => {}
        }
    }

    fn object(&mut self, entries: &Map<String, Value>, schema: &'s Value, at: &str) {
        let Some(known) = schema["properties"].as_object() else { return };
        for (key, value) in entries {
            let at = path::join(at, key);
            if let Some(schema) = known.get(key) {
                self.value(value, schema, &at);
            } else if key == EXTENSION {
                self.value(value, self.root, &at);
            } else if key != ALIAS
                && let Some(left) = self.left.checked_sub(1)
            {
                self.left = left;
                let Some(name) = likeliest(key, known, entries) else { continue };
                let help = ["did you mean `", name, "`?"].concat();
                self.warnings.push(warning("unknown-field", &at, "no such field", &help));
            }
        }
    }

    /// The type that a field has when it is there.
    fn resolved(&self, schema: &'s Value) -> &'s Value {
        let or_null = schema["anyOf"].as_array().into_iter().flatten();
        let mut choices = std::iter::once(schema).chain(or_null);
        let name = choices.find_map(|choice| choice["$ref"].as_str()?.strip_prefix('#'));
        name.and_then(|pointer| self.root.pointer(pointer)).unwrap_or(schema)
    }
}

/// Of the `known` names that `entries` lack the one that `key` was likely meant for.
fn likeliest<'k>(
    key: &str,
    known: &'k Map<String, Value>,
    entries: &Map<String, Value>,
) -> Option<&'k str> {
    if key.len() > LONGEST_KEY {
        return None;
    }
    let plain_key = plain(key);
    let names = known.keys().filter(|name| !entries.contains_key(*name));
    let distances = names.map(|name| (damerau_levenshtein(&plain_key, &plain(name)), name));
    let (distance, name) = distances.min()?;
    // JSON Feed keeps `_` for extensions; in a short word every change makes another word.
    let is_likely = !key.starts_with('_') && distance <= plain_key.len() / 3 && distance <= 2;
    is_likely.then_some(name.as_str())
}

/// `datePublished` and `date-published` are `date_published` in other styles.
fn plain(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::schema;

    #[test]
    fn what_was_likely_meant() {
        let schema = schema();
        let known = schema.as_value()["properties"].as_object().unwrap();
        for (key, expected) in [
            ("sumary", Some("summary")),
            ("datePublished", Some("date_published")),
            ("date-published", Some("date_published")),
            ("Tittle", Some("title")),
            ("author", Some("authors")),
            ("tag", Some("tags")),
            ("uri", Some("url")),
            ("keypoints", Some("key_points")),
            ("attachments", None),
            ("_summary", None),
            ("name", None),
            ("type", None),
            ("x", None),
            ("潮", None),
        ] {
            assert_eq!(likeliest(key, known, &Map::new()), expected, "{key}");
        }
        let both = Map::from_iter([("authors".to_owned(), Value::Null)]);
        assert_eq!(likeliest("author", known, &both), None);
    }
}
