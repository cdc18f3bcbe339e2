//! Literal (`|`) and folded (`>`) block scalars (YAML 1.2.2, 8.1).

use crate::json::Value;

use super::Reader;
use crate::front_matter::cursor::Read;

/// What becomes of the line feeds at the end (8.1.1.2).
enum Chomping {
    Strip,
    Clip,
    Keep,
}

impl<'t> Reader<'t> {
    /// A block scalar whose content is indented by `min` spaces or more.
    pub(super) fn block_scalar(&mut self, min: usize) -> Read<Value> {
        let is_folded = self.text.take(1) == ">";
        let (chomping, given) = self.header()?;
        let indentation = match given {
            Some(more) => (min + more).saturating_sub(1),
            None => self.content_indentation(min)?,
        };
        let mut text = String::new();
        // Line feeds since the last line with content, the one that ends it counted.
        let mut line_feeds: usize = 0;
        // A line that starts with white space is not folded with its neighbours (8.1.3).
        let mut was_spaced = true;
        while let Some(content) = self.content(indentation) {
            if content.is_empty() {
                line_feeds += 1;
                continue;
            }
            let is_spaced = content.starts_with([' ', '\t']);
            let drops_one = is_folded && !was_spaced && !is_spaced;
            text.push_str(if drops_one && line_feeds == 1 { " " } else { "" });
            push_line_feeds(&mut text, line_feeds.saturating_sub(usize::from(drops_one)));
            text.push_str(content);
            was_spaced = is_spaced;
            line_feeds = 1;
        }
        self.refuse_tab()?;
        match chomping {
            Chomping::Clip if !text.is_empty() => text.push('\n'),
            Chomping::Keep => push_line_feeds(&mut text, line_feeds),
            Chomping::Clip | Chomping::Strip => {}
        }
        Ok(Value::Text(text))
    }

    /// The rest of the first line: chomping and indentation, in either order.
    fn header(&mut self) -> Read<(Chomping, Option<usize>)> {
        let before = self.indentation_indicator();
        let chomping = match self.text.take_while(|byte| matches!(byte, b'+' | b'-')) {
            "" => Chomping::Clip,
            "-" => Chomping::Strip,
            "+" => Chomping::Keep,
            _ => return Err(self.text.missing("one `+` or `-`", "")),
        };
        let indentation = before.or_else(|| self.indentation_indicator());
        self.end_line()?;
        self.text.eat(b'\n');
        Ok((chomping, indentation))
    }

    fn indentation_indicator(&mut self) -> Option<usize> {
        let digit = self.text.peek().filter(|byte| matches!(byte, b'1'..=b'9'))?;
        self.text.take(1);
        Some(usize::from(digit - b'0'))
    }

    /// The indentation of the first line that is not empty (8.1.1.1).
    fn content_indentation(&self, min: usize) -> Read<usize> {
        let mut text = self.text;
        let mut widest = min;
        loop {
            let indentation = text.take_while(|byte| byte == b' ').len();
            if text.is_end() {
                return Ok(widest.max(indentation));
            }
            if indentation < min && !text.is_at(b'\n') {
                return Ok(widest);
            }
            if !text.eat(b'\n') {
                let advice = "the empty lines above it have more spaces";
                return if indentation < widest {
                    Err(text.missing("a line", advice))
                } else {
                    Ok(indentation)
                };
            }
            widest = widest.max(indentation);
        }
    }

    /// The next line without its indentation; `None` when it is none of the scalar's.
    fn content(&mut self, indentation: usize) -> Option<&'t str> {
        let start = self.text;
        let line = self.text.take_line();
        let spaces = line.len() - line.trim_start_matches(' ').len();
        if start.is_end() || spaces < indentation.min(line.len()) {
            self.text = start;
            return None;
        }
        self.text.eat(b'\n');
        Some(line.get(indentation..).unwrap_or_default())
    }
}

fn push_line_feeds(text: &mut String, count: usize) {
    text.extend(std::iter::repeat_n('\n', count));
}
