//! HTML, or text with character references in it, as the plain text of one line.

use crate::link::ascii_set::AsciiSet;
pub(super) use crate::text::decoded;
use crate::text::{IsLeftOut, bare_text};

/// The text of `html`; `None` when there is none.
pub(super) fn text_of_html(html: &str) -> Option<String> {
    text_without(html, &|_, _| false)
}

/// The text of `html` without the links that `is_left_out` names.
pub(super) fn text_without(html: &str, is_left_out: IsLeftOut<'_>) -> Option<String> {
    words(&bare_text(html, is_left_out))
}

/// `text` with a space for each run of white space; `None` when there is nothing else in it.
pub(super) fn words(text: &str) -> Option<String> {
    // ASCII white space alone: French has a no-break space before a colon.
    let mut line = String::with_capacity(text.len());
    for word in AsciiSet::SPACE.pieces(text).filter(|word| !word.is_empty()) {
        line.push_str(word);
        line.push(' ');
    }
    Some(line.trim().to_owned()).filter(|text| !text.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn html_loses_its_tags() {
        for (html, expected) in [
            ("Tom &#038; Jerry&#8217;s <em>tide</em>", Some("Tom & Jerry’s tide")),
            ("<p>One<br>two</p>\n<p>three</p>\n", Some("One two three")),
            ("Titre&nbsp;: suite&nbsp;", Some("Titre\u{a0}: suite")),
            ("5 < 6 &lt;div&gt;", Some("5 < 6 <div>")),
            ("<p>&nbsp;</p>", None),
            ("", None),
        ] {
            assert_eq!(text_of_html(html).as_deref(), expected, "{html}");
        }
    }

    #[test]
    fn references_are_read_and_tags_stay() {
        for (text, expected) in [
            ("Q&amp;A: <form> &#8211; why\n\nnot?", "Q&A: <form> – why\n\nnot?"),
            ("R&D, AT&T", "R&D, AT&T"),
            ("<b>", "<b>"),
        ] {
            assert_eq!(decoded(text), expected, "{text}");
        }
    }
}
