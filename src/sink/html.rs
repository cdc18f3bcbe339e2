//! Writes a tree as HTML.

use crate::node::{Attr, Element, Node, Tag};

/// Writes `nodes` as HTML that parses back to the same tree.
///
/// ```
/// use article_card::{Builder, html};
///
/// let mut builder = Builder::default();
/// builder.text("1 < 2 & <b>");
/// assert_eq!(html(&builder.finish()), "1 &lt; 2 &amp; &lt;b&gt;");
/// ```
#[must_use]
pub fn html(nodes: &[Node<'_>]) -> String {
    let mut out = String::new();
    for node in nodes {
        write_node(&mut out, node);
    }
    out
}

fn write_node(out: &mut String, node: &Node<'_>) {
    match node {
        Node::Text(text) => write_escaped(out, text),
        Node::Element(element) => write_element(out, element),
    }
}

fn write_element(out: &mut String, element: &Element<'_>) {
    let name = element.tag().name();
    out.push('<');
    out.push_str(name);
    for attribute in element.attributes() {
        write_attribute(out, attribute);
    }
    out.push('>');
    if element.tag().is_void() {
        return;
    }
    if starts_with_line_feed(element) {
        out.push('\n');
    }
    for child in element.children() {
        write_node(out, child);
    }
    out.push_str("</");
    out.push_str(name);
    out.push('>');
}

/// A parser drops the first line feed of a `pre` (HTML Standard, 13.2.6.4.7), so one that counts is
/// written twice.
fn starts_with_line_feed(element: &Element<'_>) -> bool {
    let first = element.children().first().filter(|_| element.tag() == Tag::Pre);
    matches!(first, Some(Node::Text(text)) if text.starts_with('\n'))
}

fn write_attribute(out: &mut String, attribute: &Attr<'_>) {
    out.push(' ');
    out.push_str(attribute.name().as_str());
    out.push_str("=\"");
    write_escaped(out, attribute.value());
    out.push('"');
}

/// Text as it stands in HTML, in quotes as well.
pub(crate) fn escaped(text: &str) -> String {
    let mut out = String::new();
    write_escaped(&mut out, text);
    out
}

/// Escapes for text and for quoted attributes alike, so that no place needs another rule.
fn write_escaped(out: &mut String, text: &str) {
    let mut written = 0;
    for (number, piece) in text.as_bytes().chunks(PIECE).enumerate() {
        if piece.iter().fold(0, |found, byte| found | is_escaped(*byte)) == 0 {
            continue;
        }
        for (index, byte) in (number * PIECE..).zip(piece) {
            let Some(escape) = escape(*byte) else { continue };
            out.push_str(text.get(written..index).unwrap_or_default());
            out.push_str(escape);
            written = index + 1;
        }
    }
    out.push_str(text.get(written..).unwrap_or_default());
}

/// So many bytes are looked at together: in most there is nothing to escape.
const PIECE: usize = 32;

fn is_escaped(byte: u8) -> u8 {
    u8::from(byte == b'&')
        | u8::from(byte == b'<')
        | u8::from(byte == b'>')
        | u8::from(byte == b'"')
}

const fn escape(byte: u8) -> Option<&'static str> {
    match byte {
        b'&' => Some("&amp;"),
        b'<' => Some("&lt;"),
        b'>' => Some("&gt;"),
        b'"' => Some("&quot;"),
        _ => None,
    }
}
