//! HTML that others wrote, read into nodes: allow-listed elements stay, of the rest only the text
//! or nothing.

use crate::link::Link;
use crate::node::{Node, Tag};

mod attributes;
#[cfg(feature = "formats")]
mod bare;
#[cfg(feature = "html")]
mod character_references;
#[cfg(feature = "html")]
mod pictures;
#[cfg(feature = "html")]
mod soup;
#[cfg(feature = "html")]
mod tokens;
mod well_formed;
#[cfg(feature = "html")]
mod words;

#[cfg(feature = "formats")]
pub(crate) use bare::{IsLeftOut, bare_text, decoded};
#[cfg(all(feature = "wasm", feature = "html"))]
pub(crate) use character_references::further_names;
#[cfg(feature = "wasm-core")]
pub(in crate::text) use well_formed::read as well_formed;

/// The nodes of `html`. Without the feature `html` there are none of one that takes a parser to say what
/// it means.
pub(super) fn read<'a>(html: &'a str, base: Option<&Link>) -> Vec<Node<'a>> {
    let nodes = well_formed::read(html, base);
    #[cfg(feature = "html")]
    let nodes = nodes.or_else(|| Some(soup::read(html, base)));
    nodes.unwrap_or_default()
}

/// Whether an element may be in a text. The allow-list has the elements that Markdown has too, and what
/// CMSs write for them; the others are the card's own.
const fn is_kept(tag: Tag) -> bool {
    !matches!(
        tag,
        Tag::Article
            | Tag::Aside
            | Tag::Details
            | Tag::Div
            | Tag::Footer
            | Tag::Header
            | Tag::Section
            | Tag::Slot
            | Tag::Summary
            | Tag::Span
            | Tag::Time
    )
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{soup, well_formed};
    use crate::link::Link;
    use crate::node::Node;

    fn base() -> Option<Link> {
        Link::absolute("https://e.com/a/b")
    }

    fn read_as_well_formed(html: &str) -> Option<Vec<Node<'_>>> {
        well_formed::read(html, base().as_ref())
    }

    #[test]
    fn what_is_well_formed() {
        for html in [
            "",
            "a &lt; b &#8217;&#x2019; &nbsp;",
            "<p>a <em>b</em></p>\n\n<h2 class=\"x\">c</h2>",
            "<p><a href=\"x?a=1&amp;b\" target=\"_blank\">y</a><br><br/><br /></p>",
            "<ul>\n<li>a<ul><li><p>b</p></li></ul></li></ul><dl><dt>a</dt><dd>b</dd></dl>",
            "<table> <thead><tr><th align=\"right\">a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>",
            "<figure><img src=\"i.png\" srcset=\"i.png 2x\" alt=\"\"><figcaption>c</figcaption></figure>",
            "<pre>\n\na\r\nb</pre><input type=\"checkbox\" disabled=\"\">",
            "<a href=\"x\"><h2>a</h2></a><b><p>c</p></b>",
        ] {
            assert!(read_as_well_formed(html).is_some(), "{html}");
        }
    }

    #[test]
    fn what_takes_a_parser() {
        for html in [
            "a & b",
            "&rsquo;",
            "&#146;",
            "&#39",
            "<p>a",
            "a</p>",
            "<p>a<p>b</p></p>",
            "<P>a</P>",
            "<p><ul></ul></p>",
            "<a href=\"x\"><a href=\"y\">z</a></a>",
            "<li><li>a</li></li>",
            "<h1><h2>a</h2></h1>",
            "<table><tr><td>a</td></tr></table>",
            "<tr><td>a</td></tr>",
            "<table>a<tbody></tbody></table>",
            "<div>a</div>",
            "<span>a</span>",
            "<x>a</x>",
            "<a>b</a>",
            "<a href=\"javascript:x\">y</a>",
            "<a href=x>y</a>",
            "<a href='x'>y</a>",
            "<img alt=\"a\">",
            "<img src=\"\" alt=\"a\">",
            "<img src=\"x\" data-src=\"y\">",
            "<b style=\"font-weight:normal\">a</b>",
            "<input type=\"text\">",
            "<!-- a -->",
            "a < b",
            "<p/>",
            "<br",
            "<br a=\"",
            "</p>",
            "<",
            "<>",
        ] {
            assert_eq!(read_as_well_formed(html), None, "{html}");
        }
    }

    /// Tags and texts as they come, most of them where they may.
    fn html() -> impl Strategy<Value = String> {
        let text = prop_oneof![
            "[a-z \n]{0,4}",
            "&(amp|rsquo|check|lsqb|NotEqualTilde|nosuch|copy);?",
            "[\0\r&#<>\"/a-z;=]{0,3}"
        ];
        let name = || {
            prop::sample::select(
                &[
                    "a",
                    "b",
                    "blockquote",
                    "caption",
                    "code",
                    "dd",
                    "del",
                    "div",
                    "dl",
                    "dt",
                    "em",
                    "figure",
                    "h2",
                    "h3",
                    "li",
                    "ol",
                    "p",
                    "pre",
                    "sub",
                    "table",
                    "tbody",
                    "td",
                    "th",
                    "thead",
                    "tr",
                    "ul",
                ][..],
            )
        };
        let attribute = prop_oneof![
            Just(String::new()),
            Just(" href=\"x\"".to_owned()),
            prop::sample::select(&["title", "class", "start", "colspan", "value", "align"][..])
                .prop_flat_map(
                    |name| "[a-z0-9 &-]{0,4}".prop_map(move |value| format!(" {name}=\"{value}\""))
                ),
        ];
        let void = prop::sample::select(
            &["<br>", "<hr/>", "<img src=\"i\" alt=\"x\">", "<input type=\"checkbox\">"][..],
        );
        let leaf = prop_oneof![3 => text, 1 => void.prop_map(str::to_owned)];
        leaf.prop_recursive(8, 48, 4, move |inner| {
            let inner = prop::collection::vec(inner, 0..4);
            (name(), attribute.clone(), inner).prop_map(|(name, attribute, inner)| {
                let href = if name == "a" { " href=\"y\"" } else { "" };
                format!("<{name}{href}{attribute}>{}</{name}>", inner.concat())
            })
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 4_000, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn what_needs_no_repair_is_read_as_soup_is(html in html()) {
            if let Some(nodes) = read_as_well_formed(&html) {
                prop_assert_eq!(nodes, soup::read(&html, base().as_ref()));
            }
        }

        /// *core* reads what needs no repair; of the rest *html* writes what it can read.
        #[test]
        fn a_browser_reads_what_native_code_reads(
            html in prop_oneof![
                html(),
                "(<|</|>|&|;|=|\"|'|!--|check|p|b|div|table|td|svg|a|[ -~é\0\r\n]){0,30}",
            ]
        ) {
            let repaired = crate::sink::html::html(&soup::read(&html, base().as_ref()));
            let nodes = read_as_well_formed(&html).or_else(|| read_as_well_formed(&repaired));
            prop_assert_eq!(nodes, Some(super::read(&html, base().as_ref())));
        }

        #[test]
        fn what_is_written_needs_no_repair(html in html()) {
            let nodes = soup::read(&html, base().as_ref());
            let written = crate::sink::html::html(&nodes);
            prop_assert_eq!(read_as_well_formed(&written), Some(nodes));
        }
    }
}
