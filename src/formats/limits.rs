//! How much of everything an article may have.

use super::FormatError;
use crate::article::Article;
use crate::json::MAX_NESTING;
use crate::node::Node;

/// The most elements and runs of text in a body.
pub const MAX_NODES: usize = 20_000;
/// The most related articles.
pub const MAX_RELATED: usize = 200;
/// The most key points.
pub const MAX_KEY_POINTS: usize = 100;

/// Refuses an article that has more.
pub(super) fn check(article: &Article) -> Result<(), FormatError> {
    check_lists(article)?;
    article.body().map_or(Ok(()), |body| check_body(&body.nodes(None)))
}

/// Refuses lists that have more.
pub(crate) fn check_lists(article: &Article) -> Result<(), FormatError> {
    at_most("related", MAX_RELATED, article.related.len())?;
    at_most("key_points", MAX_KEY_POINTS, article.key_points.len())
}

/// Refuses a body that has more.
pub(crate) fn check_body(nodes: &[Node<'_>]) -> Result<(), FormatError> {
    at_most("nodes of the body", MAX_NODES, count(nodes))?;
    if depth(nodes) > MAX_NESTING {
        return Err(FormatError::TooDeep { what: "the body" });
    }
    Ok(())
}

fn at_most(what: &'static str, limit: usize, found: usize) -> Result<(), FormatError> {
    if found > limit {
        return Err(FormatError::TooMany { what, limit, found });
    }
    Ok(())
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
