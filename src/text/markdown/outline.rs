//! The outline of a Markdown text: its outermost blocks and where they stand, for those who look for
//! a part of it and leave the rest as it is.

use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, Parser, Tag, TagEnd};

use super::SYNTAX;

/// An outermost block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Block {
    pub(crate) kind: BlockKind,
    /// Where it stands in the text, in bytes.
    pub(crate) place: Range<usize>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum BlockKind {
    /// A heading, or a paragraph, and its text.
    Line {
        /// Whether it is a heading of the first level.
        is_title: bool,
        text: String,
    },
    /// A list whose items are lines.
    List(Vec<Item>),
    /// `---`
    Rule,
    /// An HTML comment.
    Comment,
    /// Anything else.
    Other,
}

/// A line of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Item {
    /// What stands there, in Markdown.
    pub(crate) source: String,
    /// Its text, up to the end of its first link.
    pub(crate) title: String,
    /// Where the first link leads.
    pub(crate) link: Option<String>,
    /// The text behind the first link.
    pub(crate) after: String,
}

pub(crate) fn outline(text: &str) -> Vec<Block> {
    let mut reader = Reader { text, ..Reader::default() };
    for (event, place) in Parser::new_ext(text, SYNTAX).into_offset_iter() {
        reader.event(&event, place);
    }
    reader.blocks
}

#[derive(Default)]
struct Reader<'t> {
    text: &'t str,
    blocks: Vec<Block>,
    /// How many elements are open.
    depth: usize,
    line: String,
    items: Vec<Item>,
    item: Item,
    /// Where the content of the item stands.
    content: Option<Range<usize>>,
    is_in_link: bool,
    /// Whether the list is one of lines so far.
    is_of_lines: bool,
}

impl Reader<'_> {
    fn event(&mut self, event: &Event<'_>, place: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, place),
            Event::End(tag) => self.end(*tag, place),
            Event::Rule if self.depth == 0 => self.block(BlockKind::Rule, place),
            Event::TaskListMarker(_) => {}
            Event::Text(text) | Event::Code(text) | Event::InlineHtml(text) | Event::Html(text) => {
                self.add_text(text, place);
            }
            Event::SoftBreak | Event::HardBreak => self.add_text(" ", place),
            Event::Rule => self.is_of_lines = false,
            Event::FootnoteReference(_) | Event::InlineMath(_) | Event::DisplayMath(_) => {
                self.add_place(place);
            }
        }
    }

    fn start(&mut self, tag: &Tag<'_>, place: Range<usize>) {
        match tag {
            _ if self.depth == 0 => {
                self.line.clear();
                self.items.clear();
                self.is_of_lines = true;
            }
            Tag::Item if self.depth == 1 => {
                self.item = Item::default();
                self.content = None;
            }
            Tag::Link { dest_url, .. } => {
                self.add_place(place);
                if self.item.link.is_none() {
                    self.item.link = Some(dest_url.to_string());
                    self.is_in_link = true;
                }
            }
            Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Image { .. } => {
                self.add_place(place);
            }
            Tag::Paragraph if self.depth == 2 && self.content.is_none() => {}
            _ => self.is_of_lines = false,
        }
        self.depth += 1;
    }

    fn end(&mut self, tag: TagEnd, place: Range<usize>) {
        self.depth = self.depth.saturating_sub(1);
        match tag {
            TagEnd::Link => self.is_in_link = false,
            TagEnd::Item if self.depth == 1 => self.end_item(),
            _ => {}
        }
        if self.depth == 0 {
            let kind = self.kind(tag);
            self.block(kind, place);
        }
    }

    fn kind(&mut self, tag: TagEnd) -> BlockKind {
        match tag {
            TagEnd::Heading(level) => BlockKind::Line {
                is_title: level == HeadingLevel::H1,
                text: std::mem::take(&mut self.line),
            },
            TagEnd::Paragraph => {
                BlockKind::Line { is_title: false, text: std::mem::take(&mut self.line) }
            }
            TagEnd::List(_) if self.is_of_lines => BlockKind::List(std::mem::take(&mut self.items)),
            TagEnd::HtmlBlock if is_comment(&self.line) => BlockKind::Comment,
            _ => BlockKind::Other,
        }
    }

    fn block(&mut self, kind: BlockKind, place: Range<usize>) {
        self.blocks.push(Block { kind, place });
    }

    fn add_text(&mut self, text: &str, place: Range<usize>) {
        self.line.push_str(text);
        let is_after = self.item.link.is_some() && !self.is_in_link;
        let part = if is_after { &mut self.item.after } else { &mut self.item.title };
        part.push_str(text);
        self.add_place(place);
    }

    fn add_place(&mut self, place: Range<usize>) {
        let content = self.content.get_or_insert_with(|| place.clone());
        content.end = content.end.max(place.end);
    }

    fn end_item(&mut self) {
        let mut item = std::mem::take(&mut self.item);
        let source = self.content.take().and_then(|content| self.text.get(content));
        let lines: Vec<_> = source.unwrap_or_default().lines().map(str::trim).collect();
        item.source = lines.join(" ");
        self.items.push(item);
    }
}

/// One comment and nothing else.
fn is_comment(html: &str) -> bool {
    let inside = html.trim().strip_prefix("<!--").and_then(|html| html.strip_suffix("-->"));
    inside.is_some_and(|inside| !inside.contains("-->"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(text: &str) -> Vec<BlockKind> {
        outline(text).into_iter().map(|block| block.kind).collect()
    }

    fn line(is_title: bool, text: &str) -> BlockKind {
        BlockKind::Line { is_title, text: text.to_owned() }
    }

    #[test]
    fn blocks_and_their_places() {
        let text = "Title\n===\n\nA *b*\nc\n\n- x\n\n---\n<!-- more -->\n\n> q\n";
        let blocks = outline(text);
        let places: Vec<_> = blocks.iter().map(|block| &text[block.place.clone()]).collect();
        assert_eq!(
            places,
            ["Title\n===\n", "A *b*\nc\n", "- x\n\n", "---\n", "<!-- more -->\n", "> q\n"]
        );
        assert_eq!(blocks[0].kind, line(true, "Title"));
        assert_eq!(blocks[1].kind, line(false, "A b c"));
        assert_eq!(blocks[3].kind, BlockKind::Rule);
        assert_eq!(blocks[4].kind, BlockKind::Comment);
        assert_eq!(blocks[5].kind, BlockKind::Other);
    }

    #[test]
    fn items_keep_their_markdown() {
        let text = "- The *hoist* is\n  in `use`\n- **Bold** first\n- [x] done\n\n- [A *link*](/a \"t\"), The Post\n- see [ref]\n-\n\n[ref]: https://e.com/r";
        let BlockKind::List(items) = &kinds(text)[0] else { panic!("{:?}", kinds(text)) };
        let sources: Vec<_> = items.iter().map(|item| item.source.as_str()).collect();
        assert_eq!(
            sources,
            [
                "The *hoist* is in `use`",
                "**Bold** first",
                "done",
                "[A *link*](/a \"t\"), The Post",
                "see [ref]",
                ""
            ]
        );
        let parts = |item: &Item| (item.title.clone(), item.link.clone(), item.after.clone());
        let link = |title: &str, link: &str, after: &str| {
            (title.to_owned(), Some(link.to_owned()), after.to_owned())
        };
        assert_eq!(parts(&items[3]), link("A link", "/a", ", The Post"));
        assert_eq!(parts(&items[4]), link("see ref", "https://e.com/r", ""));
    }

    #[test]
    fn lists_of_more_than_lines_are_other_blocks() {
        for text in
            ["- a\n  - b\n", "- a\n\n  b\n", "- # a\n", "-     code\n", "- > q\n", "- a\n  ***\n"]
        {
            assert_eq!(kinds(text), [BlockKind::Other], "{text}");
        }
    }
}
