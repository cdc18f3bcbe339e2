//! Tells a format from its content, and reads it.

use super::{FormatError, article_from_json, markdown_file, plain_text};
use crate::article::Article;

/// Reads an article from the content of a file: the native JSON, Markdown with front matter, or
/// plain text (title, `by NAME`, `N minutes read`, paragraphs, bullets).
///
/// ```
/// use article_card::read;
///
/// let article = read(b"The tide mill\n\nby Ada Finch\n\nIt turns again.").unwrap();
/// assert_eq!(article.title.as_deref(), Some("The tide mill"));
/// assert_eq!(read(b"{\"title\": 1}").unwrap_err().to_string(), "title: expected a string, got a number");
/// ```
///
/// # Errors
/// A [`FormatError`] that says where the content is not what its format has.
pub fn read(bytes: &[u8]) -> Result<Article, FormatError> {
    let text = std::str::from_utf8(bytes)
        .map_err(|error| FormatError::NotUtf8 { valid_up_to: error.valid_up_to() })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    match text.trim_start().chars().next() {
        None => Err(FormatError::Empty),
        Some('{' | '[') => read_json(text),
        Some('#') => markdown_file::read(text),
        Some(_) if text.starts_with("---") => markdown_file::read(text),
        Some(_) => Ok(plain_text::read(text)),
    }
}

fn read_json(text: &str) -> Result<Article, FormatError> {
    let value = serde_json::from_str(text).map_err(|error| FormatError::NotJson {
        line: error.line(),
        column: error.column(),
        message: without_place(&error.to_string()).to_owned(),
    })?;
    Ok(article_from_json(value)?)
}

/// `serde_json` ends its messages with the place, which the error tells on its own.
fn without_place(message: &str) -> &str {
    message.rsplit_once(" at line ").map_or(message, |(message, _)| message)
}
