//! An XML document (<https://www.w3.org/TR/xml/>, with namespaces) as a tree of elements. It is
//! lenient where feeds are careless: HTML's entities, lone ampersands and undeclared prefixes are read
//! for what they were meant to be.

use std::borrow::Cow;

use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::name::{Namespace, ResolveResult};
use quick_xml::{NsReader, XmlVersion};

use crate::excess::Excess;
use crate::formats::{FormatError, one_line};
use crate::json::MAX_NESTING;
use crate::spelled::joined;

/// The vocabularies that an article is read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Space {
    /// RSS 2.0, which has no namespace, and 1.0.
    Rss,
    /// RFC 4287.
    Atom,
    /// RSS 1.0's module `content`.
    Content,
    /// Dublin Core.
    DublinCore,
    /// Apple's podcasts.
    Itunes,
    /// Media RSS.
    Media,
    Other,
}

impl Space {
    fn of(namespace: &str) -> Self {
        match namespace.trim_end_matches(['/', '#']) {
            "http://www.w3.org/2005/Atom" => Self::Atom,
            "http://purl.org/rss/1.0" | "http://backend.userland.com/rss2" => Self::Rss,
            "http://purl.org/rss/1.0/modules/content" => Self::Content,
            "http://purl.org/dc/elements/1.1" | "http://purl.org/dc/terms" => Self::DublinCore,
            "http://www.itunes.com/dtds/podcast-1.0.dtd" => Self::Itunes,
            "http://search.yahoo.com/mrss" => Self::Media,
            _ => Self::Other,
        }
    }

    /// What a prefix that is not declared is known for.
    fn of_prefix(prefix: &str) -> Self {
        match prefix {
            "atom" => Self::Atom,
            "content" => Self::Content,
            "dc" | "dcterms" => Self::DublinCore,
            "itunes" => Self::Itunes,
            "media" => Self::Media,
            _ => Self::Other,
        }
    }
}

enum Node {
    Text(String),
    Element(Element),
}

pub(super) struct Element {
    space: Space,
    /// Without its prefix.
    name: String,
    /// The names with their prefixes.
    attributes: Vec<(String, String)>,
    children: Vec<Node>,
}

impl Element {
    pub(super) fn is(&self, space: Space, name: &str) -> bool {
        self.space == space && self.name == name
    }

    /// The value of the attribute, trimmed; `None` when there is nothing in it.
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        let value = self.attributes.iter().find(|(known, _)| known == name);
        value.map(|(_, value)| value.trim()).filter(|value| !value.is_empty())
    }

    pub(super) fn elements(&self) -> impl Iterator<Item = &Self> {
        self.children.iter().filter_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    pub(super) fn all(&self, space: Space, name: &str) -> impl Iterator<Item = &Self> {
        self.elements().filter(move |element| element.is(space, name))
    }

    pub(super) fn first(&self, space: Space, name: &str) -> Option<&Self> {
        self.all(space, name).next()
    }

    /// The text of the first such child that has any.
    pub(super) fn text_of(&self, space: Space, name: &str) -> Option<String> {
        self.all(space, name).find_map(Self::text)
    }

    /// All the text inside, trimmed; `None` when there is none.
    pub(super) fn text(&self) -> Option<String> {
        let mut text = String::new();
        self.collect(&mut text);
        Some(text.trim().to_owned()).filter(|text| !text.is_empty())
    }

    fn collect(&self, out: &mut String) {
        for node in &self.children {
            match node {
                Node::Text(text) => out.push_str(text),
                Node::Element(element) => element.collect(out),
            }
        }
    }

    /// What it holds as HTML, for XHTML.
    pub(super) fn inner_html(&self) -> String {
        let mut html = String::new();
        self.write_inner_html(&mut html);
        html
    }

    fn write_inner_html(&self, out: &mut String) {
        for node in &self.children {
            match node {
                Node::Text(text) => push_escaped(out, text),
                Node::Element(element) => element.write_html(out),
            }
        }
    }

    fn write_html(&self, out: &mut String) {
        const VOID: [&str; 13] = [
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source",
            "track", "wbr",
        ];
        out.push('<');
        out.push_str(&self.name);
        for (name, value) in &self.attributes {
            out.push(' ');
            out.push_str(name);
            out.push_str("=\"");
            push_escaped(out, value);
            out.push('"');
        }
        out.push('>');
        if VOID.contains(&self.name.as_str()) {
            return;
        }
        self.write_inner_html(out);
        out.push_str("</");
        out.push_str(&self.name);
        out.push('>');
    }
}

fn push_escaped(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
}

/// Reads a document; what has no namespace is of the `format`'s own.
pub(super) fn read(text: &str, format: &'static str, own: Space) -> Result<Element, FormatError> {
    let mut reader = NsReader::from_str(text);
    reader.config_mut().expand_empty_elements = true;
    reader.config_mut().allow_dangling_amp = true;
    let unreadable = |at: u64, message: &str| FormatError::Unreadable {
        format,
        message: joined(&[&place(text, at), ": ", message]),
    };
    let mut open: Vec<Element> = Vec::new();
    loop {
        let event = match reader.read_event() {
            Ok(event) => event,
            Err(error) => return Err(unreadable(reader.error_position(), &message(&error))),
        };
        match event {
            Event::Start(start) => {
                if open.len() >= MAX_NESTING {
                    return Err(Excess::Deep { what: "XML", limit: MAX_NESTING }.into());
                }
                let (namespace, _) = reader.resolver().resolve_element(start.name());
                open.push(element(&start, space(&namespace, own)));
            }
            Event::End(_) => {
                let Some(closed) = open.pop() else { continue };
                let Some(parent) = open.last_mut() else { return Ok(closed) };
                parent.children.push(Node::Element(closed));
            }
            Event::Text(text) => push_text(&mut open, &text.xml10_content()),
            Event::CData(text) => push_text(&mut open, &text.xml10_content()),
            Event::GeneralRef(reference) => push_text(&mut open, &resolved(&reference)),
            Event::Eof => {
                let end = u64::try_from(text.len()).unwrap_or(u64::MAX);
                let name = open.last().map(|element| element.name.as_str()).unwrap_or_default();
                return Err(unreadable(end, &joined(&["it ends before </", name, "> does"])));
            }
            Event::Comment(_)
            | Event::Decl(_)
            | Event::DocType(_)
            | Event::Empty(_)
            | Event::PI(_) => {}
        }
    }
}

fn space(namespace: &ResolveResult<'_>, own: Space) -> Space {
    match namespace {
        ResolveResult::Unbound => own,
        ResolveResult::Bound(Namespace(name)) => Space::of(name),
        ResolveResult::Unknown(prefix) => Space::of_prefix(prefix),
    }
}

fn element(start: &BytesStart<'_>, space: Space) -> Element {
    let mut attributes = start.html_attributes();
    let attributes = attributes.with_checks(false).flatten().map(|attribute| {
        let value = attribute.normalized_value(XmlVersion::default());
        let value = value.map_or_else(|_| one_line::decoded(&attribute.value), Cow::into_owned);
        (attribute.key.as_ref().to_owned(), value)
    });
    Element {
        space,
        name: start.local_name().as_ref().to_owned(),
        attributes: attributes.collect(),
        children: Vec::new(),
    }
}

/// Text outside the root says nothing.
fn push_text(open: &mut [Element], text: &str) {
    let Some(element) = open.last_mut() else { return };
    match element.children.last_mut() {
        Some(Node::Text(before)) => before.push_str(text),
        _ => element.children.push(Node::Text(text.to_owned())),
    }
}

/// What a reference stands for; one that is unknown stays as it is.
fn resolved(reference: &BytesRef<'_>) -> String {
    if let Some(text) = resolve_predefined_entity(reference) {
        return text.to_owned();
    }
    match reference.resolve_char_ref() {
        Ok(Some(character)) => character.to_string(),
        _ => joined(&["&", reference, ";"]),
    }
}

fn place(text: &str, at: u64) -> String {
    let at = usize::try_from(at).unwrap_or(usize::MAX).min(text.len());
    let before = text.as_bytes().get(..at).unwrap_or_default();
    let before = String::from_utf8_lossy(before);
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    format!("line {line}, column {column}")
}

/// Without the name of the kind of error, and without advice to programmers.
fn message(error: &quick_xml::Error) -> String {
    match error {
        quick_xml::Error::Syntax(error) => error.to_string(),
        quick_xml::Error::IllFormed(error) => error.to_string(),
        error => error.to_string().split(';').next().unwrap_or_default().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn root(text: &str) -> Element {
        read(text, "rss", Space::Rss).unwrap()
    }

    #[track_caller]
    fn check_error(text: &str, expected: &str) {
        let error = read(text, "rss", Space::Rss).err().map(|error| error.to_string());
        assert_eq!(error.as_deref(), Some(expected), "{text}");
    }

    #[test]
    fn careless_text_is_read_for_what_was_meant() {
        for (text, expected) in [
            ("<a>x &amp; y &lt;b&gt; &#8217;</a>", "x & y <b> ’"),
            ("<a>x&nbsp;&eacute; &unknown;</a>", "x\u{a0}é &unknown;"),
            ("<a>R&D, Q & A</a>", "R&D, Q & A"),
            ("<a>x <![CDATA[<b>&amp;</b>]]><!-- no --> z</a>", "x <b>&amp;</b> z"),
            ("<?xml version='1.0'?><!DOCTYPE a><a>x<b> y</b></a> ", "x y"),
        ] {
            assert_eq!(root(text).text().as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn names_belong_to_vocabularies() {
        let text = "<a xmlns:m='http://search.yahoo.com/mrss/'><m:title/><media:title/><title/>\
            <x:title/><b xmlns='http://www.w3.org/2005/Atom'><title/></b></a>";
        let root = root(text);
        let spaces: Vec<_> = root.elements().map(|element| element.space).collect();
        assert_eq!(spaces, [Space::Media, Space::Media, Space::Rss, Space::Other, Space::Atom]);
        assert!(
            root.first(Space::Atom, "b").is_some_and(|b| b.first(Space::Atom, "title").is_some())
        );
    }

    #[test]
    fn xhtml_is_written_as_html() {
        let text =
            "<a><h:p title='\"a\" &amp; b'>1 &lt; 2<h:br/><h:img src=\"x\"/></h:p><h:em/></a>";
        assert_eq!(
            root(text).inner_html(),
            "<p title=\"&quot;a&quot; &amp; b\">1 &lt; 2<br><img src=\"x\"></p><em></em>"
        );
    }

    #[test]
    fn errors_say_where() {
        check_error(
            "<a>\n<b>é</c></a>",
            "rss: line 2, column 5: expected `</b>`, but `</c>` was found",
        );
        check_error("<a><b>x</b>\n", "rss: line 2, column 1: it ends before </a> does");
        check_error(
            "<a>\n <![CDATA[x</a>",
            "rss: line 2, column 2: CDATA not closed: `]]>` not found before end of input",
        );
        check_error(&"<a>".repeat(100_000), "XML: expected at most 64 levels, got more");
    }
}
