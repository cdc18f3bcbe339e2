//! More of something than there may be.

use crate::json::{Fault, MAX_NESTING};
use crate::spelled::{decimal, joined};

/// More of something than there may be.
///
/// ```
/// use article_card::{Excess, FormatError, read};
///
/// let article = format!(r#"{{"title": "T", "key_points": [{}"p"]}}"#, r#""p","#.repeat(100));
/// let error = read(article.as_bytes()).unwrap_err();
/// assert!(matches!(error, FormatError::TooMuch(Excess::Many { found: 101, .. })));
/// assert_eq!(error.to_string(), "key_points: expected at most 100, got 101");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.to_text())]
pub enum Excess {
    /// An input of more bytes.
    Large {
        /// The limit.
        limit: usize,
        /// The size.
        found: usize,
    },
    /// Arrays and objects, or the elements of a text, that nest deeper.
    Deep {
        /// What nests: a field, or the JSON itself.
        what: &'static str,
    },
    /// More of a thing.
    Many {
        /// What there is too much of.
        what: &'static str,
        /// The limit.
        limit: usize,
        /// How many there are.
        found: usize,
    },
}

impl Excess {
    /// Refuses a list that has more than `limit`.
    pub(crate) const fn at_most(
        what: &'static str,
        limit: usize,
        found: usize,
    ) -> Result<(), Self> {
        if found > limit { Err(Self::Many { what, limit, found }) } else { Ok(()) }
    }

    /// What is displayed.
    pub(crate) fn to_text(&self) -> String {
        let (path, limit, unit, found) = match self {
            Self::Large { limit, found } => ("", *limit, " bytes", &*decimal(*found)),
            Self::Deep { what } => (*what, MAX_NESTING, " levels", "more"),
            Self::Many { what, limit, found } => (*what, *limit, "", &*decimal(*found)),
        };
        let expected = joined(&["at most ", &decimal(limit), unit]);
        Fault { path: path.to_owned(), expected, found: found.to_owned() }.to_text()
    }
}
