//! Looks for bytes among many at a time: most texts have it nowhere near.

/// So many bytes are looked at together, as a number.
const PIECE: usize = size_of::<usize>();
/// The lowest bit of every byte, and the highest.
const LOWEST: usize = usize::MAX / 255;
const HIGHEST: usize = LOWEST << 7;

/// Cuts before the first of `bytes`, which are ASCII.
pub(crate) fn cut<const N: usize>(text: &str, bytes: [u8; N]) -> (&str, &str) {
    let place = find(text, bytes);
    place.and_then(|place| text.split_at_checked(place)).unwrap_or((text, ""))
}

/// Where the first of `bytes`, which are ASCII, stands.
pub(crate) fn find<const N: usize>(text: &str, bytes: [u8; N]) -> Option<usize> {
    let (pieces, rest) = text.as_bytes().as_chunks::<PIECE>();
    for (index, piece) in pieces.iter().enumerate() {
        let piece = usize::from_le_bytes(*piece);
        let marks = bytes.iter().fold(0, |marks, byte| marks | marked(piece, *byte));
        if marks != 0 {
            return Some(index * PIECE + marks.trailing_zeros() as usize / 8);
        }
    }
    let inside = rest.iter().position(|byte| bytes.contains(byte))?;
    Some(pieces.len() * PIECE + inside)
}

/// Whether a control character of ASCII stands in `text`.
pub(crate) fn has_control(text: &str) -> bool {
    // A byte below a space borrows from its highest bit (Anderson, Bit Twiddling Hacks, "hasless").
    let has = |piece: usize| piece.wrapping_sub(LOWEST * b' ' as usize) & !piece & HIGHEST != 0;
    let (pieces, rest) = text.as_bytes().as_chunks::<PIECE>();
    pieces.iter().any(|piece| has(usize::from_le_bytes(*piece)))
        || rest.iter().any(|byte| *byte < b' ')
}

/// The highest bit of the first byte of `piece` that is `byte`, and of no byte before that (Warren, Hacker's
/// Delight, 6-1).
const fn marked(piece: usize, byte: u8) -> usize {
    let zero_where_equal = piece ^ (LOWEST * byte as usize);
    zero_where_equal.wrapping_sub(LOWEST) & !zero_where_equal & HIGHEST
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn the_first_is_found(text in "[<&;\\x00\\x01=\u{7f}a-cé—😀]{0,40}") {
            let expected = text.find(['<', '&', '\0']);
            prop_assert_eq!(find(&text, *b"<&\0"), expected);
            let (before, after) = cut(&text, *b"<&\0");
            prop_assert_eq!([before, after].concat(), text.as_str());
            prop_assert_eq!(before.len(), expected.unwrap_or(text.len()));
        }

        #[test]
        fn controls_are_found(text in "[ -~é—😀]{0,20}[ \\x00\\x1f\u{7f}é]?[ -~é—😀]{0,20}") {
            prop_assert_eq!(has_control(&text), text.contains(|c| c < ' '));
        }
    }
}
