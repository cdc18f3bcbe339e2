//! Footnotes: numbered as they are first mentioned, and listed behind the text.

use std::borrow::Cow;
use std::collections::HashMap;

use crate::node::{Node, Tag, Tree};

#[derive(Default)]
pub(super) struct Footnotes<'a> {
    /// The number of each label that was mentioned, by the order of their first mention.
    numbers: HashMap<Cow<'a, str>, usize>,
    notes: Vec<Note<'a>>,
    /// The notes that are being read, each with the text that goes on behind it.
    open: Vec<(Cow<'a, str>, Tree<'a>)>,
}

struct Note<'a> {
    label: Cow<'a, str>,
    nodes: Vec<Node<'a>>,
}

impl<'a> Footnotes<'a> {
    /// The number that stands where the text mentions the note `label`.
    pub(super) fn mention(&mut self, label: Cow<'a, str>) -> usize {
        let next = self.numbers.len() + 1;
        *self.numbers.entry(label).or_insert(next)
    }

    /// From here on `tree` makes the note; the text's own tree waits.
    pub(super) fn start(&mut self, label: Cow<'a, str>, tree: &mut Tree<'a>) {
        self.open.push((label, tree.aside()));
    }

    /// The text goes on.
    pub(super) fn end(&mut self, tree: &mut Tree<'a>) {
        if let Some((label, text)) = self.open.pop() {
            self.notes.push(Note { label, nodes: tree.resume(text) });
        }
    }

    /// Adds the list of notes behind the text; notes that nothing mentions come last.
    pub(super) fn append_to(self, tree: &mut Tree<'a>) {
        let Self { numbers, mut notes, .. } = self;
        if notes.is_empty() {
            return;
        }
        notes.sort_by_key(|note| numbers.get(&note.label).copied().unwrap_or(usize::MAX));
        tree.open(Tag::Hr, vec![]);
        tree.element(Tag::Ol, vec![], |list| {
            for note in notes {
                list.element(Tag::Li, vec![], |item| item.append(note.nodes));
            }
        });
    }
}
