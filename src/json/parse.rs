//! Reads the JSON that `JSON.stringify` writes (ECMA-262, 25.5.2): well-formed and without white space.
//! Of anything else it says no more than that it is none.

use super::{MAX_NESTING, Value};
use crate::scan::cut;

/// What `text` spells; `None` if it is no JSON of that kind, or nests deeper than [`MAX_NESTING`].
pub(crate) fn parse(text: &str) -> Option<Value> {
    let mut reader = Reader { rest: text };
    let value = reader.value(MAX_NESTING)?;
    reader.rest.is_empty().then_some(value)
}

struct Reader<'a> {
    rest: &'a str,
}

impl<'a> Reader<'a> {
    /// A value in which so many more arrays and objects may nest.
    fn value(&mut self, left: usize) -> Option<Value> {
        match self.rest.as_bytes().first()? {
            b'"' => self.text().map(Value::Text),
            b'[' => self.items(left.checked_sub(1)?).map(Value::List),
            b'{' => self.entries(left.checked_sub(1)?).map(Value::Object),
            b'n' => self.after("null").map(|()| Value::Null),
            b't' => self.after("true").map(|()| Value::Bool(true)),
            b'f' => self.after("false").map(|()| Value::Bool(false)),
            _ => self.number(),
        }
    }

    fn items(&mut self, left: usize) -> Option<Vec<Value>> {
        let mut items = Vec::new();
        self.after("[")?;
        while !self.ends_with(b']', items.is_empty())? {
            items.push(self.value(left)?);
        }
        Some(items)
    }

    fn entries(&mut self, left: usize) -> Option<Vec<(String, Value)>> {
        let mut entries = Vec::new();
        self.after("{")?;
        while !self.ends_with(b'}', entries.is_empty())? {
            let key = self.text()?;
            self.after(":")?;
            entries.push((key, self.value(left)?));
        }
        Some(entries)
    }

    /// Whether a list ends here; if not, what parts it from its next part is passed.
    fn ends_with(&mut self, end: u8, is_first: bool) -> Option<bool> {
        let next = *self.rest.as_bytes().first()?;
        if next == end {
            self.pass(1)?;
            return Some(true);
        }
        if !is_first {
            self.after(",")?;
        }
        Some(false)
    }

    fn text(&mut self) -> Option<String> {
        self.after("\"")?;
        let mut text = String::new();
        loop {
            let (plain, rest) = cut(self.rest, *b"\"\\");
            text.push_str(plain);
            self.rest = rest;
            if self.pass(1)? == "\"" {
                return Some(text);
            }
            text.push(self.escaped()?);
        }
    }

    /// The character that stands behind a backslash.
    fn escaped(&mut self) -> Option<char> {
        Some(match self.pass(1)? {
            "b" => '\u{8}',
            "f" => '\u{c}',
            "n" => '\n',
            "r" => '\r',
            "t" => '\t',
            "u" => {
                let number = u32::from_str_radix(self.pass(4)?, 16).ok()?;
                // `JSON.stringify` escapes surrogates only where they are alone.
                char::from_u32(number).unwrap_or(char::REPLACEMENT_CHARACTER)
            }
            same => same.chars().next()?,
        })
    }

    fn number(&mut self) -> Option<Value> {
        let is_part = |byte: u8| matches!(byte, b'0'..=b'9' | b'-' | b'+' | b'.' | b'e');
        let end = self.rest.bytes().position(|byte| !is_part(byte));
        let text = self.pass(end.unwrap_or(self.rest.len()))?;
        let other = || Value::Number(text.to_owned());
        (!text.is_empty()).then(|| text.parse().map_or_else(|_| other(), Value::Whole))
    }

    /// Passes `start`, if it stands here.
    fn after(&mut self, start: &str) -> Option<()> {
        self.rest = self.rest.strip_prefix(start)?;
        Some(())
    }

    /// Passes so many bytes.
    fn pass(&mut self, count: usize) -> Option<&'a str> {
        let (passed, rest) = self.rest.split_at_checked(count)?;
        self.rest = rest;
        Some(passed)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde::de::DeserializeSeed;
    use serde_json::json;

    use super::super::Nested;
    use super::*;

    /// What `JSON.stringify` may have written.
    fn any_json() -> impl Strategy<Value = serde_json::Value> {
        let leaf = prop_oneof![
            Just(json!(null)),
            any::<bool>().prop_map(|value| json!(value)),
            any::<u64>().prop_map(|number| json!(number)),
            Just(json!(-0.5)),
            Just(json!(0.5)),
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
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn reads_what_serde_reads(json in any_json()) {
            let text = json.to_string();
            prop_assert_eq!(format!("{:?}", parse(&text)), format!("{:?}", Some(by_serde(&text))));
        }

        #[test]
        fn any_text_is_safe(text in "[\\[\\]{}\":,0-9a-u\\\\é-]{0,12}") {
            let is_json = serde_json::from_str::<serde_json::Value>(&text).is_ok();
            prop_assert!(parse(&text).is_some() || !is_json);
        }
    }

    #[test]
    fn escapes_are_read() {
        let text = r#""\u0007\b\f\n\r\t\"\\/\ud83d""#;
        let Some(Value::Text(text)) = parse(text) else { panic!("no text") };
        assert_eq!(text, "\u{7}\u{8}\u{c}\n\r\t\"\\/\u{fffd}");
    }

    #[test]
    fn numbers_are_told_apart() {
        for (text, expected) in [
            ("0", "Whole(0)"),
            ("18446744073709551615", "Whole(18446744073709551615)"),
            ("18446744073709551616", "Number(\"18446744073709551616\")"),
            ("1e+21", "Number(\"1e+21\")"),
            ("3.25", "Number(\"3.25\")"),
            ("-7", "Number(\"-7\")"),
        ] {
            assert_eq!(format!("{:?}", parse(text).unwrap()), expected, "{text}");
        }
    }

    #[test]
    fn nesting_has_a_limit() {
        let nested = |depth| ["[".repeat(depth), "]".repeat(depth)].concat();
        assert!(parse(&nested(MAX_NESTING)).is_some());
        assert!(parse(&nested(MAX_NESTING + 1)).is_none());
    }
}
