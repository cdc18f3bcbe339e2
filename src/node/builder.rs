//! Makes trees that HTML can spell: writing one, parsing it and writing it again changes nothing.
//!
//! Readers say what they see (`open`, `text`, `close`); what the HTML Standard's parser would do to
//! it (13.2.6, "Tree construction") is done here: blocks close a paragraph, an `a` closes an `a`,
//! tables get their rows and bodies, formatting that was cut off goes on behind the cut, runs of
//! text merge, NUL and CR vanish. What can't be placed loses its element, never its text. Nothing
//! moves out of a table: what stands between its cells gets a cell.

use std::borrow::Cow;

use super::normal::{is_white_space, normalised};
use super::{Attr, Element, MAX_NODES, Node, Tag, count};

mod formatting;
mod open;
mod paragraphs;
mod tables;

use formatting::Formatting;
use open::{Fate, Name, Open, is_ordinary};
use tables::TableLevel;

/// How deep elements may nest; deeper ones lose their element and keep their text. More than a text
/// may have, so that a card has room around it.
pub const MAX_DEPTH: usize = 80;

/// How many start tags may wait for their end, those that make no element included. Of deeper ones
/// nothing is known but that they were there. Searches in the stack are that long at most.
const MAX_OPEN: usize = 256;

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
    open: Vec<Open<'a>>,
    formatting: Formatting<'a>,
    /// How many start tags were one too many for the stack.
    beyond: usize,
    /// How many nodes were added since they were counted last.
    added: usize,
}

impl<'a> Builder<'a> {
    /// Starts an element. A void one is complete at once.
    pub fn open(&mut self, tag: Tag, attributes: Vec<Attr<'a>>) {
        if !tag.is_void() && self.is_full() {
            return self.go_beyond(!tag.is_inline());
        }
        let Some(fate) = self.make_room_for(tag) else { return };
        if tag.is_void() && fate != Fate::Kept {
            return self.end_line();
        }
        self.push(Name::Tag(tag), fate, attributes);
        if tag.is_void() {
            self.pop();
        }
    }

    /// Ends the nearest open `tag` and what is open inside it. Without one it does nothing.
    pub fn close(&mut self, tag: Tag) {
        if tag.is_void() || self.came_back(!tag.is_inline()) {
            return;
        }
        if tag.is_formatting() {
            return self.close_formatting(Name::Tag(tag));
        }
        if let Some(index) = self.find_in_scope(Name::Tag(tag)) {
            self.close_from(index);
        }
    }

    /// Adds text. NUL is dropped and line breaks become line feeds, as a parser does.
    pub fn text(&mut self, text: impl Into<Cow<'a, str>>) {
        self.add_text(text.into());
    }

    fn add_text(&mut self, text: Cow<'a, str>) {
        let text = normalised(text);
        if text.is_empty() || (self.is_between_cells() && is_white_space(&text)) {
            return;
        }
        self.prepare_line();
        self.add(Node::Text(text));
    }

    /// Notes a start tag that makes no element, so that its end tag closes nothing else.
    pub fn leave_out(&mut self, tag: Tag) {
        if self.is_full() {
            return self.go_beyond(false);
        }
        self.make_cell();
        self.close_what_cannot_hold(tag);
        self.reopen_formatting();
        self.push(Name::Tag(tag), Fate::Unwrapped, Vec::new());
    }

    /// Notes an element in a line that vanishes: what stands in it stays.
    pub(crate) fn open_unwrapped(&mut self, name: &'a str) {
        self.prepare_line();
        self.open_named(name, Fate::Unwrapped);
    }

    /// Opens what must stand around something in a line.
    pub(crate) fn prepare_line(&mut self) {
        self.make_cell();
        self.reopen_formatting();
    }

    /// Notes a block whose element vanishes: what stands in it are paragraphs.
    pub(crate) fn open_part(&mut self, name: &'a str) {
        if self.is_full() {
            return self.go_beyond(true);
        }
        self.make_cell();
        self.close_paragraph();
        self.push(Name::Part(name), Fate::Parted, Vec::new());
    }

    /// Ends the nearest part of that name. Without one it does nothing.
    pub(crate) fn close_part(&mut self, name: &str) {
        if self.came_back(true) {
            return;
        }
        if let Some(index) = self.find_in_scope(Name::Part(name)) {
            self.close_from(index);
        }
    }

    /// Notes an element that vanishes with all it holds.
    pub(crate) fn hide(&mut self, name: &'a str) {
        self.open_named(name, Fate::Hidden);
    }

    /// Notes a foreign element: one of SVG or of mathematics.
    pub(crate) fn hide_foreign(&mut self, name: &'a str) {
        let around = self.open.last().filter(|_| self.is_in_foreign());
        let fate = match around {
            Some(open) => open.fate,
            None if name.eq_ignore_ascii_case("svg") => Fate::Svg,
            None => Fate::Math,
        };
        self.open_named(name, fate);
    }

    /// Ends the nearest element of that name that is neither kept nor a part. Without one it does
    /// nothing.
    pub(crate) fn close_named(&mut self, name: &str) {
        if self.came_back(false) {
            return;
        }
        if Name::Other(name).is_formatting() {
            return self.close_formatting(Name::Other(name));
        }
        self.end_hidden(name);
    }

    /// Ends a hidden element that something else ends.
    pub(crate) fn end_hidden(&mut self, name: &str) {
        if let Some(index) = self.find_in_scope(Name::Other(name)) {
            self.close_from(index);
        }
    }

    /// Whether a hidden element of that name is open here.
    pub(crate) fn has_hidden(&self, name: &str) -> bool {
        self.find_in_scope(Name::Other(name)).is_some()
    }

    /// `</p>`: without an open paragraph it makes an empty one (13.2.6.4.7).
    pub(crate) fn end_paragraph(&mut self) {
        if self.beyond == 0 && self.find_in_scope(Name::Tag(Tag::P)).is_none() {
            self.open(Tag::P, Vec::new());
        }
        self.close(Tag::P);
    }

    /// `</form>` ends the form alone; what was opened inside it stays open, and out of sight.
    pub(crate) fn end_form(&mut self) {
        let Some(index) = self.find_in_scope(Name::Other("form")) else { return };
        while self.open.last().is_some_and(Open::ends_by_itself) {
            self.pop();
        }
        self.open.remove(index);
        if let Some(inside) = self.open.get_mut(index).filter(|open| open.foreign().is_none()) {
            inside.fate = Fate::Hidden;
        }
    }

    /// Closes the paragraph that a block can't stand in.
    pub(crate) fn close_paragraph(&mut self) {
        if let Some(index) = self.find_in_scope(Name::Tag(Tag::P)) {
            self.close_from(index);
        }
    }

    /// Whether what follows is foreign content.
    pub(crate) fn is_in_foreign(&self) -> bool {
        self.open.last().is_some_and(|open| open.foreign().is_some() && !open.is_island())
    }

    /// Ends the foreign content that HTML breaks out of.
    pub(crate) fn leave_foreign(&mut self) {
        while self.is_in_foreign() {
            self.pop();
        }
    }

    /// Ends the foreign element that `name` is the end tag of. `false` when the end tag is
    /// one of HTML (13.2.6.5, "Any other end tag").
    pub(crate) fn close_foreign(&mut self, name: &str) -> bool {
        for (index, open) in self.open.iter().enumerate().rev() {
            let Some(known) = open.foreign() else { return false };
            if known.eq_ignore_ascii_case(name) {
                self.close_from(index);
                return true;
            }
        }
        false
    }

    /// Ends all that is open and gives the tree.
    #[must_use]
    pub fn finish(mut self) -> Vec<Node<'a>> {
        while !self.open.is_empty() {
            self.pop();
        }
        self.roots
    }

    fn open_named(&mut self, name: &'a str, fate: Fate) {
        if self.is_full() {
            return self.go_beyond(false);
        }
        self.push(Name::Other(name), fate, Vec::new());
    }

    /// Closes what can't hold `tag`, opens what must stand around it, and says what becomes of it.
    /// `None` when it does not even count.
    fn make_room_for(&mut self, tag: Tag) -> Option<Fate> {
        match TableLevel::of(tag) {
            Some(TableLevel::Table) => self.end_table_without_cell(),
            Some(level) => return self.make_table_room(level).then_some(Fate::Kept),
            None => {}
        }
        self.make_cell();
        self.close_what_cannot_hold(tag);
        if tag.is_inline() {
            self.reopen_formatting();
        }
        let is_nested_link = tag == Tag::A && self.is_in_link();
        if !is_nested_link && !self.would_end(tag) && self.has_room(tables::depth_of(tag)) {
            return Some(Fate::Kept);
        }
        Some(if tag.is_inline() { Fate::Unwrapped } else { Fate::Parted })
    }

    fn close_what_cannot_hold(&mut self, tag: Tag) {
        match tag {
            Tag::A => self.end_link(),
            Tag::Li | Tag::Dd | Tag::Dt => self.close_item(tag),
            _ => {}
        }
        if tag.is_inline() {
            return;
        }
        self.close_paragraph();
        let is_in_heading = |open: &Open<'_>| open.tag().is_some_and(Tag::is_heading);
        if tag.is_heading() && self.open.last().is_some_and(is_in_heading) {
            self.pop();
        }
    }

    /// Ends the item that a new one of the same list ends (13.2.6.4.7, 'A start tag whose tag name
    /// is "li"').
    fn close_item(&mut self, tag: Tag) {
        for (index, open) in self.open.iter().enumerate().rev() {
            if open.tag().is_some_and(|open| tag.ends(open)) {
                return self.close_from(index);
            }
            if open.is_special && !open.is_passed_by_items() {
                return;
            }
        }
    }

    /// Whether `tag` would end an element that is around it, once the elements between the two that
    /// leave nothing are gone.
    fn would_end(&self, tag: Tag) -> bool {
        for open in self.open.iter().rev() {
            let own = match (open.fate, open.tag()) {
                (Fate::Unwrapped | Fate::Parted, _) => continue,
                (Fate::Kept, Some(own)) => own,
                // What ends around it, such as formatting, may bring what it hides to light.
                _ if !open.is_special => continue,
                _ => return false,
            };
            if tag.ends(own) {
                return true;
            }
            let is_passed = own.is_inline() || (!tag.is_heading() && open.is_passed_by_items());
            if !is_passed {
                return false;
            }
        }
        false
    }

    /// The innermost open element of that name, unless a border stands before it (13.2.4.2, "has an
    /// element in a specific scope").
    fn find_in_scope(&self, name: Name<'_>) -> Option<usize> {
        let is_ordinary = is_ordinary(name);
        for (index, open) in self.open.iter().enumerate().rev() {
            if open.is_named(name) {
                return Some(index);
            }
            let is_border = if is_ordinary { open.is_special } else { open.is_border_for(name) };
            if is_border {
                return None;
            }
        }
        None
    }

    /// Closes the elements from `index` on. Formatting inside the outermost of them is opened
    /// again later; the outermost itself was meant to end.
    fn close_from(&mut self, index: usize) {
        for open in self.open.get(index + 1..).unwrap_or_default() {
            self.formatting.cut(open);
        }
        while self.open.len() > index {
            self.pop();
        }
    }

    fn push(&mut self, name: Name<'a>, fate: Fate, attributes: Vec<Attr<'a>>) {
        let open = Open::new(name, fate, attributes);
        if open.is_cell() {
            self.formatting.enter_cell();
        }
        self.open.push(open);
    }

    fn pop(&mut self) {
        let Some(open) = self.open.pop() else { return };
        if open.is_cell() {
            self.formatting.leave_cell();
        }
        match (open.fate, open.name) {
            (Fate::Kept, Name::Tag(tag)) => {
                let Open { attributes, children, .. } = open;
                self.add(Node::Element(Element { tag, attributes, children }));
            }
            (Fate::Parted, _) => self.add_part(open.children),
            (Fate::Unwrapped, _) => self.add_all(open.children),
            _ => {}
        }
    }

    fn add_all(&mut self, nodes: Vec<Node<'a>>) {
        for node in nodes {
            self.add(node);
        }
    }

    /// Adds a node where the parser stands; runs of text merge.
    fn add(&mut self, node: Node<'a>) {
        let siblings = self.siblings();
        match (siblings.last_mut(), node) {
            (Some(Node::Text(before)), Node::Text(text)) => before.to_mut().push_str(&text),
            (_, node) => {
                let weight = node.weight();
                siblings.push(node);
                self.added += weight;
            }
        }
    }

    /// Whether there are more nodes than a text may have, so that the rest need not be read. They vanish
    /// and move, so they are counted anew whenever there can be as many.
    pub(crate) fn is_over(&mut self) -> bool {
        if self.added <= MAX_NODES {
            return false;
        }
        self.added = 0;
        let open = self.open.iter().map(|open| count(&open.children)).sum::<usize>();
        count(&self.roots) + open > MAX_NODES
    }

    fn siblings(&mut self) -> &mut Vec<Node<'a>> {
        match self.open.last_mut() {
            Some(open) => &mut open.children,
            None => &mut self.roots,
        }
    }

    fn is_in_link(&self) -> bool {
        self.open.iter().any(|open| open.tag() == Some(Tag::A) && open.fate == Fate::Kept)
    }

    /// Whether `levels` more elements fit below those that are open. A part may become a paragraph,
    /// so one level is left for it.
    fn has_room(&self, levels: usize) -> bool {
        let has_part = self.open.iter().any(|open| open.fate == Fate::Parted);
        self.depth() + usize::from(has_part) + levels <= MAX_DEPTH
    }

    fn depth(&self) -> usize {
        self.open.iter().filter(|open| open.fate == Fate::Kept).count()
    }

    fn is_full(&self) -> bool {
        self.open.len() >= MAX_OPEN
    }

    fn go_beyond(&mut self, is_block: bool) {
        self.beyond += 1;
        if is_block {
            self.end_line();
        }
    }

    /// Whether an end tag is taken for one of the start tags that were too many.
    fn came_back(&mut self, is_block: bool) -> bool {
        let was_beyond = self.beyond > 0;
        self.beyond = self.beyond.saturating_sub(1);
        if was_beyond && is_block {
            self.end_line();
        }
        was_beyond
    }
}
