//! Text without any markup: paragraphs stand between empty lines.

use super::LINE_FEED;
use super::Reading;
use crate::node::{Tag, Tree};

/// What a line break inside a paragraph is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum LineBreak {
    /// One on the page, too; what stands around lines is nothing.
    Kept,
    /// White space, as in Markdown.
    Space,
}

pub(super) fn read(text: &str, line_break: LineBreak) -> Reading<'_> {
    let mut tree = Tree::default();
    let mut is_open = false;
    for line in LINE_FEED.pieces(text) {
        if tree.is_over() {
            break;
        }
        let line = if line_break == LineBreak::Kept { line.trim() } else { line };
        if line.is_empty() {
            tree.close();
            is_open = false;
            continue;
        }
        match line_break {
            _ if !is_open => tree.open(Tag::P, Vec::new()),
            LineBreak::Kept => tree.open(Tag::Br, Vec::new()),
            LineBreak::Space => tree.text("\n"),
        }
        tree.text(line);
        is_open = true;
    }
    tree.into()
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
