//! What a Wasm says of an article that it can't take.

#[cfg(feature = "wasm-core")]
use crate::excess::Excess;
#[cfg(any(feature = "wasm-formats", feature = "wasm-markdown-file"))]
use crate::formats::FormatError;
#[cfg(feature = "wasm-core")]
use crate::json::{ParseError, Refused};
use crate::spelled::joined;

/// A code, and what in the article is wrong, and where.
pub(super) struct Refusal {
    code: &'static str,
    message: String,
}

impl Refusal {
    /// The article is of another format, or has a fault: *formats* knows.
    #[cfg(feature = "wasm-core")]
    pub(super) const FOREIGN: Self = Self { code: "foreign", message: String::new() };

    /// The article is no JSON: the page, which has a parser of its own, knows why.
    #[cfg(feature = "wasm-core")]
    const NOT_JSON: Self = Self { code: "not-json", message: String::new() };

    /// What the page is given: `!`, which starts nothing else, the code, NUL and the message.
    pub(super) fn into_text(self) -> String {
        joined(&["!", self.code, "\0", &self.message])
    }
}

#[cfg(feature = "wasm-core")]
impl From<ParseError> for Refusal {
    fn from(reason: ParseError) -> Self {
        match reason {
            ParseError::NotJson => Self::NOT_JSON,
            ParseError::TooDeep | ParseError::TooMany => Self::FOREIGN,
        }
    }
}

#[cfg(feature = "wasm-core")]
impl From<Refused> for Refusal {
    fn from(_: Refused) -> Self {
        Self::FOREIGN
    }
}

#[cfg(feature = "wasm-core")]
impl From<Excess> for Refusal {
    fn from(excess: Excess) -> Self {
        Self { code: "invalid-article", message: excess.to_text() }
    }
}

#[cfg(any(feature = "wasm-formats", feature = "wasm-markdown-file"))]
impl From<FormatError> for Refusal {
    fn from(error: FormatError) -> Self {
        let code = match error {
            FormatError::UnknownJson { .. } => "unknown-format",
            _ => "invalid-article",
        };
        Self { code, message: error.to_string() }
    }
}
