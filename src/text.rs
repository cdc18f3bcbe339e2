//! Text in some syntax becomes nodes.

use crate::link::Link;
use crate::link::ascii_set::AsciiSet;
use crate::node::{Node, Tag, Tree};

mod free_of_markdown;
mod html;
#[cfg(feature = "markdown")]
mod markdown;
mod plain;

#[cfg(feature = "markdown")]
pub(crate) use markdown::outline::{Block, BlockKind, Item, outline};

#[cfg(all(feature = "wasm", feature = "html"))]
pub(crate) use html::further_names;
#[cfg(feature = "formats")]
pub(crate) use html::{IsLeftOut, bare_text, decoded};
#[cfg(feature = "files")]
pub(crate) use html::{StartTag, Token, Tokens};
use plain::LineBreak;

const LINE_FEED: AsciiSet = AsciiSet::of("\n");

/// A text and the syntax it is written in. Whatever it holds, only nodes come out.
///
/// ```
/// use article_card::{Text, html};
///
/// let nodes = Text::Markdown("*Tidal* mills <script>").nodes(None);
/// assert_eq!(html(&nodes), "<p><em>Tidal</em> mills &lt;script&gt;</p>");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Text<'a> {
    /// Paragraphs between empty lines; a line break is a line break.
    Plain(&'a str),
    /// CommonMark 0.31.2 with tables, strikethrough, task lists and footnotes. Raw HTML in it is
    /// text.
    Markdown(&'a str),
    /// HTML, also broken HTML. What is not on the allow-list loses its tags or, where it is no
    /// text (`script`, `style`, forms and the like), vanishes.
    Html(&'a str),
}

/// What was read of a text.
#[derive(Default)]
pub(crate) struct Reading<'a> {
    pub(crate) nodes: Vec<Node<'a>>,
    /// Whether there is more: reading stops when there are too many nodes.
    pub(crate) is_cut: bool,
}

#[cfg(feature = "wasm")]
impl<'a> Reading<'a> {
    /// The nodes; of a text that is cut so many that who counts them refuses it.
    pub(crate) fn countable(self) -> Vec<Node<'a>> {
        if !self.is_cut {
            return self.nodes;
        }
        let mut tree = Tree::default();
        while !tree.is_over() {
            tree.open(Tag::Br, Vec::new());
        }
        tree.finish()
    }
}

impl<'a> From<Tree<'a>> for Reading<'a> {
    fn from(tree: Tree<'a>) -> Self {
        Self { is_cut: tree.is_over(), nodes: tree.finish() }
    }
}

impl<'a> Text<'a> {
    /// The text as blocks. Relative addresses are joined to `base`; without one they are no links. Of a
    /// text with more than [`MAX_NODES`](crate::MAX_NODES) elements and runs of text it is the beginning.
    #[must_use]
    pub fn nodes(self, base: Option<&Link>) -> Vec<Node<'a>> {
        self.read(base).nodes
    }

    /// The same, and whether that is all.
    pub(crate) fn read(self, base: Option<&Link>) -> Reading<'a> {
        match self {
            Self::Plain(text) => plain::read(text, LineBreak::Kept),
            Self::Markdown(text) if free_of_markdown::is_free(text) => {
                plain::read(text, LineBreak::Space)
            }
            Self::Markdown(text) => read_markdown(text, base),
            Self::Html(text) => html::read(text, base),
        }
    }

    /// The nodes of a text of which no parser is needed to tell what it means; `None` of any other.
    #[cfg(feature = "wasm-core")]
    pub(crate) fn read_plain(self, base: Option<&Link>) -> Option<Reading<'a>> {
        match self {
            Self::Markdown(text) if !free_of_markdown::is_free(text) => None,
            Self::Html(text) => html::well_formed(text, base),
            other => Some(other.read(base)),
        }
    }

    /// The text as it was written.
    pub(crate) const fn source(self) -> &'a str {
        match self {
            Self::Plain(text) | Self::Markdown(text) | Self::Html(text) => text,
        }
    }

    /// The text as it stands in one line: without blocks.
    #[must_use]
    pub fn inline_nodes(self, base: Option<&Link>) -> Vec<Node<'a>> {
        self.in_line(self.nodes(base))
    }

    /// What stands in one line of the text's nodes.
    fn in_line(self, nodes: Vec<Node<'a>>) -> Vec<Node<'a>> {
        match self {
            Self::Plain(text) | Self::Markdown(text) => only_line(nodes, text),
            Self::Html(_) => without_blocks(nodes),
        }
    }

    /// What was read of the text, in one line if it is to stand there.
    pub(crate) fn fitted(self, reading: Reading<'a>, is_line: bool) -> Reading<'a> {
        if is_line { Reading { nodes: self.in_line(reading.nodes), ..reading } } else { reading }
    }
}

/// The nodes of Markdown, for what reads nothing else.
#[cfg(feature = "wasm-markdown")]
pub(crate) fn markdown_nodes<'a>(
    text: &'a str,
    base: Option<&Link>,
    is_line: bool,
) -> Vec<Node<'a>> {
    let nodes = markdown::read(text, base).countable();
    if is_line { only_line(nodes, text) } else { nodes }
}

/// What is in the one paragraph of a text. With more blocks it is no Markdown: "1986. A new sluice" is
/// a sentence here, not the 1986th item of a list.
fn only_line<'a>(mut nodes: Vec<Node<'a>>, text: &'a str) -> Vec<Node<'a>> {
    if nodes.len() == 1
        && let Some(Node::Element(paragraph)) = nodes.pop()
        && paragraph.tag() == Tag::P
    {
        return paragraph.into_parts().2;
    }
    let mut tree = Tree::default();
    tree.text(text.trim());
    tree.finish()
}

#[cfg(feature = "markdown")]
fn read_markdown<'a>(text: &'a str, base: Option<&Link>) -> Reading<'a> {
    markdown::read(text, base)
}

/// Whoever has no parser has others make HTML of Markdown first.
#[cfg(not(feature = "markdown"))]
const fn read_markdown<'a>(_: &'a str, _: Option<&Link>) -> Reading<'a> {
    Reading { nodes: Vec::new(), is_cut: false }
}

/// Keeps what stands in a line; a space parts what were blocks.
fn without_blocks(nodes: Vec<Node<'_>>) -> Vec<Node<'_>> {
    let mut tree = Tree::default();
    push_inline(&mut tree, nodes);
    tree.finish()
}

fn push_inline<'a>(tree: &mut Tree<'a>, nodes: Vec<Node<'a>>) {
    for node in nodes {
        match node {
            Node::Text(text) => tree.text(text),
            Node::Element(element) => {
                let (tag, attributes, children) = element.into_parts();
                if tag.is_inline() {
                    tree.element(tag, attributes, |tree| push_inline(tree, children));
                } else {
                    push_inline(tree, children);
                    tree.text(" ");
                }
            }
        }
    }
}
