//! People and organizations: authors and publishers.

use super::graph::Graph;
use super::image;
use super::json_ld::{address, text, texts};
use crate::article::{Author, Publisher};
use crate::formats::loose;
use crate::json::Value;

/// Each may be a name, an object or a reference.
pub(super) fn authors<'v>(graph: &Graph<'v>, value: &'v Value) -> Vec<Author> {
    loose::each(value).iter().flat_map(|author| named(graph, graph.node(author))).collect()
}

/// One author, or several where an object has several names.
fn named<'v>(graph: &Graph<'v>, node: &'v Value) -> Vec<Author> {
    let names = names(graph, node);
    let author = |name| Author { name: Some(name), ..Author::default() };
    let [name] = names.as_slice() else { return names.into_iter().map(author).collect() };
    let url = address(graph.get(node, "url"));
    vec![Author {
        name: Some(name.clone()),
        url: url.or_else(|| address(graph.get(node, "sameAs"))),
        avatar: image::address_of(graph, graph.get(node, "image")),
    }]
}

/// The first that has a name.
pub(super) fn publisher<'v>(graph: &Graph<'v>, value: &'v Value) -> Option<Publisher> {
    loose::each(value).iter().map(|publisher| graph.node(publisher)).find_map(|node| {
        let icon = ["logo", "image"];
        Some(Publisher {
            name: Some(names(graph, node).into_iter().next()?),
            url: address(graph.get(node, "url")),
            icon: icon.iter().find_map(|key| image::address_of(graph, graph.get(node, key))),
        })
    })
}

/// A string that is an address names nobody here.
fn names<'v>(graph: &Graph<'v>, node: &'v Value) -> Vec<String> {
    if node.as_str().is_some() {
        return texts(node).filter(|name| !name.contains("://")).collect();
    }
    let names: Vec<_> = texts(graph.get(node, "name")).collect();
    if !names.is_empty() {
        return names;
    }
    let parts = ["givenName", "familyName"].map(|key| text(graph.get(node, key)));
    let parts: Vec<_> = parts.into_iter().flatten().collect();
    Vec::from_iter((!parts.is_empty()).then(|| parts.join(" ")))
}
