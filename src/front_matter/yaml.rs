//! YAML 1.2.2 with its core schema, as front matter has it: lists and mappings, in block and in flow
//! style, of plain, quoted and block scalars. A value means what it means in YAML, with these limits:
//!
//! - Tags, directives, complex keys and several documents are refused. Keys are texts, outside of brackets
//!   in one line.
//! - A key that is there twice is refused, and so are tabs before a line's content.
//! - `<<` adds what its mappings have and the mapping around it has not (<https://yaml.org/type/merge.html>).
//! - Numbers that JSON has not (`.inf`, `.nan`) stay texts.
//! - In quotes and in brackets indentation does not count, as in most readers.

use crate::json::{Entries, Value};

use super::cursor::{Cursor, Fault, Read};

mod anchor;
mod block_scalar;
mod flow;
mod mapping;
mod scalar;
mod schema;

use anchor::Anchors;
use mapping::{Key, Mapping};

const REPLACE_TABS: &str = "replace the tabs";
const QUOTE_START: &str = "put a text that starts so in quotes";
const SECOND_NAME: &str = "leave one of its two names out";
const QUOTE_COLON: &str = "put a text that holds `: ` in quotes";

/// The fields of a document that is a mapping, or empty.
pub(super) fn read(text: &str) -> Read<Entries> {
    match value(text)? {
        Value::Null => Ok(Entries::new()),
        Value::Object(fields) => Ok(fields),
        _ => {
            let mut start = Cursor::of(text)?;
            start.skip_lines();
            Err(start.missing("fields (`title: …`)", ""))
        }
    }
}

/// What a document means.
pub(super) fn value(text: &str) -> Read<Value> {
    Cursor::of(text)
        .and_then(|text| Reader { text, depth: 0, anchors: Anchors::default() }.document())
}

struct Reader<'t> {
    text: Cursor<'t>,
    /// How many lists and mappings are open here.
    depth: usize,
    anchors: Anchors<'t>,
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

/// What a node in block structure stands behind.
#[derive(Clone, Copy, Default)]
struct Before<'t> {
    /// The colon of the key whose value it is. In its line no block collection can start; below it a list
    /// may stand at the very column of the key.
    key: Option<Cursor<'t>>,
    /// Whether an anchor above names it.
    has_name: bool,
}

impl Before<'_> {
    /// What has a name has no other, and no alias stands for it. `start` is where it starts.
    fn refuse_second_name(&self, start: &Cursor<'_>) -> Read<()> {
        if self.has_name && (start.is_at(b'&') || start.is_at(b'*')) {
            return Err(start.missing("a value", SECOND_NAME));
        }
        Ok(())
    }
}

/// A flow node (7.5): what a value or a key can be without block structure.
enum Leaf {
    Plain(String),
    Quoted(String),
    /// A collection, or what an alias stands for.
    Value(Value),
}

impl Leaf {
    fn value(self) -> Value {
        match self {
            Self::Plain(text) => schema::resolve(text),
            Self::Quoted(text) => Value::Text(text),
            Self::Value(value) => value,
        }
    }
}

impl<'t> Reader<'t> {
    fn document(mut self) -> Read<Value> {
        self.refuse_markers()?;
        let value = self.node(0, Before::default())?;
        self.skip()?;
        if self.text.is_end() { Ok(value) } else { Err(self.misplaced()) }
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

    /// What is indented by `min` spaces or more; if nothing is, `null`.
    fn node(&mut self, min: usize, before: Before<'t>) -> Read<Value> {
        self.skip()?;
        let start = self.text;
        let is_list_of_key = before.key.is_some() && self.is_at_dash();
        if start.is_end() || start.column() + usize::from(is_list_of_key) < min {
            return Ok(Value::Null);
        }
        if self.is_at_anchor_of_block() {
            return self.anchored_node(min, before);
        }
        let is_inline = before.key.is_some_and(|key| key.is_on_line_of(&start));
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
            before.refuse_second_name(&start)?;
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
            items.push(self.node(column + 1, Before::default())?);
            self.skip()?;
        }
        self.depth -= 1;
        if self.text.is_end() || self.text.column() <= column {
            return Ok(Value::List(items));
        }
        Err(self.misplaced())
    }

    /// 8.2.2, from the colon of the first key on.
    fn mapping(&mut self, column: usize, mut key: Key) -> Read<Value> {
        self.open()?;
        let mut mapping = Mapping::default();
        loop {
            mapping.refuse_twin(&key, &self.text)?;
            let colon = self.text;
            self.text.take(1);
            let value = self.node(column + 1, Before { key: Some(colon), has_name: false })?;
            mapping.add(key, value, &colon)?;
            self.skip()?;
            let start = self.text;
            if start.is_end() || start.column() < column {
                self.depth -= 1;
                return Ok(mapping.into_value());
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

    /// `leaf` as the key that stands from `start` to this colon.
    fn key(&self, leaf: Leaf, start: &Cursor<'_>) -> Read<Key> {
        if start.is_on_line_of(&self.text) {
            Key::of(leaf, start)
        } else {
            Err(self.text.missing("the end of the value", QUOTE_COLON))
        }
    }

    fn leaf(&mut self, place: Place) -> Read<Leaf> {
        match self.text.peek() {
            Some(b'&') => self.anchored_leaf(place),
            Some(b'*') => self.alias().map(Leaf::Value),
            Some(b'[') => self.flow_list().map(Leaf::Value),
            Some(b'{') => self.flow_mapping().map(Leaf::Value),
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
}
