//! Booleans, numbers, dates and times (TOML 1.1, "Integer" to "Local Time").

use crate::json::Value;

use super::{Reader, date_time};
use crate::front_matter::cursor::{Cursor, Read};
use crate::front_matter::number::{self, Decimal};

/// The largest integer (TOML 1.1, "Integer").
const LARGEST: u64 = i64::MAX.unsigned_abs();

impl Reader<'_> {
    pub(super) fn scalar(&mut self) -> Read<Value> {
        let start = self.text;
        let word = word(&mut self.text);
        value(&word).ok_or_else(|| start.missing("a value", "put a text in quotes"))
    }
}

/// A word, or two: a space may part a date from a time.
fn word(text: &mut Cursor<'_>) -> String {
    let is_of_word =
        |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'_' | b'.' | b':');
    let word = text.take_while(is_of_word);
    let mut second = *text;
    let has_time = second.eat(b' ') && second.peek().is_some_and(|byte| byte.is_ascii_digit());
    if !has_time || !date_time::is_date(word) {
        return word.to_owned();
    }
    *text = second;
    [word, " ", text.take_while(is_of_word)].concat()
}

fn value(word: &str) -> Option<Value> {
    let (_, unsigned) = number::signed(word);
    match word {
        "true" => Some(Value::Bool(true)),
        "false" => Some(Value::Bool(false)),
        _ if unsigned == "inf" || unsigned == "nan" || date_time::is_date_time(word) => {
            Some(Value::from(word))
        }
        _ => number(word),
    }
}

fn number(word: &str) -> Option<Value> {
    for (prefix, radix) in [("0x", 16), ("0o", 8), ("0b", 2)] {
        if let Some(digits) = word.strip_prefix(prefix) {
            let number = number::digits(&without_underscores(digits, radix)?, radix)?;
            return (number <= LARGEST).then_some(Value::Whole(number));
        }
    }
    let text = without_underscores(word, 10)?;
    let number = Decimal::of(&text);
    (is_complete(&number) && has_place(&number)).then(|| number.json()).flatten()
}

/// Each part has digits, and the first has no zero in front.
fn is_complete(number: &Decimal<'_>) -> bool {
    let parts = [Some(number.whole), number.fraction, number.exponent];
    parts.into_iter().flatten().all(number::is_digits)
        && (number.whole == "0" || !number.whole.starts_with('0'))
}

/// An integer has 64 bits; the smallest is one further from zero than the largest.
fn has_place(number: &Decimal<'_>) -> bool {
    let size = || number::digits(number.whole, 10);
    !number.is_integer()
        || size().is_some_and(|size| size <= LARGEST + u64::from(number.is_negative))
}

/// Each underscore has to stand between digits.
fn without_underscores(text: &str, radix: u32) -> Option<String> {
    let is_digit = |index: Option<usize>| {
        let byte = index.and_then(|index| text.as_bytes().get(index));
        byte.is_some_and(|byte| char::from(*byte).is_digit(radix))
    };
    let mut bytes = text.bytes().enumerate();
    let is_right = bytes.all(|(index, byte)| {
        byte != b'_' || (is_digit(index.checked_sub(1)) && is_digit(Some(index + 1)))
    });
    is_right.then(|| text.replace('_', ""))
}
