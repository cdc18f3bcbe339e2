//! What goes in and what comes out: each folder of `cases/` holds an input, the host's options if
//! it has any, and the card or the error that must come of them, as a reviewed snapshot.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may panic")]

use std::fs;
use std::path::{Path, PathBuf};

use article_card::{Article, Link, Node, Options, html, prepare, read, view};

#[test]
fn every_case_gives_its_card_or_its_error() {
    for case in cases() {
        let options = options(&case);
        let (name, text) = match read(&input(&case)) {
            Ok(article) => ("card", card(&article, &options)),
            Err(error) => ("error", error.to_string()),
        };
        let mut settings = insta::Settings::clone_current();
        settings.set_snapshot_path(&case);
        settings.set_prepend_module_to_snapshot(false);
        settings.set_omit_expression(true);
        settings.bind(|| insta::assert_snapshot!(name, one_element_a_line(&text)));
    }
}

#[test]
fn a_prepared_article_gives_the_same_card_and_stays_as_it_is() {
    for case in cases() {
        let options = options(&case);
        let source = options.source_url.as_deref().and_then(Link::absolute);
        let Ok(article) = read(&input(&case)) else { continue };
        let prepared = prepare(article.clone(), source.as_ref()).unwrap();
        let json = serde_json::to_string(&prepared).unwrap();
        let again = prepare(read(json.as_bytes()).unwrap(), source.as_ref()).unwrap();
        assert_eq!(card(&prepared, &options), card(&article, &options), "{}", case.display());
        assert_eq!(serde_json::to_string(&again).unwrap(), json, "{}", case.display());
    }
}

fn card(article: &Article, options: &Options) -> String {
    html(&[Node::Element(view(article, options).unwrap())])
}

/// So that a snapshot can be read.
fn one_element_a_line(html: &str) -> String {
    html.replace("><", ">\n<")
}

fn cases() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let entries = fs::read_dir(folder).unwrap();
    let mut cases: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    cases.sort();
    assert!(!cases.is_empty());
    cases
}

fn input(case: &Path) -> Vec<u8> {
    let candidates = ["input.json", "input.md", "input.txt"].map(|name| case.join(name));
    let path = candidates.iter().find(|path| path.exists());
    fs::read(path.unwrap_or_else(|| panic!("{} has no input", case.display()))).unwrap()
}

fn options(case: &Path) -> Options {
    let path = case.join("options.json");
    if !path.exists() {
        return Options::default();
    }
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}
