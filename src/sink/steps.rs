//! Writes a tree as the steps that make it in a browser's document. They cross to JavaScript as one
//! string, since every crossing costs more than what it makes there; `element/draw/nodes.ts` takes them.
//!
//! NUL, which no tree holds, parts the texts. The first one has a character for each step: `<` starts an
//! element, whose shape is the next text; `=` is an attribute, which takes two, its name and its value; `'`
//! is text; and `>` ends an element. A shape is the element's name, with the attributes that many elements
//! share; of it the other side makes copies, since that is faster than to set them each time. U+0001 parts
//! its words.

use crate::node::{Attr, AttrName, Element, Node};

/// Parts the words of a shape; an attribute that holds it is none of those.
const PART: u8 = 1;

/// The steps that make `element` and all it holds.
pub fn steps(element: &Element<'_>) -> String {
    let mut out = Steps::default();
    out.element(element);
    out.kinds + &out.texts
}

#[derive(Default)]
struct Steps {
    kinds: String,
    /// NUL stands before each.
    texts: String,
}

impl Steps {
    fn element(&mut self, element: &Element<'_>) {
        self.kinds.push('<');
        self.text(element.tag().name());
        for attribute in element.attributes().iter().filter(|attribute| is_shared(attribute)) {
            for part in ["\u{1}", attribute.name().as_str(), "\u{1}", attribute.value()] {
                self.texts.push_str(part);
            }
        }
        for attribute in element.attributes().iter().filter(|attribute| !is_shared(attribute)) {
            self.kinds.push('=');
            self.text(attribute.name().as_str());
            self.text(attribute.value());
        }
        for child in element.children() {
            match child {
                Node::Element(child) => self.element(child),
                Node::Text(text) => {
                    self.kinds.push('\'');
                    self.text(text);
                }
            }
        }
        self.kinds.push('>');
    }

    fn text(&mut self, text: &str) {
        self.texts.push('\0');
        self.texts.push_str(text);
    }
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
            "<'<'><==>>\0p\0a\0b\0c\0img\0src\0https://e.com/\0alt\0"
        );
    }

    #[test]
    fn a_shape_has_what_many_elements_share() {
        let attributes =
            vec![Attr::part("x"), Attr::lang("en"), Attr::rel("a b"), Attr::target("a\u{1}b")];
        assert_eq!(
            steps(&Tree::default().finish_in(Tag::A, attributes)),
            "<==>\0a\u{1}part\u{1}x\u{1}rel\u{1}a b\0lang\0en\0target\0a\u{1}b"
        );
    }
}
