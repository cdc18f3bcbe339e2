//! The headline: the title, else the first sentence of the summary or the text.

use std::borrow::Cow;

use super::given;
use crate::article::Article;
use crate::link::ascii_set::AsciiSet;
use crate::node::{Node, text_of};
use crate::spelled::joined;

const LINE_FEED: AsciiSet = AsciiSet::of("\n");

/// How long a text may be that serves as a headline or a name, in characters.
const LONGEST: usize = 110;

/// The text of the headline; empty when the article has nothing to take it from.
///
/// ```
/// use article_card::{Article, headline};
///
/// let article = Article { summary: Some("The mill turns. It grinds.".to_owned()), ..Article::default() };
/// assert_eq!(headline(&article), "The mill turns");
/// ```
#[must_use]
pub fn headline(article: &Article) -> Cow<'_, str> {
    let body = article.body().filter(|_| !names_itself(article));
    of(article, &body.map(|body| body.nodes(None)).unwrap_or_default())
}

/// Whether the headline is not taken from the body.
pub(super) fn names_itself(article: &Article) -> bool {
    given(article.title.as_deref()).or_else(|| given(article.summary.as_deref())).is_some()
}

/// The text of the headline, with the nodes of the body.
pub(super) fn of<'a>(article: &'a Article, body: &[Node<'_>]) -> Cow<'a, str> {
    if let Some(title) = given(article.title.as_deref()) {
        return title.into();
    }
    if let Some(summary) = given(article.summary.as_deref()) {
        return first_sentence(summary);
    }
    for block in body {
        let text = text_of(std::slice::from_ref(block));
        if !text.trim().is_empty() {
            return first_sentence(text.trim()).into_owned().into();
        }
    }
    Cow::Borrowed("")
}

/// `text` up to the first mark that ends a sentence, cut after a word when that comes late.
fn first_sentence(text: &str) -> Cow<'_, str> {
    let (line, _) = LINE_FEED.split(text);
    let text = line.trim();
    let mut marks =
        text.char_indices().filter(|(_, c)| matches!(c, '.' | '!' | '?' | '。' | '！' | '？'));
    let ends = marks.find_map(|(index, mark)| {
        let rest = text.get(index + mark.len_utf8()..)?;
        let is_end = !mark.is_ascii() || rest.chars().next().is_none_or(char::is_whitespace);
        is_end.then_some((index, mark))
    });
    let sentence = match ends {
        Some((index, '.')) => text.get(..index).unwrap_or(text),
        Some((index, mark)) => text.get(..index + mark.len_utf8()).unwrap_or(text),
        None => text,
    };
    shortened(sentence)
}

/// `sentence`, cut after a word when it is too long.
pub(super) fn shortened(sentence: &str) -> Cow<'_, str> {
    let Some((end, _)) = sentence.char_indices().nth(LONGEST) else {
        return sentence.into();
    };
    let start = sentence.get(..end).unwrap_or(sentence);
    let words = start.rfind(char::is_whitespace).and_then(|space| start.get(..space));
    joined(&[words.unwrap_or(start), "…"]).into()
}

#[cfg(test)]
mod tests {
    use super::first_sentence;

    #[test]
    fn takes_the_first_sentence() {
        let long = "word ".repeat(40);
        let cut = ["word ".repeat(22).trim(), "…"].concat();
        for (text, expected) in [
            ("The mill turns. It grinds.", "The mill turns"),
            ("Version 2.0 is out! Now.", "Version 2.0 is out!"),
            ("No end", "No end"),
            ("潮が満ちる。臼が回る。", "潮が満ちる。"),
            ("One line\nand another.", "One line"),
            (long.as_str(), cut.as_str()),
            ("", ""),
        ] {
            assert_eq!(first_sentence(text), expected, "{text}");
        }
    }
}
