//! Where the reader and html5ever have to agree, on any text.
//!
//! One difference is by design: what can't stand in a table stays there, in a cell of its own, where
//! the HTML Standard moves it before the table. So texts are compared with a tree of html5ever's
//! whose misplaced content was kept where it was found; and as cells part words, without white space
//! if there is such content.
//!
//! What the soup leaves out, for the reader treats it in its own way: elements that are kept under
//! another's name (`menu` as `ul`, `kbd` as `code`, `listing` as `pre` …), which end with that one's
//! end tags too; `</form>`, which may leave open what it holds; `nobr` and `marquee`, which are like
//! a `span`; `ruby`, whose `rt` and `rp` end no paragraph inside it; CDATA sections and `annotation-xml` inside foreign content. What they become survives a
//! round trip all the same.

use article_card::{Link, Text, html};

use crate::dom::{Misplaced, parse};
use crate::pruned;
use crate::tree::{lines, of_dom, of_nodes};

/// Elements that the reader treats in its own way.
pub const OWN_WAY: [&str; 14] = [
    "form",
    "ruby",
    "menu",
    "dir",
    "kbd",
    "samp",
    "tt",
    "strike",
    "listing",
    "xmp",
    "image",
    "nobr",
    "marquee",
    "annotation-xml",
];

pub fn base() -> Option<Link> {
    Link::absolute("https://example.com/2026/page")
}

/// The text is html5ever's.
#[track_caller]
pub fn check_text(source: &str) {
    let parsed = parse(source, Misplaced::Stays);
    let compared = |text: String| if parsed.has_misplaced { text.replace(' ', "") } else { text };
    let theirs = compared(pruned::text(&parsed.nodes));
    let ours = of_nodes(&Text::Html(source).nodes(base().as_ref()));
    let ours = compared(pruned::text_of_tree(&ours));
    assert!(ours == theirs, "{source:?}\n ours   {ours:?}\n theirs {theirs:?}");
}

/// The reader and html5ever read what is written as the tree that was written.
#[track_caller]
pub fn check_round_trip(source: &str) {
    let nodes = Text::Html(source).nodes(base().as_ref());
    let tree = lines(&of_nodes(&nodes));
    let written = html(&nodes);
    let again = Text::Html(&written).nodes(base().as_ref());
    assert_same(source, &lines(&of_nodes(&again)), &tree);
    let parsed = of_dom(&parse(&written, Misplaced::Moves).nodes);
    assert_same(source, &lines(&parsed), &tree);
}

#[track_caller]
pub fn assert_same(source: &str, found: &str, expected: &str) {
    if found == expected {
        return;
    }
    let differs = found.lines().zip(expected.lines()).position(|(a, b)| a != b);
    let from = differs.unwrap_or_default().saturating_sub(4);
    let around = |tree: &str| tree.lines().skip(from).take(12).collect::<Vec<_>>().join("\n");
    panic!("{source}\n--- found\n{}\n--- expected\n{}", around(found), around(expected));
}
