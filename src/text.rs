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

impl<'a> Text<'a> {
    /// The text as blocks. Relative addresses are joined to `base`; without one they are no links.
    #[must_use]
    pub fn nodes(self, base: Option<&Link>) -> Vec<Node<'a>> {
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
    pub(crate) fn plain_nodes(self, base: Option<&Link>) -> Option<Vec<Node<'a>>> {
        match self {
            Self::Markdown(text) if !free_of_markdown::is_free(text) => None,
            Self::Html(text) => html::well_formed(text, base),
            other => Some(other.nodes(base)),
        }
    }

    /// The text as it stands in one line: without blocks.
    #[must_use]
    pub fn inline_nodes(self, base: Option<&Link>) -> Vec<Node<'a>> {
        self.in_line(self.nodes(base))
    }

    /// What stands in one line of the text's nodes.
    pub(crate) fn in_line(self, nodes: Vec<Node<'a>>) -> Vec<Node<'a>> {
        match self {
            Self::Plain(text) | Self::Markdown(text) => only_line(nodes, text),
            Self::Html(_) => without_blocks(nodes),
        }
    }
}

/// The nodes of Markdown, for what reads nothing else.
#[cfg(feature = "wasm-markdown")]
pub(crate) fn markdown_nodes<'a>(
    text: &'a str,
    base: Option<&Link>,
    is_line: bool,
) -> Vec<Node<'a>> {
    let nodes = markdown::read(text, base);
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
fn read_markdown<'a>(text: &'a str, base: Option<&Link>) -> Vec<Node<'a>> {
    markdown::read(text, base)
}

/// Whoever has no parser has others make HTML of Markdown first.
#[cfg(not(feature = "markdown"))]
const fn read_markdown<'a>(_: &'a str, _: Option<&Link>) -> Vec<Node<'a>> {
    Vec::new()
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
