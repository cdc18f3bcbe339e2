//! The text of a page, found by `dom_smoothie`, a port of Mozilla's readability.

use dom_query::Document;
use dom_smoothie::{Config, Readability};

use crate::article::Article;
use crate::excess::Excess;
use crate::formats::body::html_of;
use crate::formats::one_line;
use crate::link::Link;
use crate::text::Text;

/// The longest line that is a byline, in characters.
const LONGEST_BYLINE: usize = 100;

/// Gives `article` the page's text as its body, unless it has one of which the text is but a part, and
/// the byline when no author is known.
///
/// # Errors
/// An [`Excess`] of the text.
pub(super) fn add(
    article: &mut Article,
    page: Document,
    base: Option<&Link>,
) -> Result<(), Excess> {
    remove_title(&page, article.title.as_deref());
    let config = Config { disable_json_ld: true, ..Config::default() };
    let found = Readability::with_document(page, None, Some(config));
    let Some(found) = found.ok().and_then(|mut page| page.parse().ok()) else { return Ok(()) };
    if article.authors.is_empty() && article.byline.is_none() {
        let byline = found.byline.as_deref().and_then(one_line::words);
        article.byline = byline.filter(|byline| byline.chars().count() <= LONGEST_BYLINE);
    }
    let body = html_of(Text::Html(&found.content).read(base))?;
    let Some(text) = one_line::text_of_html(&body) else { return Ok(()) };
    if is_part(&text, article) {
        return Ok(());
    }
    article.content_text = None;
    article.content_html = Some(if base.is_some() { body } else { found.content.to_string() });
    Ok(())
}

/// The card shows the title itself.
fn remove_title(page: &Document, title: Option<&str>) {
    for heading in page.select("h1, h2").nodes() {
        if title.is_some() && one_line::words(&heading.text()).as_deref() == title {
            heading.remove_from_parent();
        }
    }
}

/// Whether the article has a body twice as long as `text`.
fn is_part(text: &str, article: &Article) -> bool {
    let known = article.content_html.as_ref().or(article.content_text.as_ref());
    known.is_some_and(|known| known.chars().count() / 2 > text.chars().count())
}
