//! The attributes that can reach a page.

use std::borrow::Cow;

use crate::link::{ImageLink, Link, SrcSet};

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
    /// `reversed`, of an ordered list that counts down.
    Reversed,
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
    /// `value`, of an ordered list's item: its number.
    Value(u64),
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
            Self::Reversed => "reversed",
            Self::RowSpan(_) => "rowspan",
            Self::Src(_) => "src",
            Self::SrcSet(_) => "srcset",
            Self::Start(_) => "start",
            Self::Target(_) => "target",
            Self::Title(_) => "title",
            Self::TypeCheckbox => "type",
            Self::Value(_) => "value",
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
            Self::Checked | Self::Disabled | Self::Reversed => Cow::Borrowed(""),
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
            Self::Start(number) | Self::Value(number) => Cow::Owned(number.to_string()),
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

impl Direction {
    /// The direction that HTML's `dir` names so.
    pub(crate) fn named(name: &str) -> Option<Self> {
        [Self::Ltr, Self::Rtl].into_iter().find(|direction| direction.name() == name)
    }

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
