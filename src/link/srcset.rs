//! The list of a picture's sizes (`srcset`), each address checked.

use std::iter;

use super::ascii_set::AsciiSet;
use super::{ImageLink, Link};

/// The most candidates of a set; pages that make them by the dozen have half as many.
pub const MAX_CANDIDATES: usize = 50;

/// The most bytes of a set, in which addresses are resolved: many short ones may be relative to a long one.
const MAX_BYTES: usize = 8 * 1024;

/// A `srcset` value in which every candidate is an [`ImageLink`] with a plain descriptor.
///
/// ```
/// use article_card::SrcSet;
///
/// let set = SrcSet::parse("https://e.com/a.jpg 480w, javascript:x 2x", None).unwrap();
/// assert_eq!(set.as_str(), "https://e.com/a.jpg 480w");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SrcSet(String);

impl SrcSet {
    /// Reads candidates as the HTML Standard does (4.8.4.2.1, "srcset attributes") and keeps the
    /// safe ones, at most [`MAX_CANDIDATES`] and as many as fit into 8 KiB. `None` when none is left.
    #[must_use]
    pub fn parse(srcset: &str, base: Option<&Link>) -> Option<Self> {
        let mut out = String::new();
        for (url, descriptor) in candidates(srcset).take(MAX_CANDIDATES) {
            let Some(link) = ImageLink::resolve(url, base) else { continue };
            if !is_descriptor(descriptor) {
                continue;
            }
            if out.len() + link.as_str().len() > MAX_BYTES {
                break;
            }
            if !out.is_empty() {
                out.push_str(", ");
            }
            out.push_str(link.as_str());
            if !descriptor.is_empty() {
                out.push(' ');
                out.push_str(descriptor);
            }
        }
        (!out.is_empty()).then_some(Self(out))
    }

    /// How many candidates there are, the safe ones and others.
    pub(crate) fn count(srcset: &str) -> usize {
        candidates(srcset).count()
    }

    /// The picture of the first candidate.
    pub(crate) fn first(&self) -> Option<ImageLink> {
        let (address, _) = candidates(&self.0).next()?;
        ImageLink::resolve(address, None)
    }

    /// The value of the attribute.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<SrcSet> for String {
    fn from(set: SrcSet) -> Self {
        set.0
    }
}

/// The URLs and descriptors of all candidates.
fn candidates(srcset: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut rest = srcset;
    iter::from_fn(move || {
        let (url, descriptor, after) = next_candidate(rest)?;
        rest = after;
        Some((url, descriptor))
    })
}

/// Cuts one candidate off: its URL, its descriptor, and what follows.
fn next_candidate(text: &str) -> Option<(&str, &str, &str)> {
    const COMMA: AsciiSet = AsciiSet::of(",");
    const BETWEEN: AsciiSet = AsciiSet::SPACE.and(",");
    let text = BETWEEN.trim_start(text);
    if text.is_empty() {
        return None;
    }
    let (url, rest) = AsciiSet::SPACE.split(text);
    if url.ends_with(',') {
        return Some((COMMA.trim_end(url), "", rest));
    }
    let (descriptor, rest) = COMMA.split(rest);
    Some((url, descriptor.trim_ascii(), rest))
}

/// Nothing, a width (`480w`) or a density (`1.5x`).
fn is_descriptor(descriptor: &str) -> bool {
    let [number @ .., b'w' | b'x'] = descriptor.as_bytes() else {
        return descriptor.is_empty();
    };
    !number.is_empty() && number.iter().all(|byte| byte.is_ascii_digit() || *byte == b'.')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_safe_candidates_only() {
        let base = Link::absolute("https://e.com/x/").unwrap();
        for (srcset, expected) in [
            ("a.jpg", "https://e.com/x/a.jpg"),
            ("a.jpg 1x, b.jpg 2x", "https://e.com/x/a.jpg 1x, https://e.com/x/b.jpg 2x"),
            ("a.jpg, b.jpg 2x,", "https://e.com/x/a.jpg, https://e.com/x/b.jpg 2x"),
            ("a,b.jpg 480w", "https://e.com/x/a,b.jpg 480w"),
            (
                "data:image/png;base64,AA 1x, b.jpg",
                "data:image/png;base64,AA 1x, https://e.com/x/b.jpg",
            ),
            ("a.jpg 1x onerror=x, javascript:x, b.jpg 9h", ""),
            (" , ", ""),
        ] {
            let set = SrcSet::parse(srcset, Some(&base));
            assert_eq!(set.as_ref().map_or("", SrcSet::as_str), expected, "{srcset}");
        }
    }
}
