//! Cuts HTML into text and tags (HTML Standard, 13.2.5, "Tokenization"); comments, doctypes and
//! unfinished tags vanish.

use std::borrow::Cow;

use super::character_references::{Place, decode};

pub(super) enum Token<'a> {
    /// Text, its character references still in it.
    Text(&'a str),
    Start(StartTag<'a>),
    /// An end tag's name, as it was written.
    End(&'a str),
}

pub(super) struct StartTag<'a> {
    /// As it was written.
    pub(super) name: &'a str,
    /// Whether it ends with `/>`, which counts in foreign content only.
    pub(super) is_self_closing: bool,
    attributes: Vec<(&'a str, &'a str)>,
}

impl<'a> StartTag<'a> {
    /// The value of the first attribute of that name.
    pub(super) fn value(&self, name: &str) -> Option<Cow<'a, str>> {
        self.attribute(name).map(|value| decode(value, Place::Attribute))
    }

    /// The same, its character references still in it.
    pub(super) fn attribute(&self, name: &str) -> Option<&'a str> {
        let mut attributes = self.attributes.iter();
        attributes.find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| *value)
    }
}

pub(super) struct Tokens<'a> {
    rest: &'a str,
}

impl<'a> Tokens<'a> {
    pub(super) const fn of(text: &'a str) -> Self {
        Self { rest: text }
    }

    /// The next token; `None` at the end.
    pub(super) fn next(&mut self) -> Option<Token<'a>> {
        loop {
            if self.rest.is_empty() {
                return None;
            }
            if let Some(text) = self.text() {
                return Some(Token::Text(text));
            }
            if self.rest.starts_with("<!") || self.rest.starts_with("<?") {
                self.comment();
            } else if let Some(after) = self.rest.strip_prefix("</") {
                if after.starts_with(|c: char| c.is_ascii_alphabetic()) {
                    self.rest = after;
                    return self.tag().map(|tag| Token::End(tag.name));
                }
                self.skip_past(">");
            } else {
                self.rest = self.rest.get(1..)?;
                return self.tag().map(Token::Start);
            }
        }
    }

    /// Skips the line feed that does not count after a start tag.
    pub(super) fn skip_line_feed(&mut self) {
        let rest = self.rest.strip_prefix("\r\n").or_else(|| self.rest.strip_prefix(['\n', '\r']));
        self.rest = rest.unwrap_or(self.rest);
    }

    /// What stands in the raw text element `name`, whose start tag was just read: inside one, only
    /// its own end tag counts.
    pub(super) fn raw_text(&mut self, name: &str) -> &'a str {
        let text = self.rest;
        // "<!-- <script>" hides one end tag of a script (13.2.5.26, "Script data double escaped").
        let has_escapes = name == "script";
        let (mut is_escaped, mut is_nested) = (false, false);
        let mut from = 0;
        while let Some(rest) = text.get(from..) {
            let Some(mark) = rest.find(['<', '>']) else { break };
            let at = from + mark;
            from = at + 1;
            let (before, here) = text.split_at_checked(at).unwrap_or((text, ""));
            if has_escapes && here.starts_with('>') && before.ends_with("--") {
                (is_escaped, is_nested) = (false, false);
            } else if has_escapes && here.starts_with("<!--") {
                is_escaped = true;
                // The dashes of "<!-->" count for its end, too.
                from = at + 2;
            } else if is_escaped && !is_nested && is_tag(here, "<", name) {
                is_nested = true;
            } else if is_tag(here, "</", name) {
                if !is_nested {
                    self.rest = here.get(2..).unwrap_or_default();
                    self.tag();
                    return before;
                }
                is_nested = false;
            }
        }
        self.rest = "";
        text
    }

    /// All that is left, as text.
    pub(super) fn plain_text(&mut self) -> &'a str {
        std::mem::take(&mut self.rest)
    }

    /// Text up to the next thing that is markup; a lone `<` is text.
    fn text(&mut self) -> Option<&'a str> {
        let is_markup = |index: usize| {
            let after = self.rest.get(index + 1..).unwrap_or_default();
            after.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '!' | '/' | '?'))
                && after != "/"
        };
        let mut marks = self.rest.match_indices('<').map(|(index, _)| index);
        let end = marks.find(|index| is_markup(*index)).unwrap_or(self.rest.len());
        let (text, rest) = self.rest.split_at_checked(end)?;
        self.rest = rest;
        (!text.is_empty()).then_some(text)
    }

    fn comment(&mut self) {
        let Some(comment) = self.rest.strip_prefix("<!--") else {
            return self.skip_past(">");
        };
        if let Some(rest) = comment.strip_prefix('>').or_else(|| comment.strip_prefix("->")) {
            self.rest = rest;
            return;
        }
        let ends = comment.match_indices('>').map(|(index, _)| comment.split_at_checked(index));
        let mut ends = ends.flatten();
        let end = ends.find(|(before, _)| before.ends_with("--") || before.ends_with("--!"));
        self.rest = end.and_then(|(_, rest)| rest.get(1..)).unwrap_or_default();
    }

    fn skip_past(&mut self, mark: &str) {
        self.rest = self.rest.split_once(mark).map_or("", |(_, rest)| rest);
    }

    /// Reads a tag whose `<` or `</` was cut off. An unfinished one vanishes, with all behind it.
    fn tag(&mut self) -> Option<StartTag<'a>> {
        let name = self.take_until(|c| is_space(c) || matches!(c, '/' | '>'));
        let mut attributes = Vec::new();
        loop {
            let before = self.rest;
            self.rest = self.rest.trim_start_matches(|c| is_space(c) || c == '/');
            if let Some(rest) = self.rest.strip_prefix('>') {
                let skipped = before.get(..before.len().saturating_sub(self.rest.len()));
                let is_self_closing = skipped.is_some_and(|skipped| skipped.ends_with('/'));
                self.rest = rest;
                return Some(StartTag { name, is_self_closing, attributes });
            }
            if self.rest.is_empty() {
                return None;
            }
            attributes.push(self.attribute()?);
        }
    }

    fn attribute(&mut self) -> Option<(&'a str, &'a str)> {
        // A name may start with an equals sign.
        let first = self.rest.chars().next()?.len_utf8();
        let ends = |c: char| is_space(c) || matches!(c, '/' | '>' | '=');
        let length = self.rest.get(first..)?.find(ends).map_or(self.rest.len(), |end| first + end);
        let (name, rest) = self.rest.split_at_checked(length)?;
        let Some(value) = rest.trim_start_matches(is_space).strip_prefix('=') else {
            self.rest = rest;
            return Some((name, ""));
        };
        self.rest = value.trim_start_matches(is_space);
        Some((name, self.value()?))
    }

    fn value(&mut self) -> Option<&'a str> {
        for quote in ['"', '\''] {
            if let Some(quoted) = self.rest.strip_prefix(quote) {
                let (value, rest) = quoted.split_once(quote)?;
                self.rest = rest;
                return Some(value);
            }
        }
        Some(self.take_until(|c| is_space(c) || c == '>'))
    }

    fn take_until(&mut self, is_end: impl Fn(char) -> bool) -> &'a str {
        let end = self.rest.find(is_end).unwrap_or(self.rest.len());
        let (taken, rest) = self.rest.split_at_checked(end).unwrap_or((self.rest, ""));
        self.rest = rest;
        taken
    }
}

/// Whether `text` starts with a tag of that name.
fn is_tag(text: &str, mark: &str, name: &str) -> bool {
    let Some(text) = text.strip_prefix(mark) else { return false };
    let ends = |c: char| is_space(c) || matches!(c, '/' | '>');
    text.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name))
        && text.get(name.len()..).is_some_and(|rest| rest.starts_with(ends))
}

const fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\x0C')
}
