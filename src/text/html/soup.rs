//! HTML as it is found on the web, also broken HTML.
//!
//! It may be small because safety does not rest on it: whatever it makes of a broken page, no
//! markup leaves it, only nodes, and nothing is parsed again. What it makes of one is what the HTML
//! Standard's parser makes (without scripting), but that nothing moves out of a table.

use std::borrow::Cow;

use crate::link::ascii_set::AsciiSet;
use crate::link::words::has;
use crate::link::{ImageLink, Link};
use crate::node::{Attr, Builder, Tag};
use crate::text::Reading;

use super::attributes::add_allowed;
use super::character_references::{Place, decode};
use super::tokens::{StartTag, Token, Tokens};
use super::words::meaning;
use super::{is_kept, pictures};

const SEMICOLON: AsciiSet = AsciiSet::of(";");
const COLON: AsciiSet = AsciiSet::of(":");

pub(super) fn read<'a>(text: &'a str, base: Option<&Link>) -> Reading<'a> {
    let mut reader = Reader {
        base,
        builder: Builder::default(),
        tokens: Tokens::of(text),
        is_in_form: false,
        is_in_noscript: false,
        picture: None,
    };
    while let Some(token) = reader.tokens.next() {
        if reader.builder.is_over() {
            return Reading { nodes: reader.builder.finish(), is_cut: true };
        }
        match token {
            Token::Text(text) => reader.builder.text(decode(text, Place::Text)),
            Token::Start(start) => reader.start(&start),
            Token::End(name) => reader.end(name),
        }
    }
    Reading { nodes: reader.builder.finish(), is_cut: false }
}

struct Reader<'a, 'b> {
    base: Option<&'b Link>,
    builder: Builder<'a>,
    tokens: Tokens<'a>,
    /// The HTML Standard's "form element pointer" (13.2.4.4): forms do not nest.
    is_in_form: bool,
    is_in_noscript: bool,
    /// The picture that came last, and whether it stood in a `noscript`.
    picture: Option<(ImageLink, bool)>,
}

/// What happens to an element.
pub(super) enum Treatment {
    Keep(Tag),
    /// Its text stays, as paragraphs.
    Part,
    /// It vanishes with all it holds.
    Hide,
    /// It vanishes, and what it holds is no markup.
    Raw,
    /// It vanishes, and all behind it is text.
    PlainText,
    /// It vanishes, and ends what is open in its table.
    Column,
    /// Its text stays.
    Unwrap,
    /// It holds nothing, or its tags do not count inside a text.
    Ignore,
}

/// What happens to the elements that are no [`Tag`], or which tag they become.
const OTHERS: &str = "\
    address-part applet-hide area-ignore audio-hide base-ignore basefont-ignore bgsound-ignore \
    body-ignore button-hide canvas-hide center-part col-column colgroup-column datalist-hide \
    dialog-part dir-ul embed-ignore fieldset-part form-hide frame-ignore \
    frameset-ignore head-ignore hgroup-part html-ignore iframe-raw image-img kbd-code \
    keygen-ignore link-ignore listing-pre main-part math-hide menu-ul meta-ignore nav-part \
    noembed-raw noframes-raw object-hide param-ignore plaintext-plaintext samp-code script-raw \
    search-part select-hide source-ignore strike-s style-raw svg-hide template-hide \
    textarea-raw title-raw track-ignore tt-code video-hide wbr-ignore xmp-pre";

impl Treatment {
    /// Of the element `name`, which is in lower case.
    pub(super) fn of(name: &str) -> Self {
        if let Some(tag) = Tag::named(name) {
            return Self::of_tag(tag);
        }
        match meaning(OTHERS, name) {
            None => Self::Unwrap,
            Some("part") => Self::Part,
            Some("hide") => Self::Hide,
            Some("raw") => Self::Raw,
            Some("plaintext") => Self::PlainText,
            Some("column") => Self::Column,
            Some(other) => Tag::named(other).map_or(Self::Ignore, Self::Keep),
        }
    }

    /// Tags that only the card has are nothing in a text.
    const fn of_tag(tag: Tag) -> Self {
        match tag {
            _ if is_kept(tag) => Self::Keep(tag),
            _ if tag.is_inline() => Self::Unwrap,
            _ => Self::Part,
        }
    }
}

impl<'a> Reader<'a, '_> {
    fn start(&mut self, start: &StartTag<'a>) {
        let name = &*lower(start.name);
        let treatment = Treatment::of(name);
        if self.builder.is_in_foreign() {
            if !breaks_out(name, &treatment, start) {
                if !start.is_self_closing {
                    self.builder.hide_foreign(start.name);
                }
                return;
            }
            self.builder.leave_foreign();
        }
        match treatment {
            Treatment::Keep(tag) => self.keep(tag, name, start),
            Treatment::Part => self.builder.open_part(start.name),
            Treatment::Hide => self.hide(name, start),
            Treatment::Raw => {
                self.tokens.raw_text(name);
            }
            Treatment::PlainText => {
                self.builder.open(Tag::Pre, Vec::new());
                self.builder.text(self.tokens.plain_text());
            }
            Treatment::Column => self.builder.make_column_room(),
            Treatment::Ignore => {}
            Treatment::Unwrap => {
                self.is_in_noscript |= name == "noscript";
                self.builder.open_unwrapped(start.name);
            }
        }
    }

    fn end(&mut self, name: &'a str) {
        let lower = &*lower(name);
        let treatment = Treatment::of(lower);
        let breaks_out = matches!(treatment, Treatment::Keep(Tag::P | Tag::Br));
        if breaks_out && self.builder.is_in_foreign() {
            self.builder.leave_foreign();
        } else if self.builder.close_foreign(name) {
            return;
        }
        match treatment {
            Treatment::Keep(Tag::P) => self.builder.end_paragraph(),
            Treatment::Keep(Tag::Br) => self.builder.open(Tag::Br, Vec::new()),
            // Where it ends something, it was read with what it ends.
            Treatment::Keep(_) if lower == "xmp" => {}
            Treatment::Keep(tag) => self.builder.close(tag),
            Treatment::Hide if lower == "form" => {
                if std::mem::take(&mut self.is_in_form) {
                    self.builder.end_form();
                }
            }
            Treatment::Part => self.builder.close_part(name),
            Treatment::Hide => self.builder.close_named(name),
            Treatment::Raw | Treatment::PlainText | Treatment::Column | Treatment::Ignore => {}
            Treatment::Unwrap => {
                self.is_in_noscript &= lower != "noscript";
                self.builder.close_named(name);
            }
        }
    }

    /// Opens an element of the allow-list, unless it says by its attributes that it is none.
    fn keep(&mut self, tag: Tag, name: &str, start: &StartTag<'a>) {
        let mut attributes = Vec::new();
        match tag {
            Tag::Img => return self.picture(start),
            Tag::Input => {
                self.builder.end_hidden("select");
                if !is_checkbox(start) {
                    return;
                }
                attributes.push(Attr::type_checkbox());
                attributes.push(Attr::disabled());
            }
            Tag::A => match self.link(start) {
                Some(link) => attributes.push(Attr::href(link)),
                None => return self.builder.leave_out(tag),
            },
            Tag::B if is_normal(start) => return self.builder.leave_out(tag),
            _ => {}
        }
        add_allowed(&mut attributes, tag, &|name| start.value(name));
        self.builder.open(tag, attributes);
        if name == "xmp" {
            self.builder.text(self.tokens.raw_text(name));
            self.builder.close(tag);
        } else if tag == Tag::Pre {
            self.tokens.skip_line_feed();
        }
    }

    fn link(&self, start: &StartTag<'a>) -> Option<Link> {
        Link::resolve(&start.value("href")?, self.base)
    }

    /// A picture that is loaded lazily comes once more for those without scripts.
    fn picture(&mut self, start: &StartTag<'a>) {
        let alt = start.value("alt").unwrap_or_default();
        let Some((source, set)) = pictures::source(start, self.base) else {
            return self.builder.text(alt);
        };
        let last = self.picture.replace((source.clone(), self.is_in_noscript));
        let is_repeated = last.is_some_and(|(last, was_in_noscript)| {
            last == source && (was_in_noscript || self.is_in_noscript)
        });
        if is_repeated {
            return;
        }
        let mut attributes = vec![Attr::src(source)];
        attributes.extend(set.map(Attr::src_set));
        attributes.push(Attr::alt(alt));
        add_allowed(&mut attributes, Tag::Img, &|name| start.value(name));
        self.builder.open(Tag::Img, attributes);
    }

    fn hide(&mut self, name: &str, start: &StartTag<'a>) {
        match name {
            "form" => return self.hide_form(start.name),
            "template" => return self.builder.hide(start.name),
            "button" => self.builder.end_hidden(name),
            "select" if self.builder.has_hidden(name) => return self.builder.end_hidden(name),
            _ => {}
        }
        self.builder.prepare_line();
        match name {
            "math" | "svg" if start.is_self_closing => {}
            "math" | "svg" => self.builder.hide_foreign(start.name),
            _ => self.builder.hide(start.name),
        }
    }

    /// A form between the cells of a table ends at once (13.2.6.4.9).
    fn hide_form(&mut self, name: &'a str) {
        if std::mem::replace(&mut self.is_in_form, true) {
            return;
        }
        if !self.builder.is_outside_cells() {
            self.builder.close_paragraph();
            self.builder.hide(name);
        }
    }
}

/// `name` in lower case, as it nearly always is.
pub(super) fn lower(name: &str) -> Cow<'_, str> {
    if name.bytes().any(|byte| byte.is_ascii_uppercase()) {
        return name.to_ascii_lowercase().into();
    }
    name.into()
}

/// Whether a start tag among foreign content is one of HTML (13.2.6.5).
fn breaks_out(name: &str, treatment: &Treatment, start: &StartTag<'_>) -> bool {
    const NOT_ALL: &str = "dir image kbd samp xmp";
    const MORE: &str = "big body center div embed head meta nobr ruby span var";
    match treatment {
        Treatment::Keep(
            Tag::A
            | Tag::Caption
            | Tag::Del
            | Tag::Figcaption
            | Tag::Figure
            | Tag::Input
            | Tag::Tbody
            | Tag::Td
            | Tag::Tfoot
            | Tag::Th
            | Tag::Thead
            | Tag::Tr,
        ) => false,
        Treatment::Keep(_) => !has(NOT_ALL, name),
        _ if name == "font" => {
            ["color", "face", "size"].iter().any(|name| start.attribute(name).is_some())
        }
        _ => has(MORE, name),
    }
}

fn is_checkbox(start: &StartTag<'_>) -> bool {
    start.value("type").is_some_and(|kind| kind.eq_ignore_ascii_case("checkbox"))
}

/// Google Docs wraps what is copied from it in a `b` that is not bold.
fn is_normal(start: &StartTag<'_>) -> bool {
    let style = start.value("style").unwrap_or_default();
    SEMICOLON.pieces(&style).any(|rule| {
        let (name, value) = COLON.split(rule);
        name.trim_ascii() == "font-weight"
            && value.get(1..).is_some_and(|value| value.trim_ascii() == "normal")
    })
}

#[cfg(test)]
mod tests {
    use crate::link::Link;
    use crate::sink::html::html;
    use crate::text::Text;

    #[track_caller]
    fn check(input: &str, expected: &str) {
        let base = Link::absolute("https://e.com/a/");
        assert_eq!(html(&Text::Html(input).nodes(base.as_ref())), expected, "{input}");
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
            "<svg><a href=x><text>y</text></a></svg>",
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
        check("<my-element onclick=x>a</my-element>", "a");
        check("<a href=javascript:x>a</a> <a>b</a>", "a b");
        check("<img src=x:y alt=z>", "z");
        check("<img src='' alt=z>", "z");
        check("a<wbr>b<span>c</span><font color=red>d</font>", "abcd");
        check("<p>a<plaintext></p>b", "<p>a</p><pre>&lt;/p&gt;b</pre>");
        check("<xmp>\n<b>&amp;</xmp>", "<pre>\n\n&lt;b&gt;&amp;amp;</pre>");
    }

    #[test]
    fn blocks_that_vanish_leave_paragraphs() {
        for (input, expected) in [
            ("<div>a</div><div>b</div>", "<p>a</p><p>b</p>"),
            ("<p>a<div>b</div>c", "<p>a</p><p>b</p>c"),
            ("<div>a<p>b</p>c <i>d</i></div>", "<p>a</p><p>b</p><p>c <i>d</i></p>"),
            ("<div><section> <div>a</div></section></div>", "<p>a</p>"),
            ("a<div></div>b<div> <br> </div>c", "a\nb\nc"),
            ("<li><div>a</div>", "<li><p>a</p></li>"),
            ("<b><div>a</div>b</b>", "<b><p>a</p>b</b>"),
            ("<div>a<b>b<p>c</p></b></div>d", "a<b>b<p>c</p></b>\nd"),
            ("<h2><div>a</div><div>b</div></h2>", "<h2>a\nb\n</h2>"),
            ("<pre><code><div>a</div><div>b</div></code></pre>", "<pre><code>a\nb\n</code></pre>"),
            ("<pre>a<b><div>b</div></b></pre>", "<pre>a<b>\nb\n</b></pre>"),
            (
                "<figure><div> <img src=https://e.com/i></div><div>a</div></figure>",
                "<figure> <img src=\"https://e.com/i\" alt=\"\"><p>a</p></figure>",
            ),
            ("<summary>a</summary><center>b</center>", "<p>a</p><p>b</p>"),
        ] {
            check(input, expected);
        }
    }

    #[test]
    fn lazy_pictures_show_once() {
        let picture = |name: &str| ["<img src=\"https://e.com/a/", name, "\" alt=\"\">"].concat();
        for (input, expected) in [
            ("<img src=i data-src=j>", picture("i")),
            ("<img src='data:image/gif;base64,AA' data-src=j>", picture("j")),
            ("<img src=' ' data-lazy-src=j>", picture("j")),
            ("<img data-original=j>", picture("j")),
            ("<img src=i srcset='data:image/gif;base64,AA'>", picture("i")),
            ("<img src=i><noscript><img src=i></noscript>", picture("i")),
            ("<noscript><img src=i></noscript><img data-src=i>", picture("i")),
            ("<noscript><img src=i></noscript><img src=j>", picture("i") + &picture("j")),
            ("<img src=i><img src=i>", picture("i") + &picture("i")),
            ("<picture><source srcset=k><img src=i></picture>", picture("i")),
        ] {
            check(input, &expected);
        }
        check(
            "<img src='data:image/gif;base64,AA' data-srcset='i 1x, j 2x'>",
            "<img src=\"https://e.com/a/i\" srcset=\"https://e.com/a/i 1x, https://e.com/a/j 2x\" alt=\"\">",
        );
    }

    #[test]
    fn tag_soup_becomes_a_tree() {
        for (input, expected) in [
            ("a < b <3 c </", "a &lt; b &lt;3 c &lt;/"),
            ("<p>a<p>b", "<p>a</p><p>b</p>"),
            ("a</p>b</br>c</div>", "a<p></p>b<br>c"),
            ("<h2>a</h3>b", "<h2>a</h2>b"),
            ("<dl><dt>a<dd>b<dt>c</dl>", "<dl><dt>a</dt><dd>b</dd><dt>c</dt></dl>"),
            // Formatting goes on behind a cut, and ends inside a block without ending the block.
            ("<p><b>a<p>b</b>c", "<p><b>a</b></p><p><b>b</b>c</p>"),
            ("<b><i>a</b>b</i>", "<b><i>a</i></b><i>b</i>"),
            ("<b>a<p>b</b>c</p>", "<b>a</b><p><b>b</b>c</p>"),
            ("<b><i>a<p>b</b>c", "<b><i>a</i></b><i><p><b>b</b>c</p></i>"),
            ("<td><b>a<td>b", "<b>ab</b>"),
            (
                "<table><tr><td><p><b>a</p><td>b</table>",
                "<table><tbody><tr><td><p><b>a</b></p></td><td>b</td></tr></tbody></table>",
            ),
            (
                "<a href=x>a<a href=y>b",
                "<a href=\"https://e.com/a/x\">a</a><a href=\"https://e.com/a/y\">b</a>",
            ),
            ("<b style='font-weight: normal'><p>a</p></b>", "<p>a</p>"),
            // What leaves no element can't keep apart what HTML would end.
            ("<h1>a<div><h2>b</h2></div></h1>", "<h1>a\nb\n</h1>"),
            ("<li>a<section><li>b</li></section>c", "<li>a<p>b</p>c</li>"),
            ("<ul><li>a<ul></li>b", "<ul><li>a<ul>b</ul></li></ul>"),
            ("<p>a<ul><li>b</p>c</ul>", "<p>a</p><ul><li>b<p></p>c</li></ul>"),
            // Tables.
            ("<tr><td>a</td></tr>", "a"),
            (
                "<table>a<tr>b<td>c",
                "<table><tbody><tr><td>a</td></tr><tr><td>b</td><td>c</td></tr></tbody></table>",
            ),
            (
                "<table><caption>a<tfoot><td>b<table>c</table></table>",
                "<table><caption>a</caption><tfoot><tr><td>b<table><tbody><tr><td>c</td></tr></tbody></table></td></tr></tfoot></table>",
            ),
            (
                "<table><tr><table>a",
                "<table><tbody><tr></tr></tbody></table><table><tbody><tr><td>a</td></tr></tbody></table>",
            ),
            ("<table><form><td>a</form>b", "<table><tbody><tr><td>ab</td></tr></tbody></table>"),
            // What vanishes ends where its end tag is missing.
            ("<div><button>a</div>b", "b"),
            ("<form><div></form>a</div>b", "b"),
            ("<svg/>a<svg><title>b</title><p>c", "a<p>c</p>"),
            ("<div><svg>a</div>b", "b"),
            ("<script><!-- <script> </script> --></script>a", "a"),
        ] {
            check(input, expected);
        }
    }
}
