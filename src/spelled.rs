//! Texts made of parts and of numbers. What the standard library has for it is the larger half of a
//! kilobyte in each Wasm.

/// `parts`, one behind the other.
pub(crate) fn joined(parts: &[&str]) -> String {
    let mut text = String::with_capacity(parts.iter().map(|part| part.len()).sum());
    for part in parts {
        text.push_str(part);
    }
    text
}

/// `number` in decimal digits.
pub(crate) fn decimal(number: impl TryInto<u64>) -> String {
    let mut text = String::new();
    // There is no number of more bits.
    push_decimal(&mut text, number.try_into().unwrap_or(u64::MAX));
    text
}

fn push_decimal(text: &mut String, number: u64) {
    if number > 9 {
        push_decimal(text, number / 10);
    }
    let digit = u8::try_from(number % 10).unwrap_or_default();
    text.push(char::from(b'0' + digit));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_follow_each_other() {
        assert_eq!(joined(&[]), "");
        assert_eq!(joined(&["a", "", "bé"]), "abé");
    }

    #[test]
    fn numbers_are_written_as_by_the_standard_library() {
        for number in [0_u64, 7, 10, 1986, u64::from(u32::MAX), u64::MAX] {
            assert_eq!(decimal(number), number.to_string());
        }
    }
}
