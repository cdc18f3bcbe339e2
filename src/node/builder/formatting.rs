//! Formatting that something cut off goes on behind the cut (HTML Standard, 13.2.4.3, "The list of
//! active formatting elements", and 13.2.6.4.7, the "adoption agency algorithm").

use super::Builder;
use super::open::{Fate, Name, Open};
use crate::node::Tag;

/// How often the same formatting element is opened again after a cut (the HTML Standard's "Noah's
/// Ark clause"), so that what is never closed can't grow without bounds.
const MAX_SAME: usize = 3;

/// How many bytes, by a rough count, all that is opened again may take, so that what is written is
/// in proportion to what was read.
const MAX_REPEATED: usize = 1 << 20;

#[derive(Default)]
pub(super) struct Formatting<'a> {
    /// What a block or an end tag cut off, to be opened again before what follows: start tags, with
    /// nothing in them.
    cut_off: Vec<Open<'a>>,
    /// For each open cell, the outermost first, how much of that waits outside of it.
    outside: Vec<usize>,
    repeated: usize,
}

impl<'a> Formatting<'a> {
    /// Notes that `open` will be cut off, if it is formatting.
    pub(super) fn cut(&mut self, open: &Open<'a>) {
        if !open.is_formatting() {
            return;
        }
        let Some(cut) = self.repeat(open) else { return };
        let here = self.cut_off.get(self.start()..).unwrap_or_default();
        let mut same = here.iter().filter(|before| before.is_same_start_tag(&cut));
        if same.nth(MAX_SAME - 1).is_none() {
            self.cut_off.push(cut);
        }
    }

    pub(super) fn enter_cell(&mut self) {
        self.outside.push(self.cut_off.len());
    }

    pub(super) fn leave_cell(&mut self) {
        self.cut_off.truncate(self.start());
        self.outside.pop();
    }

    /// Where what was cut off in the innermost cell starts.
    fn start(&self) -> usize {
        self.outside.last().copied().unwrap_or_default()
    }

    /// Forgets the innermost `name` that was cut off. `false` when there is none.
    fn forget(&mut self, name: Name<'_>) -> bool {
        let found = self.cut_off.iter().rposition(|cut| cut.name.is(name));
        let found = found.filter(|index| *index >= self.start());
        found.map(|index| self.cut_off.remove(index)).is_some()
    }

    /// The same start tag once more, while there is room for that.
    fn repeat(&mut self, open: &Open<'a>) -> Option<Open<'a>> {
        let size: usize = open.attributes.iter().map(|attribute| attribute.value().len()).sum();
        self.repeated += 32 + size;
        let has_room = self.repeated <= MAX_REPEATED;
        has_room.then(|| Open::new(open.name, open.fate, open.attributes.clone()))
    }
}

impl Builder<'_> {
    /// Opens again what was cut off, before something that stands in a line.
    pub(super) fn reopen_formatting(&mut self) {
        let start = self.formatting.start();
        if self.formatting.cut_off.len() == start || self.is_in_foreign() {
            return;
        }
        for cut in self.formatting.cut_off.split_off(start) {
            let is_kept = cut.fate == Fate::Kept;
            let is_nested_link = is_kept && cut.tag() == Some(Tag::A) && self.is_in_link();
            let has_room = !is_kept || self.has_room(1);
            if has_room && !self.is_full() && !is_nested_link {
                self.open.push(cut);
            }
        }
    }

    /// Ends formatting. The blocks that it runs into go on without it, what they hold already
    /// keeps it.
    pub(super) fn close_formatting(&mut self, name: Name<'_>) {
        if self.formatting.forget(name) {
            return;
        }
        while let Some(index) = self.find_in_scope(name) {
            let above = self.open.get(index..).unwrap_or_default();
            let Some(distance) = above.iter().position(|open| open.is_special) else {
                return self.close_from(index);
            };
            self.split_at(index, index + distance);
        }
    }

    /// Ends the link that another one ends, and where that is cut off, forgets it.
    pub(super) fn end_link(&mut self) {
        let link = Name::Tag(Tag::A);
        while self.formatting.forget(link) {}
        if self.find_in_scope(link).is_some() {
            self.close_formatting(link);
        }
    }

    /// Ends the formatting at `index` before the `block` inside it, and opens it again in there
    /// around what the block holds. Formatting between the two goes on around the block.
    fn split_at(&mut self, index: usize, block: usize) {
        let mut inside = self.open.split_off(block + 1);
        let Some(mut block) = self.open.pop() else { return };
        let ended = self.open.get(index).and_then(|open| self.formatting.repeat(open));
        let mut between = Vec::new();
        for open in self.open.get(index + 1..).unwrap_or_default() {
            if open.is_formatting()
                && let Some(again) = self.formatting.repeat(open)
            {
                between.push(again);
            }
        }
        while self.open.len() > index {
            self.pop();
        }
        self.open.append(&mut between);
        match ended {
            Some(mut ended) => {
                std::mem::swap(&mut ended.children, &mut block.children);
                self.open.push(block);
                self.open.push(ended);
            }
            None => self.open.push(block),
        }
        self.open.append(&mut inside);
    }
}
