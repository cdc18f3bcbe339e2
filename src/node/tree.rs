//! Makes trees of elements that say themselves where they end, as those of the card do, and of Markdown.
//!
//! What HTML can't spell where it would stand loses its element and keeps what it holds. So the trees are
//! such as the [`Builder`](super::Builder) makes, by a fraction of its code.

use std::borrow::Cow;
use std::mem;

use super::normal::normalised;
use super::{Attr, Element, MAX_DEPTH, MAX_NODES, Node, Tag};

/// How many elements may be open. Of those inside nothing is known but that they were there.
const MAX_OPEN: usize = 2 * MAX_DEPTH;

#[derive(Default)]
pub(crate) struct Tree<'a> {
    /// What was said last stands in here.
    siblings: Vec<Node<'a>>,
    open: Vec<Open<'a>>,
    /// How many open elements were one too many.
    beyond: usize,
    /// How many elements and runs of text were made.
    made: usize,
}

struct Open<'a> {
    /// `None` when what it holds takes its place.
    tag: Option<Tag>,
    attributes: Vec<Attr<'a>>,
    /// What stands before it.
    before: Vec<Node<'a>>,
}

impl<'a> Tree<'a> {
    /// Starts an element. A void one is complete at once.
    pub(crate) fn open(&mut self, tag: Tag, attributes: Vec<Attr<'a>>) {
        if !self.try_open(tag, attributes) && !tag.is_void() {
            self.open_unwrapped();
        }
    }

    /// The same, but where it does not fit nothing is started, and `false` says so.
    pub(crate) fn try_open(&mut self, tag: Tag, attributes: Vec<Attr<'a>>) -> bool {
        let fits = self.fits(tag);
        if fits {
            self.push(Some(tag), attributes);
            if tag.is_void() {
                self.close();
            }
        }
        fits
    }

    /// Starts an element of which only stays what it holds.
    pub(crate) fn open_unwrapped(&mut self) {
        self.push(None, Vec::new());
    }

    fn push(&mut self, tag: Option<Tag>, attributes: Vec<Attr<'a>>) {
        if self.open.len() < MAX_OPEN {
            let before = mem::take(&mut self.siblings);
            self.open.push(Open { tag, attributes, before });
        } else {
            self.beyond += 1;
        }
    }

    /// Ends the element that was started last.
    pub(crate) fn close(&mut self) {
        if self.beyond > 0 {
            self.beyond -= 1;
            return;
        }
        let Some(Open { tag, attributes, before }) = self.open.pop() else { return };
        let children = mem::replace(&mut self.siblings, before);
        match tag {
            Some(tag) => self.push_node(Node::Element(Element { tag, attributes, children })),
            None => self.insert(children),
        }
    }

    /// An element around what `content` adds.
    pub(crate) fn element(
        &mut self,
        tag: Tag,
        attributes: Vec<Attr<'a>>,
        content: impl FnOnce(&mut Self),
    ) {
        self.open(tag, attributes);
        content(self);
        self.close();
    }

    /// Adds text, normalised as a parser does. Between the cells of a table stands none.
    pub(crate) fn text(&mut self, text: impl Into<Cow<'a, str>>) {
        if self.holds_text() {
            self.add_text(normalised(text.into()));
        }
    }

    /// Adds text in which there is nothing to normalise, where text can stand.
    pub(crate) fn normal_text(&mut self, text: &'a str) {
        self.add_text(text.into());
    }

    /// Runs of text merge.
    fn add_text(&mut self, text: Cow<'a, str>) {
        if text.is_empty() {
            return;
        }
        match self.siblings.last_mut() {
            Some(Node::Text(before)) => before.to_mut().push_str(&text),
            _ => self.push_node(Node::Text(text)),
        }
    }

    fn push_node(&mut self, node: Node<'a>) {
        self.made += node.weight();
        self.siblings.push(node);
    }

    /// Whether there are more nodes than a text may have, so that the rest need not be read.
    pub(crate) const fn is_over(&self) -> bool {
        self.made > MAX_NODES
    }

    /// Adds a tree that was made for another place.
    pub(crate) fn append(&mut self, nodes: Vec<Node<'a>>) {
        for node in nodes {
            match node {
                Node::Text(text) => self.add_text(text),
                Node::Element(Element { tag, attributes, children }) => {
                    self.element(tag, attributes, |tree| tree.append(children));
                }
            }
        }
    }

    /// Adds a tree that was made for the place where this one stands.
    pub(crate) fn insert(&mut self, nodes: Vec<Node<'a>>) {
        for node in nodes {
            match node {
                Node::Text(text) => {
                    self.made = self.made.saturating_sub(1);
                    self.add_text(text);
                }
                element @ Node::Element(_) => self.siblings.push(element),
            }
        }
    }

    /// A tree of its own for a part of the text that this one is of.
    pub(crate) fn aside(&mut self) -> Self {
        let made = self.made;
        mem::replace(self, Self { made, ..Self::default() })
    }

    /// Goes on where `before` stopped; gives what was made aside.
    pub(crate) fn resume(&mut self, before: Self) -> Vec<Node<'a>> {
        let made = self.made;
        mem::replace(self, Self { made, ..before }).finish()
    }

    /// Ends all that is open and gives the tree.
    pub(crate) fn finish(mut self) -> Vec<Node<'a>> {
        while !self.open.is_empty() {
            self.close();
        }
        self.siblings
    }

    /// The same inside one element around it, which is a container for blocks.
    pub(crate) fn finish_in(self, tag: Tag, attributes: Vec<Attr<'a>>) -> Element<'a> {
        Element { tag, attributes, children: self.finish() }
    }

    /// The element that was started last, if nothing was left out around it.
    pub(crate) fn innermost(&self) -> Option<Tag> {
        self.around().next()
    }

    /// Whether text can stand here.
    pub(crate) fn holds_text(&self) -> bool {
        self.innermost().is_none_or(|tag| !is_between_cells(tag))
    }

    /// Whether HTML can spell `tag` here: an element that a parser would end one for, or open one
    /// around, can't be (HTML Standard, 13.2.6, "Tree construction").
    fn fits(&self, tag: Tag) -> bool {
        let levels = if tag == Tag::Table { 4 } else { 1 };
        self.open.len() + levels <= MAX_DEPTH
            && fits_parent(tag, self.innermost())
            && !self.around().any(|around| tag == Tag::A && around == Tag::A)
            && !self.would_end_one_like_it(tag)
            && (tag.is_inline() || !self.is_in_paragraph())
    }

    /// What is open, the innermost first.
    fn around(&self) -> impl Iterator<Item = Tag> {
        self.open.iter().rev().filter_map(|open| open.tag)
    }

    /// Whether an item or a heading stands around `tag` with nothing between that it would spare.
    fn would_end_one_like_it(&self, tag: Tag) -> bool {
        for around in self.around() {
            if tag.ends(around) {
                return true;
            }
            let is_passed = !tag.is_heading() && matches!(around, Tag::Div | Tag::P);
            if !around.is_inline() && !is_passed {
                return false;
            }
        }
        false
    }

    fn is_in_paragraph(&self) -> bool {
        let ends =
            |tag: &Tag| matches!(tag, Tag::P | Tag::Table | Tag::Caption | Tag::Td | Tag::Th);
        self.around().find(ends) == Some(Tag::P)
    }
}

/// Whether `tag` is what can stand right inside `parent`, as far as tables care.
const fn fits_parent(tag: Tag, parent: Option<Tag>) -> bool {
    match tag {
        Tag::Caption | Tag::Thead | Tag::Tbody | Tag::Tfoot => matches!(parent, Some(Tag::Table)),
        Tag::Tr => matches!(parent, Some(Tag::Thead | Tag::Tbody | Tag::Tfoot)),
        Tag::Td | Tag::Th => matches!(parent, Some(Tag::Tr)),
        _ => match parent {
            Some(parent) => !is_between_cells(parent),
            None => true,
        },
    }
}

const fn is_between_cells(tag: Tag) -> bool {
    matches!(tag, Tag::Table | Tag::Thead | Tag::Tbody | Tag::Tfoot | Tag::Tr)
}
