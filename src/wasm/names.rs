//! The names of characters that HTML 4 did not have: in a browser a file of its own, for texts that have one.

use super::exchange::ask;
use crate::text::further_names;

/// The result of `work`, done again with the names if it lacked one and the page has them.
pub(super) fn with_names(work: impl Fn() -> String) -> String {
    loop {
        let made = work();
        if !further_names::is_one_missing() {
            return made;
        }
        let Some(names) = ask("&") else { return made };
        further_names::learn(names);
    }
}
