//! How much a browser draws. More would keep a page from its reader for over half a second, most of it for the
//! layout: a line is laid out anew wherever its direction changes, and a word that has no end wherever it breaks.

use crate::excess::Excess;
use crate::node::{Element, Node};

/// The longest text that is left to a parser, in bytes.
pub(super) const MAX_PARSED: usize = 512 * 1024;
/// The longest text of a card, in bytes: some 20,000 English words.
const MAX_TEXT: usize = 128 * 1024;
/// The longest text of a paragraph, or of another block, in bytes.
const MAX_BLOCK: usize = 32 * 1024;
/// The most elements and texts of a card: those of the longest body, and what stands around it.
const MAX_NODES: usize = 25_000;

/// Refuses to have a text of `length` bytes parsed that is too long for that.
pub(super) const fn check_parsed(length: usize) -> Result<(), Excess> {
    Excess::at_most_bytes("text for a browser to parse", MAX_PARSED, length)
}

/// Refuses a card that is too large to be laid out at once.
pub(super) fn check(card: &Element<'_>) -> Result<(), Excess> {
    let mut size = Size::default();
    size.add_block(card);
    Excess::at_most("nodes for a browser to draw", MAX_NODES, size.nodes)?;
    Excess::at_most_bytes("text for a browser to draw", MAX_TEXT, size.text)?;
    Excess::at_most_bytes("a paragraph for a browser to draw", MAX_BLOCK, size.longest_block)
}

#[derive(Default)]
struct Size {
    nodes: usize,
    text: usize,
    longest_block: usize,
}

impl Size {
    fn add_block(&mut self, block: &Element<'_>) {
        let length = self.add(block.children());
        self.text += length;
        self.longest_block = self.longest_block.max(length);
    }

    /// Adds what stands in a block; gives the length of its own text, in bytes.
    fn add(&mut self, nodes: &[Node<'_>]) -> usize {
        let mut length = 0;
        self.nodes += nodes.len();
        for node in nodes {
            match node {
                Node::Text(text) => length += text.len(),
                Node::Element(element) if element.tag().is_inline() => {
                    length += self.add(element.children());
                }
                Node::Element(element) => self.add_block(element),
            }
        }
        length
    }
}
