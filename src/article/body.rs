//! The body as nodes, of which there are not too many.

use super::{Article, MAX_TEXT};
use crate::excess::Excess;
use crate::json::MAX_NESTING;
use crate::link::Link;
use crate::node::{MAX_NODES, Node, count, text_of};
use crate::text::{Reading, Text};

impl Article {
    /// The body in the syntax that comes first: HTML, then Markdown, then plain text.
    #[must_use]
    pub fn body(&self) -> Option<Text<'_>> {
        let html = self.content_html.as_deref().map(Text::Html);
        let markdown = || self.content_markdown.as_deref().map(Text::Markdown);
        let plain = || self.content_text.as_deref().map(Text::Plain);
        html.or_else(markdown).or_else(plain)
    }

    /// The nodes of the body, relative addresses joined to `base`.
    pub(crate) fn body_nodes(&self, base: Option<&Link>) -> Result<Option<Vec<Node<'_>>>, Excess> {
        self.body().map(|body| checked(body.read(base))).transpose()
    }
}

/// The nodes of a body, unless there are too many or they have too much text.
pub(crate) fn checked(Reading { nodes, is_cut }: Reading<'_>) -> Result<Vec<Node<'_>>, Excess> {
    if is_cut || count(&nodes) > MAX_NODES {
        return Err(Excess::Many { what: "nodes of the body", limit: MAX_NODES, found: None });
    }
    if depth(&nodes) > MAX_NESTING {
        return Err(Excess::Deep { what: "the body", limit: MAX_NESTING });
    }
    Excess::at_most_bytes("the body", MAX_TEXT, text_of(&nodes).len())?;
    Ok(nodes)
}

/// How many elements stand inside each other.
fn depth(nodes: &[Node<'_>]) -> usize {
    let depths = nodes.iter().map(|node| match node {
        Node::Element(element) => 1 + depth(element.children()),
        Node::Text(_) => 0,
    });
    depths.max().unwrap_or_default()
}
