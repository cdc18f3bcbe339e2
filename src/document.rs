//! A whole page around a card: the article's own, for readers without script and for search engines.

use crate::article::Article;
use crate::card::Options;
use crate::declarative::{Host, Style, declarative};
use crate::excess::Excess;
use crate::node::Direction;
use crate::sink::html::escaped;

mod facts;
mod head;
mod news_article;

use facts::Facts;

/// The card of `article` as a page of its own, in a declarative shadow root, so that it looks as it does
/// on a host page. The head says where the article itself is (`canonical`), and what it is in Open Graph's
/// words and as JSON-LD.
///
/// ```
/// use article_card::{Article, Host, Options, document};
///
/// let article = Article { title: Some("Salt & tides".to_owned()), ..Article::default() };
/// let page = document(&article, &Options::default(), &Host::default()).unwrap();
/// assert!(page.contains("<title>Salt &amp; tides</title>"));
/// ```
///
/// # Errors
/// As for [`view`](crate::view).
pub fn document(article: &Article, options: &Options, host: &Host) -> Result<String, Excess> {
    let language = article.language_tag().unwrap_or("en");
    let direction = match article.direction {
        None => "",
        Some(Direction::Ltr) => " dir=\"ltr\"",
        Some(Direction::Rtl) => " dir=\"rtl\"",
    };
    // A policy that wants the card's style sheet by link forbids this one, too.
    let style = match host.style {
        Style::Inline => "<style>body{max-width:44em;margin:2em auto;padding:0 1em}</style>\n",
        Style::Link { .. } => "",
    };
    Ok([
        "<!DOCTYPE html>\n<html lang=\"",
        &escaped(language),
        "\"",
        direction,
        " prefix=\"og: https://ogp.me/ns# article: https://ogp.me/ns/article#\">\n<head>\n",
        &head::of(&Facts::of(article, options)),
        style,
        "</head>\n<body>\n",
        &declarative(article, options, host)?,
        "\n</body>\n</html>\n",
    ]
    .concat())
}
