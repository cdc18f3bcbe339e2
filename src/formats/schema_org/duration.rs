//! ISO 8601 durations (`PT1H5M`), as `timeRequired` has them.

use crate::link::ascii_set::AsciiSet;
use crate::spelled::joined;

/// The units before and after `T`, in seconds; months and years have no fixed length.
const DAYS: [(&str, u64); 2] = [("W", 7 * 86_400), ("D", 86_400)];
const TIMES: [(&str, u64); 3] = [("H", 3_600), ("M", 60), ("S", 1)];

const TIME: AsciiSet = AsciiSet::of("T");
const UNIT: AsciiSet = AsciiSet::of("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
const DECIMAL_SIGN: AsciiSet = AsciiSet::of(".,");

/// Minutes, rounded up; `None` for what is no duration, and for none at all.
pub(super) fn minutes(text: &str) -> Option<u32> {
    let text = text.trim().to_ascii_uppercase();
    let (days, times) = TIME.split(text.strip_prefix('P')?);
    let times = times.get(1..).unwrap_or_default();
    let thousandths = sum(days, &DAYS)?.checked_add(sum(times, &TIMES)?)?;
    u32::try_from(thousandths.div_ceil(60_000)).ok().filter(|minutes| *minutes > 0)
}

/// The numbers in `text`, each with its unit, in thousandths of a second.
fn sum(mut text: &str, units: &[(&str, u64)]) -> Option<u64> {
    let mut sum = 0_u64;
    while !text.is_empty() {
        let (number, rest) = UNIT.split(text);
        let (_, seconds) = units.iter().find(|(unit, _)| rest.starts_with(unit))?;
        sum = sum.checked_add(thousandths(number)?.checked_mul(*seconds)?)?;
        text = rest.get(1..)?;
    }
    Some(sum)
}

/// `1.5` is 1500; ISO 8601 has a comma there too.
fn thousandths(number: &str) -> Option<u64> {
    let (whole, fraction) = DECIMAL_SIGN.split(number);
    let fraction = fraction.get(1..).unwrap_or_default();
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if !is_number(whole) || !is_number(fraction) {
        return None;
    }
    let fraction = joined(&[fraction, "000"]);
    let whole: u64 = whole.parse().ok()?;
    whole.checked_mul(1_000)?.checked_add(fraction.get(..3)?.parse().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_durations() {
        for (text, expected) in [
            ("PT4M", Some(4)),
            ("PT1H5M", Some(65)),
            ("P0DT0H4M30S", Some(5)),
            ("PT270S", Some(5)),
            ("PT4.5M", Some(5)),
            ("PT0,5H", Some(30)),
            ("P1D", Some(1440)),
            (" pt3m ", Some(3)),
            ("PT1S", Some(1)),
            ("PT0S", None),
            ("PT0M", None),
            ("PT", None),
            ("P", None),
            ("", None),
            ("4M", None),
            ("P4M", None),
            ("P1Y", None),
            ("PTM", None),
            ("PT4", None),
            ("PT-4M", None),
            ("PT4X", None),
            ("PT99999999999999999999M", None),
            ("PT9999999999999999M", None),
        ] {
            assert_eq!(minutes(text), expected, "{text}");
        }
    }
}
