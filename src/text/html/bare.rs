//! The text that HTML shows, without the nodes: for what becomes plain text.

use std::borrow::Cow;

use super::character_references::{Place, decode};
use super::soup::{Treatment, lower};
use super::tokens::{StartTag, Token, Tokens};
use crate::node::Tag;

/// Whether a link, by its address and its text, is left out.
pub(crate) type IsLeftOut<'f> = &'f dyn Fn(&str, &str) -> bool;

/// The text of `html`, in which spaces stand around what is a block or breaks a line.
pub(crate) fn bare_text(html: &str, is_left_out: IsLeftOut<'_>) -> String {
    let mut reader = Reader {
        tokens: Tokens::of(html),
        out: String::new(),
        hidden: None,
        link: None,
        is_left_out,
    };
    while let Some(token) = reader.tokens.next() {
        match token {
            Token::Text(text) => reader.text(text),
            Token::Start(start) => reader.start(&start),
            Token::End(name) => reader.end(name),
        }
    }
    reader.end_link();
    reader.out
}

/// `text` with its character references read and nothing else: `<b>` stays as it is.
pub(crate) fn decoded(text: &str) -> String {
    decode(text, Place::Text).into_owned()
}

struct Reader<'a, 'f> {
    tokens: Tokens<'a>,
    out: String,
    /// The outermost element that vanishes, and how many of its name are open.
    hidden: Option<(&'a str, usize)>,
    /// The address of the link that is open, and where its text starts.
    link: Option<(Cow<'a, str>, usize)>,
    is_left_out: IsLeftOut<'f>,
}

impl<'a> Reader<'a, '_> {
    fn text(&mut self, text: &str) {
        if self.hidden.is_none() {
            self.out.push_str(&decode(text, Place::Text));
        }
    }

    fn start(&mut self, start: &StartTag<'a>) {
        let name = &*lower(start.name);
        match Treatment::of(name) {
            Treatment::Raw => _ = self.tokens.raw_text(name),
            Treatment::PlainText => {
                let text = self.tokens.plain_text();
                self.out.push_str(if self.hidden.is_none() { text } else { "" });
            }
            // That is how what is foreign ends; HTML's own elements have no such end.
            Treatment::Hide if start.is_self_closing && matches!(name, "math" | "svg") => {}
            Treatment::Hide => self.hide(start.name),
            Treatment::Keep(Tag::A) => {
                self.end_link();
                self.link = start.value("href").map(|address| (address, self.out.len()));
            }
            treatment => self.part(&treatment),
        }
    }

    fn end(&mut self, name: &str) {
        match Treatment::of(&lower(name)) {
            Treatment::Hide => self.show(name),
            Treatment::Keep(Tag::A) => self.end_link(),
            treatment => self.part(&treatment),
        }
    }

    /// A space around what stands in no line with the rest.
    fn part(&mut self, treatment: &Treatment) {
        let is_in_line = match treatment {
            Treatment::Keep(tag) => tag.is_inline() && *tag != Tag::Br,
            treatment => !matches!(treatment, Treatment::Part),
        };
        if !is_in_line {
            self.out.push(' ');
        }
    }

    fn hide(&mut self, name: &'a str) {
        match &mut self.hidden {
            None => self.hidden = Some((name, 1)),
            Some((hidden, open)) if hidden.eq_ignore_ascii_case(name) => *open += 1,
            Some(_) => {}
        }
    }

    fn show(&mut self, name: &str) {
        if let Some((hidden, open)) = &mut self.hidden
            && hidden.eq_ignore_ascii_case(name)
        {
            *open -= 1;
            self.hidden.take_if(|(_, open)| *open == 0);
        }
    }

    fn end_link(&mut self) {
        let Some((address, start)) = self.link.take() else { return };
        let text = self.out.get(start..).unwrap_or_default();
        if (self.is_left_out)(&address, text) {
            self.out.truncate(start);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::node::text_of;
    use crate::text::Text;

    #[test]
    fn it_is_the_text_of_the_nodes() {
        for html in [
            "Tom &#038; Jerry&#8217;s <em>tide</em>",
            "<p>One<br>two</p>\n<ul><li>three<li>four</ul><table><tr><td>five<td>six</table>",
            "<div>a <span>b</span><unknown>c</unknown></div><h2>d</h2>e",
            "a<script>b</script><style>c</style><title>d</title><textarea>e</textarea>f",
            "a <svg><g>b</g><svg>c</svg>d</svg>e<svg/>f<BUTTON>g</button>h</button>i",
            "<a href=x>a</a> <a>b</a> <a href='https://e.com/'>c <b>d</b></a> &lt;e&gt; < f",
            "a<template>b<plaintext>c</template>",
            "a<!-- b -->c<img src='https://e.com/d.png' alt=d>e<plaintext>f<b>",
        ] {
            let words = |text: &str| text.split_whitespace().collect::<String>();
            let expected = words(&text_of(&Text::Html(html).nodes(None)));
            assert_eq!(words(&bare_text(html, &|_, _| false)), expected, "{html}");
        }
    }

    #[test]
    fn links_may_be_left_out() {
        let html = "a <a href='/b?c&amp;d'>b</a> <a href=/c>c<p>d</a> e <a href=/b>f";
        let text = bare_text(html, &|address, text| address == "/b?c&d" || text == "f");
        assert_eq!(text, "a  c d e ");
    }
}
