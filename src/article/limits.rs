//! How much of everything an article may have. What is written for readers stays far below; what is above
//! is a mistake or an attack, and would take the reader's time. Texts are counted in bytes.

use super::Article;
use crate::excess::Excess;
use crate::link::{MAX_CANDIDATES, SrcSet};

/// The most authors.
pub const MAX_AUTHORS: usize = 100;
/// The most key points.
pub const MAX_KEY_POINTS: usize = 100;
/// The most related articles.
pub const MAX_RELATED: usize = 200;
/// The most tags.
pub const MAX_TAGS: usize = 200;
/// The longest text that stands in a line or a few, in bytes: a title, a name, a tag, a key point.
pub const MAX_LINE: usize = 10_000;
/// The longest summary, in bytes.
pub const MAX_SUMMARY: usize = 50_000;
/// The longest address, in bytes. A picture in a `data:` URL may be longer.
pub const MAX_ADDRESS: usize = 4096;
/// The longest text of a body, in bytes: Markdown and plain text as they are written, of HTML what is no
/// tag.
pub const MAX_TEXT: usize = 1024 * 1024;

/// Refuses an article that has more of something than it may.
pub(crate) fn check(article: &Article) -> Result<(), Excess> {
    let details = article.image_details.as_ref();
    let (publisher, license) = (article.publisher.as_ref(), article.license.as_ref());
    let srcset = details.and_then(|details| details.srcset.as_deref()).unwrap_or_default();
    for (what, limit, found) in [
        ("authors", MAX_AUTHORS, article.authors.len()),
        ("image_details.srcset", MAX_CANDIDATES, SrcSet::count(srcset)),
        ("key_points", MAX_KEY_POINTS, article.key_points.len()),
        ("related", MAX_RELATED, article.related.len()),
        ("tags", MAX_TAGS, article.tags.len()),
    ] {
        Excess::at_most(what, limit, found)?;
    }
    texts(&[
        ("id", Kind::Address, &article.id),
        ("url", Kind::Address, &article.url),
        ("external_url", Kind::Address, &article.external_url),
        ("language", Kind::Line, &article.language),
        ("title", Kind::Line, &article.title),
        ("summary", Kind::Summary, &article.summary),
        ("byline", Kind::Line, &article.byline),
        ("image", Kind::Picture, &article.image),
        ("banner_image", Kind::Picture, &article.banner_image),
        ("section", Kind::Line, &article.section),
        ("content_markdown", Kind::Body, &article.content_markdown),
        ("content_text", Kind::Body, &article.content_text),
    ])?;
    for author in &article.authors {
        texts(&[
            ("authors.name", Kind::Line, &author.name),
            ("authors.url", Kind::Address, &author.url),
            ("authors.avatar", Kind::Picture, &author.avatar),
        ])?;
    }
    if let Some(details) = details {
        texts(&[
            ("image_details.alt", Kind::Line, &details.alt),
            ("image_details.sizes", Kind::Line, &details.sizes),
            ("image_details.credit", Kind::Line, &details.credit),
            ("image_details.caption", Kind::Line, &details.caption),
        ])?;
    }
    for tag in &article.tags {
        Excess::at_most_bytes("tags", MAX_LINE, tag.len())?;
    }
    for point in &article.key_points {
        Excess::at_most_bytes("key_points", MAX_LINE, point.text().source().len())?;
    }
    for related in &article.related {
        texts(&[
            ("related.title", Kind::Line, &related.title),
            ("related.url", Kind::Address, &related.url),
            ("related.image", Kind::Picture, &related.image),
            ("related.publisher", Kind::Line, &related.publisher),
        ])?;
    }
    if let Some(publisher) = publisher {
        texts(&[
            ("publisher.name", Kind::Line, &publisher.name),
            ("publisher.url", Kind::Address, &publisher.url),
            ("publisher.icon", Kind::Picture, &publisher.icon),
        ])?;
    }
    match license {
        Some(license) => texts(&[
            ("license.name", Kind::Line, &license.name),
            ("license.url", Kind::Address, &license.url),
        ]),
        None => Ok(()),
    }
}

/// What a text is, which says how long it may be.
#[derive(Clone, Copy)]
enum Kind {
    Line,
    Summary,
    Address,
    Picture,
    Body,
}

impl Kind {
    fn limit(self, text: &str) -> usize {
        match self {
            Self::Line => MAX_LINE,
            Self::Summary => MAX_SUMMARY,
            // A file in which it is has a limit of its own.
            Self::Picture if text.starts_with("data:") => usize::MAX,
            Self::Address | Self::Picture => MAX_ADDRESS,
            Self::Body => MAX_TEXT,
        }
    }
}

fn texts(texts: &[(&'static str, Kind, &Option<String>)]) -> Result<(), Excess> {
    for (what, kind, text) in texts {
        let text = text.as_deref().unwrap_or_default();
        Excess::at_most_bytes(what, kind.limit(text), text.len())?;
    }
    Ok(())
}

/// Takes the first authors and tags of more than there may be, where they are a publisher's who does not
/// know the limits.
#[cfg(feature = "formats")]
pub(crate) fn shorten(article: &mut Article) {
    article.authors.truncate(MAX_AUTHORS);
    article.tags.truncate(MAX_TAGS);
}
