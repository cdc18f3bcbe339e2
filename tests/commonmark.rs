//! Markdown becomes the nodes that the CommonMark 0.31.2 specification asks for: each of its
//! examples, but for those in `commonmark/listed.txt`, which says why.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may panic")]

use std::collections::BTreeMap;
use std::fs;

use article_card::{Link, Text, html};
use pulldown_cmark::{Event, Parser};

#[path = "commonmark/normalised.rs"]
mod normalised;

use normalised::normalised;

/// The specification's text, from the npm package that its authors publish.
const SPECIFICATION: &str = "node_modules/commonmark-spec/spec.txt";
const LISTED: &str = "tests/commonmark/listed.txt";
/// The specification's links are relative; a card's are joined to the article's address.
const BASE: &str = "https://example.com/base/page";

struct Example {
    number: usize,
    markdown: String,
    html: String,
}

#[test]
fn every_example_matches_or_is_listed_with_a_reason() {
    let examples = examples();
    assert_eq!(examples.len(), 652, "the examples of CommonMark 0.31.2");

    let mut listed = listed();
    let faults: Vec<String> = examples
        .iter()
        .filter_map(|example| fault(example, listed.remove(&example.number).as_deref()))
        .collect();
    assert!(listed.is_empty(), "listed, but no examples: {listed:?}");
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// What is wrong about an example, given the reason that it is listed with.
fn fault(example: &Example, listed: Option<&str>) -> Option<String> {
    let number = example.number;
    let ours = normalised(&render(&example.markdown), BASE);
    let theirs = normalised(&example.html, BASE);
    if ours == theirs {
        return listed.map(|_| format!("{number} is listed, and matches"));
    }
    let real = reason_for(example);
    if real.is_some() && real.as_deref() == listed {
        return None;
    }
    Some(format!(
        "{number} does not match; listed reason: {listed:?}, real one: {real:?}\n{}\nexpected {theirs}\nfound    {ours}\n",
        example.markdown,
    ))
}

fn render(markdown: &str) -> String {
    let base = Link::absolute(BASE);
    html(&Text::Markdown(markdown).nodes(base.as_ref()))
}

/// The only reasons there may be for an example not to match.
fn reason_for(example: &Example) -> Option<String> {
    let has_raw_html = Parser::new(&example.markdown)
        .any(|event| matches!(event, Event::Html(_) | Event::InlineHtml(_)));
    if has_raw_html {
        return Some("raw HTML is shown as text".to_owned());
    }
    let scheme = normalised::refused_scheme(&example.html)?;
    Some(format!("{scheme}: is no scheme for a link"))
}

fn examples() -> Vec<Example> {
    let text = fs::read_to_string(SPECIFICATION)
        .unwrap_or_else(|error| panic!("{SPECIFICATION}: {error}; `npm ci` brings it"));
    let fence = "`".repeat(32);
    let text = text.replace("\r\n", "\n");
    let mut examples = Vec::new();
    let mut rest = text.as_str();
    while let Some((_, after)) = rest.split_once(&format!("\n{fence} example\n")) {
        let (example, after) = after.split_once(&format!("{fence}\n")).unwrap();
        // The line between the two holds a full stop alone; the Markdown may be empty.
        let example = format!("\n{example}");
        let (markdown, html) = example.split_once("\n.\n").unwrap();
        examples.push(Example {
            number: examples.len() + 1,
            markdown: format!("{}\n", markdown.strip_prefix('\n').unwrap_or_default())
                .replace('→', "\t"),
            html: html.replace('→', "\t"),
        });
        rest = after;
    }
    examples
}

fn listed() -> BTreeMap<usize, String> {
    let text = fs::read_to_string(LISTED).unwrap();
    let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines
        .map(|line| {
            let (number, reason) = line.split_once(' ').unwrap();
            (number.parse().unwrap(), reason.to_owned())
        })
        .collect()
}
