//! Plain and quoted scalars, and how their lines become one (YAML 1.2.2, 7.3).

use super::{Place, QUOTE_START, Reader};
use crate::front_matter::cursor::Read;

/// Escapes that TOML has not (5.7).
const ESCAPES: [(u8, char); 10] = [
    (b'0', '\0'),
    (b'a', '\u{7}'),
    (b'\t', '\t'),
    (b'v', '\u{b}'),
    (b' ', ' '),
    (b'/', '/'),
    (b'N', '\u{85}'),
    (b'_', '\u{a0}'),
    (b'L', '\u{2028}'),
    (b'P', '\u{2029}'),
];

impl<'t> Reader<'t> {
    /// 7.3.3
    pub(super) fn plain(&mut self, place: Place) -> Read<String> {
        self.check_start(place)?;
        let mut text = self.plain_line(place).to_owned();
        loop {
            let (end, length) = (self.text, text.len());
            self.text.take_space();
            let goes_on = self.text.is_at(b'\n')
                && self.fold(&mut text, " ") >= place.indentation()
                && !self.text.is_at(b'#');
            let line = if goes_on { self.plain_line(place) } else { "" };
            if line.is_empty() {
                text.truncate(length);
                self.text = end;
                return Ok(text);
            }
            text.push_str(line);
        }
    }

    /// An indicator starts no plain scalar (5.3).
    fn check_start(&self, place: Place) -> Read<()> {
        let rest = self.text.rest();
        let advice = match self.text.peek() {
            Some(b'-' | b'?' | b':') if place.has_plain(rest.get(1..).unwrap_or_default()) => {
                return Ok(());
            }
            Some(b'!' | b'%' | b'?') => {
                "put a text in quotes; tags, directives and complex keys are not read"
            }
            Some(b'-' | b':' | b',' | b'[' | b']' | b'{' | b'}' | b'|' | b'>' | b'@' | b'`') => {
                QUOTE_START
            }
            Some(_) => return Ok(()),
            None => "",
        };
        Err(self.text.missing("a value", advice))
    }

    /// What a plain scalar has of this line.
    fn plain_line(&mut self, place: Place) -> &'t str {
        let rest = self.text.rest();
        let mut is_after_space = false;
        let is_end = |(index, byte): (usize, u8)| {
            let is_comment = byte == b'#' && is_after_space;
            is_after_space = matches!(byte, b' ' | b'\t');
            let after = || rest.get(index + 1..).unwrap_or_default();
            match byte {
                b'\n' => true,
                b':' => !place.has_plain(after()),
                b',' | b'[' | b']' | b'{' | b'}' => matches!(place, Place::Flow),
                _ => is_comment,
            }
        };
        let end = rest.bytes().enumerate().position(is_end).unwrap_or(rest.len());
        let line = rest.get(..end).unwrap_or_default();
        self.text.take(trimmed(line))
    }

    /// 7.3.1 and 7.3.2
    pub(super) fn quoted(&mut self, quote: u8) -> Read<String> {
        let start = self.text;
        self.text.take(1);
        let is_text: fn(u8) -> bool = match quote {
            b'"' => |byte| !matches!(byte, b'"' | b'\\' | b'\n'),
            _ => |byte| !matches!(byte, b'\'' | b'\n'),
        };
        let mut text = String::new();
        // How much of the text no line feed trims: up to the last escape or line feed.
        let mut kept = 0;
        loop {
            text.push_str(self.text.take_while(is_text));
            match self.text.peek() {
                None => return Err(start.missing("a quoted text", "close the quote")),
                Some(b'\n') => {
                    text.truncate(kept + trimmed(text.get(kept..).unwrap_or_default()));
                    self.fold(&mut text, " ");
                    kept = text.len();
                }
                Some(b'\\') => {
                    self.text.take(1);
                    if self.text.is_at(b'\n') {
                        self.fold(&mut text, "");
                    } else {
                        text.push(self.text.escape(&ESCAPES)?);
                    }
                    kept = text.len();
                }
                Some(_) => {
                    self.text.take(1);
                    if quote == b'"' || !self.text.eat(b'\'') {
                        return Ok(text);
                    }
                    text.push('\'');
                }
            }
        }
    }

    /// Goes over a line feed, empty lines and the next one's indentation. A line feed `alone` becomes
    /// that; of several, the first is dropped (6.5). Gives the number of spaces.
    fn fold(&mut self, text: &mut String, alone: &str) -> usize {
        self.text.eat(b'\n');
        let length = text.len();
        loop {
            let indentation = self.text.take_while(|byte| byte == b' ').len();
            self.text.take_space();
            if !self.text.eat(b'\n') {
                text.push_str(if text.len() == length { alone } else { "" });
                return indentation;
            }
            text.push('\n');
        }
    }
}

/// How long `text` is without white space at its end.
fn trimmed(text: &str) -> usize {
    let last = text.bytes().rposition(|byte| !matches!(byte, b' ' | b'\t'));
    last.map_or(0, |last| last + 1)
}
