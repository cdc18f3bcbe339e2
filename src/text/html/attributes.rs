//! Which attributes of a text stay; those with addresses are read elsewhere.

use std::borrow::Cow;

use crate::link::ascii_set::AsciiSet;
use crate::node::{Align, Attr, AttrName, Tag};

/// Adds those attributes of a `tag` that stay, as far as they make sense; `value` gives what the tag says.
pub(super) fn add_allowed<'a>(
    attributes: &mut Vec<Attr<'a>>,
    tag: Tag,
    value: &dyn Fn(&str) -> Option<Cow<'a, str>>,
) {
    for name in allowed(tag) {
        match value(name.as_str()) {
            Some(title) if *name == AttrName::Title => attributes.extend(Attr::title(title)),
            Some(value) => attributes.extend(read(*name, &value)),
            None => {}
        }
    }
}

/// In the order in which they are written.
const fn allowed(tag: Tag) -> &'static [AttrName] {
    match tag {
        Tag::A => &[AttrName::Title],
        Tag::Code => &[AttrName::Class],
        Tag::Img => &[AttrName::Title, AttrName::Width, AttrName::Height],
        Tag::Input => &[AttrName::Checked],
        Tag::Li => &[AttrName::Value],
        Tag::Ol => &[AttrName::Start, AttrName::Reversed],
        Tag::Td | Tag::Th => &[AttrName::Align, AttrName::ColSpan, AttrName::RowSpan],
        _ => &[],
    }
}

fn read(name: AttrName, value: &str) -> Option<Attr<'static>> {
    Some(match name {
        AttrName::Align => Attr::align(Align::named(value)?),
        AttrName::Checked => Attr::checked(),
        AttrName::Class => Attr::language(language(value)?),
        AttrName::ColSpan => Attr::col_span(span(value)?),
        AttrName::Height => Attr::height(number(value)?),
        AttrName::Reversed => Attr::reversed(),
        AttrName::RowSpan => Attr::row_span(span(value)?),
        AttrName::Start => Attr::start(number(value)?.into()),
        AttrName::Value => Attr::item_number(number(value)?.into()),
        AttrName::Width => Attr::width(number(value)?),
        _ => return None,
    })
}

fn number(value: &str) -> Option<u32> {
    value.trim().parse().ok()
}

/// A cell's span, within what browsers take; 1 says nothing.
fn span(value: &str) -> Option<u16> {
    let cells = number(value)?.try_into().ok()?;
    (2..=1000).contains(&cells).then_some(cells)
}

fn language(class: &str) -> Option<&str> {
    let mut names = AsciiSet::SPACE.pieces(class);
    names.find_map(|name| name.strip_prefix("language-").or_else(|| name.strip_prefix("lang-")))
}
