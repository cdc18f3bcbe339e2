//! HTML that says all it means, as [`html`](crate::html) writes it and many editors do: elements of the
//! allow-list alone, each ended where it ends, attributes in double quotes, few character references.
//!
//! It reads in one pass what needs no repair, and gives up at the first thing that might. What it reads is
//! what [`soup`](super::soup) reads of the same text.

use std::borrow::Cow;

use super::attributes::add_allowed;
use super::is_kept;
use crate::link::ascii_set::AsciiSet;
use crate::link::{ImageLink, Link, SrcSet};
use crate::node::{Attr, Tag, Tree, is_white_space};
use crate::scan::cut;
use crate::text::Reading;

const END_OF_NAME: AsciiSet = AsciiSet::SPACE.and("/>=");
/// Where a text ends, or is not what it shows.
const NOT_AS_IT_IS: [u8; 4] = *b"<&\r\0";

/// The nodes of `text`. `None` where it takes more to say what it means.
pub(in crate::text) fn read<'a>(text: &'a str, base: Option<&Link>) -> Option<Reading<'a>> {
    let mut reader = Reader { base, tree: Tree::default(), rest: text };
    while !reader.rest.is_empty() {
        if reader.tree.is_over() {
            return Some(reader.tree.into());
        }
        reader.text()?;
        reader.tag()?;
    }
    reader.tree.innermost().is_none().then(|| reader.tree.into())
}

struct Reader<'a, 'b> {
    base: Option<&'b Link>,
    tree: Tree<'a>,
    rest: &'a str,
}

impl<'a> Reader<'a, '_> {
    /// Reads up to the next `<`.
    fn text(&mut self) -> Option<()> {
        let (text, rest) = cut(self.rest, NOT_AS_IT_IS);
        if self.tree.holds_text() && (rest.is_empty() || rest.starts_with('<')) {
            self.rest = rest;
            self.tree.normal_text(text);
            return Some(());
        }
        let (text, rest) = cut(self.rest, *b"<");
        self.rest = rest;
        let text = decoded(text)?;
        if !self.tree.holds_text() {
            return is_white_space(&text).then_some(());
        }
        self.tree.text(text);
        Some(())
    }

    /// Reads a tag, if one stands here.
    fn tag(&mut self) -> Option<()> {
        let Some(markup) = self.rest.strip_prefix('<') else { return Some(()) };
        if let Some(markup) = markup.strip_prefix('/') {
            let (name, rest) = cut(markup, *b">");
            if self.tree.innermost() != Some(tag_named(name)?) {
                return None;
            }
            self.tree.close();
            self.rest = rest.get(1..)?;
            return Some(());
        }
        let (name, rest) = END_OF_NAME.split(markup);
        self.rest = rest;
        self.start(tag_named(name)?)
    }

    fn start(&mut self, tag: Tag) -> Option<()> {
        let given = self.attributes(tag)?;
        let value = |name: &str| {
            let (_, value) = given.iter().find(|(known, _)| *known == name)?;
            Some(value.clone())
        };
        let mut attributes = match tag {
            Tag::A => vec![Attr::href(Link::resolve(&value("href")?, self.base)?)],
            Tag::Img => self.picture(&value)?,
            Tag::Input if value("type")? == "checkbox" => {
                vec![Attr::type_checkbox(), Attr::disabled()]
            }
            Tag::Input => return None,
            // It may say that it is not bold.
            Tag::B if !given.is_empty() => return None,
            _ => Vec::new(),
        };
        add_allowed(&mut attributes, tag, &value);
        if !self.tree.try_open(tag, attributes) {
            return None;
        }
        if tag == Tag::Pre {
            let rest = self.rest.strip_prefix('\r').unwrap_or(self.rest);
            self.rest = rest.strip_prefix('\n').unwrap_or(rest);
        }
        Some(())
    }

    /// Reads all of a start tag behind its name.
    fn attributes(&mut self, tag: Tag) -> Option<Vec<(&'a str, Cow<'a, str>)>> {
        let mut attributes = Vec::new();
        loop {
            let rest = AsciiSet::SPACE.trim_start(self.rest);
            let end = if tag.is_void() { rest.strip_prefix('/').unwrap_or(rest) } else { rest };
            if let Some(rest) = end.strip_prefix('>') {
                self.rest = rest;
                return Some(attributes);
            }
            let (name, value) = END_OF_NAME.split(rest);
            let is_plain = name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-');
            if name.is_empty() || !is_plain {
                return None;
            }
            let (value, rest) = cut(value.strip_prefix("=\"")?, *b"\"");
            attributes.push((name, decoded(value)?));
            self.rest = rest.get(1..)?;
        }
    }

    /// The address of a picture that is not loaded lazily by a script.
    fn picture(&self, value: &dyn Fn(&str) -> Option<Cow<'a, str>>) -> Option<Vec<Attr<'a>>> {
        let source = value("src")?;
        let set = value("srcset");
        let is_lazy =
            ["data-src", "data-srcset", "data-original", "data-lazy-src", "data-lazy-srcset"]
                .into_iter()
                .any(|name| value(name).is_some());
        if is_lazy || source.trim().is_empty() || (set.is_some() && source.starts_with("data:")) {
            return None;
        }
        let mut attributes = vec![Attr::src(ImageLink::resolve(&source, self.base)?)];
        if let Some(set) = set {
            attributes.push(Attr::src_set(SrcSet::parse(&set, self.base)?));
        }
        attributes.push(Attr::alt(value("alt").unwrap_or_default()));
        Some(attributes)
    }
}

fn tag_named(name: &str) -> Option<Tag> {
    Tag::named(name).filter(|tag| is_kept(*tag))
}

/// `text` with its character references read: those of numbers, and the names without which no HTML
/// can be written.
fn decoded(text: &str) -> Option<Cow<'_, str>> {
    let (before, mut rest) = cut(text, *b"&");
    if rest.is_empty() {
        return Some(Cow::Borrowed(text));
    }
    let mut out = before.to_owned();
    while let Some(reference) = rest.strip_prefix('&') {
        let (name, after) = cut(reference, *b";");
        out.push(character(name)?);
        let (text, reference) = cut(after.get(1..)?, *b"&");
        out.push_str(text);
        rest = reference;
    }
    Some(Cow::Owned(out))
}

fn character(name: &str) -> Option<char> {
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "nbsp" => '\u{a0}',
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix('x') {
                Some(digits) => u32::from_str_radix(digits, 16),
                None => number.parse(),
            };
            // Below are those that mean something else.
            char::from_u32(code.ok()?).filter(|c| *c >= '\u{a0}' || (' '..='~').contains(c))?
        }
    })
}
