//! Text without any markup: paragraphs stand between empty lines.

use super::LINE_FEED;
use crate::node::{Builder, Tag};

/// What a line break inside a paragraph is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum LineBreak {
    /// One on the page, too; what stands around lines is nothing.
    Kept,
    /// White space, as in Markdown.
    Space,
}

pub(super) fn read<'a>(text: &'a str, line_break: LineBreak, builder: &mut Builder<'a>) {
    let mut is_open = false;
    for line in LINE_FEED.pieces(text) {
        let line = if line_break == LineBreak::Kept { line.trim() } else { line };
        if line.is_empty() {
            builder.close(Tag::P);
            is_open = false;
            continue;
        }
        match line_break {
            _ if !is_open => builder.open(Tag::P, Vec::new()),
            LineBreak::Kept => builder.open(Tag::Br, Vec::new()),
            LineBreak::Space => builder.text("\n"),
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
