//! Markdown: pulldown-cmark's events, told to a tree.

use std::borrow::Cow;
use std::mem;

use pulldown_cmark::{Alignment, CodeBlockKind, Event, LinkType, Options, Parser};
use pulldown_cmark::{Tag as Start, TagEnd as End};

use super::Reading;
use crate::link::percent::push_escape;
use crate::link::{ImageLink, Link};
use crate::node::{Align, Attr, HeadingLevel, Tag, Tree};

mod footnotes;
pub(super) mod outline;

use crate::spelled::decimal;
use footnotes::Footnotes;

/// Beyond CommonMark 0.31.2; smart punctuation stays off, so that a text says what its author
/// typed.
const SYNTAX: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_TASKLISTS)
    .union(Options::ENABLE_FOOTNOTES);

pub(super) fn read<'a>(text: &'a str, base: Option<&Link>) -> Reading<'a> {
    let mut reader = Reader { base, ..Reader::default() };
    for event in Parser::new_ext(text, SYNTAX) {
        if reader.tree.is_over() {
            return reader.tree.into();
        }
        reader.event(event);
    }
    reader.footnotes.append_to(&mut reader.tree);
    Reading { nodes: reader.tree.finish(), is_cut: false }
}

#[derive(Default)]
struct Reader<'a, 'b> {
    base: Option<&'b Link>,
    tree: Tree<'a>,
    footnotes: Footnotes<'a>,
    /// The pictures that are open, outermost first: all the text inside is the first one's `alt`.
    images: Vec<Image<'a>>,
    columns: Vec<Alignment>,
    column: usize,
    is_in_table_head: bool,
    has_table_body: bool,
}

struct Image<'a> {
    source: Option<ImageLink>,
    title: Cow<'a, str>,
    alt: String,
}

impl<'a> Reader<'a, '_> {
    fn event(&mut self, event: Event<'a>) {
        match event {
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => {
                self.text(text.into());
            }
            Event::SoftBreak => self.text("\n".into()),
            _ if !self.images.is_empty() => self.event_in_image(event),
            Event::Start(start) => self.start(start),
            Event::End(end) => self.end(end),
            Event::Code(code) => self.tree.element(Tag::Code, vec![], |code_element| {
                code_element.text(Cow::from(code));
            }),
            Event::HardBreak => self.tree.open(Tag::Br, vec![]),
            Event::Rule => self.tree.open(Tag::Hr, vec![]),
            Event::FootnoteReference(label) => {
                let number = self.footnotes.mention(label.into());
                self.tree.element(Tag::Sup, vec![], |mark| mark.text(decimal(number)));
            }
            Event::TaskListMarker(is_done) => self.task_list_marker(is_done),
            Event::InlineMath(text) | Event::DisplayMath(text) => self.text(text.into()),
        }
    }

    fn text(&mut self, text: Cow<'a, str>) {
        match self.images.first_mut() {
            Some(image) => image.alt.push_str(&text),
            None => self.tree.text(text),
        }
    }

    /// An `alt` is text, so all that counts inside a picture is its text and where it ends.
    fn event_in_image(&mut self, event: Event<'a>) {
        match event {
            Event::Code(text) => self.text(text.into()),
            Event::HardBreak => self.text("\n".into()),
            Event::Start(Start::Image { dest_url, title, .. }) => {
                self.open_image(&dest_url, title.into());
            }
            Event::End(End::Image) => self.close_image(),
            _ => {}
        }
    }

    fn start(&mut self, start: Start<'a>) {
        match start {
            Start::Paragraph | Start::HtmlBlock => self.tree.open(Tag::P, vec![]),
            Start::Heading { level, .. } => self.tree.open(heading(level), vec![]),
            Start::BlockQuote(_) => self.tree.open(Tag::Blockquote, vec![]),
            Start::CodeBlock(kind) => {
                self.tree.open(Tag::Pre, vec![]);
                self.tree.open(Tag::Code, language(kind).into_iter().collect());
            }
            Start::List(None) => self.tree.open(Tag::Ul, vec![]),
            Start::List(Some(1)) => self.tree.open(Tag::Ol, vec![]),
            Start::List(Some(start)) => self.tree.open(Tag::Ol, vec![Attr::start(start)]),
            Start::Item => self.tree.open(Tag::Li, vec![]),
            Start::FootnoteDefinition(label) => {
                self.footnotes.start(label.into(), &mut self.tree);
            }
            Start::Table(columns) => {
                self.columns = columns;
                self.has_table_body = false;
                self.tree.open(Tag::Table, vec![]);
            }
            Start::TableHead => {
                self.is_in_table_head = true;
                self.tree.open(Tag::Thead, vec![]);
                self.table_row();
            }
            Start::TableRow => {
                if !mem::replace(&mut self.has_table_body, true) {
                    self.tree.open(Tag::Tbody, vec![]);
                }
                self.table_row();
            }
            Start::TableCell => self.table_cell(),
            Start::Emphasis => self.tree.open(Tag::Em, vec![]),
            Start::Strong => self.tree.open(Tag::Strong, vec![]),
            Start::Strikethrough => self.tree.open(Tag::Del, vec![]),
            Start::Superscript => self.tree.open(Tag::Sup, vec![]),
            Start::Subscript => self.tree.open(Tag::Sub, vec![]),
            Start::Link { link_type, dest_url, title, .. } => {
                self.open_link(link_type, &dest_url, title.into());
            }
            Start::Image { dest_url, title, .. } => self.open_image(&dest_url, title.into()),
            Start::DefinitionList
            | Start::DefinitionListTitle
            | Start::DefinitionListDefinition
            | Start::MetadataBlock(_) => {}
        }
    }

    fn end(&mut self, end: End) {
        match end {
            End::FootnoteDefinition => return self.footnotes.end(&mut self.tree),
            End::Image => return self.close_image(),
            End::DefinitionList
            | End::DefinitionListTitle
            | End::DefinitionListDefinition
            | End::MetadataBlock(_) => return,
            // These two stand in one of their own.
            End::CodeBlock => self.tree.close(),
            End::TableHead => {
                self.is_in_table_head = false;
                self.tree.close();
            }
            End::Table if self.has_table_body => self.tree.close(),
            _ => {}
        }
        self.tree.close();
    }

    fn table_row(&mut self) {
        self.column = 0;
        self.tree.open(Tag::Tr, vec![]);
    }

    fn table_cell(&mut self) {
        let align = match self.columns.get(self.column) {
            Some(Alignment::Left) => Some(Align::Left),
            Some(Alignment::Center) => Some(Align::Center),
            Some(Alignment::Right) => Some(Align::Right),
            Some(Alignment::None) | None => None,
        };
        self.column += 1;
        let tag = if self.is_in_table_head { Tag::Th } else { Tag::Td };
        self.tree.open(tag, align.map(Attr::align).into_iter().collect());
    }

    fn task_list_marker(&mut self, is_done: bool) {
        let mut attributes = vec![Attr::type_checkbox(), Attr::disabled()];
        if is_done {
            attributes.push(Attr::checked());
        }
        self.tree.open(Tag::Input, attributes);
        self.tree.text(" ");
    }

    fn open_link(&mut self, kind: LinkType, destination: &str, title: Cow<'a, str>) {
        let scheme = if kind == LinkType::Email { "mailto:" } else { "" };
        let Some(link) = Link::resolve(&encoded(scheme, destination), self.base) else {
            return self.tree.open_unwrapped();
        };
        let mut attributes = vec![Attr::href(link)];
        attributes.extend(Attr::title(title));
        self.tree.open(Tag::A, attributes);
    }

    fn open_image(&mut self, destination: &str, title: Cow<'a, str>) {
        let source = ImageLink::resolve(&encoded("", destination), self.base);
        self.images.push(Image { source, title, alt: String::new() });
    }

    fn close_image(&mut self) {
        let Some(image) = self.images.pop() else { return };
        if !self.images.is_empty() {
            return;
        }
        let Some(source) = image.source else {
            return self.tree.text(image.alt);
        };
        let mut attributes = vec![Attr::src(source), Attr::alt(image.alt)];
        attributes.extend(Attr::title(image.title));
        self.tree.open(Tag::Img, attributes);
    }
}

fn heading(level: pulldown_cmark::HeadingLevel) -> Tag {
    Tag::heading(HeadingLevel::clamped(level as u8))
}

/// The first word of a fence's info string.
fn language(kind: CodeBlockKind<'_>) -> Option<Attr<'_>> {
    let CodeBlockKind::Fenced(info) = kind else { return None };
    let word = info.split_whitespace().next()?;
    Some(Attr::language(word))
}

/// `scheme` and `destination`, with the characters that URLs do not have percent-encoded, as
/// CommonMark's reference implementation writes destinations. In Markdown a backslash is one of
/// them, so it does not turn into the slash that a browser would read.
fn encoded<'a>(scheme: &str, destination: &'a str) -> Cow<'a, str> {
    let is_kept = |byte: u8| {
        byte.is_ascii_alphanumeric()
            || !byte.is_ascii()
            || b"-_.+!*'(),%#@?=;:/&$~`".contains(&byte)
    };
    if scheme.is_empty() && destination.bytes().all(is_kept) {
        return Cow::Borrowed(destination);
    }
    let mut out = scheme.to_owned();
    for c in destination.chars() {
        match u8::try_from(c) {
            Ok(byte) if !is_kept(byte) => push_escape(&mut out, byte),
            _ => out.push(c),
        }
    }
    Cow::Owned(out)
}
