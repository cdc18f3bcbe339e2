//! Looks for a byte among many at a time: most texts have it nowhere near.

/// So many bytes are looked at together, which compilers make a few instructions of.
const PIECE: usize = 32;

/// Where the first `byte`, which is ASCII, stands.
pub(crate) fn find(text: &str, byte: u8) -> Option<usize> {
    let bytes = text.as_bytes();
    let is_there =
        |piece: &[u8]| piece.iter().fold(0, |found, it| found | u8::from(*it == byte)) != 0;
    let start = bytes.chunks(PIECE).position(is_there)? * PIECE;
    let inside = bytes.get(start..)?.iter().position(|it| *it == byte)?;
    Some(start + inside)
}
