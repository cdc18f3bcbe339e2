//! An HTML page: its JSON-LD, what the head says for those who link to it, and the text by
//! Mozilla's readability.

use super::native::has_text;
use super::{FormatError, root};
use crate::article::{Article, Publisher};
use crate::link::Link;

mod body;
mod head;
mod json_ld;
mod parse;

use crate::spelled::joined;
use head::Head;

const FORMAT: &str = "html";

/// Any element, and what may stand before the first.
pub(super) fn recognises(start: &str) -> bool {
    start.starts_with("<!") || root::name(start).is_some()
}

pub(super) fn read(text: &str) -> Result<Article, FormatError> {
    if let Some(name) = root::name(text).filter(|name| *name != "html")
        && text.trim_start().starts_with("<?xml")
    {
        return Err(unreadable(&joined(&[
            "expected a page, or a feed, got XML that is a <",
            name,
            ">",
        ])));
    }
    let page = parse::parse(text)?;
    let head = Head::of(&page);
    let found = json_ld::read(&page, head.canonical.as_deref()).unwrap_or_default();
    let base = head.base(found.url.as_deref());
    let mut article = with_head(found, &head, base.as_ref());
    body::add(&mut article, page, base.as_ref())?;
    if !has_text(&article) {
        return Err(unreadable(
            "expected a page with a title, a description or a text, got none of them",
        ));
    }
    Ok(article)
}

fn unreadable(message: &str) -> FormatError {
    FormatError::Unreadable { format: FORMAT, message: message.to_owned() }
}

/// Fills in from the head what `article` does not say.
fn with_head(article: Article, head: &Head, base: Option<&Link>) -> Article {
    let join = |address: String| {
        Link::resolve(&address, base).map_or(address, |link| link.as_str().to_owned())
    };
    let picture = head.picture();
    let own_image = article.image.map(join);
    let image = own_image.or_else(|| picture.as_ref().map(|(url, _)| join(url.clone())));
    // What the head says of its picture is not true of another one.
    let is_same = picture.as_ref().is_some_and(|(url, _)| Some(join(url.clone())) == image);
    let details = picture.map(|(_, details)| details).filter(|_| is_same);
    Article {
        url: article.url.or_else(|| head.url()).map(join),
        title: article.title.or_else(|| head.title()),
        summary: article.summary.or_else(|| head.summary()),
        language: article.language.or_else(|| head.language()),
        direction: article.direction.or_else(|| head.direction()),
        date_published: article.date_published.or_else(|| head.date_published()),
        date_modified: article.date_modified.or_else(|| head.date_modified()),
        authors: if article.authors.is_empty() { head.authors() } else { article.authors },
        section: article.section.or_else(|| head.section()),
        tags: if article.tags.is_empty() { head.tags() } else { article.tags },
        image_details: article.image_details.or(details.flatten()),
        image,
        publisher: publisher(article.publisher, head.publisher(), join),
        license: article.license.or_else(|| head.license(join)),
        ..article
    }
}

fn publisher(
    own: Option<Publisher>,
    of_head: Publisher,
    join: impl Fn(String) -> String,
) -> Option<Publisher> {
    let own = own.unwrap_or_default();
    let name = own.name.or(of_head.name)?;
    let icon = own.icon.or(of_head.icon).map(join);
    Some(Publisher { name: Some(name), url: own.url, icon })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_a_page() {
        for (start, expected) in [
            ("<!DOCTYPE html>", true),
            ("<html lang=en>", true),
            ("<!-- saved -->\n<meta charset=utf-8>", true),
            ("<p>Text", true),
            ("<3 tides", false),
            ("Text <b>bold</b>", false),
        ] {
            assert_eq!(recognises(start), expected, "{start}");
        }
    }
}
