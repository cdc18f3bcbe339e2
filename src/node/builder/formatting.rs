//! Formatting that something cut off goes on behind the cut (HTML Standard, 13.2.4.3, "The list of
//! active formatting elements", and 13.2.6.4.7, the "adoption agency algorithm").

use super::open::{Fate, Name, Open};
use super::{Builder, Node};
use crate::node::{Attr, Tag};

/// How often the same formatting element is opened again after a cut (the HTML Standard's "Noah's
/// Ark clause"), so that what is never closed can't grow without bounds.
const MAX_SAME: usize = 3;

/// How many bytes, by a rough count, all that is opened again may take, so that what is written is
/// in proportion to what was read.
const MAX_REPEATED: usize = 1 << 20;

/// A start tag that was cut off.
#[derive(Clone, PartialEq)]
struct Cut<'a> {
    name: Name<'a>,
    fate: Fate,
    attributes: Vec<Attr<'a>>,
}

#[derive(Default)]
pub(super) struct Formatting<'a> {
    /// What a block or an end tag cut off, to be opened again before what follows.
    cut_off: Vec<Cut<'a>>,
    /// What waits outside of each open cell, the outermost first.
    outside: Vec<Vec<Cut<'a>>>,
    repeated: usize,
}

impl<'a> Formatting<'a> {
    /// Notes that `open` will be cut off, if it is formatting.
    pub(super) fn cut(&mut self, open: &Open<'a>) {
        if !open.is_formatting() {
            return;
        }
        let Some(cut) = self.repeat(open) else { return };
        if self.cut_off.iter().filter(|same| **same == cut).count() < MAX_SAME {
            self.cut_off.push(cut);
        }
    }

    pub(super) fn enter_cell(&mut self) {
        self.outside.push(std::mem::take(&mut self.cut_off));
    }

    pub(super) fn leave_cell(&mut self) {
        self.cut_off = self.outside.pop().unwrap_or_default();
    }

    /// Forgets the innermost `name` that was cut off. `false` when there is none.
    fn forget(&mut self, name: Name<'_>) -> bool {
        let found = self.cut_off.iter().rposition(|cut| cut.name.is(name));
        found.map(|index| self.cut_off.remove(index)).is_some()
    }

    /// The same start tag once more, while there is room for that.
    fn repeat(&mut self, open: &Open<'a>) -> Option<Cut<'a>> {
        let size: usize = open.attributes.iter().map(|attribute| attribute.value().len()).sum();
        self.repeated += 32 + size;
        let Open { name, fate, .. } = *open;
        let has_room = self.repeated <= MAX_REPEATED;
        has_room.then(|| Cut { name, fate, attributes: open.attributes.clone() })
    }
}

impl<'a> Builder<'a> {
    /// Opens again what was cut off, before something that stands in a line.
    pub(super) fn reopen_formatting(&mut self) {
        if self.is_in_foreign() {
            return;
        }
        for Cut { name, fate, attributes } in std::mem::take(&mut self.formatting.cut_off) {
            let is_kept = fate == Fate::Kept;
            let is_nested_link = is_kept && name.is(Name::Tag(Tag::A)) && self.is_in_link();
            let has_room = !is_kept || self.has_room(1);
            if has_room && !self.is_full() && !is_nested_link {
                self.push(name, fate, attributes);
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
            let above = self.open.iter().skip(index);
            let Some(distance) = above.clone().position(Open::is_special) else {
                return self.close_from(index);
            };
            self.split_at(index, index + distance);
        }
    }

    /// Ends the link that another one ends, and where that is cut off, forgets it.
    pub(super) fn end_link(&mut self) {
        let link = Name::Tag(Tag::A);
        self.formatting.cut_off.retain(|cut| !cut.name.is(link));
        if self.find_in_scope(link).is_some() {
            self.close_formatting(link);
        }
    }

    /// Ends the formatting at `index` before the `block` inside it, and opens it again in there
    /// around what the block holds. Formatting between the two goes on around the block.
    fn split_at(&mut self, index: usize, block: usize) {
        let inside = self.open.split_off(block);
        let ended = self.open.get(index).and_then(|open| self.formatting.repeat(open));
        let between = self.open.iter().skip(index + 1).filter(|open| open.is_formatting());
        let between: Vec<_> = between.filter_map(|open| self.formatting.repeat(open)).collect();
        while self.open.len() > index {
            self.pop();
        }
        for Cut { name, fate, attributes } in between {
            self.push(name, fate, attributes);
        }
        let mut inside = inside.into_iter();
        let Some(mut block) = inside.next() else { return };
        let children: Vec<Node<'a>> = std::mem::take(&mut block.children);
        self.open.push(block);
        if let Some(Cut { name, fate, attributes }) = ended {
            self.push(name, fate, attributes);
        }
        self.siblings().extend(children);
        self.open.extend(inside);
    }
}
