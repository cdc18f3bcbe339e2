//! What is a date, a time, or both (TOML 1.1, "Offset Date-Time" to "Local Time"). That a month has the
//! day is left to whom the date is for.

use std::ops::RangeInclusive;

use crate::front_matter::number;

/// How many digits a part has, and which numbers it can be.
type Part = (usize, RangeInclusive<u64>);

const DATE: [Part; 3] = [(4, 0..=9999), (2, 1..=12), (2, 1..=31)];
const TIME: [Part; 3] = [(2, 0..=23), (2, 0..=59), (2, 0..=60)];
const MINUTES: [Part; 2] = [(2, 0..=23), (2, 0..=59)];

/// A date, a time, or a date and a time with or without an offset.
pub(super) fn is_date_time(text: &str) -> bool {
    match number::parted(text, |byte| matches!(byte, b'T' | b't' | b' ')) {
        (text, None) => is_date(text) || is_time(text),
        (date, Some(time)) => is_date(date) && is_time_with_offset(time),
    }
}

/// `2026-11-23`
pub(super) fn is_date(text: &str) -> bool {
    is(&DATE, text, '-')
}

/// The offset is `Z`, or like `+01:00`; it may be left out.
fn is_time_with_offset(text: &str) -> bool {
    let (time, zero) = number::parted(text, |byte| matches!(byte, b'Z' | b'z'));
    if let Some(after) = zero {
        return after.is_empty() && is_time(time);
    }
    let (time, offset) = number::parted(text, |byte| matches!(byte, b'+' | b'-'));
    is_time(time) && offset.is_none_or(|offset| is(&MINUTES, offset, ':'))
}

/// `08:30`, `08:30:59`, `08:30:59.5`
fn is_time(text: &str) -> bool {
    match number::parted(text, |byte| byte == b'.') {
        (time, None) => is(&MINUTES, time, ':') || is(&TIME, time, ':'),
        (time, Some(fraction)) => is(&TIME, time, ':') && number::is_digits(fraction),
    }
}

fn is(parts: &[Part], text: &str, mark: char) -> bool {
    let mut found = text.split(mark);
    let mut is_next = |(length, numbers): &Part| {
        let part = found.next().filter(|part| part.len() == *length);
        let number = part.and_then(|part| number::digits(part, 10));
        number.is_some_and(|number| numbers.contains(&number))
    };
    parts.iter().all(&mut is_next) && found.next().is_none()
}
