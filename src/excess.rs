//! More of something than there may be.

use crate::json::{Fault, MAX_NESTING, MAX_VALUES, ParseError};
use crate::spelled::{decimal, joined};

/// More of something than there may be.
///
/// ```
/// use article_card::{Excess, FormatError, read};
///
/// let article = format!(r#"{{"title": "T", "key_points": [{}"p"]}}"#, r#""p","#.repeat(100));
/// let error = read(article.as_bytes()).unwrap_err();
/// assert!(matches!(error, FormatError::TooMuch(Excess::Many { found: Some(101), .. })));
/// assert_eq!(error.to_string(), "key_points: expected at most 100, got 101");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.to_text())]
pub enum Excess {
    /// A text of more bytes.
    Large {
        /// Which one: a field; empty for the input itself.
        what: &'static str,
        /// The limit.
        limit: usize,
        /// The size; `None` when the rest was not read.
        found: Option<usize>,
    },
    /// Arrays and objects, or the elements of a text, that nest deeper.
    Deep {
        /// What nests: a field, or the JSON itself.
        what: &'static str,
        /// The limit.
        limit: usize,
    },
    /// More of a thing.
    Many {
        /// What there is too much of.
        what: &'static str,
        /// The limit.
        limit: usize,
        /// How many there are; `None` when they were not counted to the end.
        found: Option<usize>,
    },
}

impl Excess {
    /// Refuses a list that has more than `limit`.
    pub(crate) const fn at_most(
        what: &'static str,
        limit: usize,
        found: usize,
    ) -> Result<(), Self> {
        if found > limit { Err(Self::Many { what, limit, found: Some(found) }) } else { Ok(()) }
    }

    /// The limit that JSON exceeds; `None` if it is no JSON at all.
    pub(crate) const fn of_json(reason: ParseError) -> Option<Self> {
        match reason {
            ParseError::NotJson => None,
            ParseError::TooDeep => Some(Self::Deep { what: "JSON", limit: MAX_NESTING }),
            ParseError::TooMany => {
                Some(Self::Many { what: "values of JSON", limit: MAX_VALUES, found: None })
            }
        }
    }

    /// Refuses a text of more than `limit` bytes.
    pub(crate) const fn at_most_bytes(
        what: &'static str,
        limit: usize,
        found: usize,
    ) -> Result<(), Self> {
        if found > limit { Err(Self::Large { what, limit, found: Some(found) }) } else { Ok(()) }
    }

    /// What is displayed.
    pub(crate) fn to_text(&self) -> String {
        self.to_fault().to_text()
    }

    /// The same as a fault.
    pub(crate) fn to_fault(&self) -> Fault {
        let (path, limit, unit, found) = match self {
            Self::Large { what, limit, found } => (what, limit, " bytes", *found),
            Self::Deep { what, limit } => (what, limit, " levels", None),
            Self::Many { what, limit, found } => (what, limit, "", *found),
        };
        let expected = joined(&["at most ", &decimal(*limit), unit]);
        let found = found.map_or_else(|| "more".to_owned(), decimal);
        Fault { path: (*path).to_owned(), expected, found }
    }
}
