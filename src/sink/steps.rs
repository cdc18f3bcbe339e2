//! Writes a tree as the steps that make it in a browser's document. They cross to JavaScript as one
//! string, since every crossing costs more than what it makes there; `element/draw/nodes.ts` takes them.
//!
//! NUL, which no tree holds, parts the steps: `<` and a shape start an element, `=` and a name are an
//! attribute, whose value is the next step, `'` and what follows is text, and an empty step ends an
//! element. A shape is the element's name, with the attributes that many elements share; of it the other
//! side makes copies, since that is faster than to set them each time. U+0001 parts its words.

use crate::node::{Attr, AttrName, Element, Node};

/// Parts the words of a shape; an attribute that holds it is none of those.
const PART: u8 = 1;

/// The steps that make `element` and all it holds.
pub fn steps(element: &Element<'_>) -> String {
    let mut out = String::new();
    write_element(element, &mut out);
    out
}

fn write_element(element: &Element<'_>, out: &mut String) {
    out.push('<');
    out.push_str(element.tag().name());
    for (shared, opening, middle) in [(true, "\u{1}", "\u{1}"), (false, "\0=", "\0")] {
        for attribute in element.attributes() {
            if is_shared(attribute) == shared {
                let parts = [opening, attribute.name().as_str(), middle, attribute.value()];
                for part in parts {
                    out.push_str(part);
                }
            }
        }
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

/// Whether many elements say the same by it.
fn is_shared(attribute: &Attr<'_>) -> bool {
    let is_one = matches!(
        attribute.name(),
        AttrName::Decoding
            | AttrName::Dir
            | AttrName::Loading
            | AttrName::Name
            | AttrName::Part
            | AttrName::ReferrerPolicy
            | AttrName::Rel
            | AttrName::TabIndex
            | AttrName::Target
    );
    is_one && !attribute.value().bytes().any(|byte| byte == PART)
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

    #[test]
    fn a_shape_has_what_many_elements_share() {
        let attributes =
            vec![Attr::part("x"), Attr::lang("en"), Attr::rel("a b"), Attr::target("a\u{1}b")];
        assert_eq!(
            steps(&Tree::default().finish_in(Tag::A, attributes)),
            "<a\u{1}part\u{1}x\u{1}rel\u{1}a b\0=lang\0en\0=target\0a\u{1}b\0"
        );
    }
}
