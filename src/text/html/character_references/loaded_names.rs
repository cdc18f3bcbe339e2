//! The names of the HTML Standard that HTML 4 did not have, as far as the page has them.

use std::cell::Cell;

thread_local! {
    static NAMES: Cell<Option<&'static str>> = const { Cell::new(None) };
    static IS_ONE_MISSING: Cell<bool> = const { Cell::new(false) };
}

/// The list that was learned, else an empty one.
pub(super) fn names() -> &'static str {
    let names = NAMES.get();
    if names.is_none() {
        IS_ONE_MISSING.set(true);
    }
    names.unwrap_or_default()
}

/// Whether a name was looked for while there was no list.
pub(crate) fn is_one_missing() -> bool {
    IS_ONE_MISSING.take()
}

/// Takes a list like that of `further_names.rs`, to keep.
pub(crate) fn learn(names: String) {
    NAMES.set(Some(names.leak()));
}
