//! Mappings while they are read, with what `<<` adds to them.

use super::{Leaf, schema};
use crate::front_matter::Map;
use crate::front_matter::cursor::{Cursor, Read};
use crate::json::{Entries, Value};
use crate::spelled::joined;

pub(super) enum Key {
    Text(String),
    /// `<<` without quotes.
    Merge,
}

impl Key {
    /// `leaf`, which stands at `start`, as a key.
    pub(super) fn of(leaf: Leaf, start: &Cursor<'_>) -> Read<Self> {
        match leaf {
            Leaf::Plain(text) if text == "<<" => Ok(Self::Merge),
            Leaf::Plain(text) if !schema::is_null(&text) => Ok(Self::Text(text)),
            Leaf::Quoted(text) | Leaf::Value(Value::Text(text)) => Ok(Self::Text(text)),
            Leaf::Plain(_) | Leaf::Value(_) => {
                Err(start.missing("a text as the key", "put it in quotes"))
            }
        }
    }
}

#[derive(Default)]
pub(super) struct Mapping {
    own: Map,
    /// The mappings that `<<` names, the first coming first.
    merged: Option<Vec<Entries>>,
}

impl Mapping {
    /// The fault that `key`, behind which the text is at `place`, was there before.
    pub(super) fn refuse_twin(&self, key: &Key, place: &Cursor<'_>) -> Read<()> {
        let (is_twin, name) = match key {
            Key::Text(name) => (self.own.contains_key(name), name.as_str()),
            Key::Merge => (self.merged.is_some(), "<<"),
        };
        if is_twin {
            return Err(place.fault(&joined(&["found `", name, "` twice; leave one out"])));
        }
        Ok(())
    }

    pub(super) fn add(&mut self, key: Key, value: Value, place: &Cursor<'_>) -> Read<()> {
        match key {
            Key::Text(name) => _ = self.own.insert(name, value),
            Key::Merge => {
                let merged = mappings(value).ok_or_else(|| {
                    place.fault("expected a mapping, or a list of them, behind `<<`; put a `<<` that is a name in quotes")
                })?;
                self.merged = Some(merged);
            }
        }
        Ok(())
    }

    pub(super) fn into_value(self) -> Value {
        let mut entries = self.own;
        for (key, value) in self.merged.into_iter().flatten().flatten() {
            entries.entry(key).or_insert(value);
        }
        Value::Object(entries.into_iter().collect())
    }
}

fn mappings(value: Value) -> Option<Vec<Entries>> {
    let entries = |value| if let Value::Object(entries) = value { Some(entries) } else { None };
    match value {
        Value::List(values) => values.into_iter().map(entries).collect(),
        value => entries(value).map(|entries| vec![entries]),
    }
}
