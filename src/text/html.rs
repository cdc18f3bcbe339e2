//! HTML that others wrote, read into nodes: allow-listed elements stay, of the rest only the text
//! or nothing.
//!
//! It may be small because safety does not rest on it: whatever it makes of a broken page, no
//! markup leaves it, only nodes, and nothing is parsed again.

use std::borrow::Cow;

use crate::link::{ImageLink, Link, SrcSet};
use crate::node::{Align, Attr, Builder, HeadingLevel, Node, Tag};

mod character_references;
mod tokens;

use character_references::{Place, decode};
use tokens::{StartTag, Token, Tokens};

pub(super) fn read<'a>(text: &'a str, base: Option<&Link>) -> Vec<Node<'a>> {
    let mut builder = Builder::default();
    let mut tokens = Tokens::of(text);
    let mut is_after_pre = false;
    while let Some(token) = tokens.next() {
        let drops_line_feed = std::mem::take(&mut is_after_pre);
        match token {
            Token::Text(text) => {
                let text = decode(text, Place::Text);
                builder.text(if drops_line_feed { without_line_feed(text) } else { text });
            }
            Token::Start(start) if start.name.eq_ignore_ascii_case("pre") => {
                builder.open(Tag::Pre, Vec::new());
                is_after_pre = true;
            }
            Token::Start(start) => match Treatment::of(start.name) {
                Treatment::Keep(tag) => open(&mut builder, tag, &start, base),
                Treatment::Drop => tokens.skip_element(start.name),
                Treatment::Unwrap { is_block } => part(&mut builder, is_block),
            },
            Token::End(name) => match Treatment::of(name) {
                Treatment::Keep(tag) => builder.close(tag),
                Treatment::Unwrap { is_block } => part(&mut builder, is_block),
                Treatment::Drop => {}
            },
        }
    }
    builder.finish()
}

/// The first line feed of a `pre` does not count (HTML Standard, 13.2.6.4.7).
fn without_line_feed(text: Cow<'_, str>) -> Cow<'_, str> {
    let rest = text.strip_prefix("\r\n").or_else(|| text.strip_prefix(['\n', '\r']));
    match rest {
        Some(rest) => Cow::Owned(rest.to_owned()),
        None => text,
    }
}

/// What happens to an element.
enum Treatment {
    Keep(Tag),
    /// It vanishes with all it holds.
    Drop,
    /// Its text stays.
    Unwrap {
        is_block: bool,
    },
}

impl Treatment {
    fn of(name: &str) -> Self {
        let name = name.to_ascii_lowercase();
        if let Some(tag) = kept(&name) {
            return Self::Keep(tag);
        }
        match name.as_str() {
            "audio" | "button" | "canvas" | "embed" | "form" | "head" | "iframe" | "math"
            | "noembed" | "noframes" | "object" | "script" | "select" | "style" | "svg"
            | "template" | "textarea" | "title" | "video" | "xmp" => Self::Drop,
            "address" | "article" | "aside" | "body" | "center" | "details" | "dialog" | "dir"
            | "div" | "dl" | "dd" | "dt" | "fieldset" | "footer" | "header" | "hgroup" | "html"
            | "main" | "menu" | "nav" | "search" | "section" | "summary" => {
                Self::Unwrap { is_block: true }
            }
            _ => Self::Unwrap { is_block: false },
        }
    }
}

/// The allow-list: the elements that Markdown has too, and what CMSs write for them.
fn kept(name: &str) -> Option<Tag> {
    if let [b'h', digit @ b'1'..=b'6'] = name.as_bytes() {
        return HeadingLevel::new(digit - b'0').map(Tag::Heading);
    }
    Some(match name {
        "a" => Tag::A,
        "b" => Tag::B,
        "blockquote" => Tag::Blockquote,
        "br" => Tag::Br,
        "code" | "kbd" | "samp" | "tt" => Tag::Code,
        "del" => Tag::Del,
        "em" => Tag::Em,
        "figcaption" => Tag::Figcaption,
        "figure" => Tag::Figure,
        "hr" => Tag::Hr,
        "i" => Tag::I,
        "img" => Tag::Img,
        "input" => Tag::Input,
        "li" => Tag::Li,
        "ol" => Tag::Ol,
        "p" => Tag::P,
        "pre" => Tag::Pre,
        "s" | "strike" => Tag::S,
        "small" => Tag::Small,
        "strong" => Tag::Strong,
        "sub" => Tag::Sub,
        "sup" => Tag::Sup,
        "table" => Tag::Table,
        "tbody" | "tfoot" => Tag::Tbody,
        "td" => Tag::Td,
        "th" => Tag::Th,
        "thead" => Tag::Thead,
        "tr" => Tag::Tr,
        "u" => Tag::U,
        "ul" => Tag::Ul,
        _ => return None,
    })
}

/// Blocks whose tags vanish part paragraphs all the same.
fn part(builder: &mut Builder<'_>, is_block: bool) {
    if is_block {
        builder.close(Tag::P);
    }
}

fn open<'a>(builder: &mut Builder<'a>, tag: Tag, start: &StartTag<'a>, base: Option<&Link>) {
    let value = |name| start.attribute(name).map(|value| decode(value, Place::Attribute));
    let number = |name| value(name).and_then(|value| value.trim().parse().ok());
    let title = || value("title").filter(|title| !title.is_empty()).map(Attr::Title);

    let mut attributes = Vec::new();
    match tag {
        Tag::A => {
            let Some(link) = value("href").and_then(|href| Link::resolve(&href, base)) else {
                return builder.leave_out(tag);
            };
            attributes.push(Attr::Href(link));
            attributes.extend(title());
        }
        Tag::Img => {
            let alt = value("alt").unwrap_or_default();
            let Some(source) = value("src").and_then(|src| ImageLink::resolve(&src, base)) else {
                return builder.text(alt);
            };
            attributes.push(Attr::Src(source));
            attributes.extend(
                value("srcset").and_then(|set| SrcSet::parse(&set, base)).map(Attr::SrcSet),
            );
            attributes.push(Attr::Alt(alt));
            attributes.extend(title());
            attributes.extend(number("width").map(Attr::Width));
            attributes.extend(number("height").map(Attr::Height));
        }
        Tag::Input => {
            if !value("type").is_some_and(|kind| kind.eq_ignore_ascii_case("checkbox")) {
                return;
            }
            attributes.extend([Attr::TypeCheckbox, Attr::Disabled]);
            attributes.extend(value("checked").map(|_| Attr::Checked));
        }
        Tag::Ol => attributes.extend(number("start").map(|start| Attr::Start(start.into()))),
        Tag::Code => attributes.extend(value("class").and_then(|class| language(&class))),
        Tag::Td | Tag::Th => {
            attributes.extend(value("align").and_then(|name| align(&name)).map(Attr::Align));
            attributes.extend(span(number("colspan")).map(Attr::ColSpan));
            attributes.extend(span(number("rowspan")).map(Attr::RowSpan));
        }
        _ => {}
    }
    builder.open(tag, attributes);
}

fn language<'a>(class: &str) -> Option<Attr<'a>> {
    let mut names = class.split_ascii_whitespace();
    let name = names.find_map(|name| name.strip_prefix("language-"))?;
    Some(Attr::Language(name.to_owned().into()))
}

fn align(name: &str) -> Option<Align> {
    match name.to_ascii_lowercase().as_str() {
        "left" => Some(Align::Left),
        "center" => Some(Align::Center),
        "right" => Some(Align::Right),
        _ => None,
    }
}

/// A cell's span, within what browsers take; 1 says nothing.
fn span(number: Option<u32>) -> Option<u16> {
    number.filter(|number| (2..=1000).contains(number)).and_then(|number| number.try_into().ok())
}

#[cfg(test)]
mod tests {
    use crate::link::Link;
    use crate::sink::html::html;

    #[track_caller]
    fn check(input: &str, expected: &str) {
        let base = Link::absolute("https://e.com/a/");
        assert_eq!(html(&super::read(input, base.as_ref())), expected, "{input}");
    }

    #[test]
    fn keeps_what_is_allowed() {
        check("<p>a <em>b</em> &amp; <b>c</b></p>", "<p>a <em>b</em> &amp; <b>c</b></p>");
        check(
            "<a href='x?a=1&b=2' title=t>y</a>",
            "<a href=\"https://e.com/a/x?a=1&amp;b=2\" title=\"t\">y</a>",
        );
        check(
            "<figure><img src=i.png alt='A &quot;b&quot;' width=4 height=3><figcaption>c</figcaption></figure>",
            "<figure><img src=\"https://e.com/a/i.png\" alt=\"A &quot;b&quot;\" width=\"4\" height=\"3\"><figcaption>c</figcaption></figure>",
        );
        check("<ol start=3><li>a<li>b</ol>", "<ol start=\"3\"><li>a</li><li>b</li></ol>");
        check(
            "<table><tr><th align=right>a<td colspan=2>b</table>",
            "<table><tbody><tr><th align=\"right\">a</th><td colspan=\"2\">b</td></tr></tbody></table>",
        );
        check(
            "<pre>\n a\n<code class='x language-rust'>b</code></pre>",
            "<pre> a\n<code class=\"language-rust\">b</code></pre>",
        );
        check(
            "<li><input type=checkbox checked onclick=x> a",
            "<li><input type=\"checkbox\" disabled=\"\" checked=\"\"> a</li>",
        );
    }

    #[test]
    fn drops_what_is_no_text() {
        for input in [
            "<script>alert('<p>x</p>')</script>",
            "<SCRIPT><!-- </script>",
            "<style>p{}</style>",
            "<svg><a href=x><p>y</p></a></svg>",
            "<iframe src=x>y</iframe>",
            "<form><p>Subscribe <input type=email></p><form>x</form></form>",
            "<!-- a --><!DOCTYPE html><?php x ?></>",
            "<template><p>x</p></template>",
            "<p",
            "<a href='x",
        ] {
            check(input, "");
        }
    }

    #[test]
    fn unknown_elements_leave_their_text() {
        check("<div>a</div><font color=red>b</font>", "ab");
        check("<p>a<div>b</div>c", "<p>a</p>bc");
        check("<my-element onclick=x>a</my-element>", "a");
        check("<a href=javascript:x>a</a> <a>b</a>", "a b");
        check("<img src=x:y alt=z>", "z");
    }

    #[test]
    fn tag_soup_becomes_a_tree() {
        check("a < b <3 c", "a &lt; b &lt;3 c");
        check("<p>a<p>b", "<p>a</p><p>b</p>");
        check("<p><b>a<p>b</b>c", "<p><b>a</b></p><p><b>b</b>c</p>");
        check("<b><i>a</b>b</i>", "<b><i>a</i></b><i>b</i>");
        check(
            "<a href=x>a<a href=y>b",
            "<a href=\"https://e.com/a/x\">a</a><a href=\"https://e.com/a/y\">b</a>",
        );
        check("<p>a<ul><li>b</p>c</ul>", "<p>a</p><ul><li>bc</li></ul>");
        check("<tr><td>a</td></tr>", "a");
        check(
            "<table>a<tr>b<td>c",
            "<table><tbody><tr><td>a</td></tr><tr><td>b</td><td>c</td></tr></tbody></table>",
        );
    }
}
