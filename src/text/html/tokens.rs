//! Cuts HTML into text and tags (HTML Standard, 13.2.5, "Tokenization"); comments, doctypes and
//! unfinished tags vanish.

use std::borrow::Cow;

use super::character_references::{Place, decode};
use crate::link::ascii_set::AsciiSet;
use crate::scan::find;

pub(crate) enum Token<'a> {
    /// Text, its character references still in it.
    Text(&'a str),
    Start(StartTag<'a>),
    /// An end tag's name, as it was written.
    End(&'a str),
}

pub(crate) struct StartTag<'a> {
    /// As it was written.
    pub(crate) name: &'a str,
    /// Whether it ends with `/>`, which counts in foreign content only.
    pub(crate) is_self_closing: bool,
    /// What stands between the name and the `>`: most tags are asked for none of their attributes.
    attributes: &'a str,
}

impl<'a> StartTag<'a> {
    /// All attributes, in order.
    #[cfg(feature = "files")]
    pub(crate) fn attributes(&self) -> impl Iterator<Item = (&'a str, Cow<'a, str>)> {
        let mut attributes = Tokens::of(self.attributes);
        std::iter::from_fn(move || attributes.attribute())
            .map(|(name, value)| (name, decode(value, Place::Attribute)))
    }

    /// The value of the first attribute of that name.
    pub(crate) fn value(&self, name: &str) -> Option<Cow<'a, str>> {
        self.attribute(name).map(|value| decode(value, Place::Attribute))
    }

    /// The same, its character references still in it.
    pub(crate) fn attribute(&self, name: &str) -> Option<&'a str> {
        let mut attributes = Tokens::of(self.attributes);
        loop {
            let (known, value) = attributes.attribute()?;
            if known.eq_ignore_ascii_case(name) {
                return Some(value);
            }
        }
    }
}

const BETWEEN_ATTRIBUTES: AsciiSet = AsciiSet::SPACE.and("/");
const END_OF_NAME: AsciiSet = AsciiSet::SPACE.and("/>");
const END_OF_ATTRIBUTE: AsciiSet = AsciiSet::SPACE.and("/>=");
const END_OF_VALUE: AsciiSet = AsciiSet::SPACE.and(">");
const CLOSE: AsciiSet = AsciiSet::of(">");
const OPEN_OR_CLOSE: AsciiSet = AsciiSet::of("<>");
const QUOTE: AsciiSet = AsciiSet::of("\"");
const APOSTROPHE: AsciiSet = AsciiSet::of("'");

pub(crate) struct Tokens<'a> {
    rest: &'a str,
}

impl<'a> Tokens<'a> {
    pub(crate) const fn of(text: &'a str) -> Self {
        Self { rest: text }
    }

    /// The next token; `None` at the end.
    pub(crate) fn next(&mut self) -> Option<Token<'a>> {
        loop {
            let text = self.text();
            if !text.is_empty() {
                return Some(Token::Text(text));
            }
            self.take(1);
            match (self.byte(0)?, self.byte(1)) {
                (b'!' | b'?', _) => self.comment(),
                (b'/', Some(first)) if first.is_ascii_alphabetic() => {
                    self.take(1);
                    return self.tag().map(|tag| Token::End(tag.name));
                }
                (b'/', _) => self.skip_past_close(),
                _ => return self.tag().map(Token::Start),
            }
        }
    }

    /// Skips the line feed that does not count after a start tag.
    pub(super) fn skip_line_feed(&mut self) {
        let length = match (self.byte(0), self.byte(1)) {
            (Some(b'\r'), Some(b'\n')) => 2,
            (Some(b'\r' | b'\n'), _) => 1,
            _ => 0,
        };
        self.take(length);
    }

    /// What stands in the raw text element `name`, whose start tag was just read: inside one, only
    /// its own end tag counts.
    pub(crate) fn raw_text(&mut self, name: &str) -> &'a str {
        let text = self.rest;
        // "<!-- <script>" hides one end tag of a script (13.2.5.26, "Script data double escaped").
        let has_escapes = name == "script";
        let (mut is_escaped, mut is_nested) = (false, false);
        loop {
            self.take(self.find(0, &OPEN_OR_CLOSE));
            let before = text.get(..text.len() - self.rest.len()).unwrap_or_default();
            match self.take(1) {
                "" => return text,
                ">" if has_escapes && before.ends_with("--") => {
                    (is_escaped, is_nested) = (false, false);
                }
                ">" => {}
                _ if has_escapes && self.rest.starts_with("!--") => {
                    is_escaped = true;
                    // The dashes of "<!-->" count for its end, too.
                    self.take(1);
                }
                _ if is_escaped && !is_nested && self.is_at_tag(name) => is_nested = true,
                _ if self.byte(0) == Some(b'/') => {
                    self.take(1);
                    if !self.is_at_tag(name) {
                        continue;
                    }
                    if !is_nested {
                        self.tag();
                        return before;
                    }
                    is_nested = false;
                }
                _ => {}
            }
        }
    }

    /// All that is left, as text.
    pub(crate) fn plain_text(&mut self) -> &'a str {
        std::mem::take(&mut self.rest)
    }

    /// Text up to the next thing that is markup; a lone `<` is text.
    fn text(&mut self) -> &'a str {
        let mut end = 0;
        while let Some(mark) = self.rest.get(end..).and_then(|rest| find(rest, *b"<")) {
            end += mark;
            if self.is_markup(end + 1) {
                return self.take(end);
            }
            end += 1;
        }
        self.take(self.rest.len())
    }

    /// Whether what stands at `index`, behind a `<`, makes markup of it.
    fn is_markup(&self, index: usize) -> bool {
        match self.byte(index) {
            Some(b'!' | b'?') => true,
            Some(b'/') => self.byte(index + 1).is_some(),
            Some(byte) => byte.is_ascii_alphabetic(),
            None => false,
        }
    }

    /// Skips a comment, or what is taken for one, whose `<` was cut off.
    fn comment(&mut self) {
        if !self.rest.starts_with("!--") {
            return self.skip_past_close();
        }
        self.take(3);
        let comment = self.rest;
        if comment.starts_with('>') || comment.starts_with("->") {
            return self.skip_past_close();
        }
        while !self.rest.is_empty() {
            self.take(self.find(0, &CLOSE));
            let before = comment.get(..comment.len() - self.rest.len()).unwrap_or_default();
            self.take(1);
            if before.ends_with("--") || before.ends_with("--!") {
                return;
            }
        }
    }

    fn skip_past_close(&mut self) {
        self.take(self.find(0, &CLOSE) + 1);
    }

    /// Reads a tag whose `<` or `</` was cut off. An unfinished one vanishes, with all behind it.
    fn tag(&mut self) -> Option<StartTag<'a>> {
        let name = self.take(self.find(0, &END_OF_NAME));
        let whole = self.rest;
        loop {
            let is_self_closing = self.take_between().ends_with('/');
            if self.byte(0) == Some(b'>') {
                let attributes = whole.get(..whole.len() - self.rest.len()).unwrap_or_default();
                self.take(1);
                return Some(StartTag { name, is_self_closing, attributes });
            }
            self.attribute()?;
        }
    }

    /// What stands between two attributes.
    fn take_between(&mut self) -> &'a str {
        let mut end = 0;
        while self.byte(end).is_some_and(|byte| BETWEEN_ATTRIBUTES.has(byte)) {
            end += 1;
        }
        self.take(end)
    }

    /// The name and the value of the next attribute; `None` behind the last one.
    fn attribute(&mut self) -> Option<(&'a str, &'a str)> {
        self.take_between();
        // A name may start with an equals sign.
        let name = self.take(self.find(1, &END_OF_ATTRIBUTE));
        if name.is_empty() {
            return None;
        }
        let Some(value) = self.rest.trim_ascii_start().strip_prefix('=') else {
            return Some((name, ""));
        };
        self.rest = value.trim_ascii_start();
        Some((name, self.value()?))
    }

    fn value(&mut self) -> Option<&'a str> {
        let quote = match self.byte(0) {
            Some(b'"') => &QUOTE,
            Some(b'\'') => &APOSTROPHE,
            _ => return Some(self.take(self.find(0, &END_OF_VALUE))),
        };
        self.take(1);
        let value = self.take(self.find(0, quote));
        (!self.take(1).is_empty()).then_some(value)
    }

    /// Whether a tag of that name stands here, its `<` or `</` cut off.
    fn is_at_tag(&self, name: &str) -> bool {
        let start = self.rest.get(..name.len());
        start.is_some_and(|start| start.eq_ignore_ascii_case(name))
            && self.byte(name.len()).is_some_and(|byte| END_OF_NAME.has(byte))
    }

    /// Where the first of `ends` stands from `index` on; else the length.
    fn find(&self, index: usize, ends: &AsciiSet) -> usize {
        let mut end = index;
        while self.byte(end).is_some_and(|byte| !ends.has(byte)) {
            end += 1;
        }
        end
    }

    fn byte(&self, index: usize) -> Option<u8> {
        self.rest.as_bytes().get(index).copied()
    }

    /// Cuts off so many bytes, or all that is left.
    fn take(&mut self, length: usize) -> &'a str {
        let (taken, rest) = self.rest.split_at_checked(length).unwrap_or((self.rest, ""));
        self.rest = rest;
        taken
    }
}
