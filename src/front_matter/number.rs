//! Numbers, in what YAML and TOML share of them.

use serde_json::Value;

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
    is_negative: bool,
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

    /// The number in JSON. `None` for what is none, for an integer that is out of range, and for a
    /// float that takes more than one step to compute. All that people write take one: fifteen
    /// digits, and 22 places that the exponent moves the point.
    pub(super) fn json(&self) -> Option<Value> {
        let fraction = self.fraction.unwrap_or_default();
        let number = digits(&[self.whole, fraction].concat(), 10)?;
        if self.is_integer() {
            let negative = || 0_i64.checked_sub_unsigned(number).map(Value::from);
            return if self.is_negative { negative() } else { Some(Value::from(number)) };
        }
        let exponent = i64::try_from(digits(self.exponent.unwrap_or("0"), 10)?).ok()?;
        let exponent = if self.is_small { -exponent } else { exponent };
        let size = float(number, exponent.checked_sub_unsigned(fraction.len() as u64)?)?;
        Some(Value::from(if self.is_negative { -size } else { size }))
    }
}

/// `number * 10^exponent` when both factors are exact, so that their product is rounded but once
/// (W. D. Clinger, "How to Read Floating Point Numbers Accurately").
fn float(number: u64, exponent: i64) -> Option<f64> {
    if number >= 1 << 53 || exponent.unsigned_abs() > 22 {
        return None;
    }
    let low = u32::try_from(number & u64::from(u32::MAX)).ok()?;
    let high = u32::try_from(number >> 32).ok()?;
    let number = f64::from(high) * 4_294_967_296.0 + f64::from(low);
    let power = (0..exponent.unsigned_abs()).fold(1.0, |power, _| power * 10.0);
    Some(if exponent < 0 { number / power } else { number * power })
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
