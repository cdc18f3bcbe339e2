//! Numbers, in what YAML and TOML share of them.

use crate::json::Value;
use crate::spelled::joined;

/// The number that these digits are, if they are nothing else; `None` also when it is too large.
pub(super) fn digits(text: &str, radix: u32) -> Option<u64> {
    let add = |number: u64, digit: char| {
        let digit = u64::from(digit.to_digit(radix)?);
        number.checked_mul(u64::from(radix))?.checked_add(digit)
    };
    if text.is_empty() { None } else { text.chars().try_fold(0, add) }
}

/// One digit or more, and nothing else.
pub(super) fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// A number like `-12.5e3`, or a text that has not all of its parts.
pub(super) struct Decimal<'t> {
    pub(super) is_negative: bool,
    pub(super) whole: &'t str,
    pub(super) fraction: Option<&'t str>,
    is_small: bool,
    /// Without its sign.
    pub(super) exponent: Option<&'t str>,
}

impl<'t> Decimal<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        let (is_negative, size) = signed(text);
        let (mantissa, exponent) = parted(size, |byte| matches!(byte, b'e' | b'E'));
        let (whole, fraction) = parted(mantissa, |byte| byte == b'.');
        let (is_small, exponent) = exponent.map(signed).unzip();
        Self { is_negative, whole, fraction, is_small: is_small == Some(true), exponent }
    }

    pub(super) const fn is_integer(&self) -> bool {
        self.fraction.is_none() && self.exponent.is_none()
    }

    /// The number as JSON writes it, with every digit: to round it is left to who counts with it.
    /// `None` for what is none.
    pub(super) fn json(&self) -> Option<Value> {
        let fraction = self.fraction.unwrap_or_default();
        if !is_digits(&joined(&[self.whole, fraction])) || !self.exponent.is_none_or(is_digits) {
            return None;
        }
        let whole = match self.whole.trim_start_matches('0') {
            "" => "0",
            whole => whole,
        };
        if self.is_integer()
            && !self.is_negative
            && let Some(number) = digits(whole, 10)
        {
            return Some(Value::Whole(number));
        }
        let sign = if self.is_negative { "-" } else { "" };
        let point = if fraction.is_empty() { "" } else { "." };
        let power = match (self.exponent, self.is_small) {
            (None, _) => "",
            (Some(_), false) => "e",
            (Some(_), true) => "e-",
        };
        let exponent = self.exponent.unwrap_or_default();
        Some(Value::Number(joined(&[sign, whole, point, fraction, power, exponent])))
    }
}

/// Whether there is a minus, and what is behind the sign.
pub(super) fn signed(text: &str) -> (bool, &str) {
    let size = text.strip_prefix('+').or_else(|| text.strip_prefix('-'));
    (text.starts_with('-'), size.unwrap_or(text))
}

/// What is before the first such byte, and what is behind it.
pub(super) fn parted(text: &str, is_mark: fn(u8) -> bool) -> (&str, Option<&str>) {
    let Some(mark) = text.bytes().position(is_mark) else { return (text, None) };
    (text.get(..mark).unwrap_or_default(), text.get(mark + 1..))
}
