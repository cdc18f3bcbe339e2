//! HTML, or text with character references in it, as the plain text of one line.

use crate::node::{Element, Node, Tag, text_of};
use crate::text::Text;

/// The text of `html`; `None` when there is none.
pub(super) fn text_of_html(html: &str) -> Option<String> {
    text_without(html, |_| false)
}

/// The text of `html` without the elements that `is_left_out` names.
pub(super) fn text_without(
    html: &str,
    is_left_out: impl Fn(&Element<'_>) -> bool,
) -> Option<String> {
    let mut text = String::new();
    collect(&Text::Html(html).nodes(None), &is_left_out, &mut text);
    words(&text)
}

/// `text` with a space for each run of white space; `None` when there is nothing else in it.
pub(super) fn words(text: &str) -> Option<String> {
    // ASCII white space alone: French has a no-break space before a colon.
    let words: Vec<_> = text.split_ascii_whitespace().collect();
    Some(words.join(" ").trim().to_owned()).filter(|text| !text.is_empty())
}

/// `text` with its character references read and nothing else: `<b>` stays as it is.
pub(super) fn decoded(text: &str) -> String {
    if !text.contains('&') {
        return text.to_owned();
    }
    text_of(&Text::Html(&text.replace('<', "&lt;")).nodes(None))
}

fn collect(nodes: &[Node<'_>], is_left_out: &dyn Fn(&Element<'_>) -> bool, out: &mut String) {
    for node in nodes {
        match node {
            Node::Text(text) => out.push_str(text),
            Node::Element(element) if is_left_out(element) => {}
            Node::Element(element) => {
                collect(element.children(), is_left_out, out);
                if element.tag() == Tag::Br || !element.tag().is_inline() {
                    out.push(' ');
                }
            }
        }
    }
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
