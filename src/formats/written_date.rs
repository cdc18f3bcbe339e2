//! Dates as feeds and people write them: RFC 822's (`Mon, 23 Nov 2026 10:00:00 +0100`, section 5, with
//! RFC 2822's four-digit years), and those of English prose (`November 23, 2026`).

use crate::article::Date;
use crate::spelled::joined;

const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// RFC 822's zones that have names, in hours from Greenwich. Its one-letter zones are of no use: the
/// RFC had their signs wrong (RFC 2822, section 4.3).
const ZONES: [(&str, &str); 12] = [
    ("ut", "Z"),
    ("utc", "Z"),
    ("gmt", "Z"),
    ("z", "Z"),
    ("est", "-05:00"),
    ("edt", "-04:00"),
    ("cst", "-06:00"),
    ("cdt", "-05:00"),
    ("mst", "-07:00"),
    ("mdt", "-06:00"),
    ("pst", "-08:00"),
    ("pdt", "-07:00"),
];

/// Reads RFC 3339 too. `None` for what is no date.
pub(super) fn read(text: &str) -> Option<Date> {
    Date::parse(text).or_else(|| Date::parse(&rfc3339(text)?))
}

fn rfc3339(text: &str) -> Option<String> {
    let lower = text.to_ascii_lowercase();
    let words = lower.split(|c: char| c.is_ascii_whitespace() || c == ',');
    let mut parts = Parts::default();
    for word in words.filter(|word| !word.is_empty()) {
        parts.add(word)?;
    }
    let (day, year) = (parts.day?, parts.year?);
    let date = format!("{year:04}-{:02}-{day:02}", parts.month?);
    Some(match parts.clock {
        Some(clock) => joined(&[&date, "T", &clock, &parts.zone]),
        None => date,
    })
}

/// What is known of a date so far.
#[derive(Default)]
struct Parts {
    day: Option<u16>,
    month: Option<usize>,
    year: Option<u16>,
    clock: Option<String>,
    zone: String,
}

impl Parts {
    /// `None` when there is no place for the word.
    fn add(&mut self, word: &str) -> Option<()> {
        if let Some(month) = self.month_of(word) {
            self.month = Some(month);
        } else if self.clock.is_some() && self.zone.is_empty() {
            self.zone = zone(word)?;
        } else if word.contains(':') {
            self.clock = Some(clock(word)?);
        } else if word.starts_with(|c: char| c.is_ascii_digit()) {
            self.add_number(word)?;
        } else if self.day.is_some() || self.month.is_some() {
            return None;
        }
        Some(())
    }

    fn month_of(&self, word: &str) -> Option<usize> {
        let index = MONTHS.iter().position(|name| word.starts_with(name))?;
        self.month.is_none().then_some(index + 1)
    }

    /// The first number is the day, the next one the year.
    fn add_number(&mut self, word: &str) -> Option<()> {
        let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic() || c == '.');
        let number = digits.parse().ok()?;
        match (self.day, self.year) {
            (None, _) if digits.len() <= 2 => self.day = Some(number),
            (_, None) => self.year = Some(year(digits, number)?),
            _ => return None,
        }
        Some(())
    }
}

/// Two digits below 50 are of this century (RFC 2822, section 4.3).
fn year(digits: &str, number: u16) -> Option<u16> {
    match (digits.len(), number) {
        (4, _) => Some(number),
        (2, 0..50) => Some(2000 + number),
        (2, _) => Some(1900 + number),
        _ => None,
    }
}

/// `9:05` with two digits for the hour, and with the seconds.
fn clock(word: &str) -> Option<String> {
    let (hour, rest) = word.split_once(':')?;
    let zero = if hour.len() == 1 { "0" } else { "" };
    let seconds = if rest.contains(':') { "" } else { ":00" };
    Some(joined(&[zero, word, seconds]))
}

fn zone(word: &str) -> Option<String> {
    if word.starts_with(['+', '-']) {
        return Some(word.to_owned());
    }
    let known = ZONES.iter().find(|(name, _)| *name == word);
    known.map(|(_, offset)| (*offset).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn feeds_and_people_write_dates() {
        for (text, expected) in [
            ("Mon, 23 Nov 2026 10:00:00 +0100", Some("2026-11-23T10:00:00+01:00")),
            ("Mon, 23 Nov 2026 10:00:00 GMT", Some("2026-11-23T10:00:00Z")),
            ("23 Nov 2026 10:00 EST", Some("2026-11-23T10:00:00-05:00")),
            ("Thu, 5 Nov 26 9:05:00 Z", Some("2026-11-05T09:05:00Z")),
            ("Sun, 03 Jan 99 00:30:00 PDT", Some("1999-01-03T00:30:00-07:00")),
            ("Monday, 23 November 2026 10:00:00", Some("2026-11-23T10:00:00")),
            ("Jul 08 2022", Some("2022-07-08")),
            ("July 8, 2022", Some("2022-07-08")),
            ("8th July 2022", Some("2022-07-08")),
            ("2026-11-23T10:00:00Z", Some("2026-11-23T10:00:00Z")),
            ("Mon, 31 Feb 2026 10:00:00 GMT", None),
            ("23 Nov 2026 10:00:00 XYZ", None),
            ("23 Nov 20260", None),
            ("7/8/2022", None),
            ("23 soon 2026", None),
            ("Nov 2026", None),
            ("yesterday", None),
            ("", None),
        ] {
            assert_eq!(read(text).as_ref().map(Date::as_str), expected, "{text}");
        }
    }
}
