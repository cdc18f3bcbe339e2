//! Percent-encoding with the sets of the WHATWG URL Standard (section 1.3).

/// The ASCII characters that a part of a URL cannot hold as they are. Controls and everything
/// beyond ASCII are always encoded.
pub(super) struct Set(&'static str);

pub(super) const PATH: Set = Set(" \"#<>?^`{}");
/// `'` too, as special schemes have it.
pub(super) const QUERY: Set = Set(" \"#<>'");
/// Its first character is the `#` that starts it.
pub(super) const FRAGMENT: Set = Set(" \"<>`");

/// Adds `text`, encoding what `set` names. Escapes that are there stay as they are.
pub(super) fn push_encoded(out: &mut String, text: &str, set: &Set) {
    for c in text.chars() {
        if (' '..='~').contains(&c) && !set.0.contains(c) {
            out.push(c);
            continue;
        }
        for byte in c.encode_utf8(&mut [0; 4]).bytes() {
            push_escape(out, byte);
        }
    }
}

/// Adds `%` and the two digits of `byte`.
pub(crate) fn push_escape(out: &mut String, byte: u8) {
    let digit = |value: u8| char::from_digit(value.into(), 16).unwrap_or('0').to_ascii_uppercase();
    out.push('%');
    out.push(digit(byte >> 4));
    out.push(digit(byte & 15));
}
