//! What each format is read into: a folder of `formats/` for each, with files as their servers and
//! editors write them, and beside each a reviewed snapshot of the article, or of the error. A
//! `NAME.item` beside `NAME.json` asks for an item in each line; an empty line asks for none.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may panic")]

use std::fs;
use std::path::{Path, PathBuf};

use article_card::{read, read_item};

#[test]
fn every_file_gives_its_article_or_its_error() {
    for path in inputs() {
        let bytes = fs::read(&path).unwrap();
        let items = fs::read_to_string(path.with_extension("item")).unwrap_or("\n".to_owned());
        let outcomes = items.lines().map(|item| match item {
            "" => outcome(&bytes, None),
            item => format!("# {item}\n{}", outcome(&bytes, Some(item))),
        });
        let mut settings = insta::Settings::clone_current();
        settings.set_snapshot_path(path.parent().unwrap());
        settings.set_prepend_module_to_snapshot(false);
        settings.set_omit_expression(true);
        let text = outcomes.collect::<Vec<_>>().join("\n\n");
        settings
            .bind(|| insta::assert_snapshot!(path.file_name().unwrap().to_str().unwrap(), text));
    }
}

#[test]
fn an_article_is_the_same_when_its_json_is_read() {
    for path in inputs() {
        let Ok(article) = read(&fs::read(&path).unwrap()) else { continue };
        let json = serde_json::to_vec(&article).unwrap();
        assert_eq!(read(&json).as_ref(), Ok(&article), "{}", path.display());
    }
}

fn outcome(bytes: &[u8], item: Option<&str>) -> String {
    match read_item(bytes, item) {
        Ok(article) => serde_json::to_string_pretty(&article).unwrap(),
        Err(error) => error.to_string(),
    }
}

fn inputs() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/formats");
    let folders = entries(&root);
    let files = folders.iter().flat_map(|folder| entries(folder));
    let is_input = |path: &PathBuf| path.extension().is_some_and(|end| !is_beside(end));
    let inputs: Vec<_> = files.filter(is_input).collect();
    assert!(!inputs.is_empty());
    inputs
}

fn is_beside(extension: &std::ffi::OsStr) -> bool {
    ["item", "snap", "new"].iter().any(|end| extension == *end)
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<_> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}
