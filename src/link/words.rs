//! Lists of words in lower case: one text, in which spaces part them.

use super::ascii_set::AsciiSet;

/// Which of `words` it is, in any case.
pub(crate) fn find(words: &'static str, word: &str) -> Option<&'static str> {
    AsciiSet::SPACE.pieces(words).find(|known| known.eq_ignore_ascii_case(word))
}

/// Whether it is one of `words`, in any case.
pub(crate) fn has(words: &'static str, word: &str) -> bool {
    find(words, word).is_some()
}
