//! A list with each of its texts once.

use std::collections::BTreeSet;

/// The texts in the order of their first mention; empty ones say nothing.
pub(super) fn unique(texts: impl Iterator<Item = String>) -> Vec<String> {
    let mut known = BTreeSet::new();
    texts.filter(|text| !text.is_empty() && known.insert(text.clone())).collect()
}
