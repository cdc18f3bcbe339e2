//! What publishers have, read into an [`Article`]; the content alone tells its format.

use crate::json::Fault;

mod native;

pub use native::article_from_json;

#[cfg(feature = "files")]
mod detect;
#[cfg(feature = "files")]
mod markdown_file;
#[cfg(feature = "files")]
mod plain_text;

#[cfg(feature = "files")]
pub use detect::read;

/// Why something is no article.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FormatError {
    /// The text is no UTF-8.
    #[error("expected UTF-8 text, got bytes that are not (after {valid_up_to} that are)")]
    NotUtf8 {
        /// How many bytes are well-formed.
        valid_up_to: usize,
    },
    /// There is nothing to read.
    #[error("expected an article, got nothing but white space")]
    Empty,
    /// It starts as JSON does and is none.
    #[error("not JSON (line {line}, column {column}: {message})")]
    NotJson {
        /// The line, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
        /// What the parser met.
        message: String,
    },
    /// The front matter of a Markdown file can't be read.
    #[error("front matter, line {line}: {message}")]
    FrontMatter {
        /// The line of the file, from 1.
        line: u64,
        /// What the parser met.
        message: String,
    },
    /// It can be read, and a part of it is not what an article has there.
    #[error(transparent)]
    Invalid(#[from] Fault),
}
