//! A whole page around a card, for reading without script.

use crate::article::Article;
use crate::card::{CSS, Options, Variant, headline, view};
use crate::excess::Excess;
use crate::node::{Node, Tree};
use crate::sink::html::html;

/// The card of `article` as a page of its own, style included. The card stands in a declarative
/// shadow root, so that it looks as it does on a host page.
///
/// ```
/// use article_card::{Article, Options, document};
///
/// let article = Article { title: Some("Salt & tides".to_owned()), ..Article::default() };
/// let page = document(&article, &Options::default()).unwrap();
/// assert!(page.contains("<title>Salt &amp; tides</title>"));
/// ```
///
/// # Errors
/// As for [`view`].
pub fn document(article: &Article, options: &Options) -> Result<String, Excess> {
    let card = [Node::Element(view(article, options)?)];
    let title = headline(article);
    let language = article.language.as_deref().unwrap_or("en");
    let variant = match options.variant {
        Variant::Compact => "compact",
        Variant::Card => "card",
        Variant::Full => "full",
    };
    Ok([
        "<!DOCTYPE html>\n<html lang=\"",
        &escaped(language),
        "\">\n<head>\n<meta charset=\"utf-8\">\n",
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n",
        "<meta name=\"color-scheme\" content=\"light dark\">\n<title>",
        &escaped(&title),
        "</title>\n<style>body{max-width:44em;margin:2em auto;padding:0 1em}</style>\n",
        "</head>\n<body>\n<article-card variant=\"",
        variant,
        "\"><template shadowrootmode=\"open\" shadowrootclonable><style>",
        CSS,
        "</style>",
        &html(&card),
        "</template></article-card>\n</body>\n</html>\n",
    ]
    .concat())
}

/// Text as it stands in HTML, in quotes as well.
fn escaped(text: &str) -> String {
    let mut tree = Tree::default();
    tree.text(text);
    html(&tree.finish())
}
