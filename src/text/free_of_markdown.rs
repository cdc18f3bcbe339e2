//! Texts in which nothing is Markdown, told without a parser: they are paragraphs as they stand.

use super::LINE_FEED;

/// Whether every character of `text` is just text, in the place where it stands. Some texts that have
/// no Markdown either are not told.
pub(crate) fn is_free(text: &str) -> bool {
    let mut lines = LINE_FEED.pieces(text).map(str::as_bytes);
    lines.all(|line| !starts_block(line) && !has_inline(line))
}

/// Whether a line may open a block other than a paragraph, or end the one before it.
fn starts_block(line: &[u8]) -> bool {
    let digits = line.iter().take_while(|byte| byte.is_ascii_digit()).count();
    match (line.first(), line.get(digits)) {
        (Some(b' ' | b'\t' | b'#' | b'>' | b'-' | b'+' | b'*' | b'=' | b'|' | b':' | b'~'), _) => {
            true
        }
        (_, Some(b'.' | b')')) => {
            digits > 0 && line.get(digits + 1).is_none_or(|byte| matches!(byte, b' ' | b'\t'))
        }
        _ => false,
    }
}

/// Whether there may be more in a line than text, such as an emphasis, a link or a hard break.
fn has_inline(line: &[u8]) -> bool {
    let is_space = |byte: Option<&u8>| byte.is_none_or(|byte| *byte == b' ');
    let is_word = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphanumeric);
    let mut before = None;
    for (index, byte) in line.iter().enumerate() {
        let after = line.get(index + 1);
        let is_markup = match byte {
            b'*' | b'~' => !(is_space(before) && is_space(after)),
            b'_' => !(is_word(before) && is_word(after)),
            b'<' => !is_space(after) && !after.is_some_and(u8::is_ascii_digit),
            b'&' => is_word(after) || after == Some(&b'#'),
            b'`' | b'[' | b'\\' | b'\r' | 0 => true,
            b' ' | b'\t' => after.is_none(),
            _ => false,
        };
        if is_markup {
            return true;
        }
        before = Some(byte);
    }
    false
}

#[cfg(all(test, feature = "markdown"))]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::text::markdown;
    use crate::text::plain::{self, LineBreak};

    #[test]
    fn what_is_free() {
        for (text, expected) in [
            ("", true),
            ("The mill turns again: 540 kWh (a mean tide), it's said.", true),
            ("One\nline.\n\nTwo - three * four < 5 & six_seven", true),
            ("Ünïcode “quotes” — and 3 > 2", true),
            ("1986 was a dry year.\n2.5 times as dry", true),
            ("1986. A new sluice", false),
            ("- a list", false),
            ("# A heading", false),
            ("> a quote", false),
            ("    code", false),
            ("A *tide*", false),
            ("A _tide_", false),
            ("a `b`", false),
            ("[a](b)", false),
            ("a<b>", false),
            ("a &amp; b", false),
            ("a hard  \nbreak", false),
            ("a\\\nbreak", false),
            ("Title\n=====", false),
            ("a | b\n--|--", false),
            ("a\r\nb", false),
        ] {
            assert_eq!(is_free(text), expected, "{text:?}");
        }
    }

    /// Strings that have little, if anything, of Markdown.
    fn almost_free() -> impl Strategy<Value = String> {
        let piece = prop_oneof![
            6 => "[a-z]{1,5}",
            4 => Just(" ".to_owned()),
            1 => Just("\n".to_owned()),
            1 => Just("\n\n".to_owned()),
            1 => "[0-9]{1,3}[.)]? ?",
            2 => "[a-zA-Zé .,:;!?'\"()*_~<&#>|=+\\[\\]-]{1,4}",
        ];
        prop::collection::vec(piece, 0..10).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 4_000, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn the_parser_finds_only_paragraphs_too(text in almost_free()) {
            if is_free(&text) {
                let plain = plain::read(&text, LineBreak::Space);
                prop_assert_eq!(plain.nodes, markdown::read(&text, None).nodes);
            }
        }
    }
}
