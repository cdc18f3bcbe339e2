//! Lists and mappings in brackets (YAML 1.2.2, 7.4). A list holds no `key: value` without braces:
//! who writes that in one means a text.

use serde_json::{Map, Value};

use super::{Leaf, Place, QUOTE_COLON, Reader};
use crate::front_matter::cursor::Read;

impl Reader<'_> {
    pub(super) fn flow_list(&mut self) -> Read<Value> {
        let mut items = Vec::new();
        self.open()?;
        self.text.take(1);
        while !self.is_at_close(b']')? {
            let leaf = self.leaf(Place::Flow)?;
            if self.is_at_colon(&leaf, Place::Flow) {
                return Err(self.text.missing("`,` or `]`", QUOTE_COLON));
            }
            items.push(leaf.value());
            self.separator(b']')?;
        }
        self.depth -= 1;
        Ok(Value::Array(items))
    }

    pub(super) fn flow_mapping(&mut self) -> Read<Value> {
        let mut entries = Map::new();
        self.open()?;
        self.text.take(1);
        while !self.is_at_close(b'}')? {
            let start = self.text;
            let leaf = self.leaf(Place::Flow)?;
            let has_value = self.is_at_colon(&leaf, Place::Flow);
            let key = self.key(leaf, &start)?;
            self.refuse_twin(&entries, &key)?;
            let value = if has_value { self.flow_value()? } else { Value::Null };
            entries.insert(key, value);
            self.separator(b'}')?;
        }
        self.depth -= 1;
        Ok(Value::Object(entries))
    }

    /// The value behind a colon, which may be left out.
    fn flow_value(&mut self) -> Read<Value> {
        self.text.take(1);
        self.skip()?;
        if self.text.is_at(b',') || self.text.is_at(b'}') {
            return Ok(Value::Null);
        }
        self.leaf(Place::Flow).map(Leaf::value)
    }

    fn is_at_close(&mut self, close: u8) -> Read<bool> {
        self.skip()?;
        Ok(self.text.eat(close))
    }

    fn separator(&mut self, close: u8) -> Read<()> {
        self.skip()?;
        self.text.separator(close)
    }
}
