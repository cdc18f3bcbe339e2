//! Tables while they are filled, and who may still add to them (TOML 1.1, "Table").

use crate::json::{Entries, Value};

use super::{Key, Map};

#[derive(Default)]
pub(super) struct Table {
    values: Map,
    tables: Vec<Inner>,
    /// Where in `tables` a key is. A map of another type would be more code for browsers to load.
    places: Map,
}

/// What is a table, or a list of tables, by the keys and headers that were read so far.
struct Inner {
    key: String,
    origin: Origin,
    /// One, or those of the list.
    tables: Vec<Table>,
}

/// What made a table.
enum Origin {
    /// What is looking it up.
    New,
    /// The header of a table in it: its own may follow, and keys with dots may add to it.
    InnerHeader,
    Header,
    /// A header of a list. Others follow with a table each.
    ListHeader,
    /// A key with dots. Others beside it may add to the table, headers may not.
    DottedKey,
}

impl Table {
    /// The table with the header `[key]`, and of how many collections it is the innermost. `None` when
    /// something else has that place.
    pub(super) fn open(&mut self, mut key: Key) -> Option<(&mut Self, usize)> {
        let last = key.pop()?;
        let (parent, depth) = self.parent(key)?;
        let inner = parent.inner(last)?;
        if !matches!(inner.origin, Origin::New | Origin::InnerHeader) {
            return None;
        }
        inner.origin = Origin::Header;
        Some((inner.tables.last_mut()?, depth + 1))
    }

    /// The same for the header `[[key]]`.
    pub(super) fn push(&mut self, mut key: Key) -> Option<(&mut Self, usize)> {
        let last = key.pop()?;
        let (parent, depth) = self.parent(key)?;
        let inner = parent.inner(last)?;
        match inner.origin {
            Origin::New => inner.origin = Origin::ListHeader,
            Origin::ListHeader => inner.tables.push(Self::default()),
            _ => return None,
        }
        Some((inner.tables.last_mut()?, depth + 2))
    }

    /// The table that has what a header's last part names.
    fn parent(&mut self, key: Key) -> Option<(&mut Self, usize)> {
        let mut table = self;
        let mut depth = 1;
        for part in key {
            let inner = table.inner(part)?;
            match inner.origin {
                Origin::New => inner.origin = Origin::InnerHeader,
                Origin::ListHeader => depth += 1,
                _ => {}
            }
            table = inner.tables.last_mut()?;
            depth += 1;
        }
        Some((table, depth))
    }

    /// Adds a field. `None` when something else has that place.
    pub(super) fn insert(&mut self, mut key: Key, value: Value) -> Option<()> {
        let last = key.pop()?;
        let mut table = self;
        for part in key {
            let inner = table.inner(part)?;
            match inner.origin {
                Origin::New => inner.origin = Origin::DottedKey,
                Origin::InnerHeader | Origin::DottedKey => {}
                Origin::Header | Origin::ListHeader => return None,
            }
            table = inner.tables.last_mut()?;
        }
        let is_taken = table.places.contains_key(&last) || table.values.contains_key(&last);
        (!is_taken).then(|| _ = table.values.insert(last, value))
    }

    /// What is under `key`, or else a new table; `None` when that is a value.
    fn inner(&mut self, key: String) -> Option<&mut Inner> {
        if self.values.contains_key(&key) {
            return None;
        }
        if let Some(place) = self.places.get(&key) {
            let Value::Whole(place) = place else { return None };
            return self.tables.get_mut(usize::try_from(*place).ok()?);
        }
        self.places.insert(key.clone(), Value::Whole(self.tables.len() as u64));
        self.tables.push(Inner { key, origin: Origin::New, tables: vec![Self::default()] });
        self.tables.last_mut()
    }

    pub(super) fn into_entries(self) -> Entries {
        let mut entries: Entries = self.values.into_iter().collect();
        for Inner { key, origin, tables } in self.tables {
            let mut tables = tables.into_iter().map(|table| Value::Object(table.into_entries()));
            let value = match origin {
                Origin::ListHeader => Value::List(tables.collect()),
                _ => tables.next().unwrap_or_default(),
            };
            entries.push((key, value));
        }
        entries
    }
}
