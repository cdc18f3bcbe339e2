//! The elements that can reach a page.

/// An element that a card or a text may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tag {
    /// `a`
    A,
    /// `article`
    Article,
    /// `aside`
    Aside,
    /// `b`
    B,
    /// `blockquote`
    Blockquote,
    /// `br`
    Br,
    /// `caption`
    Caption,
    /// `code`
    Code,
    /// `dd`
    Dd,
    /// `del`
    Del,
    /// `details`, closed: what a reader may open.
    Details,
    /// `div`
    Div,
    /// `dl`
    Dl,
    /// `dt`
    Dt,
    /// `em`
    Em,
    /// `figcaption`
    Figcaption,
    /// `figure`
    Figure,
    /// `footer`
    Footer,
    /// `h1`
    H1,
    /// `h2`
    H2,
    /// `h3`
    H3,
    /// `h4`
    H4,
    /// `h5`
    H5,
    /// `h6`
    H6,
    /// `header`
    Header,
    /// `hr`
    Hr,
    /// `i`
    I,
    /// `img`
    Img,
    /// `input`, always a disabled checkbox: the mark of a task list's item.
    Input,
    /// `li`
    Li,
    /// `ol`
    Ol,
    /// `p`
    P,
    /// `pre`
    Pre,
    /// `s`
    S,
    /// `section`
    Section,
    /// `slot`, of a shadow root: where a page may put nodes of its own.
    Slot,
    /// `small`
    Small,
    /// `span`
    Span,
    /// `strong`
    Strong,
    /// `sub`
    Sub,
    /// `summary`, of a `details`.
    Summary,
    /// `sup`
    Sup,
    /// `table`
    Table,
    /// `tbody`
    Tbody,
    /// `td`
    Td,
    /// `tfoot`
    Tfoot,
    /// `th`
    Th,
    /// `thead`
    Thead,
    /// `time`
    Time,
    /// `tr`
    Tr,
    /// `u`
    U,
    /// `ul`
    Ul,
}

impl Tag {
    /// What HTML calls them, each at its index and all in the order of their bytes.
    const NAMES: [&'static str; 52] = [
        "a",
        "article",
        "aside",
        "b",
        "blockquote",
        "br",
        "caption",
        "code",
        "dd",
        "del",
        "details",
        "div",
        "dl",
        "dt",
        "em",
        "figcaption",
        "figure",
        "footer",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "i",
        "img",
        "input",
        "li",
        "ol",
        "p",
        "pre",
        "s",
        "section",
        "slot",
        "small",
        "span",
        "strong",
        "sub",
        "summary",
        "sup",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "time",
        "tr",
        "u",
        "ul",
    ];

    const ALL: [Self; Self::NAMES.len()] = [
        Self::A,
        Self::Article,
        Self::Aside,
        Self::B,
        Self::Blockquote,
        Self::Br,
        Self::Caption,
        Self::Code,
        Self::Dd,
        Self::Del,
        Self::Details,
        Self::Div,
        Self::Dl,
        Self::Dt,
        Self::Em,
        Self::Figcaption,
        Self::Figure,
        Self::Footer,
        Self::H1,
        Self::H2,
        Self::H3,
        Self::H4,
        Self::H5,
        Self::H6,
        Self::Header,
        Self::Hr,
        Self::I,
        Self::Img,
        Self::Input,
        Self::Li,
        Self::Ol,
        Self::P,
        Self::Pre,
        Self::S,
        Self::Section,
        Self::Slot,
        Self::Small,
        Self::Span,
        Self::Strong,
        Self::Sub,
        Self::Summary,
        Self::Sup,
        Self::Table,
        Self::Tbody,
        Self::Td,
        Self::Tfoot,
        Self::Th,
        Self::Thead,
        Self::Time,
        Self::Tr,
        Self::U,
        Self::Ul,
    ];

    /// The element's name in HTML, in lower case.
    #[must_use]
    pub fn name(self) -> &'static str {
        Self::NAMES.get(self as usize).copied().unwrap_or_default()
    }

    /// The element of that name, which is in lower case.
    pub(crate) fn named(name: &str) -> Option<Self> {
        let index = Self::NAMES.binary_search(&name).ok()?;
        Self::ALL.get(index).copied()
    }

    /// The heading of that level.
    #[must_use]
    pub const fn heading(level: HeadingLevel) -> Self {
        match level.0 {
            1 => Self::H1,
            2 => Self::H2,
            3 => Self::H3,
            4 => Self::H4,
            5 => Self::H5,
            _ => Self::H6,
        }
    }

    /// The level of a heading.
    #[must_use]
    pub const fn heading_level(self) -> Option<HeadingLevel> {
        let level = match self {
            Self::H1 => 1,
            Self::H2 => 2,
            Self::H3 => 3,
            Self::H4 => 4,
            Self::H5 => 5,
            Self::H6 => 6,
            _ => return None,
        };
        Some(HeadingLevel(level))
    }

    pub(crate) const fn is_heading(self) -> bool {
        self.heading_level().is_some()
    }

    /// Whether it starts what comes after `open`: the next item of a list, or the next heading (HTML
    /// Standard, 13.2.6.4.7).
    pub(crate) const fn ends(self, open: Self) -> bool {
        match self {
            Self::Li => matches!(open, Self::Li),
            Self::Dd | Self::Dt => matches!(open, Self::Dd | Self::Dt),
            _ => self.is_heading() && open.is_heading(),
        }
    }

    /// Whether the element has no content and no end tag.
    #[must_use]
    pub const fn is_void(self) -> bool {
        matches!(self, Self::Br | Self::Hr | Self::Img | Self::Input)
    }

    /// Whether the element stands in a line of text rather than making a block of its own.
    #[must_use]
    pub const fn is_inline(self) -> bool {
        self.is_formatting()
            || matches!(
                self,
                Self::Br
                    | Self::Del
                    | Self::Img
                    | Self::Input
                    | Self::Span
                    | Self::Sub
                    | Self::Sup
                    | Self::Time
            )
    }

    /// The HTML Standard's "formatting" category (13.2.4.2): what a parser opens again after it
    /// was cut off.
    pub(crate) const fn is_formatting(self) -> bool {
        matches!(
            self,
            Self::A
                | Self::B
                | Self::Code
                | Self::Em
                | Self::I
                | Self::S
                | Self::Small
                | Self::Strong
                | Self::U
        )
    }
}

/// The level of a heading, 1 to 6.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct HeadingLevel(u8);

impl HeadingLevel {
    /// `None` outside 1 to 6.
    #[must_use]
    pub const fn new(level: u8) -> Option<Self> {
        if matches!(level, 1..=6) { Some(Self(level)) } else { None }
    }

    /// The level that is nearest to `level`.
    #[must_use]
    pub const fn clamped(level: u8) -> Self {
        match level {
            0 => Self(1),
            1..=6 => Self(level),
            _ => Self(6),
        }
    }

    /// 1 to 6.
    #[must_use]
    pub const fn get(self) -> u8 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_at_their_index() {
        for (index, (tag, name)) in Tag::ALL.into_iter().zip(Tag::NAMES).enumerate() {
            assert_eq!(tag as usize, index);
            assert_eq!(format!("{tag:?}").to_lowercase(), name);
            assert_eq!(Tag::named(name), Some(tag));
        }
    }

    #[test]
    fn headings_have_a_level() {
        for level in 1..=6 {
            let level = HeadingLevel::clamped(level);
            assert_eq!(Tag::heading(level).heading_level(), Some(level));
        }
        assert_eq!(Tag::P.heading_level(), None);
    }
}
