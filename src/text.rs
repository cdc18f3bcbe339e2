//! Text in some syntax becomes nodes.

use crate::link::Link;
use crate::node::{Builder, Element, Node, Tag};

mod html;
mod markdown;
mod plain;

pub(crate) use markdown::outline::{Block, BlockKind, Item, outline};

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
            Self::Markdown(text) => markdown::read(text, base),
            Self::Html(text) => html::read(text, base),
        }
    }

    /// The text as it stands in one line: without blocks.
    #[must_use]
    pub fn inline_nodes(self, base: Option<&Link>) -> Vec<Node<'a>> {
        let (Self::Plain(source) | Self::Markdown(source) | Self::Html(source)) = self;
        let mut nodes = self.nodes(base);
        match nodes.pop() {
            Some(Node::Element(paragraph)) if nodes.is_empty() && paragraph.tag() == Tag::P => {
                paragraph.into_parts().2
            }
            Some(last) if matches!(self, Self::Html(_)) => {
                nodes.push(last);
                without_blocks(nodes)
            }
            // "1986. A new sluice" is a sentence here, not the 1986th item of a list.
            _ => vec_of_text(source),
        }
    }
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
