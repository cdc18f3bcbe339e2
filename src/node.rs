//! The only things that can reach a page: a tree of elements and text that cannot hold markup.
//!
//! [`Tag`] and [`Attr`] name all that a card may have, addresses are checked [`Link`]s, and text is
//! text. Trees are made through the [`Builder`], which knows what HTML can spell.

use std::borrow::Cow;

use crate::link::{ImageLink, Link, SrcSet};

mod builder;

pub use builder::{Builder, MAX_DEPTH};

/// An element or a run of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node<'a> {
    /// A run of text, never empty and never beside another one.
    Text(Cow<'a, str>),
    /// An element with what it holds.
    Element(Element<'a>),
}

/// An element of the allow-list. Only a [`Builder`] makes one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element<'a> {
    tag: Tag,
    attributes: Vec<Attr<'a>>,
    children: Vec<Node<'a>>,
}

impl<'a> Element<'a> {
    /// What kind of element it is.
    #[must_use]
    pub const fn tag(&self) -> Tag {
        self.tag
    }

    /// Its attributes, in the order they are written.
    #[must_use]
    pub fn attributes(&self) -> &[Attr<'a>] {
        &self.attributes
    }

    /// What it holds.
    #[must_use]
    pub fn children(&self) -> &[Node<'a>] {
        &self.children
    }

    /// Takes the element apart.
    #[must_use]
    pub fn into_parts(self) -> (Tag, Vec<Attr<'a>>, Vec<Node<'a>>) {
        (self.tag, self.attributes, self.children)
    }
}

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
    /// `code`
    Code,
    /// `del`
    Del,
    /// `div`
    Div,
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
            Self::Code => "code",
            Self::Del => "del",
            Self::Div => "div",
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

impl<'de> serde::Deserialize<'de> for HeadingLevel {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        use serde::de::{Error, Unexpected};
        let level = u8::deserialize(deserializer)?;
        Self::new(level).ok_or_else(|| {
            D::Error::invalid_value(Unexpected::Unsigned(level.into()), &"a level from 1 to 6")
        })
    }
}

/// The attributes that a card or a text may have. None of them holds an address that was not
/// checked, a style, a handler, or an author's `id`, `class` or `name`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Attr<'a> {
    /// `align`, of a table's cell: the one way to align that needs no `style`.
    Align(Align),
    /// `alt`
    Alt(Cow<'a, str>),
    /// `aria-hidden="true"`
    AriaHidden,
    /// `aria-label`
    AriaLabel(Cow<'a, str>),
    /// `checked`, of a task list's box.
    Checked,
    /// `colspan`
    ColSpan(u16),
    /// `datetime`, as RFC 3339.
    DateTime(Cow<'a, str>),
    /// `decoding="async"`
    DecodingAsync,
    /// `dir`
    Dir(Direction),
    /// `disabled`, of a task list's box.
    Disabled,
    /// `height`, in pixels.
    Height(u32),
    /// `href`
    Href(Link),
    /// `lang`
    Lang(Cow<'a, str>),
    /// `class="language-…"`: what a block of code is written in.
    Language(Cow<'a, str>),
    /// `loading`
    Loading(Loading),
    /// `part`: one of the card's own names.
    Part(&'static str),
    /// `referrerpolicy="strict-origin-when-cross-origin"`: publishers see which site sent a reader.
    ReferrerPolicy,
    /// `rel`
    Rel(Cow<'a, str>),
    /// `rowspan`
    RowSpan(u16),
    /// `src`
    Src(ImageLink),
    /// `srcset`
    SrcSet(SrcSet),
    /// `start`, of an ordered list.
    Start(u64),
    /// `target`
    Target(Cow<'a, str>),
    /// `title`
    Title(Cow<'a, str>),
    /// `type="checkbox"`
    TypeCheckbox,
    /// `width`, in pixels.
    Width(u32),
}

impl Attr<'_> {
    /// The attribute's name in HTML.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Align(_) => "align",
            Self::Alt(_) => "alt",
            Self::AriaHidden => "aria-hidden",
            Self::AriaLabel(_) => "aria-label",
            Self::Checked => "checked",
            Self::ColSpan(_) => "colspan",
            Self::DateTime(_) => "datetime",
            Self::DecodingAsync => "decoding",
            Self::Dir(_) => "dir",
            Self::Disabled => "disabled",
            Self::Height(_) => "height",
            Self::Href(_) => "href",
            Self::Lang(_) => "lang",
            Self::Language(_) => "class",
            Self::Loading(_) => "loading",
            Self::Part(_) => "part",
            Self::ReferrerPolicy => "referrerpolicy",
            Self::Rel(_) => "rel",
            Self::RowSpan(_) => "rowspan",
            Self::Src(_) => "src",
            Self::SrcSet(_) => "srcset",
            Self::Start(_) => "start",
            Self::Target(_) => "target",
            Self::Title(_) => "title",
            Self::TypeCheckbox => "type",
            Self::Width(_) => "width",
        }
    }

    /// The attribute's value, before any escaping.
    #[must_use]
    pub fn value(&self) -> Cow<'_, str> {
        match self {
            Self::Align(align) => Cow::Borrowed(align.name()),
            Self::Alt(text)
            | Self::AriaLabel(text)
            | Self::DateTime(text)
            | Self::Lang(text)
            | Self::Rel(text)
            | Self::Target(text)
            | Self::Title(text) => Cow::Borrowed(text),
            Self::AriaHidden => Cow::Borrowed("true"),
            Self::Checked | Self::Disabled => Cow::Borrowed(""),
            Self::ColSpan(number) | Self::RowSpan(number) => Cow::Owned(number.to_string()),
            Self::DecodingAsync => Cow::Borrowed("async"),
            Self::Dir(direction) => Cow::Borrowed(direction.name()),
            Self::Height(number) | Self::Width(number) => Cow::Owned(number.to_string()),
            Self::Href(link) => Cow::Borrowed(link.as_str()),
            Self::Language(name) => Cow::Owned(["language-", name].concat()),
            Self::Loading(loading) => Cow::Borrowed(loading.name()),
            Self::Part(part) => Cow::Borrowed(part),
            Self::ReferrerPolicy => Cow::Borrowed("strict-origin-when-cross-origin"),
            Self::Src(link) => Cow::Borrowed(link.as_str()),
            Self::SrcSet(set) => Cow::Borrowed(set.as_str()),
            Self::Start(number) => Cow::Owned(number.to_string()),
            Self::TypeCheckbox => Cow::Borrowed("checkbox"),
        }
    }
}

/// Where a cell's text stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// `left`
    Left,
    /// `center`
    Center,
    /// `right`
    Right,
}

impl Align {
    const fn name(self) -> &'static str {
        match self {
            Self::Left => "left",
            Self::Center => "center",
            Self::Right => "right",
        }
    }
}

/// Which way a text runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

impl Direction {
    const fn name(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

/// When a picture is fetched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Loading {
    /// At once.
    Eager,
    /// When it comes near the viewport.
    Lazy,
}

impl Loading {
    const fn name(self) -> &'static str {
        match self {
            Self::Eager => "eager",
            Self::Lazy => "lazy",
        }
    }
}

/// All the text of a tree, in order, without separators.
#[must_use]
pub fn text_of(nodes: &[Node<'_>]) -> String {
    fn collect(nodes: &[Node<'_>], out: &mut String) {
        for node in nodes {
            match node {
                Node::Text(text) => out.push_str(text),
                Node::Element(element) => collect(&element.children, out),
            }
        }
    }
    let mut out = String::new();
    collect(nodes, &mut out);
    out
}
