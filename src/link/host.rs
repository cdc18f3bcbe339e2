//! What a host is (URL Standard, 3.5): a name, or an address of IPv4 or IPv6, and behind it a port.
//!
//! An international name stays as it is: browsers map it. Whether each of its characters may stand in a
//! name is left to them, too, since the tables for that (UTS 46) are larger than all that a card takes.

use super::ascii_set::AsciiSet;
use super::punycode;

const IN_NAME: AsciiSet = AsciiSet::of("-._~!$&'()*+,;=`{}");
static COLON: AsciiSet = AsciiSet::of(":");
static DOT: AsciiSet = AsciiSet::of(".");

const TOO_LARGE: u64 = 1 << 40;

/// A host and an optional port, without the standard's "forbidden domain code points" (3.1).
pub(super) fn is_host(host: &str) -> bool {
    let colon = host.bytes().rposition(|byte| byte == b':').unwrap_or(host.len());
    let (name, port) = match host.split_at_checked(colon) {
        Some((name, port)) if !port.ends_with(']') => (name, port.get(1..).unwrap_or_default()),
        _ => (host, ""),
    };
    let address = name.strip_prefix('[').and_then(|name| name.strip_suffix(']'));
    is_port(port) && address.map_or_else(|| is_name(name), is_ipv6)
}

fn is_port(port: &str) -> bool {
    number(port, 10).is_some_and(|port| port <= u16::MAX.into())
}

/// Eight groups; `::` stands for some that are zero. The standard library's parser takes 600 bytes of *core*,
/// this one 200: it knows no address of IPv4 within.
fn is_ipv6(address: &str) -> bool {
    let gap = address.as_bytes().windows(2).position(|pair| pair == b"::");
    let Some(gap) = gap else { return groups(address) == Some(8) };
    let before = address.get(..gap).and_then(groups);
    let after = address.get(gap + 2..).and_then(groups);
    before.zip(after).is_some_and(|(before, after)| before + after < 8)
}

/// How many groups of up to four hexadecimal digits there are; `None` if there is anything else.
fn groups(text: &str) -> Option<usize> {
    let is_group = |group: &str| {
        (1..=4).contains(&group.len()) && group.bytes().all(|byte| byte.is_ascii_hexdigit())
    };
    match text {
        "" => Some(0),
        _ if COLON.pieces(text).all(is_group) => Some(COLON.pieces(text).count()),
        _ => None,
    }
}

/// A name, whose last dot says nothing. One that ends in a number has to be an address of IPv4.
fn is_name(name: &str) -> bool {
    if name.is_empty() {
        return false;
    }
    let name = name.strip_suffix('.').unwrap_or(name);
    let last = DOT.pieces(name).last().unwrap_or_default();
    let ends_in_number =
        !last.is_empty() && number(last, 10).or_else(|| part_of_ipv4(last)).is_some();
    name.chars().all(is_in_name)
        && DOT.pieces(name).all(punycode::is_label)
        && (!ends_in_number || is_ipv4(name))
}

fn is_in_name(c: char) -> bool {
    match c {
        '\0'..='\x7f' => c.is_ascii_alphanumeric() || IN_NAME.has(c as u8),
        _ => !is_symbol(c),
    }
}

/// Up to four numbers of a byte each; the last fills all bytes that are left.
fn is_ipv4(name: &str) -> bool {
    let (mut last, mut addresses) = (0, 1_u64 << 32);
    for part in DOT.pieces(name) {
        let Some(part) = part_of_ipv4(part).filter(|_| last < 256) else { return false };
        last = part;
        addresses >>= 8;
    }
    last < addresses << 8
}

/// `192`, `0300` or `0xC0`
fn part_of_ipv4(part: &str) -> Option<u64> {
    if let Some(digits) = part.strip_prefix("0x").or_else(|| part.strip_prefix("0X")) {
        return number(digits, 16);
    }
    match part.strip_prefix('0') {
        Some(digits) => number(digits, 8),
        None if part.is_empty() => None,
        None => number(part, 10),
    }
}

/// The number that the digits spell, 0 if there are none. One that is too large for anything is so still.
fn number(digits: &str, radix: u32) -> Option<u64> {
    let mut number = 0;
    for digit in digits.chars() {
        number = TOO_LARGE.min(number * u64::from(radix) + u64::from(digit.to_digit(radix)?));
    }
    Some(number)
}

/// Whether `c`, which is not ASCII, stands where Unicode has punctuation and symbols rather than
/// letters: no name has it, but a text may have it right behind an address.
const fn is_symbol(c: char) -> bool {
    matches!(
        c,
        '\u{80}'..='\u{bf}'
            | '\u{2000}'..='\u{2bff}'
            | '\u{3000}'..='\u{3004}'
            | '\u{3008}'..='\u{3020}'
            | '\u{fe10}'..='\u{fe6f}'
            | '\u{ff00}'..='\u{ff0f}'
            | '\u{ff1a}'..='\u{ff20}'
            | '\u{1f000}'..='\u{1faff}'
    )
}
