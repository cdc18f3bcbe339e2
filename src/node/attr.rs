//! The attributes that can reach a page.

use std::borrow::Cow;

use super::normal::normalised;
use crate::link::{ImageLink, Link, SrcSet};
use crate::spelled::{decimal, joined};

/// An attribute that a card or a text may have. What makes one asks for what it may hold: never an
/// address that was not checked, a style, a handler, or an author's `id`, `class` or `name`.
///
/// ```
/// use article_card::{Attr, Link};
///
/// let link = Link::absolute("https://example.com/").unwrap();
/// let attribute = Attr::href(link);
/// assert_eq!((attribute.name().as_str(), attribute.value()), ("href", "https://example.com/"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attr<'a> {
    name: AttrName,
    value: Cow<'a, str>,
}

impl<'a> Attr<'a> {
    /// `align`, of a table's cell: the one way to align that needs no `style`.
    #[must_use]
    pub const fn align(align: Align) -> Self {
        Self::word(AttrName::Align, align.name())
    }

    /// `alt`
    #[must_use]
    pub fn alt(text: impl Into<Cow<'a, str>>) -> Self {
        Self::text(AttrName::Alt, text)
    }

    /// `aria-hidden="true"`
    #[must_use]
    pub const fn aria_hidden() -> Self {
        Self::word(AttrName::AriaHidden, "true")
    }

    /// `aria-label`
    #[must_use]
    pub fn aria_label(text: impl Into<Cow<'a, str>>) -> Self {
        Self::text(AttrName::AriaLabel, text)
    }

    /// `checked`, of a task list's box.
    #[must_use]
    pub const fn checked() -> Self {
        Self::word(AttrName::Checked, "")
    }

    /// `colspan`
    #[must_use]
    pub fn col_span(columns: u16) -> Self {
        Self::number(AttrName::ColSpan, columns.into())
    }

    /// `datetime`, as RFC 3339.
    #[must_use]
    pub fn date_time(date: impl Into<Cow<'a, str>>) -> Self {
        Self::text(AttrName::DateTime, date)
    }

    /// `decoding="async"`
    #[must_use]
    pub const fn decoding_async() -> Self {
        Self::word(AttrName::Decoding, "async")
    }

    /// `dir`
    #[must_use]
    pub const fn dir(direction: Direction) -> Self {
        Self::word(AttrName::Dir, direction.name())
    }

    /// `disabled`, of a task list's box.
    #[must_use]
    pub const fn disabled() -> Self {
        Self::word(AttrName::Disabled, "")
    }

    /// `height`, in pixels.
    #[must_use]
    pub fn height(pixels: u32) -> Self {
        Self::number(AttrName::Height, pixels.into())
    }

    /// `href`
    #[must_use]
    pub fn href(link: Link) -> Self {
        Self::address(AttrName::Href, link.into())
    }

    /// `lang`
    #[must_use]
    pub fn lang(tag: impl Into<Cow<'a, str>>) -> Self {
        Self::text(AttrName::Lang, tag)
    }

    /// `class="language-…"`: what a block of code is written in.
    #[must_use]
    pub fn language(name: &str) -> Self {
        Self::text(AttrName::Class, joined(&["language-", name]))
    }

    /// `loading`
    #[must_use]
    pub const fn loading(loading: Loading) -> Self {
        Self::word(AttrName::Loading, loading.name())
    }

    /// `name`, of a slot: one of the card's own.
    #[must_use]
    pub const fn name_of_slot(name: &'static str) -> Self {
        Self::word(AttrName::Name, name)
    }

    /// `part`: one of the card's own names.
    #[must_use]
    pub const fn part(part: &'static str) -> Self {
        Self::word(AttrName::Part, part)
    }

    /// `part="picture x… y…"`: a picture, and the point of it to keep in sight, in percent from the left
    /// and from the top, by the quarter.
    #[must_use]
    pub fn picture_part(x: u8, y: u8) -> Self {
        let quarter = |percent: u8| (percent.min(100).saturating_add(12) / 25 * 25).to_string();
        Self::text(AttrName::Part, ["picture x", &quarter(x), " y", &quarter(y)].concat())
    }

    /// `referrerpolicy="strict-origin-when-cross-origin"`: publishers see which site sent a reader.
    #[must_use]
    pub const fn referrer_policy() -> Self {
        Self::word(AttrName::ReferrerPolicy, "strict-origin-when-cross-origin")
    }

    /// `rel`
    #[must_use]
    pub fn rel(kinds: impl Into<Cow<'a, str>>) -> Self {
        Self::text(AttrName::Rel, kinds)
    }

    /// `reversed`, of an ordered list that counts down.
    #[must_use]
    pub const fn reversed() -> Self {
        Self::word(AttrName::Reversed, "")
    }

    /// `rowspan`
    #[must_use]
    pub fn row_span(rows: u16) -> Self {
        Self::number(AttrName::RowSpan, rows.into())
    }

    /// `sizes`, of a picture that has a `srcset`. Never `auto`: in Chromium and in Safari's engine a picture
    /// of that kind that was taken away before it loaded stays in memory for good.
    #[must_use]
    pub fn sizes(sizes: impl Into<Cow<'a, str>>) -> Self {
        Self::text(AttrName::Sizes, sizes)
    }

    /// `src`
    #[must_use]
    pub fn src(link: ImageLink) -> Self {
        Self::address(AttrName::Src, link.into())
    }

    /// `srcset`
    #[must_use]
    pub fn src_set(set: SrcSet) -> Self {
        Self::address(AttrName::SrcSet, set.into())
    }

    /// `start`, of an ordered list.
    #[must_use]
    pub fn start(number: u64) -> Self {
        Self::number(AttrName::Start, number)
    }

    /// `tabindex="0"`, of what scrolls: not every browser lets a keyboard reach it without.
    #[must_use]
    pub const fn tab_stop() -> Self {
        Self::word(AttrName::TabIndex, "0")
    }

    /// `target`
    #[must_use]
    pub fn target(name: impl Into<Cow<'a, str>>) -> Self {
        Self::text(AttrName::Target, name)
    }

    /// `title`; none where nothing is left of the text once it is as a parser reads it.
    #[must_use]
    pub fn title(text: impl Into<Cow<'a, str>>) -> Option<Self> {
        Some(Self::text(AttrName::Title, text)).filter(|title| !title.value.is_empty())
    }

    /// `type="checkbox"`
    #[must_use]
    pub const fn type_checkbox() -> Self {
        Self::word(AttrName::Type, "checkbox")
    }

    /// `value`, of an ordered list's item.
    #[must_use]
    pub fn item_number(number: u64) -> Self {
        Self::number(AttrName::Value, number)
    }

    /// `width`, in pixels.
    #[must_use]
    pub fn width(pixels: u32) -> Self {
        Self::number(AttrName::Width, pixels.into())
    }

    /// Which attribute it is.
    #[must_use]
    pub const fn name(&self) -> AttrName {
        self.name
    }

    /// Its value, before any escaping.
    #[must_use]
    pub fn value(&self) -> &str {
        &self.value
    }

    /// One of our own words.
    const fn word(name: AttrName, word: &'static str) -> Self {
        Self { name, value: Cow::Borrowed(word) }
    }

    fn text(name: AttrName, text: impl Into<Cow<'a, str>>) -> Self {
        Self { name, value: normalised(text.into()) }
    }

    fn number(name: AttrName, number: u64) -> Self {
        Self { name, value: Cow::Owned(decimal(number)) }
    }

    /// What was checked.
    const fn address(name: AttrName, address: String) -> Self {
        Self { name, value: Cow::Owned(address) }
    }
}

/// What an [`Attr`] is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "`NAMES` says it")]
pub enum AttrName {
    Align,
    Alt,
    AriaHidden,
    AriaLabel,
    Checked,
    Class,
    ColSpan,
    DateTime,
    Decoding,
    Dir,
    Disabled,
    Height,
    Href,
    Lang,
    Loading,
    Name,
    Part,
    ReferrerPolicy,
    Rel,
    Reversed,
    RowSpan,
    Sizes,
    Src,
    SrcSet,
    Start,
    TabIndex,
    Target,
    Title,
    Type,
    Value,
    Width,
}

impl AttrName {
    /// What HTML calls them, each at its index.
    const NAMES: [&'static str; 31] = [
        "align",
        "alt",
        "aria-hidden",
        "aria-label",
        "checked",
        "class",
        "colspan",
        "datetime",
        "decoding",
        "dir",
        "disabled",
        "height",
        "href",
        "lang",
        "loading",
        "name",
        "part",
        "referrerpolicy",
        "rel",
        "reversed",
        "rowspan",
        "sizes",
        "src",
        "srcset",
        "start",
        "tabindex",
        "target",
        "title",
        "type",
        "value",
        "width",
    ];

    /// What HTML calls it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        Self::NAMES.get(self as usize).copied().unwrap_or_default()
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
    /// What HTML's `align` names so, in any case.
    pub(crate) fn named(name: &str) -> Option<Self> {
        let mut all = [Self::Left, Self::Center, Self::Right].into_iter();
        all.find(|align| align.name().eq_ignore_ascii_case(name))
    }

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

    pub(crate) const fn name(self) -> &'static str {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_title_is_empty() {
        assert_eq!(Attr::title(""), None);
        assert_eq!(Attr::title("\0"), None);
        assert_eq!(Attr::title("\0a").unwrap().value(), "a");
    }

    #[test]
    fn names_stand_at_their_index() {
        for (name, text) in [
            (AttrName::Align, "align"),
            (AttrName::AriaHidden, "aria-hidden"),
            (AttrName::Class, "class"),
            (AttrName::Href, "href"),
            (AttrName::ReferrerPolicy, "referrerpolicy"),
            (AttrName::SrcSet, "srcset"),
            (AttrName::Width, "width"),
        ] {
            assert_eq!(name.as_str(), text);
        }
        assert!(AttrName::NAMES.is_sorted());
    }
}
