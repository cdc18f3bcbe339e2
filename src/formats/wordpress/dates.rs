//! The dates of a post: `date` is the site's clock and `date_gmt` Greenwich's, both without an
//! offset, which is their difference.

use std::ops::{Range, RangeInclusive};

use crate::article::Date;
use crate::formats::loose;
use crate::json::Value;
use crate::spelled::{decimal, joined};

/// The offsets that clocks have, in minutes: quarters of an hour from -12 to +14 hours.
const OFFSETS: RangeInclusive<i64> = -12 * 60..=14 * 60;

/// The site's date with its offset; Greenwich's when the two make none.
pub(super) fn read(local: &Value, gmt: &Value) -> Option<Date> {
    let (local, Some(gmt)) = (loose::date(local), loose::date(gmt)) else {
        return loose::date(local);
    };
    let local = local.and_then(|local| with_offset(&local, &offset(&local, &gmt)?));
    local.or_else(|| with_offset(&gmt, "Z")).or(Some(gmt))
}

/// `None` for a date that has an offset, or no time.
fn with_offset(date: &Date, offset: &str) -> Option<Date> {
    Date::parse(&joined(&[date.as_str(), offset]))
}

fn offset(local: &Date, gmt: &Date) -> Option<String> {
    let minutes = minutes(local)? - minutes(gmt)?;
    if !OFFSETS.contains(&minutes) || minutes % 15 != 0 {
        return None;
    }
    if minutes == 0 {
        return Some("Z".to_owned());
    }
    let sign = if minutes < 0 { "-" } else { "+" };
    Some(joined(&[sign, &two_digits(minutes.abs() / 60), ":", &two_digits(minutes.abs() % 60)]))
}

fn two_digits(number: i64) -> String {
    let zero = if number < 10 { "0" } else { "" };
    joined(&[zero, &decimal(number)])
}

/// Minutes since a day long ago, the same for all.
fn minutes(date: &Date) -> Option<i64> {
    let number =
        |place: Range<usize>| Some(i64::from(date.as_str().get(place)?.parse::<u32>().ok()?));
    Some((days(date) * 24 + number(11..13)?) * 60 + number(14..16)?)
}

/// Days of the Gregorian calendar; a year starts in March, so that a leap day is its last.
fn days(date: &Date) -> i64 {
    let is_before_march = date.month() < 3;
    let year = i64::from(date.year()) - i64::from(is_before_march);
    let month = i64::from(date.month()) + if is_before_march { 9 } else { -3 };
    year * 365 + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + i64::from(date.day())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn the_offset_is_the_difference() {
        for (local, gmt, expected) in [
            ("2026-11-23T10:30:00", "2026-11-23T09:30:00", "2026-11-23T10:30:00+01:00"),
            ("2026-11-23T10:30:00", "2026-11-23T10:30:00", "2026-11-23T10:30:00Z"),
            ("2026-11-22T20:30:00", "2026-11-23T01:30:00", "2026-11-22T20:30:00-05:00"),
            ("2024-03-01T04:45:00", "2024-02-29T23:00:00", "2024-03-01T04:45:00+05:45"),
            ("2023-03-01T00:30:00", "2023-02-28T23:30:00", "2023-03-01T00:30:00+01:00"),
            ("2027-01-01T13:00:00", "2026-12-31T23:00:00", "2027-01-01T13:00:00+14:00"),
        ] {
            let date = read(&local.into(), &gmt.into());
            assert_eq!(date.as_ref().map(Date::as_str), Some(expected), "{local} {gmt}");
        }
    }

    #[test]
    fn one_of_the_two_may_be_missing_or_wrong() {
        let day = "2026-11-23";
        let [noon, zoned] = ["2026-11-23T12:00:00", "2026-11-23T12:00:00+02:00"];
        let zulu = "2026-11-23T12:00:00Z";
        for (local, gmt, expected) in [
            (json!(null), json!(noon), Some(zulu)),
            (json!(noon), json!(null), Some(noon)),
            (json!(noon), json!("0000-00-00T00:00:00"), Some(noon)),
            (json!("2026-11-25T12:00:00"), json!(noon), Some(zulu)),
            (json!("2026-11-23T12:07:00"), json!(noon), Some(zulu)),
            (json!(noon), json!(zulu), Some(zulu)),
            (json!(zoned), json!(null), Some(zoned)),
            (json!(day), json!(day), Some(day)),
            (json!(false), json!(""), None),
        ] {
            let date = read(&local.clone().into(), &gmt.clone().into());
            assert_eq!(date.as_ref().map(Date::as_str), expected, "{local} {gmt}");
        }
    }
}
