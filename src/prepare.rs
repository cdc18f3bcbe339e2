//! A *prepared* article: its texts are HTML as [`html`] writes it, so that showing it needs no
//! Markdown parser, and any feed reader can.

use crate::article::{Article, KeyPoint, check};
use crate::excess::Excess;
use crate::link::Link;
use crate::sink::html::html;

/// `article` with its texts as HTML. Relative addresses in them are joined to the article's, else to
/// `source`. Preparing a prepared article changes nothing.
///
/// ```
/// use article_card::{Article, prepare};
///
/// let article = Article { content_markdown: Some("*Tides*".to_owned()), ..Article::default() };
/// let prepared = prepare(article, None)?;
/// assert_eq!(prepared.content_html.as_deref(), Some("<p><em>Tides</em></p>"));
/// assert_eq!(prepare(prepared.clone(), None)?, prepared);
/// # Ok::<(), article_card::Excess>(())
/// ```
///
/// # Errors
/// An [`Excess`] when a list or a text is longer than it may be, or the body has more than
/// [`MAX_NODES`](crate::MAX_NODES) or nests deeper than 64 elements.
pub fn prepare(article: Article, source: Option<&Link>) -> Result<Article, Excess> {
    check(&article)?;
    let own = article.url.as_deref().and_then(|url| Link::resolve(url, source));
    let base = own.as_ref().or(source);
    let content_html = article.body_nodes(base)?.map(|nodes| html(&nodes));
    let key_points = article.key_points.iter().map(|point| prepare_point(point, base)).collect();
    Ok(Article { content_html, content_markdown: None, content_text: None, key_points, ..article })
}

fn prepare_point(point: &KeyPoint, base: Option<&Link>) -> KeyPoint {
    KeyPoint::Html(html(&point.text().inline_nodes(base)))
}
