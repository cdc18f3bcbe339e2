//! Where a reader stands in its text, what it looks for there, and what is wrong when that is missing.

use super::number;

/// Lists and mappings in one another, the outermost counted.
const MAX_NESTING: usize = 64;

/// How many characters of the text a message quotes.
const QUOTED: usize = 20;

/// Escapes that both syntaxes have (YAML 1.2.2, 5.7; TOML 1.1, "String").
const ESCAPES: [(u8, char); 8] = [
    (b'"', '"'),
    (b'\\', '\\'),
    (b'b', '\u{8}'),
    (b'e', '\u{1b}'),
    (b'f', '\u{c}'),
    (b'n', '\n'),
    (b'r', '\r'),
    (b't', '\t'),
];

/// What can't be read.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    /// In which line, from 1.
    pub(crate) line: usize,
    /// What was expected, what was found, and what to do.
    pub(crate) message: String,
}

/// What was read.
pub(super) type Read<T> = Result<T, Fault>;

/// A place in a text. As a copy it remembers a place to go back to, or to blame.
#[derive(Clone, Copy)]
pub(super) struct Cursor<'t> {
    text: &'t str,
    rest: &'t str,
    line_start: usize,
}

impl<'t> Cursor<'t> {
    /// The start of `text`, whose lines end with line feeds. Neither syntax has a place for other
    /// control characters than tabs.
    pub(super) fn of(text: &'t str) -> Read<Self> {
        let start = Self { text, rest: text, line_start: 0 };
        let mut cursor = start;
        cursor.take_while(|byte| matches!(byte, b'\t' | b'\n' | b' '..=b'~' | 0x80..));
        if cursor.is_end() {
            Ok(start)
        } else {
            Err(cursor.fault("found a control character; delete it"))
        }
    }

    pub(super) const fn rest(&self) -> &'t str {
        self.rest
    }

    pub(super) const fn is_end(&self) -> bool {
        self.rest.is_empty()
    }

    pub(super) fn peek(&self) -> Option<u8> {
        self.rest.bytes().next()
    }

    pub(super) fn is_at(&self, mark: u8) -> bool {
        self.peek() == Some(mark)
    }

    pub(super) fn eat(&mut self, mark: u8) -> bool {
        self.is_at(mark) && !self.take(1).is_empty()
    }

    /// Goes `length` bytes on, and gives them.
    pub(super) fn take(&mut self, length: usize) -> &'t str {
        let (taken, rest) = self.rest.split_at_checked(length).unwrap_or_default();
        let line_feed = taken.bytes().rposition(|byte| byte == b'\n');
        self.line_start = line_feed.map_or(self.line_start, |index| self.at() + index + 1);
        self.rest = rest;
        taken
    }

    /// Goes over bytes that are wanted; those of one character all have to be, or none.
    pub(super) fn take_while(&mut self, is_wanted: fn(u8) -> bool) -> &'t str {
        let end = self.rest.bytes().position(|byte| !is_wanted(byte));
        self.take(end.unwrap_or(self.rest.len()))
    }

    /// Spaces and tabs.
    pub(super) fn take_space(&mut self) -> &'t str {
        self.take_while(|byte| matches!(byte, b' ' | b'\t'))
    }

    /// The rest of the line, without its line feed.
    pub(super) fn take_line(&mut self) -> &'t str {
        self.take_while(|byte| byte != b'\n')
    }

    const fn at(&self) -> usize {
        self.text.len().saturating_sub(self.rest.len())
    }

    /// Bytes since the line's start.
    pub(super) const fn column(&self) -> usize {
        self.at().saturating_sub(self.line_start)
    }

    pub(super) const fn is_on_line_of(&self, other: &Self) -> bool {
        self.line_start == other.line_start
    }

    fn before(&self) -> &'t str {
        self.text.get(..self.at()).unwrap_or_default()
    }

    /// Whether white space, or nothing, stands before this place.
    pub(super) fn is_after_space(&self) -> bool {
        let before = self.before().bytes().next_back();
        before.is_none_or(|byte| matches!(byte, b' ' | b'\t' | b'\n'))
    }

    /// Goes over white space, comments and line feeds to what comes next. Gives what stands before
    /// that in its line, if it came by the line's start.
    pub(super) fn skip_lines(&mut self) -> &'t str {
        loop {
            let is_start = self.column() == 0;
            let space = self.take_space();
            if self.is_at(b'#') {
                self.take_line();
            }
            if !self.eat(b'\n') {
                return if is_start { space } else { "" };
            }
        }
    }

    /// Nothing but a comment may follow in this line.
    pub(super) fn end_line(&mut self) -> Read<()> {
        self.take_space();
        if self.is_at(b'#') {
            self.take_line();
        }
        if self.is_end() || self.is_at(b'\n') {
            return Ok(());
        }
        Err(self.missing("the end of the line", ""))
    }

    /// A comma, unless the list or mapping ends with `close` here.
    pub(super) fn separator(&mut self, close: u8) -> Read<()> {
        if self.eat(b',') || self.is_at(close) {
            return Ok(());
        }
        let expected = if close == b']' { "`,` or `]`" } else { "`,` or `}`" };
        Err(self.missing(expected, ""))
    }

    /// The character that an escape stands for, from behind its backslash on. `others` are those
    /// that only one syntax has.
    pub(super) fn escape(&mut self, others: &[(u8, char)]) -> Read<char> {
        let start = *self;
        let name = self.take(1).bytes().next().unwrap_or_default();
        let escaped = match name {
            b'x' => self.code(2),
            b'u' => self.code(4),
            b'U' => self.code(8),
            _ => {
                let mut known = ESCAPES.iter().chain(others);
                known.find(|(known, _)| *known == name).map(|(_, escaped)| *escaped)
            }
        };
        let advice = "write a backslash as \\\\";
        escaped.ok_or_else(|| start.missing("an escape like \\n or \\u00e9", advice))
    }

    fn code(&mut self, digits: usize) -> Option<char> {
        let code = number::digits(self.take(digits), 16)?;
        u32::try_from(code).ok().and_then(char::from_u32)
    }

    /// The fault that more than the allowed number of collections are open, when `depth` are.
    pub(super) fn check_depth(&self, depth: usize) -> Read<()> {
        if depth > MAX_NESTING {
            return Err(self.fault("found more than 64 lists and mappings in one another"));
        }
        Ok(())
    }

    /// The fault that `expected` does not stand here; `advice` says what to do.
    pub(super) fn missing(&self, expected: &str, advice: &str) -> Fault {
        let mut line = *self;
        let line = line.take_line();
        let quoted = line.char_indices().nth(QUOTED).and_then(|(end, _)| line.get(..end));
        let (before, found, after) = match quoted.unwrap_or(line) {
            "" if self.is_end() => ("", "the end of the front matter", ""),
            "" => ("", "the end of the line", ""),
            quoted => ("`", quoted, "`"),
        };
        let parting = if advice.is_empty() { "" } else { "; " };
        self.fault(
            &["expected ", expected, ", found ", before, found, after, parting, advice].concat(),
        )
    }

    pub(super) fn fault(&self, message: &str) -> Fault {
        let line = self.before().bytes().filter(|byte| *byte == b'\n').count() + 1;
        Fault { line, message: message.to_owned() }
    }
}
