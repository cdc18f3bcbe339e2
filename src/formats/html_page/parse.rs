//! A page as a tree, unless that takes too much work.
//!
//! The tree is made by `html5ever`, of the tokens that every HTML text is cut into here: its own tokenizer
//! takes quadratic time for the attributes of a tag. What the tree builder does with a tag is in proportion
//! to what is open, which is counted.

use std::cell::Cell;

use dom_query::{Document, NodeData, NodeId, NodeRef};
use html5ever::interface::Tracer;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{Doctype, Tag, TagKind, Token as Step, TokenSink, TokenSinkResult};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts};
use html5ever::{Attribute, LocalName, QualName, ns};

use crate::excess::Excess;
use crate::formats::one_line;
use crate::text::{StartTag, Token, Tokens};

/// How deep elements may nest. Browsers stop at 512.
const MAX_DEPTH: usize = 256;

/// How much work a page may be: of each tag as much as elements are open where it stands, and of each
/// element in the tree as much as it stands deep; readability looks at all that is around an element. A
/// page of 30,000 elements that stand fifteen deep takes two thirds of it.
const MAX_WORK: usize = 1_500_000;

/// The bytes that are as much work as an element, in what is done with the text around it: when that is
/// looked through, when the end of a piece to escape is looked for, and when words are compared.
const TEXT: usize = 64;
const ESCAPED: usize = 16 * 1024;
const WORDS: usize = 32;

/// How many attributes of a tag count.
const MAX_ATTRIBUTES: usize = 64;

/// How many start tags of the root and of the body may bring attributes.
const MAX_ROOTS: usize = 8;

/// What is opened again where something cuts it off, any number of times; of links there is one.
const FORMATTING: [&str; 13] =
    ["b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"];

/// The attributes of those that count: what says whether a reader sees it, and what it is.
const OF_FORMATTING: [&str; 5] = ["class", "hidden", "id", "itemprop", "style"];

/// The tree of a page.
///
/// # Errors
/// An [`Excess`] of depth or of work.
pub(super) fn parse(text: &str) -> Result<Document, Excess> {
    let options = TreeBuilderOpts { scripting_enabled: false, ..TreeBuilderOpts::default() };
    let builder = TreeBuilder::new(Document::default(), options);
    let mut parser = Parser { builder, tokens: Tokens::of(text), roots: 0, work: 0 };
    // Without a doctype a table would stand in the paragraph before it.
    let doctype = Doctype { name: Some("html".into()), ..Doctype::default() };
    _ = parser.step(Step::DoctypeToken(doctype))?;
    while let Some(token) = parser.tokens.next() {
        match token {
            Token::Text(text) => parser.text(&one_line::decoded(text))?,
            Token::Start(start) => parser.start(&start)?,
            Token::End(name) => parser.end(name)?,
        }
    }
    _ = parser.step(Step::EOFToken)?;
    let page = parser.builder.sink;
    check(&page)?;
    Ok(page)
}

struct Parser<'a> {
    builder: TreeBuilder<NodeId, Document>,
    tokens: Tokens<'a>,
    /// How many start tags of the root or the body there were.
    roots: usize,
    work: usize,
}

impl Parser<'_> {
    fn start(&mut self, start: &StartTag<'_>) -> Result<(), Excess> {
        let name = start.name.to_ascii_lowercase();
        let tag = Tag {
            kind: TagKind::StartTag,
            attrs: self.attributes(start, &name),
            name: LocalName::from(&*name),
            self_closing: start.is_self_closing,
            had_duplicate_attributes: false,
        };
        match self.step(Step::TagToken(tag))? {
            TokenSinkResult::RawData(kind) => {
                let text = self.tokens.raw_text(&name);
                match kind {
                    RawKind::Rcdata => self.text(&one_line::decoded(text))?,
                    _ => self.text(text)?,
                }
                self.end(&name)
            }
            TokenSinkResult::Plaintext => {
                let text = self.tokens.plain_text();
                self.text(text)
            }
            _ => Ok(()),
        }
    }

    fn end(&mut self, name: &str) -> Result<(), Excess> {
        let tag = Tag {
            kind: TagKind::EndTag,
            attrs: Vec::new(),
            name: name.to_ascii_lowercase().into(),
            self_closing: false,
            had_duplicate_attributes: false,
        };
        self.step(Step::TagToken(tag)).map(|_| ())
    }

    fn text(&mut self, text: &str) -> Result<(), Excess> {
        self.step(Step::CharacterTokens(text.into())).map(|_| ())
    }

    /// Has the builder take a token, and counts the work.
    fn step(&mut self, token: Step) -> Result<TokenSinkResult<NodeId>, Excess> {
        let result = self.builder.process_token(token, 1);
        let open = Count::default();
        self.builder.trace_handles(&open);
        if open.0.get() > 2 * MAX_DEPTH {
            return Err(TOO_DEEP);
        }
        self.work += open.0.get();
        too_much_work(self.work).map(|()| result)
    }

    /// The first of each name. Those of a second root or body would be added to the first one's, of which
    /// all would be asked each time.
    fn attributes(&mut self, start: &StartTag<'_>, element: &str) -> Vec<Attribute> {
        let mut attributes: Vec<Attribute> = Vec::new();
        if matches!(element, "body" | "html") {
            self.roots += 1;
            if self.roots > MAX_ROOTS {
                return attributes;
            }
        }
        let is_formatting = FORMATTING.contains(&element);
        for (name, value) in start.attributes() {
            let name = name.to_ascii_lowercase();
            let counts = !is_formatting || OF_FORMATTING.contains(&&*name);
            if !counts || attributes.iter().any(|known| *known.name.local == *name) {
                continue;
            }
            if attributes.len() == MAX_ATTRIBUTES {
                break;
            }
            let name = QualName::new(None, ns!(), name.into());
            attributes.push(Attribute { name, value: (*value).into() });
        }
        attributes
    }
}

/// Counts what the builder has open, and the formatting that it may open again.
#[derive(Default)]
struct Count(Cell<usize>);

impl Tracer for Count {
    type Handle = NodeId;

    fn trace_handle(&self, _: &NodeId) {
        self.0.update(|count| count + 1);
    }
}

const TOO_DEEP: Excess = Excess::Deep { what: "elements of the page", limit: MAX_DEPTH };

const fn too_much_work(work: usize) -> Result<(), Excess> {
    if work > MAX_WORK {
        Err(Excess::Many {
            what: "elements of the page, each as often as it is deep",
            limit: MAX_WORK,
            found: None,
        })
    } else {
        Ok(())
    }
}

/// Counts how deep a tree is, and what in it takes work.
fn check(page: &Document) -> Result<(), Excess> {
    let mut depth = 0_usize;
    let mut work = titles(page);
    let mut node = page.root();
    loop {
        work += node.query_or(0, |node| work_of(&node.data, depth));
        too_much_work(work)?;
        if let Some(child) = node.first_child() {
            depth += 1;
            node = child;
        } else {
            while node.next_sibling().is_none() {
                let Some(parent) = node.parent() else { return Ok(()) };
                depth = depth.saturating_sub(1);
                node = parent;
            }
            let Some(next) = node.next_sibling() else { return Ok(()) };
            node = next;
        }
        if depth > MAX_DEPTH {
            return Err(TOO_DEEP);
        }
    }
}

fn work_of(node: &NodeData, depth: usize) -> usize {
    match node {
        NodeData::Text { contents } => {
            depth * (1 + contents.len() / TEXT) + to_escape(contents, &['<', '>'])
        }
        NodeData::Element(element) => {
            let values = element.attrs.iter();
            let values = values.map(|attribute| to_escape(&attribute.value, &['"', '<', '>']));
            depth + values.sum::<usize>()
        }
        _ => 0,
    }
}

/// What it takes to write a text as HTML: `html5ever` looks behind each `&` for the next of `ends`.
fn to_escape(text: &str, ends: &[char]) -> usize {
    let mut work = 0;
    for piece in text.split(ends) {
        let marks = piece.bytes().filter(|byte| matches!(byte, b'&' | 0xC2)).count();
        work += marks * (piece.len() / ESCAPED);
    }
    work
}

/// What it takes to compare all headings with what is taken for the title.
fn titles(page: &Document) -> usize {
    let metas = page.select("meta[content]");
    let metas = metas.nodes().iter().filter_map(|meta| meta.attr("content"));
    let headings = page.select("title, h1, h2");
    let headings = headings.nodes();
    let texts = headings.iter().map(NodeRef::text).chain(metas);
    headings.len() * (texts.map(|text| text.len()).max().unwrap_or_default() / WORDS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn deep_pages_are_refused() {
        // The document, `html` and `body` are around.
        assert!(parse(&"<div>".repeat(MAX_DEPTH - 2)).is_ok());
        assert_eq!(parse(&"<div>".repeat(MAX_DEPTH - 1)).err(), Some(TOO_DEEP));
    }

    #[test]
    fn the_tree_is_that_of_the_standard() {
        for (html, expected) in [
            (
                "<title>a &amp; b</title><p>c<p>d",
                "<head><title>a &amp; b</title></head><body><p>c</p><p>d</p></body>",
            ),
            (
                "<script>a<b></script><!-- c --><b CLASS=1 class=2 x><i y=1>d</i>",
                "<head><script>a<b></script></head><body><b class=\"1\"><i>d</i></b></body>",
            ),
            (
                "<p>a<table>b<td>c",
                "<head></head><body><p>a</p>b<table><tbody><tr><td>c</td></tr></tbody></table></body>",
            ),
            (
                "<textarea>\n<a></textarea><plaintext>b</p>",
                "<head></head><body><textarea>&lt;a&gt;</textarea><plaintext>b</p></plaintext></body>",
            ),
            (
                "<noscript><img src=a></noscript>",
                "<head><noscript></noscript></head><body><img src=\"a\"></body>",
            ),
            (
                "<svg viewBox=0><desc><p>a",
                "<head></head><body><svg viewBox=\"0\"><desc><p>a</p></desc></svg></body>",
            ),
        ] {
            let page = parse(html).unwrap();
            assert_eq!(page.select("html").inner_html().as_ref(), expected, "{html}");
        }
    }
}
