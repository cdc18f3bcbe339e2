//! Text as it is once a parser has read it.

use std::borrow::Cow;

/// What a parser calls white space (HTML Standard, 13.2.6.4.9, "in table").
pub(crate) fn is_white_space(text: &str) -> bool {
    text.bytes().all(|byte| matches!(byte, b' ' | b'\t' | b'\n' | b'\x0C'))
}

/// Without NUL and carriage returns, which a parser drops or turns into line feeds.
pub(super) fn normalised(text: Cow<'_, str>) -> Cow<'_, str> {
    // All bytes are looked at, so that many are at once.
    let is_either = |byte: u8| u8::from(byte == b'\0') | u8::from(byte == b'\r');
    if text.bytes().fold(0, |found, byte| found | is_either(byte)) == 0 {
        return text;
    }
    let mut normal = String::with_capacity(text.len());
    let mut is_after_return = false;
    for c in text.chars().filter(|c| *c != '\0') {
        if !(is_after_return && c == '\n') {
            normal.push(if c == '\r' { '\n' } else { c });
        }
        is_after_return = c == '\r';
    }
    Cow::Owned(normal)
}
