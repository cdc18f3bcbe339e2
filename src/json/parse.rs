//! Reads JSON (RFC 8259), natively and in browsers alike: a parser that both share makes one value of one
//! text. It takes some 1.2 KB of *core*; `serde_json`'s would take several times as much.

use super::{MAX_NESTING, MAX_VALUES, Value};
use crate::scan::{cut, has_control};

/// The reason why a text has no value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ParseError {
    /// It is not JSON.
    NotJson,
    /// It nests deeper than [`MAX_NESTING`].
    TooDeep,
    /// It has more values than [`MAX_VALUES`].
    TooMany,
}

/// Reads all of `text`. A surrogate that is escaped without its other half becomes U+FFFD.
///
/// # Errors
/// A [`ParseError`].
pub(crate) fn parse(text: &str) -> Result<Value, ParseError> {
    let mut parser = Parser::of(text);
    parser.skip_space();
    match parser.value(MAX_NESTING) {
        Some(value) if parser.rest.is_empty() => Ok(value),
        _ => Err(parser.reason),
    }
}

/// Reads a number, of whatever spelling.
pub(crate) fn number(text: &str) -> Option<Value> {
    Parser::of(text).number()
}

struct Parser<'a> {
    rest: &'a str,
    /// How many more values there may be.
    room: usize,
    /// Why there is none, if there is none.
    reason: ParseError,
}

impl<'a> Parser<'a> {
    const fn of(text: &'a str) -> Self {
        Self { rest: text, room: MAX_VALUES, reason: ParseError::NotJson }
    }

    /// Reads a value in which so many more arrays and objects may nest, and the space behind it.
    fn value(&mut self, left: usize) -> Option<Value> {
        self.room = self.one_less(self.room, ParseError::TooMany)?;
        match self.rest.as_bytes().first()? {
            b'"' => self.text().map(Value::Text),
            b'[' => self.items(left).map(Value::List),
            b'{' => self.entries(left).map(Value::Object),
            b'n' => self.after("null").map(|()| Value::Null),
            b't' => self.after("true").map(|()| Value::Bool(true)),
            b'f' => self.after("false").map(|()| Value::Bool(false)),
            _ => self.number(),
        }
    }

    fn items(&mut self, left: usize) -> Option<Vec<Value>> {
        let left = self.one_less(left, ParseError::TooDeep)?;
        let mut items = Vec::new();
        self.after("[")?;
        while !self.ends_with(b']', items.is_empty())? {
            items.push(self.value(left)?);
        }
        Some(items)
    }

    fn entries(&mut self, left: usize) -> Option<Vec<(String, Value)>> {
        let left = self.one_less(left, ParseError::TooDeep)?;
        let mut entries = Vec::new();
        self.after("{")?;
        while !self.ends_with(b'}', entries.is_empty())? {
            let key = self.text()?;
            self.after(":")?;
            entries.push((key, self.value(left)?));
        }
        Some(entries)
    }

    fn one_less(&mut self, left: usize, reason: ParseError) -> Option<usize> {
        if left == 0 {
            self.reason = reason;
        }
        left.checked_sub(1)
    }

    /// Whether an array or an object ends here; if not, the comma before its next value is passed.
    fn ends_with(&mut self, end: u8, is_first: bool) -> Option<bool> {
        let next = *self.rest.as_bytes().first()?;
        if next == end {
            self.pass(1)?;
            self.skip_space();
            return Some(true);
        }
        if !is_first {
            self.after(",")?;
        }
        Some(false)
    }

    fn text(&mut self) -> Option<String> {
        self.rest = self.rest.strip_prefix('"')?;
        let mut text = String::new();
        loop {
            let (plain, rest) = cut(self.rest, *b"\"\\");
            if has_control(plain) {
                return None;
            }
            text.push_str(plain);
            self.rest = rest;
            if self.pass(1)? == "\"" {
                self.skip_space();
                return Some(text);
            }
            text.push(self.escaped()?);
        }
    }

    /// Reads the character that stands behind a backslash.
    fn escaped(&mut self) -> Option<char> {
        Some(match self.pass(1)? {
            "b" => '\u{8}',
            "f" => '\u{c}',
            "n" => '\n',
            "r" => '\r',
            "t" => '\t',
            "u" => self.code_point()?,
            same => same.chars().next().filter(|c| matches!(c, '"' | '\\' | '/'))?,
        })
    }

    /// Reads the character whose UTF-16 is escaped (RFC 8259, 7).
    fn code_point(&mut self) -> Option<char> {
        let unit = self.four_digits()?;
        let behind = self.rest;
        if unit & 0xfc00 == 0xd800
            && let Some(low) = self.low_surrogate()
        {
            return char::from_u32(0x10000 + ((unit & 0x3ff) << 10) + (low & 0x3ff));
        }
        self.rest = behind;
        Some(char::from_u32(unit).unwrap_or(char::REPLACEMENT_CHARACTER))
    }

    fn low_surrogate(&mut self) -> Option<u32> {
        self.rest = self.rest.strip_prefix("\\u")?;
        self.four_digits().filter(|unit| unit & 0xfc00 == 0xdc00)
    }

    fn four_digits(&mut self) -> Option<u32> {
        let digits = self.pass(4)?;
        // `from_str_radix` takes a sign as well.
        if digits.starts_with('+') {
            return None;
        }
        u32::from_str_radix(digits, 16).ok()
    }

    /// Reads a number (RFC 8259, 6). A whole one is that in every spelling: `640`, `640.0`, `6.4e2`.
    fn number(&mut self) -> Option<Value> {
        let start = self.rest;
        let is_negative = self.passes(b"-");
        let mut digits = self.digits()?.to_owned();
        if digits.len() > 1 && digits.starts_with('0') {
            return None;
        }
        // Where the point is, among the digits.
        let mut point = digits.len();
        if self.passes(b".") {
            digits.push_str(self.digits()?);
        }
        if self.passes(b"eE") {
            let is_below = self.rest.starts_with('-');
            self.passes(b"+-");
            let size = self.digits()?.bytes().fold(0_usize, |size, digit| {
                size.saturating_mul(10).saturating_add(usize::from(digit - b'0'))
            });
            point = if is_below { point.saturating_sub(size) } else { point.saturating_add(size) };
        }
        let text = start.get(..start.len() - self.rest.len())?;
        self.skip_space();
        let number = whole_number(&digits, point).filter(|number| !is_negative || *number == 0);
        Some(number.map_or_else(|| Value::Number(text.to_owned()), Value::Whole))
    }

    fn digits(&mut self) -> Option<&'a str> {
        let end = self.rest.bytes().position(|byte| !byte.is_ascii_digit());
        self.pass(end.unwrap_or(self.rest.len())).filter(|digits| !digits.is_empty())
    }

    /// Passes one of these bytes of ASCII, if one stands here.
    fn passes(&mut self, bytes: &[u8]) -> bool {
        let is_there = self.rest.bytes().next().is_some_and(|byte| bytes.contains(&byte));
        is_there && self.pass(1).is_some()
    }

    fn skip_space(&mut self) {
        while self.passes(b" \t\n\r") {}
    }

    /// Passes `start`, if it stands here, and the space behind it.
    fn after(&mut self, start: &str) -> Option<()> {
        self.rest = self.rest.strip_prefix(start)?;
        self.skip_space();
        Some(())
    }

    /// Passes so many bytes.
    fn pass(&mut self, count: usize) -> Option<&'a str> {
        let (passed, rest) = self.rest.split_at_checked(count)?;
        self.rest = rest;
        Some(passed)
    }
}

/// The number that has these digits, with its point before the one at `point`; `None` if it is not whole, or too
/// large.
fn whole_number(digits: &str, point: usize) -> Option<u64> {
    let mut number = 0_u64;
    for (index, digit) in digits.bytes().enumerate() {
        match digit - b'0' {
            0 if index >= point => {}
            digit if index < point => number = number.checked_mul(10)?.checked_add(digit.into())?,
            _ => return None,
        }
    }
    let mut missing = point.saturating_sub(digits.len());
    while missing > 0 && number > 0 {
        number = number.checked_mul(10)?;
        missing -= 1;
    }
    Some(number)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde::de::{DeserializeSeed, IgnoredAny};
    use serde_json::json;

    use super::super::Nested;
    use super::*;

    fn any_json() -> impl Strategy<Value = serde_json::Value> {
        let leaf = prop_oneof![
            Just(json!(null)),
            any::<bool>().prop_map(|value| json!(value)),
            any::<u64>().prop_map(|number| json!(number)),
            any::<i64>().prop_map(|number| json!(number)),
            // `serde_json` rounds others by a bit.
            any::<i32>().prop_map(|number| json!(f64::from(number) / 8.0)),
            any::<String>().prop_map(|text| json!(text)),
        ];
        leaf.prop_recursive(4, 40, 6, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..6).prop_map(|items| json!(items)),
                prop::collection::btree_map(any::<String>(), inner, 0..6)
                    .prop_map(|entries| json!(entries)),
            ]
        })
    }

    fn by_serde(text: &str) -> Value {
        let mut deserializer = serde_json::Deserializer::from_str(text);
        Nested::default().deserialize(&mut deserializer).unwrap()
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn reads_what_serde_reads(json in any_json(), is_pretty in any::<bool>()) {
            let text = if is_pretty { serde_json::to_string_pretty(&json) } else { serde_json::to_string(&json) };
            let text = text.unwrap();
            prop_assert_eq!(parse(&text), Ok(by_serde(&text)));
        }

        #[test]
        fn refuses_what_serde_refuses(text in "([\\[\\]{}\":, \t\u{b}0-9.eE+-]|\\\\|u[0-9a-f]{4}|[a-u/é]|null|true|\"a\"){0,9}") {
            let is_json = serde_json::from_str::<IgnoredAny>(&text).is_ok();
            prop_assert_eq!(parse(&text).is_ok(), is_json, "{}", text);
        }
    }

    #[test]
    fn escapes_are_read() {
        let text = r#""\u0007\b\f\n\r\t\"\\\/ \ud83d\uDE00 \ud83d\ud83d\ude00 \ude00 \ud83d\n\ud83d\u0041\ud83d""#;
        let expected =
            "\u{7}\u{8}\u{c}\n\r\t\"\\/ 😀 \u{fffd}😀 \u{fffd} \u{fffd}\n\u{fffd}A\u{fffd}";
        assert_eq!(parse(text), Ok(expected.into()));
        for wrong in
            [r#""\x""#, r#""\u+123""#, r#""\u12""#, "\"\n\"", "\"\0\"", r#""\"#, r#""\ud83d\u00""#]
        {
            assert_eq!(parse(wrong), Err(ParseError::NotJson), "{wrong}");
        }
    }

    #[test]
    fn whole_numbers_are_whole_in_every_spelling() {
        for (text, expected) in [
            ("0", 0),
            ("-0", 0),
            ("-0.0e5", 0),
            ("0e999999999999", 0),
            ("640.0", 640),
            ("6.4e2", 640),
            ("6.4E+02", 640),
            ("64000e-2", 640),
            ("0.00640e5", 640),
            ("1e19", 10_000_000_000_000_000_000),
            ("18446744073709551615", u64::MAX),
        ] {
            assert_eq!(parse(text), Ok(Value::Whole(expected)), "{text}");
        }
        for text in ["18446744073709551616", "1e20", "1e999999999999", "3.25", "1e-1", "-7", "-7.0"]
        {
            assert_eq!(parse(text), Ok(Value::Number(text.to_owned())), "{text}");
        }
        for text in ["01", "-", "1.", ".5", "1e", "1e+", "+1", "0x1", "1_0", "Infinity", "NaN"] {
            assert_eq!(parse(text), Err(ParseError::NotJson), "{text}");
        }
    }

    #[test]
    fn nesting_has_a_limit() {
        let nested = |depth| ["[".repeat(depth), "]".repeat(depth)].concat();
        assert!(parse(&nested(MAX_NESTING)).is_ok());
        assert_eq!(parse(&nested(MAX_NESTING + 1)), Err(ParseError::TooDeep));
        assert_eq!(parse(&"{\"a\":".repeat(MAX_NESTING + 1)), Err(ParseError::TooDeep));
        assert_eq!(parse(&"[".repeat(MAX_NESTING)), Err(ParseError::NotJson));
    }

    #[test]
    fn values_have_a_limit() {
        let list = |count| format!("[{}0]", "0,".repeat(count - 2));
        assert!(parse(&list(MAX_VALUES)).is_ok());
        assert_eq!(parse(&list(MAX_VALUES + 1)), Err(ParseError::TooMany));
    }
}
