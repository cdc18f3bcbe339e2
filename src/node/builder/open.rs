//! A start tag that waits for its end, and what it is to those inside.

use super::tables::TableLevel;
use crate::link::words::has;
use crate::node::{Attr, Node, Tag};

/// What an open element is called: one that can reach a page, or one that can't. Names are as they
/// were written.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Name<'a> {
    Tag(Tag),
    /// A block.
    Part(&'a str),
    Other(&'a str),
}

impl Name<'_> {
    /// Whether an end tag of one ends the other; one of a heading ends any heading.
    pub(super) fn is(self, other: Name<'_>) -> bool {
        match (self, other) {
            (Self::Tag(own), Name::Tag(tag)) => {
                own == tag || (own.is_heading() && tag.is_heading())
            }
            (Self::Part(own), Name::Part(name)) | (Self::Other(own), Name::Other(name)) => {
                own.eq_ignore_ascii_case(name)
            }
            _ => false,
        }
    }

    /// The HTML Standard's "formatting" category (13.2.4.2): what goes on behind a cut.
    pub(super) fn is_formatting(self) -> bool {
        match self {
            Self::Tag(tag) => tag.is_formatting(),
            Self::Part(_) => false,
            Self::Other(name) => has("big font", name),
        }
    }
}

/// What becomes of an element when it ends.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    /// It is in the tree.
    Kept,
    /// What it holds takes its place.
    Unwrapped,
    /// What it holds takes its place, as paragraphs.
    Parted,
    /// It vanishes with all it holds.
    Hidden,
    /// The same, and what it holds is SVG.
    Svg,
    /// The same, and what it holds is mathematics.
    Math,
}

pub(super) struct Open<'a> {
    pub(super) name: Name<'a>,
    pub(super) fate: Fate,
    pub(super) attributes: Vec<Attr<'a>>,
    pub(super) children: Vec<Node<'a>>,
    /// Whether it is of the HTML Standard's "special" category (13.2.4.2): what no end tag of an ordinary
    /// element closes. Every end tag may ask every open element.
    pub(super) is_special: bool,
    /// Whether it is a part of a table that only stands around what stands between cells: tags know
    /// nothing of it.
    pub(super) is_implied: bool,
}

impl<'a> Open<'a> {
    pub(super) fn new(name: Name<'a>, fate: Fate, attributes: Vec<Attr<'a>>) -> Self {
        let is_special = is_special(name, fate);
        Self { name, fate, attributes, children: Vec::new(), is_special, is_implied: false }
    }

    /// Whether nothing tells the one start tag from the other.
    pub(super) fn is_same_start_tag(&self, other: &Self) -> bool {
        self.name == other.name && self.fate == other.fate && self.attributes == other.attributes
    }

    pub(super) fn tag(&self) -> Option<Tag> {
        match self.name {
            Name::Tag(tag) => Some(tag),
            Name::Part(_) | Name::Other(_) => None,
        }
    }

    /// The name of an element of foreign content.
    pub(super) fn foreign(&self) -> Option<&'a str> {
        match (self.fate, self.name) {
            (Fate::Svg | Fate::Math, Name::Other(name)) => Some(name),
            _ => None,
        }
    }

    /// Whether an end tag of that name ends it.
    pub(super) fn is_named(&self, name: Name<'_>) -> bool {
        !self.is_implied && self.foreign().is_none() && self.name.is(name)
    }

    /// Whether it goes on behind a cut.
    pub(super) fn is_formatting(&self) -> bool {
        matches!(self.fate, Fate::Kept | Fate::Unwrapped) && self.name.is_formatting()
    }

    /// Whether items of a list end through it, though it is a block.
    pub(super) fn is_passed_by_items(&self) -> bool {
        match self.name {
            Name::Tag(tag) => matches!(tag, Tag::Div | Tag::P),
            Name::Part(name) => has("address div", name),
            Name::Other(_) => false,
        }
    }

    /// Whether its end tag may be left out (13.2.6.3, "Closing elements that have implied end
    /// tags").
    pub(super) fn ends_by_itself(&self) -> bool {
        match self.name {
            Name::Tag(tag) => matches!(tag, Tag::Dd | Tag::Dt | Tag::Li | Tag::P),
            Name::Part(_) => false,
            Name::Other(name) => {
                has("optgroup option rb rp rt rtc", name) && self.foreign().is_none()
            }
        }
    }

    /// Whether formatting inside it ends with it.
    pub(super) fn is_cell(&self) -> bool {
        let is_cell = matches!(self.tag(), Some(Tag::Caption | Tag::Td | Tag::Th));
        is_cell && self.fate == Fate::Kept && !self.is_implied
    }

    /// Whether an end tag `name` inside it looks no further out (13.2.4.2, the scopes), which is not one
    /// of an ordinary element.
    pub(super) fn is_border_for(&self, name: Name<'_>) -> bool {
        let is_table_part = matches!(name, Name::Tag(tag) if TableLevel::of(tag).is_some());
        match self.name {
            Name::Tag(Tag::Table) => true,
            Name::Tag(Tag::Caption | Tag::Td | Tag::Th) => !is_table_part,
            Name::Tag(Tag::Ol | Tag::Ul) => name.is(Name::Tag(Tag::Li)),
            Name::Tag(_) | Name::Part(_) => false,
            Name::Other(_) if self.foreign().is_some() => !is_table_part && self.is_island(),
            Name::Other(_) if !self.is_special => false,
            Name::Other(own) if own.eq_ignore_ascii_case("template") => true,
            Name::Other(own) if own.eq_ignore_ascii_case("button") => name.is(Name::Tag(Tag::P)),
            Name::Other(own) => !is_table_part && has("applet object select", own),
        }
    }

    /// Whether HTML stands in it though it is foreign content (13.2.6.5, the integration points).
    pub(super) fn is_island(&self) -> bool {
        match (self.fate, self.name) {
            (Fate::Svg, Name::Other(name)) => has("desc foreignobject title", name),
            (Fate::Math, Name::Other(name)) => has("mi mn mo ms mtext", name),
            _ => false,
        }
    }
}

/// Elements whose end tags look for them through ordinary elements only (13.2.6.4.7, "Any other end
/// tag").
pub(super) fn is_ordinary(name: Name<'_>) -> bool {
    let is_scoped = match name {
        Name::Tag(tag) => !tag.is_inline(),
        Name::Part(_) => true,
        Name::Other(name) => is_scoped(name),
    };
    !is_scoped && !name.is_formatting()
}

fn is_special(name: Name<'_>, fate: Fate) -> bool {
    match (name, fate) {
        (Name::Tag(tag), _) => !tag.is_inline(),
        (Name::Part(_), _) => true,
        (Name::Other(_), Fate::Svg | Fate::Math) => false,
        (Name::Other(name), _) => is_scoped(name) || name.eq_ignore_ascii_case("noscript"),
    }
}

/// Hidden elements whose end tags close what else is open inside them.
fn is_scoped(name: &str) -> bool {
    has("applet button form object select template", name)
}
