//! Where a picture comes from: pages that load pictures lazily say so elsewhere than in `src`.

use super::tokens::StartTag;
use crate::link::{ImageLink, Link, SrcSet};

/// Where scripts look for the address that they put into `src`.
const LAZY_SOURCES: [&str; 3] = ["data-src", "data-lazy-src", "data-original"];
const SETS: [&str; 3] = ["srcset", "data-srcset", "data-lazy-srcset"];

/// The address of an `img` and its sizes. `src` comes first if it is an address; a picture that the
/// page itself holds (`data:`) stands in for one that is not loaded yet, if any is named.
pub(super) fn source(
    start: &StartTag<'_>,
    base: Option<&Link>,
) -> Option<(ImageLink, Option<SrcSet>)> {
    let address = |name: &&str| {
        let address = start.value(name).filter(|address| !address.trim().is_empty())?;
        ImageLink::resolve(&address, base)
    };
    let set = SETS.iter().find_map(|name| sizes(&start.value(name)?, base));
    let mut source = address(&"src");
    if source.as_ref().is_none_or(|own| is_data(own.as_str())) {
        let lazy = LAZY_SOURCES.iter().find_map(address);
        source = lazy.or_else(|| set.as_ref().and_then(SrcSet::first)).or(source);
    }
    Some((source?, set))
}

fn sizes(set: &str, base: Option<&Link>) -> Option<SrcSet> {
    if is_data(set.trim()) { None } else { SrcSet::parse(set, base) }
}

fn is_data(address: &str) -> bool {
    address.get(..5).is_some_and(|scheme| scheme.eq_ignore_ascii_case("data:"))
}
