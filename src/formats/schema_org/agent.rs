//! People and organizations: authors and publishers.

use super::graph::Graph;
use super::image;
use super::json_ld::{address, text, texts};
use crate::article::{Author, Publisher};
use crate::formats::loose;
use crate::json::Value;
use crate::spelled::joined;

/// Each may be a name, an object or a reference.
pub(super) fn authors<'v>(graph: &Graph<'v>, value: &'v Value) -> Vec<Author> {
    let mut authors = Vec::new();
    for author in loose::each(value) {
        add_named(graph, graph.node(author), &mut authors);
    }
    authors
}

/// One author, or several where an object has several names.
fn add_named<'v>(graph: &Graph<'v>, node: &'v Value, authors: &mut Vec<Author>) {
    let names = names(graph, node);
    let is_alone = names.len() == 1;
    for name in names {
        let mut author = Author { name: Some(name), ..Author::default() };
        if is_alone {
            let url = address(graph.get(node, "url"));
            author.url = url.or_else(|| address(graph.get(node, "sameAs")));
            author.avatar = image::address_of(graph, graph.get(node, "image"));
        }
        authors.push(author);
    }
}

/// The first that has a name.
pub(super) fn publisher<'v>(graph: &Graph<'v>, value: &'v Value) -> Option<Publisher> {
    loose::first(value, &|publisher| {
        let node = graph.node(publisher);
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
        return loose::all(node, &|name| text(name).filter(|name| !loose::is_address(name)));
    }
    let names = texts(graph.get(node, "name"));
    if !names.is_empty() {
        return names;
    }
    let [given, family] =
        ["givenName", "familyName"].map(|key| text(graph.get(node, key)).unwrap_or_default());
    let name = joined(&[&*given, " ", &family]);
    loose::all(&Value::Text(name), &loose::text)
}
