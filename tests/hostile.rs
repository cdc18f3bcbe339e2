//! Hostile content: whatever stands in a field of whatever format, the card has nothing but what a card
//! may have, and html5ever reads it as the tree that was meant. `browser/suites/hostile.ts` says the
//! same of browsers.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may panic")]

use std::path::Path;
use std::{env, fs};

use article_card::{Node, Options, Variant, html, read, view};

#[path = "hostile/allowed.rs"]
mod allowed;
#[path = "html_oracle/dom.rs"]
#[allow(dead_code, reason = "html_oracle.rs asks for more")]
mod dom;
#[path = "hostile/fields.rs"]
mod fields;
#[path = "hostile/payloads.rs"]
mod payloads;
#[path = "html_oracle/tree.rs"]
#[allow(dead_code, reason = "html_oracle.rs asks for more")]
mod tree;

use dom::{Misplaced, parse};
use fields::Field;
use tree::{of_dom, of_nodes};

/// Of so many payloads one is tried in a field, of the next field the next one: a person who waits tries
/// fewer than a machine that tests for all, and `ARTICLE_CARD_PAYLOADS=all` tries every one.
fn step() -> usize {
    match (env::var_os("ARTICLE_CARD_PAYLOADS"), env::var_os("CI")) {
        (Some(_), _) => 1,
        (None, Some(_)) => 4,
        (None, None) => 16,
    }
}

/// Draws a card for every payload in every field of `file`, and checks it.
fn check(file: &str, fields_of: fn(&str) -> Vec<Field>) {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).unwrap();
    let payloads = payloads::all();
    let step = step();
    let (mut filled, mut drawn) = (0, 0);
    for (index, field) in fields_of(&text).iter().enumerate() {
        // What a field has no say in is looked at once.
        let mut known = String::new();
        let some = payloads.iter().skip(index % step).step_by(step);
        for text in some.filter_map(|payload| field.filled(payload)) {
            filled += 1;
            let Ok(article) = read(text.as_bytes()) else { continue };
            let options = options();
            let Ok(card) = view(&article, &options) else { continue };
            drawn += 1;
            let card = [Node::Element(card)];
            let written = html(&card);
            if written != known {
                check_card(&card, &written, &text);
                known = written;
            }
        }
    }
    println!("{file}: {filled} articles, {drawn} cards");
    assert!(drawn * 3 > filled, "{file}: {drawn} of {filled} were drawn");
}

fn options() -> Options {
    let source_url = Some("https://host.example/page".to_owned());
    Options { variant: Variant::Full, source_url, ..Options::default() }
}

fn check_card(card: &[Node<'_>], written: &str, source: &str) {
    let parsed = parse(written, Misplaced::Moves).nodes;
    if let Some(fault) = allowed::fault(&parsed) {
        panic!("{fault} of {source}");
    }
    assert_eq!(of_dom(&parsed), of_nodes(card), "{source}");
}

#[test]
fn native() {
    check("tests/hostile/native.json", fields::of_json);
    check("tests/hostile/native_markdown.json", fields::of_json);
    check("tests/hostile/native_text.json", fields::of_json);
}

#[test]
fn json_feed() {
    check("tests/formats/json_feed/version_1_1.json", fields::of_json);
}

#[test]
fn wordpress() {
    check("tests/formats/wordpress/post_embed.json", fields::of_json);
}

#[test]
fn ghost() {
    check("tests/formats/ghost/post.json", fields::of_json);
}

#[test]
fn schema_org() {
    check("tests/formats/schema_org/yoast_graph.json", fields::of_json);
    check("tests/formats/schema_org/news_article.json", fields::of_json);
}

#[test]
fn oembed() {
    check("tests/formats/oembed/photo.json", fields::of_json);
    check("tests/formats/oembed/video.json", fields::of_json);
}

#[test]
fn feeds() {
    check("tests/hostile/rss.xml", fields::of_markup);
    check("tests/hostile/atom.xml", fields::of_markup);
}

#[test]
fn pages() {
    check("tests/hostile/page.html", fields::of_markup);
}

#[test]
fn markdown_files() {
    check("tests/hostile/yaml.md", fields::of_lines);
    check("tests/hostile/toml.md", fields::of_lines);
}

#[test]
fn plain_texts() {
    check("tests/hostile/plain.txt", fields::of_lines);
}
