//! Looks for bytes among many at a time: most texts have it nowhere near.

/// So many bytes are looked at together, which compilers make a few instructions of.
const PIECE: usize = 32;

/// Where the first `byte`, which is ASCII, stands.
pub(crate) fn find(text: &str, byte: u8) -> Option<usize> {
    find_any(text, [byte; 4])
}

/// Where the first of four `bytes`, which are ASCII, stands.
pub(crate) fn find_any(text: &str, bytes: [u8; 4]) -> Option<usize> {
    let is_one = |byte: &u8| bytes.iter().fold(0, |found, it| found | u8::from(it == byte));
    let is_there = |piece: &[u8]| piece.iter().fold(0, |found, byte| found | is_one(byte)) != 0;
    let all = text.as_bytes();
    let start = all.chunks(PIECE).position(is_there)? * PIECE;
    let inside = all.get(start..)?.iter().position(|byte| is_one(byte) != 0)?;
    Some(start + inside)
}
