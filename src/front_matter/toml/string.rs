//! Strings (TOML 1.1, "String"): in one line, or between quotes that stand three times. In `"` there
//! are escapes, in `'` none.

use super::Reader;
use crate::front_matter::cursor::Read;

impl Reader<'_> {
    pub(super) fn string(&mut self) -> Read<String> {
        let rest = self.text.rest();
        if rest.starts_with("\"\"\"") || rest.starts_with("'''") {
            return self.long_string();
        }
        self.line_string()
    }

    pub(super) fn line_string(&mut self) -> Read<String> {
        let start = self.text;
        let quote = self.text.take(1);
        let mut text = String::new();
        loop {
            text.push_str(self.text.take_while(is_plain));
            if self.text.rest().starts_with(quote) {
                self.text.take(1);
                return Ok(text);
            }
            if self.text.is_end() || self.text.is_at(b'\n') {
                return Err(start.missing("a string", "close its quote in the same line"));
            }
            self.mark(quote, &mut text)?;
        }
    }

    fn long_string(&mut self) -> Read<String> {
        let start = self.text;
        let quotes = self.text.take(3);
        let quote = quotes.get(..1).unwrap_or_default();
        let mut text = String::new();
        self.text.eat(b'\n');
        loop {
            text.push_str(self.text.take_while(|byte| is_plain(byte) || byte == b'\n'));
            let rest = self.text.rest();
            if let Some(after) = rest.strip_prefix(quotes) {
                // Up to two more are the last characters of the string.
                let more =
                    after.bytes().take(2).take_while(|byte| quote.as_bytes() == [*byte]).count();
                self.text.take(3);
                text.push_str(self.text.take(more));
                return Ok(text);
            }
            if rest.is_empty() {
                return Err(start.missing("a string", "close its three quotes"));
            }
            if quote == "'" || !self.eat_line_end() {
                self.mark(quote, &mut text)?;
            }
        }
    }

    /// An escape, or a mark that is none between such quotes.
    fn mark(&mut self, quote: &str, text: &mut String) -> Read<()> {
        match self.text.take(1) {
            "\\" if quote == "\"" => text.push(self.text.escape(&[])?),
            mark => text.push_str(mark),
        }
        Ok(())
    }

    /// A backslash at the end of a line takes all white space up to the next character away.
    fn eat_line_end(&mut self) -> bool {
        let mut end = self.text;
        if !end.eat(b'\\') {
            return false;
        }
        end.take_space();
        if !end.is_at(b'\n') {
            return false;
        }
        end.take_while(|byte| matches!(byte, b' ' | b'\t' | b'\n'));
        self.text = end;
        true
    }
}

/// What stands for itself in any string.
const fn is_plain(byte: u8) -> bool {
    !matches!(byte, b'"' | b'\'' | b'\\' | b'\n')
}
