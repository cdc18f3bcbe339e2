//! Tells the format of a file from its content, and reads it.

use super::detect::{article_from_text, articles_from_text};
use super::{
    FormatError, article_from_markdown, feed, html_page, markdown_file, plain_text, signature,
};
use crate::article::{Article, check, shorten};
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
    let text = text(bytes)?;
    let start = text.trim_start();
    if is_json(start) {
        return article_from_text(text, item);
    }
    if markdown_file::recognises(start) {
        return article_from_markdown(text);
    }
    let mut article = if feed::recognises(start) {
        feed::read(text, item)?
    } else if html_page::recognises(start) {
        html_page::read(text)?
    } else {
        plain_text::read(text)?
    };
    shorten(&mut article);
    check(&article)?;
    Ok(article)
}

/// Reads every article of a file: the items of a feed or a list, each as it stands or with what is wrong
/// with it, or the one article that there is. What to read next is not looked for, as [`read_item`] does
/// in a list: all of it is here.
///
/// ```
/// use article_card::read_all;
///
/// let feed = br#"{"version": "https://jsonfeed.org/version/1.1", "title": "The Harbour", "items": [
///     {"id": "1", "title": "Tides"}, {"id": "2", "title": 2}, {"id": "3", "title": "Weirs"}]}"#;
/// let [tides, fault, weirs] = read_all(feed)?.try_into().unwrap();
/// assert_eq!(tides?.title.as_deref(), Some("Tides"));
/// let message = "json feed: items[1].title: expected a string, got a number";
/// assert_eq!(fault.unwrap_err().to_string(), message);
/// assert_eq!(weirs?.title.as_deref(), Some("Weirs"));
/// # Ok::<(), article_card::FormatError>(())
/// ```
///
/// # Errors
/// As for [`read`], when the file as a whole can't be read, or has no article, or when all articles with what
/// they share would be more than 32 MiB of JSON.
pub fn read_all(bytes: &[u8]) -> Result<Vec<Result<Article, FormatError>>, FormatError> {
    let text = text(bytes)?;
    let start = text.trim_start();
    if is_json(start) {
        return articles_from_text(text);
    }
    if !markdown_file::recognises(start) && feed::recognises(start) {
        return feed::read_all(text);
    }
    Ok(vec![Ok(read(bytes)?)])
}

/// The text of a file without its byte order mark.
fn text(bytes: &[u8]) -> Result<&str, FormatError> {
    if bytes.len() > MAX_BYTES {
        return Err(Excess::Large { what: "", limit: MAX_BYTES, found: None }.into());
    }
    if let Some(found) = signature::kind(bytes) {
        return Err(FormatError::NotText { found });
    }
    let text = std::str::from_utf8(bytes)
        .map_err(|error| FormatError::NotUtf8 { valid_up_to: error.valid_up_to() })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim_start().is_empty() {
        return Err(FormatError::Empty);
    }
    Ok(text)
}

fn is_json(start: &str) -> bool {
    start.starts_with(['{', '['])
}
