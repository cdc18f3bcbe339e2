//! Text in some syntax becomes nodes.

use crate::link::Link;
use crate::link::ascii_set::AsciiSet;
use crate::node::{Builder, Element, Node, Tag};

mod free_of_markdown;
mod html;
#[cfg(feature = "markdown")]
mod markdown;
mod plain;

#[cfg(feature = "wasm-core")]
pub(crate) use free_of_markdown::is_free as is_free_of_markdown;
#[cfg(feature = "markdown")]
pub(crate) use markdown::outline::{Block, BlockKind, Item, outline};

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
            Self::Plain(text) => plain::read(text),
            Self::Markdown(text) => {
                free_of_markdown::read(text).unwrap_or_else(|| read_markdown(text, base))
            }
            Self::Html(text) => html::read(text, base),
        }
    }

    /// The text as it stands in one line: without blocks.
    #[must_use]
    pub fn inline_nodes(self, base: Option<&Link>) -> Vec<Node<'a>> {
        match self {
            Self::Plain(text) | Self::Markdown(text) => only_line(self.nodes(base), text),
            Self::Html(_) => without_blocks(self.nodes(base)),
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
    match nodes.pop() {
        Some(Node::Element(paragraph)) if nodes.is_empty() && paragraph.tag() == Tag::P => {
            paragraph.into_parts().2
        }
        _ => vec_of_text(text),
    }
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

fn vec_of_text(text: &str) -> Vec<Node<'_>> {
    let mut builder = Builder::default();
    builder.text(text.trim());
    builder.finish()
}

/// Keeps what stands in a line; a space parts what were blocks.
fn without_blocks(nodes: Vec<Node<'_>>) -> Vec<Node<'_>> {
    let mut builder = Builder::default();
    for node in nodes {
        push_inline(&mut builder, node);
    }
    builder.finish()
}

fn push_inline<'a>(builder: &mut Builder<'a>, node: Node<'a>) {
    let element = match node {
        Node::Text(text) => return builder.text(text),
        Node::Element(element) => element,
    };
    let is_inline = element.tag().is_inline();
    let (tag, attributes, children) = Element::into_parts(element);
    if is_inline {
        builder.open(tag, attributes);
    }
    for child in children {
        push_inline(builder, child);
    }
    if is_inline {
        builder.close(tag);
    } else {
        builder.text(" ");
    }
}
