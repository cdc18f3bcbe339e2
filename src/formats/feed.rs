//! Feeds: RSS 2.0 (<https://www.rssboard.org/rss-specification>), also 1.0, and Atom (RFC 4287).

use super::collected::{Articles, collected};
use super::list::choose;
use super::native::has_text;
use super::{FormatError, one_line, root};
use crate::article::Article;
use crate::json::Fault;
use crate::link::Link;
use crate::related;
use crate::spelled::joined;

mod atom;
mod base;
mod media;
mod rss;
mod xml;

/// How much of a text that is the article itself makes a summary, in characters.
const LONGEST_SUMMARY: usize = 300;

/// A vocabulary of feeds.
struct Vocabulary {
    name: &'static str,
    space: xml::Space,
    /// What an article is called.
    item: &'static str,
    read: fn(&xml::Element) -> Vec<Article>,
}

const RSS: Vocabulary =
    Vocabulary { name: "rss", space: xml::Space::Rss, item: "an item", read: rss::read };

const ATOM: Vocabulary =
    Vocabulary { name: "atom", space: xml::Space::Atom, item: "an entry", read: atom::read };

impl Vocabulary {
    fn of(start: &str) -> Option<Self> {
        match root::name(start)? {
            "rss" | "RDF" => Some(RSS),
            "feed" | "entry" => Some(ATOM),
            _ => None,
        }
    }

    /// Those that have a text.
    fn articles(&self, text: &str) -> Result<Vec<Article>, FormatError> {
        let mut articles = (self.read)(&xml::read(text, self.name, self.space)?);
        articles.retain(has_text);
        Ok(articles)
    }
}

pub(super) fn recognises(start: &str) -> bool {
    Vocabulary::of(start).is_some()
}

/// Reads the item whose `guid`, `id` or address is `wanted`, else the first. Items without a text are
/// left out.
pub(super) fn read(text: &str, wanted: Option<&str>) -> Result<Article, FormatError> {
    let vocabulary = Vocabulary::of(text).unwrap_or(RSS);
    let mut articles = vocabulary.articles(text)?;
    let name = |article: &Article| article.id.clone();
    let mut article = choose(&mut articles, wanted, "", vocabulary.item, &is_named, &name)
        .map_err(|fault| FormatError::Invalid { format: Some(vocabulary.name), fault: *fault })?;
    article.related = related::nearest(&article, &articles);
    Ok(article)
}

fn is_named(article: &Article, name: &str) -> bool {
    let address = Link::absolute(name);
    let is_address = |url: &str| address.as_ref().is_some_and(|address| address.as_str() == url);
    article.id.as_deref() == Some(name)
        || article.url.as_deref().is_some_and(|url| url == name || is_address(url))
}

/// Reads every item that has a text.
pub(super) fn read_all(text: &str) -> Result<Articles, FormatError> {
    let vocabulary = Vocabulary::of(text).unwrap_or(RSS);
    let articles = vocabulary.articles(text)?;
    collected(vocabulary.name, |each| {
        if articles.is_empty() {
            return Err(Fault::new(vocabulary.item, "none"));
        }
        articles.into_iter().try_for_each(|article| each(Ok(article)))
    })
}

/// Tells a description that is the body from one that sums it up: what stands in for a body that is not
/// there and is longer than a summary, or says the same.
///
/// Gives the summary, and the body as HTML.
fn summary_and_body(
    description: Option<String>,
    content: Option<String>,
) -> (Option<String>, Option<String>) {
    let Some(description) = description else { return (None, content) };
    let Some(text) = one_line::text_of_html(&description) else { return (None, content) };
    let is_short = text.chars().count() <= LONGEST_SUMMARY;
    match content {
        None if is_short => (Some(text), None),
        None => (Some(beginning(&text)), Some(description)),
        Some(content) if !is_short && one_line::text_of_html(&content).as_ref() == Some(&text) => {
            (Some(beginning(&text)), Some(content))
        }
        Some(content) => (Some(without_more(&text)), Some(content)),
    }
}

/// As many whole sentences as a summary may have, or words with `…` when there is no such sentence.
fn beginning(text: &str) -> String {
    let end = text.char_indices().nth(LONGEST_SUMMARY).map_or(text.len(), |(index, _)| index);
    let start = text.get(..end).unwrap_or(text);
    let after_stop = |(index, stop): (usize, &str)| index + stop.len();
    let sentence = start.rmatch_indices(['.', '!', '?', '。']).map(after_stop).find(|end| {
        text.get(*end..).is_some_and(|rest| rest.starts_with(char::is_whitespace))
            || start.get(..*end).is_some_and(|start| start.ends_with('。'))
    });
    if let Some(sentences) = sentence.and_then(|end| start.get(..end)) {
        return sentences.to_owned();
    }
    let words = start.rsplit_once(char::is_whitespace).map_or(start, |(words, _)| words);
    joined(&[words.trim_end_matches(|c: char| c.is_ascii_punctuation() || c.is_whitespace()), "…"])
}

/// Without the mark of a cut that `WordPress` leaves.
fn without_more(text: &str) -> String {
    let cut = text.strip_suffix("[…]").or_else(|| text.strip_suffix("[...]"));
    cut.unwrap_or(text).trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_a_feed() {
        for (start, expected) in [
            ("<rss version=\"2.0\">", true),
            (
                "<?xml version=\"1.0\"?>\n<!-- x --><feed xmlns=\"http://www.w3.org/2005/Atom\">",
                true,
            ),
            ("<rdf:RDF>", true),
            ("<?xml version=\"1.0\"?><svg>", false),
            ("<!doctype html><html><body><rss>", false),
        ] {
            assert_eq!(recognises(start), expected, "{start}");
        }
    }

    #[test]
    fn a_long_description_is_the_body() {
        let long = "The mill turns. ".repeat(30);
        let (summary, body) = summary_and_body(Some(long.clone()), None);
        assert_eq!(summary.as_deref(), Some("The mill turns. ".repeat(18).trim_end()));
        assert_eq!(body.as_ref(), Some(&long));
        let (summary, _) = summary_and_body(Some(long.clone()), Some(format!("<p>{long}</p>")));
        assert_eq!(summary.as_deref(), Some("The mill turns. ".repeat(18).trim_end()));
        let (summary, body) =
            summary_and_body(Some("<p>Short […]</p>".to_owned()), Some("B".to_owned()));
        assert_eq!((summary.as_deref(), body.as_deref()), (Some("Short"), Some("B")));
        let (summary, body) = summary_and_body(Some("<p>Short.</p>".to_owned()), None);
        assert_eq!((summary.as_deref(), body), (Some("Short."), None));
    }

    #[test]
    fn a_beginning_ends_with_a_sentence_or_a_word() {
        let words = "word ".repeat(100);
        assert_eq!(beginning(&words), ["word ".repeat(60).trim_end(), "…"].concat());
        let japanese = "潮の水車。".repeat(100);
        assert_eq!(beginning(&japanese), "潮の水車。".repeat(60));
    }
}
