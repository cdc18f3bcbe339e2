//! What publishers have, read into an [`Article`]; the content alone tells its format.

use crate::excess::Excess;
use crate::json::Fault;
use crate::spelled::joined;

#[cfg(feature = "formats")]
mod detect;
#[cfg(feature = "formats")]
mod ghost;
#[cfg(feature = "formats")]
mod json_feed;
mod limits;
#[cfg(feature = "formats")]
mod list;
#[cfg(feature = "formats")]
mod loose;
#[cfg(feature = "markdown-file")]
mod markdown_file;
mod native;
#[cfg(feature = "formats")]
mod oembed;
#[cfg(feature = "formats")]
mod one_line;
#[cfg(feature = "formats")]
mod picture;
#[cfg(feature = "formats")]
mod schema_org;
#[cfg(feature = "formats")]
mod wordpress;
#[cfg(feature = "markdown-file")]
mod written_date;

#[cfg(feature = "formats")]
pub use detect::article_from_json;
#[cfg(feature = "wasm-formats")]
pub(crate) use detect::article_from_value;
#[cfg(feature = "validate")]
pub(crate) use detect::foreign_format;
#[cfg(feature = "wasm-core")]
pub(crate) use limits::check as check_lists;
pub use limits::{MAX_KEY_POINTS, MAX_RELATED};
#[cfg(feature = "markdown-file")]
pub use markdown_file::article_from_markdown;
#[cfg(feature = "validate")]
pub(crate) use markdown_file::{
    Fields, Origins, article_from_item, fields as markdown_fields, recognises as is_markdown,
};
#[cfg(feature = "wasm-core")]
pub(crate) use native::{is_plainly_native, read as read_native};

#[cfg(feature = "files")]
mod collected;
#[cfg(feature = "files")]
mod feed;
#[cfg(feature = "files")]
mod file;
#[cfg(feature = "files")]
mod html_page;
#[cfg(feature = "files")]
mod plain_text;
#[cfg(feature = "files")]
mod root;
#[cfg(feature = "files")]
mod signature;
#[cfg(feature = "files")]
mod unique;

#[cfg(feature = "files")]
pub use file::{MAX_BYTES, read, read_all, read_item};

/// Why something is no article.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FormatError {
    /// The text is no UTF-8.
    #[error("expected UTF-8 text, got bytes that are not (after {valid_up_to} that are)")]
    NotUtf8 {
        /// How many bytes are well-formed.
        valid_up_to: usize,
    },
    /// It holds no text: a picture, an archive, a PDF.
    #[cfg(feature = "files")]
    #[error("expected text, got {found}")]
    NotText {
        /// What it is.
        found: &'static str,
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
    /// It is JSON of no known format.
    #[error("JSON, but no format that I know: {found}; I know {known} and articles of my own")]
    UnknownJson {
        /// What it is: its keys, or its kind.
        found: String,
        /// The names of the known formats.
        known: String,
    },
    /// It starts as a page or a feed does and can't be read as one.
    #[error("{format}: {message}")]
    Unreadable {
        /// The name of the format.
        format: &'static str,
        /// What the parser met.
        message: String,
    },
    /// The front matter of a Markdown file can't be read.
    #[error("front matter, line {line}: {message}")]
    FrontMatter {
        /// The line of the file, from 1.
        line: usize,
        /// What the parser met.
        message: String,
    },
    /// It can be read, and a part of it is not what the format has there.
    #[error("{}{fault}", format.map(|name| joined(&[name, ": "])).unwrap_or_default())]
    Invalid {
        /// The name of the format; `None` for the native JSON.
        format: Option<&'static str>,
        /// What is wrong, and where.
        fault: Fault,
    },
    /// There is more of something than there may be.
    #[error(transparent)]
    TooMuch(#[from] Excess),
}

impl From<Box<Fault>> for FormatError {
    /// A fault of the native JSON.
    fn from(fault: Box<Fault>) -> Self {
        Self::Invalid { format: None, fault: *fault }
    }
}
