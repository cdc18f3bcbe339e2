//! Cuts HTML into text and tags (HTML Standard, 13.2.5, "Tokenization"); comments, doctypes and
//! unfinished tags vanish.

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
    attributes: Vec<(&'a str, &'a str)>,
}

impl<'a> StartTag<'a> {
    /// The value of the first attribute of that name, its character references still in it.
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
                self.comment();
            } else {
                self.rest = self.rest.get(1..)?;
                return self.tag().map(Token::Start);
            }
        }
    }

    /// Skips what the element `name`, whose start tag was just read, holds, and its end tag.
    pub(super) fn skip_element(&mut self, name: &str) {
        if is_raw_text(name) {
            return self.skip_raw_text(name);
        }
        if name.eq_ignore_ascii_case("embed") {
            return;
        }
        let mut depth = 1_usize;
        while let Some(token) = self.next() {
            match token {
                Token::Start(start) if is_raw_text(start.name) => self.skip_raw_text(start.name),
                Token::Start(start) if start.name.eq_ignore_ascii_case(name) => depth += 1,
                Token::End(end) if end.eq_ignore_ascii_case(name) => {
                    depth -= 1;
                    if depth == 0 {
                        return;
                    }
                }
                _ => {}
            }
        }
    }

    /// Text up to the next thing that is markup; a lone `<` is text.
    fn text(&mut self) -> Option<&'a str> {
        let is_markup = |index: usize| {
            let after = self.rest.get(index + 1..).unwrap_or_default();
            after.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '!' | '/' | '?'))
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
        let mut dashes = comment.match_indices("--").map(|(index, _)| index);
        let after_end = |index: usize| {
            let after = comment.get(index + 2..)?.trim_start_matches('-');
            after.strip_prefix('>').or_else(|| after.strip_prefix("!>"))
        };
        self.rest = dashes.find_map(after_end).unwrap_or_default();
    }

    fn skip_past(&mut self, mark: &str) {
        self.rest = self.rest.split_once(mark).map_or("", |(_, rest)| rest);
    }

    /// Reads a tag whose `<` or `</` was cut off. An unfinished one vanishes, with all behind it.
    fn tag(&mut self) -> Option<StartTag<'a>> {
        let name = self.take_until(|c| is_space(c) || matches!(c, '/' | '>'));
        let mut attributes = Vec::new();
        loop {
            self.rest = self.rest.trim_start_matches(|c| is_space(c) || c == '/');
            if let Some(rest) = self.rest.strip_prefix('>') {
                self.rest = rest;
                return Some(StartTag { name, attributes });
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
        self.rest = rest.trim_start_matches(is_space);
        let Some(value) = self.rest.strip_prefix('=') else {
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

    /// Inside a raw text element only its own end tag counts.
    fn skip_raw_text(&mut self, name: &str) {
        while let Some((_, rest)) = self.rest.split_once("</") {
            self.rest = rest;
            let is_own = rest.get(..name.len()).is_some_and(|end| end.eq_ignore_ascii_case(name));
            let ends = |c: char| is_space(c) || matches!(c, '/' | '>');
            if is_own && rest.get(name.len()..).is_some_and(|rest| rest.starts_with(ends)) {
                self.tag();
                return;
            }
        }
        self.rest = "";
    }
}

const fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\x0C')
}

/// Elements whose content is no markup.
fn is_raw_text(name: &str) -> bool {
    const NAMES: [&str; 8] =
        ["iframe", "noembed", "noframes", "script", "style", "textarea", "title", "xmp"];
    NAMES.iter().any(|raw| raw.eq_ignore_ascii_case(name))
}
