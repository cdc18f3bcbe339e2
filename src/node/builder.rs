//! Makes trees that HTML can spell: writing one, parsing it and writing it again changes nothing.
//!
//! Readers say what they see (`open`, `text`, `close`); what the HTML Standard's parser would do to
//! it (13.2.6, "Tree construction") is done here: blocks close a paragraph, an `a` closes an `a`,
//! tables get their rows and bodies, formatting that was cut off goes on behind the cut, runs of
//! text merge, NUL and CR vanish. What can't be placed loses its element, never its text.

use std::borrow::Cow;

use super::{Attr, Element, Node, Tag};

/// How deep elements may nest; deeper ones lose their element and keep their text.
pub const MAX_DEPTH: usize = 64;

/// How often the same formatting element is opened again after a cut (the HTML Standard's "Noah's
/// Ark clause", 13.2.4.3), so that what is never closed can't grow without bounds.
const MAX_SAME_FORMATTING: usize = 3;

/// Builds a `Vec<Node>` from what a reader sees.
///
/// ```
/// use article_card::{Builder, Tag, html};
///
/// let mut builder = Builder::default();
/// builder.open(Tag::P, vec![]);
/// builder.text("one");
/// builder.open(Tag::Ul, vec![]);
/// builder.open(Tag::Li, vec![]);
/// builder.text("two");
/// assert_eq!(html(&builder.finish()), "<p>one</p><ul><li>two</li></ul>");
/// ```
#[derive(Default)]
pub struct Builder<'a> {
    roots: Vec<Node<'a>>,
    open: Vec<Element<'a>>,
    /// Formatting that a block or an end tag cut off, to be opened again before what follows.
    cut_off: Vec<(Tag, Vec<Attr<'a>>)>,
    /// Start tags that found no place, so that their end tags close nothing else.
    placeless: Vec<Tag>,
}

impl<'a> Builder<'a> {
    /// Starts an element. A void one is complete at once.
    pub fn open(&mut self, tag: Tag, attributes: Vec<Attr<'a>>) {
        if !self.make_room_for(tag) {
            if !tag.is_void() {
                self.placeless.push(tag);
            }
            return;
        }
        self.push(tag, attributes);
        if tag.is_void() {
            self.pop();
        }
    }

    /// Ends the nearest open `tag` and what is open inside it. Without one it does nothing.
    pub fn close(&mut self, tag: Tag) {
        if let Some(index) = self.placeless.iter().rposition(|&placeless| placeless == tag) {
            self.placeless.truncate(index);
            return;
        }
        if let Some(index) = self.cut_off.iter().rposition(|(cut, _)| *cut == tag) {
            self.cut_off.remove(index);
            return;
        }
        if let Some(index) = self.find_in_scope(tag) {
            self.close_from(index);
        }
    }

    /// Adds text. NUL is dropped and line breaks become line feeds, as a parser does.
    pub fn text(&mut self, text: impl Into<Cow<'a, str>>) {
        let text = normalised(text.into());
        if text.is_empty() || (self.is_between_cells() && is_white_space(&text)) {
            return;
        }
        self.make_cell();
        self.reopen_formatting();
        match self.siblings().last_mut() {
            Some(Node::Text(before)) => before.to_mut().push_str(&text),
            _ => self.siblings().push(Node::Text(text)),
        }
    }

    /// Notes a start tag that makes no element, so that its end tag closes nothing else.
    pub fn leave_out(&mut self, tag: Tag) {
        if tag == Tag::A {
            self.close_what_cannot_hold(tag);
        }
        self.placeless.push(tag);
    }

    /// An element around what `content` adds.
    pub fn element(
        &mut self,
        tag: Tag,
        attributes: Vec<Attr<'a>>,
        content: impl FnOnce(&mut Self),
    ) {
        self.open(tag, attributes);
        content(self);
        self.close(tag);
    }

    /// Adds a tree that was built before.
    pub fn append(&mut self, nodes: Vec<Node<'a>>) {
        for node in nodes {
            match node {
                Node::Text(text) => self.text(text),
                Node::Element(Element { tag, attributes, children }) => {
                    self.element(tag, attributes, |builder| builder.append(children));
                }
            }
        }
    }

    /// Ends all that is open and gives the tree.
    #[must_use]
    pub fn finish(mut self) -> Vec<Node<'a>> {
        while !self.open.is_empty() {
            self.pop();
        }
        self.roots
    }

    /// Ends all that is open and gives the tree inside one element around it, which is a container
    /// for blocks.
    pub(crate) fn finish_in(self, tag: Tag, attributes: Vec<Attr<'a>>) -> Element<'a> {
        Element { tag, attributes, children: self.finish() }
    }

    /// Closes what can't hold `tag` and opens what must stand around it. `false` when there is no
    /// place for it.
    fn make_room_for(&mut self, tag: Tag) -> bool {
        if let Some(level) = TableLevel::of(tag) {
            if !self.make_table_room(level) {
                return false;
            }
        } else {
            self.make_cell();
            self.close_what_cannot_hold(tag);
        }
        if tag == Tag::A && self.open.iter().any(|open| open.tag == Tag::A) {
            return false;
        }
        if tag.is_inline() {
            self.reopen_formatting();
        }
        self.open.len() < MAX_DEPTH
    }

    fn close_what_cannot_hold(&mut self, tag: Tag) {
        if tag == Tag::A {
            self.cut_off.retain(|(cut, _)| *cut != Tag::A);
        }
        let closed = match tag {
            Tag::A => self.find_in_scope(Tag::A),
            Tag::Li => self.find_list_item(),
            _ => None,
        };
        if let Some(index) = closed {
            self.close_from(index);
        }
        if tag.is_inline() {
            return;
        }
        if let Some(paragraph) = self.find_in_scope(Tag::P) {
            self.close_from(paragraph);
        }
        if matches!((tag, self.current()), (Tag::Heading(_), Some(Tag::Heading(_)))) {
            self.pop();
        }
    }

    /// Makes the innermost table ready for a body, row or cell. `false` outside a table.
    fn make_table_room(&mut self, level: TableLevel) -> bool {
        if level == TableLevel::Table {
            self.make_cell();
            self.close_what_cannot_hold(Tag::Table);
            return true;
        }
        let Some(table) = self.open.iter().rposition(|open| open.tag == Tag::Table) else {
            return false;
        };
        let above = self.open.iter().skip(table + 1);
        let deeper = |open: &Element<'_>| TableLevel::of(open.tag).is_some_and(|is| is >= level);
        if let Some(index) = above.clone().position(deeper) {
            self.close_from(table + 1 + index);
        }
        self.open_table_levels_up_to(level);
        true
    }

    /// Wraps what stands directly in a table, a body or a row in a cell.
    fn make_cell(&mut self) {
        if self.is_between_cells() {
            self.open_table_levels_up_to(TableLevel::Cell);
            self.push(Tag::Td, Vec::new());
        }
    }

    fn is_between_cells(&self) -> bool {
        self.current().and_then(TableLevel::of).is_some_and(|level| level < TableLevel::Cell)
    }

    fn open_table_levels_up_to(&mut self, level: TableLevel) {
        let current = |builder: &Self| builder.current().and_then(TableLevel::of);
        if current(self) == Some(TableLevel::Table) && level > TableLevel::Body {
            self.push(Tag::Tbody, Vec::new());
        }
        if current(self) == Some(TableLevel::Body) && level > TableLevel::Row {
            self.push(Tag::Tr, Vec::new());
        }
    }

    /// The innermost open `tag` that is not outside the current cell or table.
    fn find_in_scope(&self, tag: Tag) -> Option<usize> {
        let level = TableLevel::of(tag);
        for (index, open) in self.open.iter().enumerate().rev() {
            if open.tag == tag {
                return Some(index);
            }
            let is_barrier = match open.tag {
                Tag::Table => true,
                Tag::Td | Tag::Th => level.is_none(),
                _ => false,
            };
            if is_barrier {
                return None;
            }
        }
        None
    }

    /// The item that a new item of the same list ends (13.2.6.4.7, 'A start tag whose tag name is
    /// "li"').
    fn find_list_item(&self) -> Option<usize> {
        for (index, open) in self.open.iter().enumerate().rev() {
            match open.tag {
                Tag::Li => return Some(index),
                Tag::P | Tag::Div => {}
                tag if tag.is_inline() => {}
                _ => return None,
            }
        }
        None
    }

    /// Closes the elements from `index` on. Formatting inside the outermost of them is opened
    /// again later, unless that is a part of a table; the outermost itself was meant to end.
    fn close_from(&mut self, index: usize) {
        let outermost = self.open.get(index).map(|open| open.tag);
        let is_table_part = outermost.and_then(TableLevel::of).is_some();
        let inner = self.open.iter().skip(index + 1);
        let formatting = inner.filter(|open| open.tag.is_formatting() && !is_table_part);
        let cut: Vec<_> = formatting.map(|open| (open.tag, open.attributes.clone())).collect();
        for item in cut {
            if self.cut_off.iter().filter(|same| **same == item).count() < MAX_SAME_FORMATTING {
                self.cut_off.push(item);
            }
        }
        while self.open.len() > index {
            self.pop();
        }
    }

    fn reopen_formatting(&mut self) {
        for (tag, attributes) in std::mem::take(&mut self.cut_off) {
            let is_nested_link = tag == Tag::A && self.open.iter().any(|open| open.tag == Tag::A);
            if self.open.len() < MAX_DEPTH && !is_nested_link {
                self.push(tag, attributes);
            }
        }
    }

    fn push(&mut self, tag: Tag, attributes: Vec<Attr<'a>>) {
        let attributes = attributes.into_iter().map(normalised_attribute).collect();
        self.open.push(Element { tag, attributes, children: Vec::new() });
    }

    fn pop(&mut self) {
        if let Some(element) = self.open.pop() {
            self.siblings().push(Node::Element(element));
        }
    }

    fn current(&self) -> Option<Tag> {
        self.open.last().map(|element| element.tag)
    }

    fn siblings(&mut self) -> &mut Vec<Node<'a>> {
        match self.open.last_mut() {
            Some(element) => &mut element.children,
            None => &mut self.roots,
        }
    }
}

/// How far inside a table an element stands.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum TableLevel {
    Table,
    Body,
    Row,
    Cell,
}

impl TableLevel {
    fn of(tag: Tag) -> Option<Self> {
        match tag {
            Tag::Table => Some(Self::Table),
            Tag::Thead | Tag::Tbody => Some(Self::Body),
            Tag::Tr => Some(Self::Row),
            Tag::Td | Tag::Th => Some(Self::Cell),
            _ => None,
        }
    }
}

/// What a parser calls white space (HTML Standard, 13.2.6.4.9, "in table").
fn is_white_space(text: &str) -> bool {
    text.bytes().all(|byte| matches!(byte, b' ' | b'\t' | b'\n' | b'\x0C'))
}

/// Without NUL and carriage returns, which a parser drops or turns into line feeds.
fn normalised(text: Cow<'_, str>) -> Cow<'_, str> {
    if text.bytes().any(|byte| byte == b'\0' || byte == b'\r') {
        return Cow::Owned(text.replace('\0', "").replace("\r\n", "\n").replace('\r', "\n"));
    }
    text
}

fn normalised_attribute(attribute: Attr<'_>) -> Attr<'_> {
    match attribute {
        Attr::Alt(text) => Attr::Alt(normalised(text)),
        Attr::AriaLabel(text) => Attr::AriaLabel(normalised(text)),
        Attr::DateTime(text) => Attr::DateTime(normalised(text)),
        Attr::Lang(text) => Attr::Lang(normalised(text)),
        Attr::Language(text) => Attr::Language(normalised(text)),
        Attr::Rel(text) => Attr::Rel(normalised(text)),
        Attr::Target(text) => Attr::Target(normalised(text)),
        Attr::Title(text) => Attr::Title(normalised(text)),
        other => other,
    }
}
