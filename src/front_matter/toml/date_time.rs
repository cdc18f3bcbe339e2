//! What is a date, a time, or both (TOML 1.1, "Offset Date-Time" to "Local Time").

use crate::article::Date;
use crate::spelled::joined;

/// A date, a time, or a date and a time with or without an offset.
pub(super) fn is_date_time(text: &str) -> bool {
    is_date_with_time(text) || is_time(text)
}

/// `2026-11-23`
pub(super) fn is_date(text: &str) -> bool {
    text.len() == 10 && is_date_with_time(text)
}

/// An article's date, too, may have its time left out. It grows where an offset lacks its colon, which is
/// no offset of TOML's.
fn is_date_with_time(text: &str) -> bool {
    Date::parse(text).is_some_and(|date| date.as_str().len() == text.len())
}

/// `08:30`, `08:30:59`, `08:30:59.5`
fn is_time(text: &str) -> bool {
    let is_of_clock = |byte: u8| byte.is_ascii_digit() || matches!(byte, b':' | b'.');
    text.bytes().all(is_of_clock) && is_date_with_time(&joined(&["2000-01-01T", text]))
}
