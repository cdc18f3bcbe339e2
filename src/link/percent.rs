//! Percent-encoding with the sets of the WHATWG URL Standard (section 1.3).

use super::ascii_set::AsciiSet;

// What a part of a URL cannot hold as it is, of ASCII. Controls and everything beyond ASCII are
// always encoded.

pub(super) const PATH: AsciiSet = AsciiSet::of(" \"#<>?^`{}");
/// `'` too, as special schemes have it.
pub(super) const QUERY: AsciiSet = AsciiSet::of(" \"#<>'");
/// Its first character is the `#` that starts it.
pub(super) const FRAGMENT: AsciiSet = AsciiSet::of(" \"<>`");

/// Adds `text`, encoding what `set` names. Escapes that are there stay as they are.
pub(super) fn push_encoded(out: &mut String, text: &str, set: &AsciiSet) {
    let mut written = 0;
    for (index, byte) in text.bytes().enumerate() {
        if !(b' '..=b'~').contains(&byte) || set.has(byte) {
            out.push_str(text.get(written..index).unwrap_or_default());
            push_escape(out, byte);
            written = index + 1;
        }
    }
    out.push_str(text.get(written..).unwrap_or_default());
}

/// Adds `%` and the two digits of `byte`.
pub(crate) fn push_escape(out: &mut String, byte: u8) {
    let digit = |value: u8| char::from(if value < 10 { b'0' + value } else { b'A' + value - 10 });
    out.push('%');
    out.push(digit(byte >> 4));
    out.push(digit(byte & 15));
}
