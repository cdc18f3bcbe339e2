//! TOML 1.1, all of it. Dates and times are texts as they were written, and so are the numbers that JSON
//! has not (`inf`, `nan`).

use crate::json::{Entries, Value};

use super::Map;
use super::cursor::{Cursor, Read};

mod date_time;
mod scalar;
mod string;
mod table;

use table::Table;

const TWICE: &str = "found what was defined before; leave one out";

/// The fields of a document.
pub(super) fn read(text: &str) -> Read<Entries> {
    let table = Cursor::of(text).and_then(|text| Reader { text }.document());
    table.map(Table::into_entries)
}

struct Reader<'t> {
    text: Cursor<'t>,
}

/// The parts of a dotted key: one, or more.
type Key = Vec<String>;

impl Reader<'_> {
    fn document(mut self) -> Read<Table> {
        let mut root = Table::default();
        self.fields(&mut root, 1)?;
        while !self.text.is_end() {
            self.section(&mut root)?;
        }
        Ok(root)
    }

    /// The header of a table, and its fields.
    fn section(&mut self, root: &mut Table) -> Read<()> {
        let start = self.text;
        self.text.take(1);
        let is_in_list = self.text.eat(b'[');
        let key = self.key(1)?;
        self.expect(b']', "`]`")?;
        if is_in_list {
            self.expect(b']', "`]]`")?;
        }
        self.text.end_line()?;
        let opened = if is_in_list { root.push(key) } else { root.open(key) };
        let (table, depth) = opened.ok_or_else(|| start.fault(TWICE))?;
        start.check_depth(depth)?;
        self.fields(table, depth)
    }

    /// The fields of `table` up to the next header. It is within `depth` collections, itself counted.
    fn fields(&mut self, table: &mut Table, depth: usize) -> Read<()> {
        loop {
            self.text.skip_lines();
            if self.text.is_end() || self.text.is_at(b'[') {
                return Ok(());
            }
            self.field(table, depth)?;
            self.text.end_line()?;
        }
    }

    fn field(&mut self, table: &mut Table, depth: usize) -> Read<()> {
        let start = self.text;
        let key = self.key(depth)?;
        self.expect(b'=', "`=`")?;
        self.text.take_space();
        let value = self.value(depth + key.len())?;
        table.insert(key, value).ok_or_else(|| start.fault(TWICE))
    }

    /// A key in a table that is within `depth` collections. All of its parts but the last are tables.
    fn key(&mut self, depth: usize) -> Read<Key> {
        let mut key = Key::new();
        loop {
            self.text.take_space();
            self.text.check_depth(depth + key.len())?;
            key.push(self.key_part()?);
            self.text.take_space();
            if !self.text.eat(b'.') {
                return Ok(key);
            }
        }
    }

    fn key_part(&mut self) -> Read<String> {
        if self.text.is_at(b'"') || self.text.is_at(b'\'') {
            return self.line_string();
        }
        let is_of_key = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-');
        let part = self.text.take_while(is_of_key);
        if part.is_empty() {
            return Err(self.text.missing("a key", "put one of other characters in quotes"));
        }
        Ok(part.to_owned())
    }

    /// A value; if it is a collection, it is the `depth`th in one another.
    fn value(&mut self, depth: usize) -> Read<Value> {
        match self.text.peek() {
            Some(b'"' | b'\'') => self.string().map(Value::Text),
            Some(b'[') => self.list(depth),
            Some(b'{') => self.inline_table(depth),
            _ => self.scalar(),
        }
    }

    fn list(&mut self, depth: usize) -> Read<Value> {
        let mut items = Vec::new();
        self.text.check_depth(depth)?;
        self.text.take(1);
        while !self.is_at_close(b']') {
            items.push(self.value(depth + 1)?);
            self.separator(b']')?;
        }
        Ok(Value::List(items))
    }

    fn inline_table(&mut self, depth: usize) -> Read<Value> {
        let mut table = Table::default();
        self.text.check_depth(depth)?;
        self.text.take(1);
        while !self.is_at_close(b'}') {
            self.field(&mut table, depth)?;
            self.separator(b'}')?;
        }
        Ok(Value::Object(table.into_entries()))
    }

    fn is_at_close(&mut self, close: u8) -> bool {
        self.text.skip_lines();
        self.text.eat(close)
    }

    fn separator(&mut self, close: u8) -> Read<()> {
        self.text.skip_lines();
        self.text.separator(close)
    }

    fn expect(&mut self, mark: u8, expected: &str) -> Read<()> {
        if self.text.eat(mark) { Ok(()) } else { Err(self.text.missing(expected, "")) }
    }
}
