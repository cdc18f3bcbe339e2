//! Anchors and aliases (YAML 1.2.2, 6.9.2 and 7.1): `&name` names a node, `*name` stands for it again.

use super::{Before, Leaf, Place, QUOTE_START, Reader, SECOND_NAME, schema};
use crate::front_matter::cursor::{Cursor, Read};
use crate::json::Value;

/// How much all copies may weigh together, so that few aliases can't stand for more than memory holds.
const MOST: usize = 1 << 20;

/// The weight of a value itself, beside one for each byte of its texts.
const VALUE: usize = 64;

const TOO_MUCH: &str =
    "found anchors and aliases that copy more than 1 MiB; name less, or use it less often";

/// The nodes that have names.
pub(super) struct Anchors<'t> {
    /// A node is `None` while it is read: nothing can stand within itself.
    nodes: Vec<(&'t str, Option<Value>)>,
    /// What copies may still weigh.
    left: usize,
}

impl Default for Anchors<'_> {
    fn default() -> Self {
        Self { nodes: Vec::new(), left: MOST }
    }
}

impl<'t> Reader<'t> {
    /// Whether an anchor stands here that names a block scalar or what is below, which may be a collection
    /// in block style. Any other names a leaf.
    pub(super) fn is_at_anchor_of_block(&self) -> bool {
        let mut text = self.text;
        if !text.eat(b'&') {
            return false;
        }
        name(&mut text);
        text.take_space();
        matches!(text.peek(), None | Some(b'\n' | b'#' | b'|' | b'>'))
    }

    /// The node that such an anchor names.
    pub(super) fn anchored_node(&mut self, min: usize, before: Before<'t>) -> Read<Value> {
        before.refuse_second_name(&self.text)?;
        let anchor = self.open_anchor()?;
        let value = self.node(min, Before { has_name: true, ..before })?;
        self.close_anchor(anchor, &value)?;
        Ok(value)
    }

    /// A leaf in the line of its anchor, in brackets also below it.
    pub(super) fn anchored_leaf(&mut self, place: Place) -> Read<Leaf> {
        let anchor = self.open_anchor()?;
        match place {
            Place::Block(_) => _ = self.text.take_space(),
            Place::Flow => self.skip()?,
        }
        let leaf = match self.text.peek() {
            Some(b'&' | b'*') => return Err(self.text.missing("a value", SECOND_NAME)),
            Some(b'\n') | None => return Err(self.text.missing("a value", "")),
            Some(b',' | b']' | b'}') if matches!(place, Place::Flow) => Leaf::Plain(String::new()),
            _ => self.leaf(place)?,
        };
        match &leaf {
            Leaf::Plain(text) => self.close_anchor(anchor, &schema::resolve(text.clone()))?,
            Leaf::Quoted(text) => self.close_anchor(anchor, &Value::Text(text.clone()))?,
            Leaf::Value(value) => self.close_anchor(anchor, value)?,
        }
        Ok(leaf)
    }

    /// What an alias stands for.
    pub(super) fn alias(&mut self) -> Read<Value> {
        let start = self.text;
        self.text.take(1);
        let name = name(&mut self.text);
        let Anchors { nodes, left } = &mut self.anchors;
        let known = nodes.iter().rev().find(|(known, _)| *known == name);
        let Some((_, Some(value))) = known else {
            return Err(start.missing("the name of a value above", QUOTE_START));
        };
        *left = left.checked_sub(weight(value)).ok_or_else(|| start.fault(TOO_MUCH))?;
        start.check_depth(self.depth + height(value))?;
        Ok(value.clone())
    }

    /// Goes over an anchor, and keeps a place for what it names.
    fn open_anchor(&mut self) -> Read<usize> {
        let start = self.text;
        self.text.take(1);
        let name = name(&mut self.text);
        if name.is_empty() {
            return Err(start.missing("a name behind `&`", QUOTE_START));
        }
        self.anchors.nodes.push((name, None));
        Ok(self.anchors.nodes.len() - 1)
    }

    /// Puts what an anchor names into its place.
    fn close_anchor(&mut self, place: usize, value: &Value) -> Read<()> {
        let Anchors { nodes, left } = &mut self.anchors;
        *left = left.checked_sub(weight(value)).ok_or_else(|| self.text.fault(TOO_MUCH))?;
        if let Some((_, node)) = nodes.get_mut(place) {
            *node = Some(value.clone());
        }
        Ok(())
    }
}

/// What a copy of `value` weighs.
fn weight(value: &Value) -> usize {
    let within = match value {
        Value::Text(text) | Value::Number(text) => text.len(),
        Value::List(items) => items.iter().map(weight).sum(),
        Value::Object(entries) => {
            entries.iter().map(|(key, value)| key.len() + weight(value)).sum()
        }
        Value::Null | Value::Bool(_) | Value::Whole(_) => 0,
    };
    VALUE + within
}

/// How many lists and mappings `value` has in one another, itself counted.
fn height(value: &Value) -> usize {
    let highest = match value {
        Value::List(items) => items.iter().map(height).max(),
        Value::Object(entries) => entries.iter().map(|(_, value)| height(value)).max(),
        _ => return 0,
    };
    1 + highest.unwrap_or_default()
}

/// `ns-anchor-char` (6.9.2)
fn name<'t>(text: &mut Cursor<'t>) -> &'t str {
    text.take_while(|byte| !matches!(byte, b' ' | b'\t' | b'\n' | b',' | b'[' | b']' | b'{' | b'}'))
}
