//! What a Wasm says of an article that it can't take.

use crate::json::Refused;

/// A `code`, and what in the article is wrong, and where.
pub(super) struct Refusal {
    code: &'static str,
    message: String,
}

impl Refusal {
    /// The article may be of another format.
    #[cfg(feature = "wasm-core")]
    pub(super) const FOREIGN: Self = Self { code: "foreign", message: String::new() };

    /// The article is of no format that is known.
    #[cfg(feature = "wasm-formats")]
    pub(super) const fn unknown(message: String) -> Self {
        Self { code: "unknown-format", message }
    }

    /// The article has a mistake.
    pub(super) const fn invalid(message: String) -> Self {
        Self { code: "invalid-article", message }
    }

    /// What the page is given: `!`, which starts nothing else, the code, NUL and the message.
    pub(super) fn into_text(self) -> String {
        ["!", self.code, "\0", &self.message].concat()
    }
}

impl<E: Into<Refused>> From<E> for Refusal {
    fn from(fault: E) -> Self {
        Self::invalid(fault.into().to_text())
    }
}
