//! Lists and mappings in brackets (YAML 1.2.2, 7.4). A list holds no `key: value` without braces:
//! who writes that in one means a text.

use super::{Key, Leaf, Mapping, Place, QUOTE_COLON, Reader};
use crate::front_matter::cursor::Read;
use crate::json::Value;

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
        Ok(Value::List(items))
    }

    pub(super) fn flow_mapping(&mut self) -> Read<Value> {
        let mut mapping = Mapping::default();
        self.open()?;
        self.text.take(1);
        while !self.is_at_close(b'}')? {
            let start = self.text;
            let leaf = self.leaf(Place::Flow)?;
            self.skip()?;
            let has_value = self.is_at_colon(&leaf, Place::Flow);
            let key = Key::of(leaf, &start)?;
            mapping.refuse_twin(&key, &self.text)?;
            let value = if has_value { self.flow_value()? } else { Value::Null };
            mapping.add(key, value, &start)?;
            self.separator(b'}')?;
        }
        self.depth -= 1;
        Ok(mapping.into_value())
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
