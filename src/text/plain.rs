//! Plain text: paragraphs stand between empty lines, and a line break is one.

use super::LINE_FEED;
use crate::node::{Builder, Node, Tag};

pub(super) fn read(text: &str) -> Vec<Node<'_>> {
    let mut builder = Builder::default();
    let mut is_open = false;
    for line in LINE_FEED.pieces(text).map(str::trim) {
        if line.is_empty() {
            builder.close(Tag::P);
            is_open = false;
            continue;
        }
        if is_open {
            builder.open(Tag::Br, Vec::new());
        } else {
            builder.open(Tag::P, Vec::new());
        }
        builder.text(line);
        is_open = true;
    }
    builder.finish()
}

#[cfg(test)]
mod tests {
    use crate::sink::html::html;

    #[test]
    fn empty_lines_part_paragraphs() {
        for (text, expected) in [
            ("", ""),
            ("one", "<p>one</p>"),
            ("one\ntwo\n\n \nthree", "<p>one<br>two</p><p>three</p>"),
            ("<b> & *x*\r\n\r\ny", "<p>&lt;b&gt; &amp; *x*</p><p>y</p>"),
        ] {
            assert_eq!(html(&super::read(text)), expected, "{text:?}");
        }
    }
}
