//! The elements that can reach a page.

/// The elements that a card or a text may have.
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
    /// `h1` to `h6`
    Heading(HeadingLevel),
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
    /// `small`
    Small,
    /// `span`
    Span,
    /// `strong`
    Strong,
    /// `sub`
    Sub,
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
    /// The element's name in HTML, in lower case.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::A => "a",
            Self::Article => "article",
            Self::Aside => "aside",
            Self::B => "b",
            Self::Blockquote => "blockquote",
            Self::Br => "br",
            Self::Caption => "caption",
            Self::Code => "code",
            Self::Dd => "dd",
            Self::Del => "del",
            Self::Div => "div",
            Self::Dl => "dl",
            Self::Dt => "dt",
            Self::Em => "em",
            Self::Figcaption => "figcaption",
            Self::Figure => "figure",
            Self::Footer => "footer",
            Self::Heading(level) => level.name(),
            Self::Header => "header",
            Self::Hr => "hr",
            Self::I => "i",
            Self::Img => "img",
            Self::Input => "input",
            Self::Li => "li",
            Self::Ol => "ol",
            Self::P => "p",
            Self::Pre => "pre",
            Self::S => "s",
            Self::Section => "section",
            Self::Small => "small",
            Self::Span => "span",
            Self::Strong => "strong",
            Self::Sub => "sub",
            Self::Sup => "sup",
            Self::Table => "table",
            Self::Tbody => "tbody",
            Self::Td => "td",
            Self::Tfoot => "tfoot",
            Self::Th => "th",
            Self::Thead => "thead",
            Self::Time => "time",
            Self::Tr => "tr",
            Self::U => "u",
            Self::Ul => "ul",
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

    const fn name(self) -> &'static str {
        match self.0 {
            1 => "h1",
            2 => "h2",
            3 => "h3",
            4 => "h4",
            5 => "h5",
            _ => "h6",
        }
    }
}
