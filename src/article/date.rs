//! A date as its author wrote it: shown in its own offset, never in the viewer's zone.

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
        let text = text.trim();
        let (date, time) = text.split_at_checked(10)?;
        let mut parts = date.split('-');
        let year = digits(parts.next()?, 4)?;
        let month = digits(parts.next()?, 2)?;
        let day = digits(parts.next()?, 2)?;
        let days = days_in(year, month)?;
        if parts.next().is_some() || !(1..=days).contains(&day) {
            return None;
        }
        Some(Self {
            text: [date, &normal_time(time)?].concat(),
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

/// `text` as a number, if it is `count` digits.
fn digits(text: &str, count: usize) -> Option<u16> {
    let is_number = text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit());
    if is_number { text.parse().ok() } else { None }
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
    let time = text.strip_prefix(['T', 't', ' '])?;
    let end = time.find(['Z', 'z', '+', '-']).unwrap_or(time.len());
    let (clock, offset) = time.split_at_checked(end)?;
    let clock = clock.trim_end();
    is_clock(clock).then_some(())?;
    Some(["T", clock, &normal_offset(offset)?].concat())
}

fn is_clock(text: &str) -> bool {
    let (text, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let mut parts = text.split(':');
    let mut below = |limit: u16| {
        parts.next().and_then(|part| digits(part, 2)).is_some_and(|number| number < limit)
    };
    below(24)
        && below(60)
        && (parts.clone().next().is_none() || {
            let second = parts.next().and_then(|part| digits(part, 2));
            second.is_some_and(|second| second <= 60) && parts.next().is_none()
        })
        && !fraction.is_empty()
        && fraction.bytes().all(|byte| byte.is_ascii_digit())
}

/// `Z`, `+01:00`, also written `z` and `+0100`; nothing when there is none.
fn normal_offset(text: &str) -> Option<String> {
    let Some(offset) = text.strip_prefix(['+', '-']) else {
        return matches!(text, "" | "Z" | "z").then(|| text.to_ascii_uppercase());
    };
    let (hours, minutes) = match offset.split_once(':') {
        Some(parts) => parts,
        None => offset.split_at_checked(2)?,
    };
    let is_offset = digits(hours, 2)? < 24 && digits(minutes, 2)? < 60;
    let sign = text.get(..1)?;
    is_offset.then(|| [sign, hours, ":", minutes].concat())
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
            "2026-11-23T10:00:00:00Z",
            "2026-11-23T10:00:00+1",
            "2026-11-23T10:00:00+01:99",
            "２０２６-11-23",
        ] {
            assert!(Date::parse(text).is_none(), "{text}");
        }
    }
}
