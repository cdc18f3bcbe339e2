//! Any bytes as a file of any format, all the way to the HTML of its card: it has nothing but what a card
//! may have, and html5ever reads it as the tree that was meant.

#![no_main]

use article_card::{Node, Options, Variant, html, read, view};
use libfuzzer_sys::fuzz_target;

#[path = "../../tests/hostile/allowed.rs"]
mod allowed;
#[path = "../../tests/html_oracle/dom.rs"]
mod dom;
#[path = "../../tests/html_oracle/tree.rs"]
mod tree;

use dom::{Misplaced, parse};
use tree::{of_dom, of_nodes};

fuzz_target!(|bytes: &[u8]| {
    let Ok(article) = read(bytes) else { return };
    let source_url = Some("https://host.example/page".to_owned());
    let options = Options { variant: Variant::Full, source_url, ..Options::default() };
    let Ok(card) = view(&article, &options).map(|card| [Node::Element(card)]) else { return };
    let parsed = parse(&html(&card), Misplaced::Moves).nodes;
    assert_eq!(allowed::fault(&parsed), None);
    assert_eq!(of_dom(&parsed), of_nodes(&card));
});
