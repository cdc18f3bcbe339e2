//! The body as nodes, of which there are not too many.

use super::Article;
use crate::excess::Excess;
use crate::json::MAX_NESTING;
use crate::link::Link;
use crate::node::Node;
use crate::text::Text;

/// The most elements and runs of text in a body.
pub const MAX_NODES: usize = 20_000;

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
        self.body().map(|body| checked(body.nodes(base))).transpose()
    }
}

/// The nodes of a body, unless there are too many.
pub(crate) fn checked(nodes: Vec<Node<'_>>) -> Result<Vec<Node<'_>>, Excess> {
    Excess::at_most("nodes of the body", MAX_NODES, count(&nodes))?;
    if depth(&nodes) > MAX_NESTING {
        return Err(Excess::Deep { what: "the body" });
    }
    Ok(nodes)
}

fn count(nodes: &[Node<'_>]) -> usize {
    nodes.iter().map(|node| 1 + count(children(node))).sum()
}

/// How many elements stand inside each other.
fn depth(nodes: &[Node<'_>]) -> usize {
    let depths = nodes.iter().map(|node| match node {
        Node::Element(element) => 1 + depth(element.children()),
        Node::Text(_) => 0,
    });
    depths.max().unwrap_or_default()
}

fn children<'n, 'a>(node: &'n Node<'a>) -> &'n [Node<'a>] {
    match node {
        Node::Element(element) => element.children(),
        Node::Text(_) => &[],
    }
}
