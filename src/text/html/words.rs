//! Lists of words and what they mean: one text, `a-x b-y c-z`, in the order of the words' bytes.

use std::cmp::Ordering;

/// Looks `word` up by halves: a page may ask at every third byte.
pub(super) fn meaning(list: &'static str, word: &str) -> Option<&'static str> {
    let bytes = list.as_bytes();
    let (mut low, mut high) = (0, bytes.len());
    while low < high {
        let middle = usize::midpoint(low, high);
        let before = bytes.get(low..middle)?.iter().rposition(|byte| *byte == b' ');
        let start = before.map_or(low, |space| low + space + 1);
        let length = bytes.get(middle..high)?.iter().position(|byte| *byte == b' ');
        let end = length.map_or(high, |length| middle + length);
        let entry = bytes.get(start..end)?;
        let hyphen = entry.iter().position(|byte| *byte == b'-')?;
        match word.as_bytes().cmp(entry.get(..hyphen)?) {
            Ordering::Equal => return list.get(start + hyphen + 1..end),
            Ordering::Less => high = start.saturating_sub(1),
            Ordering::Greater => low = end + 1,
        }
    }
    None
}
