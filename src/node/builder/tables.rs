//! Tables get the bodies, rows and cells that nobody wrote (HTML Standard, 13.2.6.4.9 to 15).

use super::Builder;
use super::open::{Fate, Name, Open};
use crate::node::Tag;

/// How far inside a table an element stands.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum TableLevel {
    Table,
    Body,
    Row,
    Cell,
}

impl TableLevel {
    pub(super) fn of(tag: Tag) -> Option<Self> {
        match tag {
            Tag::Table => Some(Self::Table),
            Tag::Caption | Tag::Thead | Tag::Tbody | Tag::Tfoot => Some(Self::Body),
            Tag::Tr => Some(Self::Row),
            Tag::Td | Tag::Th => Some(Self::Cell),
            _ => None,
        }
    }
}

/// How many levels an element needs: a table also those of its body, row and cell.
pub(super) fn depth_of(tag: Tag) -> usize {
    if tag == Tag::Table { 4 } else { 1 }
}

impl Builder<'_> {
    /// Makes the innermost table ready for a caption, body, row or cell. `false` outside a table.
    pub(super) fn make_table_room(&mut self, level: TableLevel) -> bool {
        let Some(table) = self.innermost_table() else { return false };
        if self.open.get(table).is_some_and(|open| open.fate != Fate::Kept) {
            self.end_line();
            return false;
        }
        let is_outer = |open: &Open<'_>| between_cells(open).is_some_and(|outer| outer < level);
        let mut kept = table;
        while self.open.get(kept).is_some_and(is_outer) {
            kept += 1;
        }
        self.close_from(kept);
        for open in self.open.get_mut(table..).unwrap_or_default() {
            open.is_implied = false;
        }
        self.open_levels_up_to(level);
        true
    }

    /// A column ends what is open in its table.
    pub(crate) fn make_column_room(&mut self) {
        if let Some(table) = self.innermost_table() {
            self.close_from(table + 1);
        }
    }

    /// A table that stands in no cell of another one ends that one.
    pub(super) fn end_table_without_cell(&mut self) {
        if self.is_outside_cells()
            && let Some(table) = self.innermost_table()
        {
            self.close_from(table);
        }
    }

    /// Wraps what stands directly in a table, a body or a row in a cell.
    pub(super) fn make_cell(&mut self) {
        if self.is_between_cells() {
            let known = self.open.len();
            self.open_levels_up_to(TableLevel::Cell);
            self.push(Name::Tag(Tag::Td), Fate::Kept, Vec::new());
            for open in self.open.get_mut(known..).unwrap_or_default() {
                open.is_implied = true;
            }
            // Formatting goes into it, and on behind it.
            self.formatting.leave_cell();
        }
    }

    pub(super) fn is_between_cells(&self) -> bool {
        self.level().is_some()
    }

    /// How far inside a table what follows stands when it stands in no cell.
    fn level(&self) -> Option<TableLevel> {
        self.open.last().and_then(between_cells)
    }

    /// The same, or inside something that stands between cells.
    pub(crate) fn is_outside_cells(&self) -> bool {
        let is_part = |open: &&Open<'_>| {
            open.is_named(Name::Other("template")) || open.tag().and_then(TableLevel::of).is_some()
        };
        let part = self.open.iter().rev().find(is_part);
        part.is_some_and(|part| part.is_implied || between_cells(part).is_some())
    }

    fn open_levels_up_to(&mut self, level: TableLevel) {
        if self.level() == Some(TableLevel::Table) && level > TableLevel::Body {
            self.push(Name::Tag(Tag::Tbody), Fate::Kept, Vec::new());
        }
        if self.level() == Some(TableLevel::Body) && level > TableLevel::Row {
            self.push(Name::Tag(Tag::Tr), Fate::Kept, Vec::new());
        }
    }

    fn innermost_table(&self) -> Option<usize> {
        let ends = |open: &Open<'_>| {
            open.tag() == Some(Tag::Table) || open.is_named(Name::Other("template"))
        };
        let found = self.open.iter().rposition(ends)?;
        self.open.get(found).and_then(Open::tag).map(|_| found)
    }
}

/// How far inside a table what `open` holds stands when it stands in no cell.
fn between_cells(open: &Open<'_>) -> Option<TableLevel> {
    let tag = open.tag().filter(|tag| open.fate == Fate::Kept && *tag != Tag::Caption)?;
    TableLevel::of(tag).filter(|level| *level < TableLevel::Cell)
}
