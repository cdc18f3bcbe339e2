//! Punycode (RFC 3492), in which ASCII spells the labels of international names. What a label says nobody
//! here needs to know, only that it says something: no browser goes where one is broken.

/// The parameters of section 5.
const BASE: u32 = 36;
const SKEW: u32 = 38;
const DAMP: u32 = 700;
const FIRST_BIAS: u32 = 72;
const FIRST_CODE_POINT: u32 = 0x80;

/// Whether `label` is spelt rightly: if it starts with `xn--`, the rest is what spells some character that
/// is not ASCII (UTS 46, section 4).
pub(super) fn is_label(label: &str) -> bool {
    let start = label.get(..4).unwrap_or_default();
    !start.eq_ignore_ascii_case("xn--")
        || label.get(4..).is_some_and(|rest| decodes(rest).is_some())
}

/// Goes through the characters that are inserted (section 6.2), and lets go of them.
fn decodes(text: &str) -> Option<()> {
    if !text.is_ascii() {
        return None;
    }
    let hyphen = text.bytes().rposition(|byte| byte == b'-').filter(|hyphen| *hyphen > 0);
    let mut digits = text.get(hyphen.map_or(0, |hyphen| hyphen + 1)..)?.chars();
    let mut length = u32::try_from(hyphen.unwrap_or_default()).ok()?;
    let (mut code_point, mut place, mut bias) = (FIRST_CODE_POINT, 0_u32, FIRST_BIAS);
    let mut is_first = true;
    // What spells nothing beyond ASCII has no digit here.
    let mut next = Some(digits.next()?);
    while let Some(first) = next {
        let delta = delta(first, &mut digits, bias)?;
        length += 1;
        place = place.checked_add(delta)?;
        code_point = code_point.checked_add(place / length)?;
        char::from_u32(code_point)?;
        place = place % length + 1;
        bias = adapted(delta, length, is_first);
        is_first = false;
        next = digits.next();
    }
    Some(())
}

/// A number, whose digits are worth the more the later they come; the last is a small one for its place.
fn delta(first: char, digits: &mut impl Iterator<Item = char>, bias: u32) -> Option<u32> {
    let (mut delta, mut weight, mut k, mut digit) = (0_u32, 1_u32, BASE, first);
    loop {
        let value = value(digit)?;
        delta = delta.checked_add(value.checked_mul(weight)?)?;
        let threshold = k.saturating_sub(bias).clamp(1, 26);
        if value < threshold {
            return Some(delta);
        }
        weight = weight.checked_mul(BASE - threshold)?;
        k += BASE;
        digit = digits.next()?;
    }
}

/// `a` to `z` are 0 to 25, `0` to `9` go on from there (section 5).
fn value(digit: char) -> Option<u32> {
    let value = digit.to_digit(BASE)?;
    Some(if value < 10 { value + 26 } else { value - 10 })
}

/// The bias for the next number (section 6.1).
fn adapted(delta: u32, length: u32, is_first: bool) -> u32 {
    let mut delta = delta / if is_first { DAMP } else { 2 };
    delta += delta / length;
    let mut k = 0;
    while delta > 455 {
        delta /= BASE - 1;
        k += BASE;
    }
    k + BASE * delta / (delta + SKEW)
}
