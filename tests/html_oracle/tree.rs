//! The form in which trees are compared, and read when they differ: a line for each node.

use std::fmt::Write;

use article_card::Node;

use crate::dom::{Dom, DomElement};

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tree {
    Text(String),
    Element { name: String, attributes: Vec<(String, String)>, children: Vec<Tree> },
}

/// Adds a node; runs of text merge.
pub fn add(out: &mut Vec<Tree>, tree: Tree) {
    match (out.last_mut(), tree) {
        (Some(Tree::Text(before)), Tree::Text(text)) => before.push_str(&text),
        (_, Tree::Text(text)) if text.is_empty() => {}
        (_, tree) => out.push(tree),
    }
}

/// What the crate made.
pub fn of_nodes(nodes: &[Node<'_>]) -> Vec<Tree> {
    let of_node = |node: &Node<'_>| match node {
        Node::Text(text) => Tree::Text(text.clone().into_owned()),
        Node::Element(element) => Tree::Element {
            name: element.tag().name().to_owned(),
            attributes: (element.attributes().iter())
                .map(|attribute| {
                    (attribute.name().as_str().to_owned(), attribute.value().to_owned())
                })
                .collect(),
            children: of_nodes(element.children()),
        },
    };
    nodes.iter().map(of_node).collect()
}

/// What html5ever made, just as it is.
pub fn of_dom(nodes: &[Dom]) -> Vec<Tree> {
    let of_node = |node: &Dom| match node {
        Dom::Text(text) => Tree::Text(text.clone()),
        Dom::Element(DomElement { name, attributes, children, .. }) => Tree::Element {
            name: name.clone(),
            attributes: attributes.clone(),
            children: of_dom(children),
        },
    };
    nodes.iter().map(of_node).collect()
}

/// A line for each node.
pub fn lines(trees: &[Tree]) -> String {
    let mut out = String::new();
    write(&mut out, trees, 0);
    out
}

fn write(out: &mut String, trees: &[Tree], depth: usize) {
    for tree in trees {
        out.push_str(&"  ".repeat(depth));
        match tree {
            Tree::Text(text) => writeln!(out, "{text:?}").unwrap(),
            Tree::Element { name, attributes, children } => {
                write!(out, "<{name}").unwrap();
                for (name, value) in attributes {
                    write!(out, " {name}={value:?}").unwrap();
                }
                out.push_str(">\n");
                write(out, children, depth + 1);
            }
        }
    }
}
