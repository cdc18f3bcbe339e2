//! Writes a tree as the steps that make it in a browser's document. They cross to JavaScript as one
//! string, since every crossing costs more than what it makes there; `element/draw/nodes.ts` takes them.
//!
//! NUL, which no tree holds, parts the steps: `<` and a name start an element, `=` and a name are an
//! attribute, whose value is the next step, `'` and what follows is text, and an empty step ends an
//! element.

use crate::node::{Element, Node};

/// The steps that make `element` and all it holds.
pub fn steps(element: &Element<'_>) -> String {
    let mut out = String::new();
    write_element(element, &mut out);
    out
}

fn write_element(element: &Element<'_>, out: &mut String) {
    out.push('<');
    out.push_str(element.tag().name());
    for attribute in element.attributes() {
        out.push_str("\0=");
        out.push_str(attribute.name().as_str());
        out.push('\0');
        out.push_str(attribute.value());
    }
    for child in element.children() {
        out.push('\0');
        match child {
            Node::Element(child) => write_element(child, out),
            Node::Text(text) => {
                out.push('\'');
                out.push_str(text);
            }
        }
    }
    out.push('\0');
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::node::{Tag, Tree};
    use crate::text::Text;

    #[test]
    fn an_element_starts_and_ends() {
        let mut tree = Tree::default();
        tree.insert(Text::Html("a<b>c</b><img alt='' src=https://e.com/>").nodes(None));
        assert_eq!(
            steps(&tree.finish_in(Tag::P, Vec::new())),
            "<p\0'a\0<b\0'c\0\0<img\0=src\0https://e.com/\0=alt\0\0\0"
        );
    }
}
