//! The attributes that can reach a page.

use std::borrow::Cow;

use super::normal::normalised;
use crate::link::{ImageLink, Link, SrcSet};

/// An attribute that a card or a text may have. Only what stands here makes one, so none of them
/// holds an address that was not checked, a style, a handler, or an author's `id`, `class` or
/// `name`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attr<'a> {
    name: &'static str,
    value: Cow<'a, str>,
}

impl<'a> Attr<'a> {
    /// The attribute's name in HTML.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The attribute's value, before any escaping.
    #[must_use]
    pub fn value(&self) -> &str {
        &self.value
    }

    /// `align`, of a table's cell: the one way to align that needs no `style`.
    #[must_use]
    pub const fn align(align: Align) -> Self {
        Self::fixed("align", align.name())
    }

    /// `alt`
    #[must_use]
    pub fn alt(text: impl Into<Cow<'a, str>>) -> Self {
        Self::text("alt", text.into())
    }

    /// `aria-hidden="true"`
    #[must_use]
    pub const fn aria_hidden() -> Self {
        Self::fixed("aria-hidden", "true")
    }

    /// `aria-label`
    #[must_use]
    pub fn aria_label(text: impl Into<Cow<'a, str>>) -> Self {
        Self::text("aria-label", text.into())
    }

    /// `checked`, of a task list's box.
    #[must_use]
    pub const fn checked() -> Self {
        Self::fixed("checked", "")
    }

    /// `colspan`
    #[must_use]
    pub fn col_span(number: u16) -> Self {
        Self::number("colspan", number.into())
    }

    /// `datetime`, as RFC 3339.
    #[must_use]
    pub fn date_time(text: impl Into<Cow<'a, str>>) -> Self {
        Self::text("datetime", text.into())
    }

    /// `decoding="async"`
    #[must_use]
    pub const fn decoding_async() -> Self {
        Self::fixed("decoding", "async")
    }

    /// `dir`
    #[must_use]
    pub const fn dir(direction: Direction) -> Self {
        Self::fixed("dir", direction.name())
    }

    /// `disabled`, of a task list's box.
    #[must_use]
    pub const fn disabled() -> Self {
        Self::fixed("disabled", "")
    }

    /// `height`, in pixels.
    #[must_use]
    pub fn height(number: u32) -> Self {
        Self::number("height", number.into())
    }

    /// `href`
    #[must_use]
    pub fn href(link: Link) -> Self {
        Self::checked_address("href", link.into())
    }

    /// `lang`
    #[must_use]
    pub fn lang(text: impl Into<Cow<'a, str>>) -> Self {
        Self::text("lang", text.into())
    }

    /// `class="language-…"`: what a block of code is written in.
    #[must_use]
    pub fn language(name: &str) -> Self {
        Self::text("class", ["language-", name].concat().into())
    }

    /// `loading`
    #[must_use]
    pub const fn loading(loading: Loading) -> Self {
        Self::fixed("loading", loading.name())
    }

    /// `part`: one of the card's own names.
    #[must_use]
    pub const fn part(part: &'static str) -> Self {
        Self::fixed("part", part)
    }

    /// `referrerpolicy="strict-origin-when-cross-origin"`: publishers see which site sent a reader.
    #[must_use]
    pub const fn referrer_policy() -> Self {
        Self::fixed("referrerpolicy", "strict-origin-when-cross-origin")
    }

    /// `rel`
    #[must_use]
    pub fn rel(text: impl Into<Cow<'a, str>>) -> Self {
        Self::text("rel", text.into())
    }

    /// `reversed`, of an ordered list that counts down.
    #[must_use]
    pub const fn reversed() -> Self {
        Self::fixed("reversed", "")
    }

    /// `rowspan`
    #[must_use]
    pub fn row_span(number: u16) -> Self {
        Self::number("rowspan", number.into())
    }

    /// `src`
    #[must_use]
    pub fn src(link: ImageLink) -> Self {
        Self::checked_address("src", link.into())
    }

    /// `srcset`
    #[must_use]
    pub fn src_set(set: SrcSet) -> Self {
        Self::checked_address("srcset", set.into())
    }

    /// `start`, of an ordered list.
    #[must_use]
    pub fn start(number: u64) -> Self {
        Self::number("start", number)
    }

    /// `target`
    #[must_use]
    pub fn target(text: impl Into<Cow<'a, str>>) -> Self {
        Self::text("target", text.into())
    }

    /// `title`
    #[must_use]
    pub fn title(text: impl Into<Cow<'a, str>>) -> Self {
        Self::text("title", text.into())
    }

    /// `type="checkbox"`
    #[must_use]
    pub const fn type_checkbox() -> Self {
        Self::fixed("type", "checkbox")
    }

    /// `value`, of an ordered list's item: its number.
    #[must_use]
    pub fn value_of_item(number: u64) -> Self {
        Self::number("value", number)
    }

    /// `width`, in pixels.
    #[must_use]
    pub fn width(number: u32) -> Self {
        Self::number("width", number.into())
    }

    const fn fixed(name: &'static str, value: &'static str) -> Self {
        Self { name, value: Cow::Borrowed(value) }
    }

    fn text(name: &'static str, text: Cow<'a, str>) -> Self {
        Self { name, value: normalised(text) }
    }

    fn number(name: &'static str, number: u64) -> Self {
        Self { name, value: Cow::Owned(number.to_string()) }
    }

    fn checked_address(name: &'static str, address: String) -> Self {
        Self { name, value: Cow::Owned(address) }
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
