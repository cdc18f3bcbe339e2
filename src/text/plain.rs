//! Plain text: paragraphs stand between empty lines, and a line break is one.

use super::LINE_FEED;
use crate::node::{Builder, Tag};

pub(super) fn read<'a>(text: &'a str, builder: &mut Builder<'a>) {
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
}

#[cfg(test)]
mod tests {
    use crate::sink::html::html;
    use crate::text::Text;

    #[test]
    fn empty_lines_part_paragraphs() {
        for (text, expected) in [
            ("", ""),
            ("one", "<p>one</p>"),
            ("one\ntwo\n\n \nthree", "<p>one<br>two</p><p>three</p>"),
            ("<b> & *x*\r\n\r\ny", "<p>&lt;b&gt; &amp; *x*</p><p>y</p>"),
        ] {
            assert_eq!(html(&Text::Plain(text).nodes(None)), expected, "{text:?}");
        }
    }
}
