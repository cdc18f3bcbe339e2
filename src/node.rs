//! The only things that can reach a page: a tree of elements and text that cannot hold markup.
//!
//! [`Tag`] and [`Attr`] name all that a card may have, addresses are checked [`Link`](crate::Link)s, and text is
//! text. Trees are made through the [`Builder`], or by what says where it ends through `Tree`: both know
//! what HTML can spell.

use std::borrow::Cow;

mod attr;
mod builder;
mod normal;
mod tag;
mod tree;

pub use attr::{Align, Attr, AttrName, Direction, Loading};
pub use builder::{Builder, MAX_DEPTH};
pub(crate) use normal::is_white_space;
pub use tag::{HeadingLevel, Tag};
pub(crate) use tree::Tree;

/// The most elements and runs of text in a body; each KiB of attributes counts as one. What makes nodes of a
/// text stops at the next.
pub const MAX_NODES: usize = 20_000;

/// An element or a run of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node<'a> {
    /// A run of text, never empty and never beside another one.
    Text(Cow<'a, str>),
    /// An element with what it holds.
    Element(Element<'a>),
}

/// An element of the allow-list. Only a [`Builder`] and what the crate itself makes trees with make one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element<'a> {
    tag: Tag,
    attributes: Vec<Attr<'a>>,
    children: Vec<Node<'a>>,
}

impl<'a> Element<'a> {
    /// What kind of element it is.
    #[must_use]
    pub const fn tag(&self) -> Tag {
        self.tag
    }

    /// Its attributes, in the order they are written.
    #[must_use]
    pub fn attributes(&self) -> &[Attr<'a>] {
        &self.attributes
    }

    /// The value of one of them.
    #[must_use]
    pub fn value(&self, name: AttrName) -> Option<&str> {
        self.attributes.iter().find(|attribute| attribute.name() == name).map(Attr::value)
    }

    /// What it holds.
    #[must_use]
    pub fn children(&self) -> &[Node<'a>] {
        &self.children
    }

    /// What can be changed of an element without its place becoming a wrong one.
    pub(crate) const fn parts_mut(&mut self) -> (&mut Tag, &mut Vec<Attr<'a>>, &mut [Node<'a>]) {
        (&mut self.tag, &mut self.attributes, self.children.as_mut_slice())
    }

    /// Takes the element apart.
    #[must_use]
    pub fn into_parts(self) -> (Tag, Vec<Attr<'a>>, Vec<Node<'a>>) {
        (self.tag, self.attributes, self.children)
    }
}

/// How many elements and runs of text there are; each KiB of attributes counts as one more, since many short
/// addresses may be relative to a long one.
pub(crate) fn count(nodes: &[Node<'_>]) -> usize {
    nodes.iter().map(|node| node.weight() + count(node.children())).sum()
}

impl Node<'_> {
    /// For how many nodes this one counts, without what it holds.
    fn weight(&self) -> usize {
        let Self::Element(element) = self else { return 1 };
        let values = element.attributes.iter().map(|attribute| attribute.value().len());
        1 + values.sum::<usize>() / 1024
    }

    /// What it holds.
    pub(crate) fn children(&self) -> &[Self] {
        match self {
            Self::Element(element) => &element.children,
            Self::Text(_) => &[],
        }
    }
}

/// All the text of a tree, in order, without separators.
#[must_use]
pub fn text_of(nodes: &[Node<'_>]) -> String {
    fn collect(nodes: &[Node<'_>], out: &mut String) {
        for node in nodes {
            match node {
                Node::Text(text) => out.push_str(text),
                Node::Element(element) => collect(&element.children, out),
            }
        }
    }
    let mut out = String::new();
    collect(nodes, &mut out);
    out
}
