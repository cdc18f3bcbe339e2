//! A date as its author wrote it: shown in its own offset, never in the viewer's zone.

use crate::spelled::joined;
use serde::{Serialize, Serializer};

/// A day, with the time and the offset that were given: RFC 3339 (`2026-11-23T10:00:00+01:00`), also
/// without the offset, the seconds or the time, as many publishers write it.
///
/// ```
/// use article_card::Date;
///
/// let date = Date::parse("2026-11-23T23:59:00-05:00").unwrap();
/// assert_eq!((date.year(), date.month(), date.day()), (2026, 11, 23));
/// assert!(Date::parse("2026-02-30").is_none());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Date {
    text: String,
    year: u16,
    month: u8,
    day: u8,
}

impl Date {
    /// `None` for what is no date.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (date, time) = text.trim().split_at_checked(10)?;
        let &[y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = date.as_bytes() else { return None };
        let year = number(&[y1, y2, y3, y4])?;
        let [month, day] = [number(&[m1, m2])?, number(&[d1, d2])?];
        if !(1..=days_in(year, month)?).contains(&day) {
            return None;
        }
        Some(Self {
            text: joined(&[date, &normal_time(time)?]),
            year,
            month: u8::try_from(month).ok()?,
            day: u8::try_from(day).ok()?,
        })
    }

    /// The text it was read from, as HTML's `datetime` has it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// 0 to 9999.
    #[must_use]
    pub const fn year(&self) -> u16 {
        self.year
    }

    /// 1 to 12.
    #[must_use]
    pub const fn month(&self) -> u8 {
        self.month
    }

    /// 1 to 31.
    #[must_use]
    pub const fn day(&self) -> u8 {
        self.day
    }

    /// Whether it is a later day than `other`, each in its own offset.
    #[must_use]
    pub fn is_later_day_than(&self, other: &Self) -> bool {
        (self.year, self.month, self.day) > (other.year, other.month, other.day)
    }
}

/// What `digits` spell, if that is what they are. There are at most four.
fn number(digits: &[u8]) -> Option<u16> {
    digits.iter().try_fold(0, |number, digit| {
        digit.is_ascii_digit().then(|| number * 10 + u16::from(digit - b'0'))
    })
}

fn days_in(year: u16, month: u16) -> Option<u16> {
    let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => Some(31),
        4 | 6 | 9 | 11 => Some(30),
        2 => Some(if is_leap { 29 } else { 28 }),
        _ => None,
    }
}

/// What may follow the day: nothing, or `T` (or a space, RFC 3339 section 5.6), a time, an offset.
/// Given back in RFC 3339's own spelling.
fn normal_time(text: &str) -> Option<String> {
    if text.is_empty() {
        return Some(String::new());
    }
    let (mark, time) = text.split_at_checked(1)?;
    matches!(mark, "T" | "t" | " ").then_some(())?;
    let end = time.bytes().position(|byte| matches!(byte, b'Z' | b'z' | b'+' | b'-'));
    let (clock, offset) = time.split_at_checked(end.unwrap_or(time.len()))?;
    let clock = clock.trim_ascii_end();
    is_clock(clock.as_bytes()).then_some(())?;
    Some(joined(&["T", clock, &normal_offset(offset)?]))
}

fn is_clock(text: &[u8]) -> bool {
    match *text {
        [h1, h2, b':', m1, m2, ref rest @ ..] => {
            is_below(24, [h1, h2]) && is_below(60, [m1, m2]) && is_second(rest)
        }
        _ => false,
    }
}

/// A minute of a leap second has 61.
fn is_second(text: &[u8]) -> bool {
    match *text {
        [] => true,
        [b':', s1, s2, ref rest @ ..] => is_below(61, [s1, s2]) && is_fraction(rest),
        _ => false,
    }
}

fn is_fraction(text: &[u8]) -> bool {
    match text {
        [] => true,
        [b'.', digits @ ..] => !digits.is_empty() && digits.iter().all(u8::is_ascii_digit),
        _ => false,
    }
}

fn is_below(limit: u16, digits: [u8; 2]) -> bool {
    number(&digits).is_some_and(|number| number < limit)
}

/// `Z`, `+01:00`, also written `z` and `+0100`; nothing when there is none.
fn normal_offset(text: &str) -> Option<String> {
    match *text.as_bytes() {
        [] | [b'Z' | b'z'] => Some(text.to_ascii_uppercase()),
        [b'+' | b'-', h1, h2, b':', m1, m2] | [b'+' | b'-', h1, h2, m1, m2] => {
            let is_offset = is_below(24, [h1, h2]) && is_below(60, [m1, m2]);
            let (hours, minutes) = (text.get(..3)?, text.get(text.len() - 2..)?);
            is_offset.then(|| joined(&[hours, ":", minutes]))
        }
        _ => None,
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Date {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Date".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "description": "RFC 3339, also without the offset, the seconds or the time.",
            "examples": ["2026-11-23T10:00:00+01:00", "2026-11-23"],
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_dates() {
        for (text, normal) in [
            ("2026-11-23", "2026-11-23"),
            ("2026-11-23T10:00:00Z", "2026-11-23T10:00:00Z"),
            ("2026-11-23t10:00:00z", "2026-11-23T10:00:00Z"),
            (" 2026-11-23 10:00:00 ", "2026-11-23T10:00:00"),
            ("2026-11-23T10:00", "2026-11-23T10:00"),
            ("2026-11-23T10:00:00.123456+05:30", "2026-11-23T10:00:00.123456+05:30"),
            ("2026-11-23T23:59:60-0800", "2026-11-23T23:59:60-08:00"),
            ("2026-11-23 10:00:00 +0100", "2026-11-23T10:00:00+01:00"),
            ("2024-02-29", "2024-02-29"),
            ("2000-02-29", "2000-02-29"),
        ] {
            assert_eq!(Date::parse(text).as_ref().map(Date::as_str), Some(normal), "{text}");
        }
    }

    #[test]
    fn refuses_what_is_none() {
        for text in [
            "",
            "yesterday",
            "2026-13-01",
            "2026-00-10",
            "2026-11-00",
            "2026-11-31",
            "2023-02-29",
            "1900-02-29",
            "26-11-23",
            "2026-11-23X",
            "2026-11-23T",
            "2026-11-23T25:00:00Z",
            "2026-11-23T10:60:00Z",
            "2026-11-23T10:00:00.Z",
            "2026-11-23T10:00.5Z",
            "2026-11-23T10:00:00:00Z",
            "2026-11-23T10:00:00+1",
            "2026-11-23T10:00:00+01:99",
            "２０２６-11-23",
        ] {
            assert!(Date::parse(text).is_none(), "{text}");
        }
    }
}
