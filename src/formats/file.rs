//! Tells the format of a file from its content, and reads it.

use super::detect::article_from_text;
use super::{
    FormatError, article_from_markdown, feed, html_page, limits, markdown_file, plain_text,
};
use crate::article::Article;
use crate::excess::Excess;

/// The largest input: 4 MiB.
pub const MAX_BYTES: usize = 4 * 1024 * 1024;

/// Reads an article from the content of a file: JSON of any known format, an RSS or Atom feed, an HTML
/// page, Markdown with front matter, or plain text (title, `by NAME`, `N minutes read`, paragraphs,
/// bullets). Of several items it is the first; [`read_item`] asks for another one.
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
    read_item(bytes, None)
}

/// As [`read`] does, but of several items the one whose `id` or `url` is `item`.
///
/// # Errors
/// As for [`read`], and when no item is the one that was asked for.
pub fn read_item(bytes: &[u8], item: Option<&str>) -> Result<Article, FormatError> {
    if bytes.len() > MAX_BYTES {
        return Err(Excess::Large { limit: MAX_BYTES, found: bytes.len() }.into());
    }
    let text = std::str::from_utf8(bytes)
        .map_err(|error| FormatError::NotUtf8 { valid_up_to: error.valid_up_to() })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let start = text.trim_start();
    if start.is_empty() {
        return Err(FormatError::Empty);
    }
    if start.starts_with(['{', '[']) {
        return article_from_text(text, item);
    }
    if markdown_file::recognises(start) {
        return article_from_markdown(text);
    }
    let article = if feed::recognises(start) {
        feed::read(text, item)?
    } else if html_page::recognises(start) {
        html_page::read(text)?
    } else {
        plain_text::read(text)
    };
    limits::check(&article)?;
    Ok(article)
}
