//! What blocks leave when their element vanishes: their loose lines are paragraphs, so that
//! `<div>a</div><div>b</div>` does not become `ab`.

use super::open::Fate;
use super::{Builder, MAX_DEPTH};
use crate::node::{Element, Node, Tag};

/// What loose lines become.
enum Place {
    /// In a heading or a `pre` lines are lines.
    Lines,
    /// Beside a figure's pictures there are no paragraphs without text.
    Figure,
    Paragraphs,
}

impl<'a> Builder<'a> {
    /// Adds what a vanished block held.
    pub(super) fn add_part(&mut self, children: Vec<Node<'a>>) {
        let place = self.place();
        if matches!(place, Place::Lines) {
            return self.add_as_line(children);
        }
        let needs_text = matches!(place, Place::Figure);
        let mut is_empty = true;
        let mut line = Vec::new();
        for child in children {
            if is_inline(&child) {
                line.push(child);
            } else {
                is_empty = false;
                self.add_line(std::mem::take(&mut line), needs_text);
                self.add(child);
            }
        }
        is_empty &= !self.add_line(line, needs_text);
        if is_empty {
            self.end_line();
        }
    }

    /// White space, if something stands before that ends without it.
    pub(super) fn end_line(&mut self) {
        let is_ended = match self.last_in_line() {
            Some(Node::Text(text)) => text.chars().next_back().is_some_and(char::is_whitespace),
            Some(Node::Element(_)) => false,
            None => true,
        };
        if !is_ended && !self.is_between_cells() {
            self.add(Node::Text("\n".into()));
        }
    }

    fn last_in_line(&self) -> Option<&Node<'a>> {
        for open in self.open.iter().rev() {
            let starts_line = open.is_special && open.fate != Fate::Unwrapped;
            if starts_line || !open.children.is_empty() {
                return open.children.last();
            }
        }
        self.roots.last()
    }

    /// Adds a run of text and inline elements. `false` when it shows nothing.
    fn add_line(&mut self, line: Vec<Node<'a>>, needs_text: bool) -> bool {
        if has_block(&line) {
            self.add_as_line(line);
        } else if !shows(&line) {
            return false;
        } else if needs_text && !has_text(&line) {
            self.add_all(line);
        } else {
            let paragraph = Element { tag: Tag::P, attributes: Vec::new(), children: line };
            self.add(Node::Element(paragraph));
        }
        true
    }

    fn add_as_line(&mut self, line: Vec<Node<'a>>) {
        self.end_line();
        self.add_all(line);
        self.end_line();
    }

    fn place(&self) -> Place {
        let mut block = None;
        for open in &self.open {
            match open.tag().filter(|_| open.fate == Fate::Kept) {
                Some(tag) if tag.is_heading() || tag == Tag::Pre => return Place::Lines,
                Some(tag) if !tag.is_inline() => block = Some(tag),
                _ => {}
            }
        }
        match block {
            _ if self.depth() >= MAX_DEPTH => Place::Lines,
            Some(Tag::Figure) => Place::Figure,
            _ => Place::Paragraphs,
        }
    }
}

fn is_inline(node: &Node<'_>) -> bool {
    match node {
        Node::Text(_) => true,
        Node::Element(element) => element.tag.is_inline(),
    }
}

/// Whether there is a block among them, or inside one of them.
fn has_block(nodes: &[Node<'_>]) -> bool {
    nodes.iter().any(|node| match node {
        Node::Text(_) => false,
        Node::Element(element) => !element.tag.is_inline() || has_block(&element.children),
    })
}

fn has_text(nodes: &[Node<'_>]) -> bool {
    nodes.iter().any(|node| match node {
        Node::Text(text) => !text.trim().is_empty(),
        Node::Element(element) => has_text(&element.children),
    })
}

/// Whether a reader sees anything of them; a line break alone is but an empty line.
fn shows(nodes: &[Node<'_>]) -> bool {
    nodes.iter().any(|node| match node {
        Node::Text(text) => !text.trim().is_empty(),
        Node::Element(element) => {
            matches!(element.tag, Tag::Img | Tag::Input) || shows(&element.children)
        }
    })
}
