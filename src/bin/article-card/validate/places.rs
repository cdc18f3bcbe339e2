//! Where in a file things stand.

use std::ops::Range;

use jsonc_parser::ast::{ObjectProp, Value};
use jsonc_parser::common::Ranged;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};

use super::front_matter;

/// How much of a long value is pointed out, in characters.
const LONGEST: usize = 40;

pub struct Places<'t> {
    text: &'t str,
    /// What the text says, if it is JSON.
    root: Option<Value<'t>>,
}

impl<'t> Places<'t> {
    pub fn new(text: &'t str) -> Self {
        let is_json = text.trim_start().starts_with(['{', '[']);
        let parse = || parse_to_ast(text, &CollectOptions::default(), &ParseOptions::default());
        let root = is_json.then(parse).and_then(Result::ok).and_then(|parsed| parsed.value);
        Self { text, root }
    }

    /// The value at a path like `related[2].url`, or the nearest around it that is there. Of an object
    /// or an array it is the bracket that opens it.
    pub fn nearest(&self, path: &str) -> Option<Range<usize>> {
        match self.walk(path) {
            Some(place) => self.shown(place.value),
            None => self.in_front_matter(path),
        }
    }

    /// The value at a path, if it is there. A foreign format has few of an article's paths.
    pub fn of(&self, path: &str) -> Option<Range<usize>> {
        match self.walk(path) {
            Some(place) => self.shown(place.value).filter(|_| place.is_end),
            None => self.in_front_matter(path),
        }
    }

    fn shown(&self, value: &Value<'_>) -> Option<Range<usize>> {
        let range = value.range();
        let is_container = matches!(value, Value::Object(_) | Value::Array(_));
        self.first(if is_container { 1 } else { LONGEST }, range.start..range.end)
    }

    fn in_front_matter(&self, path: &str) -> Option<Range<usize>> {
        self.first(LONGEST, front_matter::line_of(self.text, path)?)
    }

    /// The first `count` characters of a range.
    fn first(&self, count: usize, range: Range<usize>) -> Option<Range<usize>> {
        let text = self.text.get(range.clone())?;
        let length = text.char_indices().nth(count).map_or(text.len(), |(end, _)| end);
        Some(range.start..range.start + length)
    }

    /// The key at the end of a path.
    pub fn of_key(&self, path: &str) -> Option<Range<usize>> {
        let range = self.walk(path)?.property?.name.range();
        Some(range.start..range.end)
    }

    /// The character at a line and a column, in bytes, both from 1, as `serde_json` has them; the end of
    /// the line when that is shorter.
    pub fn at(&self, line: usize, column: usize) -> Option<Range<usize>> {
        let line = self.whole_line(line)?;
        let offset = (line.start + column.saturating_sub(1)).min(line.end);
        let start = self.text.floor_char_boundary(offset);
        let character = self.text.get(start..line.end)?.chars().next();
        Some(start..start + character.map_or(0, char::len_utf8))
    }

    /// What stands in a line, from 1.
    pub fn line(&self, line: usize) -> Option<Range<usize>> {
        let line = self.whole_line(line)?;
        let text = self.text.get(line.clone())?;
        let indent = text.len() - text.trim_start().len();
        self.first(LONGEST, line.start + indent..line.start + text.trim_end().len().max(indent))
    }

    fn whole_line(&self, number: usize) -> Option<Range<usize>> {
        let mut start = 0;
        let mut lines = self.text.split_inclusive('\n').map(|line| {
            let whole = start..start + line.trim_end_matches(['\n', '\r']).len();
            start += line.len();
            whole
        });
        lines.nth(number.checked_sub(1)?)
    }

    /// What a path leads to, as far as it leads; `None` when the text is no JSON.
    fn walk(&self, path: &str) -> Option<Place<'_, 't>> {
        let mut place = Place { property: None, value: self.root.as_ref()?, is_end: true };
        for step in path.split(['.', '[']).filter(|step| !step.is_empty()) {
            let next = match place.value {
                // The last one counts, as with `JSON.parse`.
                Value::Object(object) => {
                    let mut properties = object.properties.iter().rev();
                    let property = properties.find(|property| property.name.as_str() == step);
                    property.map(|property| (Some(property), &property.value))
                }
                Value::Array(array) => {
                    let index: Option<usize> = step.trim_end_matches(']').parse().ok();
                    let element = index.and_then(|index| array.elements.get(index));
                    element.map(|element| (None, element))
                }
                _ => None,
            };
            let Some((property, value)) = next else {
                return Some(Place { is_end: false, ..place });
            };
            place = Place { property, value, is_end: true };
        }
        Some(place)
    }
}

/// A value, with the key that it has in its object.
struct Place<'p, 't> {
    property: Option<&'p ObjectProp<'t>>,
    value: &'p Value<'t>,
    /// Whether it is where the path leads, and not around that.
    is_end: bool,
}

/// Counts lines and characters, in one walk through a text.
pub struct Cursor<'t> {
    rest: &'t str,
    offset: usize,
    line: usize,
    column: usize,
}

impl<'t> Cursor<'t> {
    pub const fn new(text: &'t str) -> Self {
        Self { rest: text, offset: 0, line: 1, column: 1 }
    }

    /// The line and the column, in characters, both from 1, of an offset behind the earlier ones.
    pub fn move_to(&mut self, offset: usize) -> (usize, usize) {
        let (passed, rest) = self.rest.split_at_checked(offset - self.offset).unwrap_or_default();
        let lines = passed.bytes().filter(|byte| *byte == b'\n').count();
        let line = passed.rsplit('\n').next().unwrap_or_default().chars().count();
        self.column = if lines == 0 { self.column + line } else { 1 + line };
        self.line += lines;
        (self.rest, self.offset) = (rest, offset);
        (self.line, self.column)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_leads_to_a_value() {
        let text = "{\"a\": [1, {\"b\": \"é\"}],\n \"c\": {}, \"c\": 2}";
        let places = Places::new(text);
        for (path, expected) in [
            ("a[0]", "1"),
            ("a[1].b", "\"é\""),
            ("a[1]", "{"),
            ("a[1].x.y", "{"),
            ("a[7]", "["),
            ("c", "2"),
            ("", "{"),
        ] {
            assert_eq!(text.get(places.nearest(path).unwrap()), Some(expected), "{path}");
        }
        assert_eq!(places.of("a[1].b"), places.nearest("a[1].b"));
        assert_eq!(places.of("a[1].x"), None);
        assert_eq!(places.of_key("a[1].b").map(|range| text.get(range)), Some(Some("\"b\"")));
        assert_eq!(Places::new("no JSON").nearest("a"), None);
    }

    #[test]
    fn lines_and_columns() {
        let places = Places::new("ä: 1\r\n  b\n\nlast");
        for (line, column, offset) in [(1, 3, 2), (1, 9, 5), (2, 3, 9), (3, 1, 11), (4, 4, 15)] {
            assert_eq!(places.at(line, column).map(|range| range.start), Some(offset), "{line}");
        }
        assert_eq!(places.line(2), Some(9..10));
        assert_eq!(places.at(5, 1), None);
    }

    #[test]
    fn a_cursor_counts_on() {
        let mut cursor = Cursor::new("ä: 1\r\n  b\n\nlast");
        for (offset, expected) in
            [(0, (1, 1)), (3, (1, 3)), (3, (1, 3)), (9, (2, 3)), (12, (4, 1)), (16, (4, 5))]
        {
            assert_eq!(cursor.move_to(offset), expected, "{offset}");
        }
    }
}
