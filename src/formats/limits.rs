//! How much of everything an article may have.

use super::FormatError;
use crate::article::Article;
use crate::json::{Fault, MAX_NESTING, Refused};
use crate::node::Node;

/// The most elements and runs of text in a body.
pub const MAX_NODES: usize = 20_000;
/// The most related articles.
pub const MAX_RELATED: usize = 200;
/// The most key points.
pub const MAX_KEY_POINTS: usize = 100;

/// What an article has too much of.
pub(crate) enum Excess {
    /// More of a thing than there may be.
    Many { what: &'static str, limit: usize, found: usize },
    /// Elements of a text in each other.
    Deep { what: &'static str },
}

impl From<Excess> for FormatError {
    fn from(excess: Excess) -> Self {
        match excess {
            Excess::Many { what, limit, found } => Self::TooMany { what, limit, found },
            Excess::Deep { what } => Self::TooDeep { what },
        }
    }
}

/// What *core* says of it, which has no other [`FormatError`] to tell.
#[cfg(feature = "wasm-core")]
impl From<Excess> for Refused {
    fn from(excess: Excess) -> Self {
        match excess {
            Excess::Many { what, limit, found } => too_many(what, limit, found),
            Excess::Deep { what } => too_deep(what),
        }
    }
}

/// The fault of more than `limit` in one place.
pub(super) fn too_many(what: &str, limit: usize, found: usize) -> Refused {
    too_much(what, limit, "", &found.to_string())
}

/// The fault of more levels than anything may have.
pub(super) fn too_deep(what: &str) -> Refused {
    too_much(what, MAX_NESTING, " levels", "more")
}

/// The fault of more bytes than an input may have.
pub(super) fn too_large(limit: usize, found: usize) -> Refused {
    too_much("", limit, " bytes", &found.to_string())
}

fn too_much(what: &str, limit: usize, unit: &str, found: &str) -> Refused {
    Fault::new(&["at most ", &limit.to_string(), unit].concat(), found).below(what)
}

/// Refuses an article that has more.
pub(super) fn check(article: &Article) -> Result<(), Excess> {
    check_lists(article)?;
    article.body().map_or(Ok(()), |body| check_body(&body.nodes(None)))
}

/// Refuses lists that have more.
pub(crate) fn check_lists(article: &Article) -> Result<(), Excess> {
    at_most("related", MAX_RELATED, article.related.len())?;
    at_most("key_points", MAX_KEY_POINTS, article.key_points.len())
}

/// Refuses a body that has more.
pub(crate) fn check_body(nodes: &[Node<'_>]) -> Result<(), Excess> {
    at_most("nodes of the body", MAX_NODES, count(nodes))?;
    if depth(nodes) > MAX_NESTING {
        return Err(Excess::Deep { what: "the body" });
    }
    Ok(())
}

fn at_most(what: &'static str, limit: usize, found: usize) -> Result<(), Excess> {
    if found > limit {
        return Err(Excess::Many { what, limit, found });
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
