//! YAML 1.2.2 with its core schema, as front matter has it: lists and mappings, in block and in flow
//! style, of plain, quoted and block scalars. A value means what it means in YAML, with these limits:
//!
//! - Tags, anchors, aliases, directives, complex keys and several documents are refused. Keys are texts
//!   in one line; `<<` is one of them.
//! - A key that is there twice is refused, and so are tabs before a line's content.
//! - Numbers that JSON has not (`.inf`, `.nan`), and those of more digits than it keeps, stay texts.
//! - In quotes and in brackets indentation does not count, as in most readers.

use serde_json::{Map, Value};

use super::cursor::{Cursor, Fault, Read};

mod block_scalar;
mod flow;
mod scalar;
mod schema;

const REPLACE_TABS: &str = "replace the tabs";
const QUOTE_COLON: &str = "put a text that holds `: ` in quotes";

/// The fields of a document that is a mapping, or empty.
pub(crate) fn read(text: &str) -> Result<Map<String, Value>, Fault> {
    Cursor::of(text).and_then(|text| Reader { text, depth: 0 }.document())
}

struct Reader<'t> {
    text: Cursor<'t>,
    /// How many lists and mappings are open here.
    depth: usize,
}

/// Where a flow node stands.
#[derive(Clone, Copy)]
enum Place {
    /// In block structure, where its further lines are indented by so many spaces or more.
    Block(usize),
    Flow,
}

impl Place {
    const fn indentation(self) -> usize {
        match self {
            Self::Block(indentation) => indentation,
            Self::Flow => 0,
        }
    }

    /// Whether a plain scalar goes on with `text` behind `:`, `-` or `?` (`ns-plain-safe`, 7.3.3).
    fn has_plain(self, text: &str) -> bool {
        text.bytes().next().is_some_and(|byte| match byte {
            b' ' | b'\t' | b'\n' => false,
            b',' | b'[' | b']' | b'{' | b'}' => matches!(self, Self::Block(_)),
            _ => true,
        })
    }
}

/// A flow node (7.5): what a value or a key can be without block structure.
enum Leaf {
    Plain(String),
    Quoted(String),
    Collection(Value),
}

impl Leaf {
    fn value(self) -> Value {
        match self {
            Self::Plain(text) => schema::resolve(text),
            Self::Quoted(text) => Value::String(text),
            Self::Collection(value) => value,
        }
    }
}

impl<'t> Reader<'t> {
    fn document(mut self) -> Read<Map<String, Value>> {
        self.refuse_markers()?;
        self.skip()?;
        let start = self.text;
        let fields = self.node(0, None)?;
        self.skip()?;
        match fields {
            Value::Null | Value::Object(_) if !self.text.is_end() => Err(self.misplaced()),
            Value::Null => Ok(Map::new()),
            Value::Object(fields) => Ok(fields),
            _ => Err(start.missing("fields (`title: …`)", "")),
        }
    }

    /// Lines that start or end a document (9.1.4), also with more in the line.
    fn refuse_markers(&self) -> Read<()> {
        let mut text = self.text;
        while !text.is_end() {
            let rest = text.rest();
            let after = rest.strip_prefix("---").or_else(|| rest.strip_prefix("..."));
            if after.is_some_and(|after| !Place::Block(0).has_plain(after)) {
                return Err(
                    text.fault("found the start or the end of a document; indent or delete it")
                );
            }
            text.take_line();
            text.eat(b'\n');
        }
        Ok(())
    }

    /// What is indented by `min` spaces or more; if nothing is, `null`. In the line of `key`, whose
    /// value it is, no block collection can start.
    fn node(&mut self, min: usize, key: Option<Cursor<'t>>) -> Read<Value> {
        self.skip()?;
        let start = self.text;
        if start.is_end() || start.column() < min {
            return Ok(Value::Null);
        }
        let is_inline = key.is_some_and(|key| key.is_on_line_of(&start));
        if self.is_at_dash() {
            return if is_inline {
                Err(start.missing("a value", "start a list in a line of its own"))
            } else {
                self.list(start.column())
            };
        }
        if start.is_at(b'|') || start.is_at(b'>') {
            return self.block_scalar(min);
        }
        let leaf = self.leaf(Place::Block(min))?;
        if !self.is_at_colon(&leaf, Place::Block(min)) {
            self.end_line()?;
            return Ok(leaf.value());
        }
        if is_inline {
            return Err(self.text.missing("the end of the value", QUOTE_COLON));
        }
        let key = self.key(leaf, &start)?;
        self.mapping(start.column(), key)
    }

    /// 8.2.1
    fn list(&mut self, column: usize) -> Read<Value> {
        self.open()?;
        let mut items = Vec::new();
        while self.is_at_dash() && self.text.column() == column {
            self.text.take(1);
            self.refuse_tab()?;
            items.push(self.node(column + 1, None)?);
            self.skip()?;
        }
        self.depth -= 1;
        if self.text.is_end() || self.text.column() <= column {
            return Ok(Value::Array(items));
        }
        Err(self.misplaced())
    }

    /// 8.2.2, from the colon of the first key on.
    fn mapping(&mut self, column: usize, mut key: String) -> Read<Value> {
        self.open()?;
        let mut entries = Map::new();
        loop {
            self.refuse_twin(&entries, &key)?;
            entries.insert(key, self.entry(column)?);
            self.skip()?;
            let start = self.text;
            if start.is_end() || start.column() < column {
                self.depth -= 1;
                return Ok(Value::Object(entries));
            }
            if start.column() > column || self.is_at_dash() {
                return Err(self.misplaced());
            }
            let leaf = self.leaf(Place::Block(column + 1))?;
            if !self.is_at_colon(&leaf, Place::Block(column + 1)) {
                return Err(start.missing("`key: value`", ""));
            }
            key = self.key(leaf, &start)?;
        }
    }

    /// The value behind a colon. A list may stand at the very column of its key.
    fn entry(&mut self, column: usize) -> Read<Value> {
        let key = self.text;
        self.text.take(1);
        self.skip()?;
        if self.is_at_dash() && self.text.column() == column {
            return self.list(column);
        }
        self.node(column + 1, Some(key))
    }

    /// `leaf` as the key that stands from `start` to this colon.
    fn key(&self, leaf: Leaf, start: &Cursor<'_>) -> Read<String> {
        match leaf {
            _ if !start.is_on_line_of(&self.text) => {
                Err(self.text.missing("the end of the value", QUOTE_COLON))
            }
            Leaf::Plain(text) if !schema::is_null(&text) => Ok(text),
            Leaf::Quoted(text) => Ok(text),
            Leaf::Plain(_) | Leaf::Collection(_) => {
                Err(start.missing("a text as the key", "put it in quotes"))
            }
        }
    }

    fn leaf(&mut self, place: Place) -> Read<Leaf> {
        match self.text.peek() {
            Some(b'[') => self.flow_list().map(Leaf::Collection),
            Some(b'{') => self.flow_mapping().map(Leaf::Collection),
            Some(quote @ (b'"' | b'\'')) => self.quoted(quote).map(Leaf::Quoted),
            _ => self.plain(place).map(Leaf::Plain),
        }
    }

    /// Whether `leaf`, which was just read, is a key. In flow style a quoted one needs no space.
    fn is_at_colon(&mut self, leaf: &Leaf, place: Place) -> bool {
        self.text.take_space();
        let Some(after) = self.text.rest().strip_prefix(':') else { return false };
        let is_adjacent = matches!((leaf, place), (Leaf::Quoted(_), Place::Flow));
        is_adjacent || !place.has_plain(after)
    }

    fn is_at_dash(&self) -> bool {
        let after = self.text.rest().strip_prefix('-');
        after.is_some_and(|after| !Place::Block(0).has_plain(after))
    }

    /// Goes over white space, comments and line feeds to what comes next.
    fn skip(&mut self) -> Read<()> {
        self.refuse_stuck_comment()?;
        let indentation = self.text.skip_lines();
        if indentation.contains('\t') && !self.text.is_end() {
            return Err(self.text.missing("spaces before this", REPLACE_TABS));
        }
        Ok(())
    }

    /// Tabs indent nothing (6.1), neither in a line of their own nor behind a dash.
    fn refuse_tab(&self) -> Read<()> {
        let mut text = self.text;
        text.take_while(|byte| byte == b' ');
        if text.is_at(b'\t') {
            return Err(text.missing("spaces", REPLACE_TABS));
        }
        Ok(())
    }

    fn end_line(&mut self) -> Read<()> {
        self.refuse_stuck_comment()?;
        self.text.end_line()
    }

    /// 6.6
    fn refuse_stuck_comment(&self) -> Read<()> {
        if self.text.is_at(b'#') && !self.text.is_after_space() {
            return Err(self.text.missing("a space before the comment", ""));
        }
        Ok(())
    }

    fn open(&mut self) -> Read<()> {
        self.depth += 1;
        self.text.check_depth(self.depth)
    }

    fn misplaced(&self) -> Fault {
        self.text.missing("a field or an item in the column of the others", "check the indentation")
    }

    fn refuse_twin(&self, entries: &Map<String, Value>, key: &str) -> Read<()> {
        if entries.contains_key(key) {
            return Err(self.text.fault(&["found `", key, "` twice; leave one out"].concat()));
        }
        Ok(())
    }
}
