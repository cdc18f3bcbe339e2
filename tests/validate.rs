//! All that `validate` says of a file: a file and a snapshot for each case in `validate/`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may panic"
)]

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use article_card::{Date, Report, read, validate};
use serde_json::json;

/// What the clock of the tests says.
fn is_future(date: &Date) -> bool {
    date.as_str() > "2026-01-01"
}

fn lines(report: &Report) -> String {
    let mut lines = String::new();
    for error in &report.errors {
        writeln!(lines, "error: {error}").unwrap();
    }
    for warning in &report.warnings {
        writeln!(lines, "warning[{}]: {warning}\n  help: {}", warning.code, warning.help).unwrap();
    }
    lines
}

#[test]
fn every_file_has_its_report() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/validate");
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(&folder);
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    for path in inputs(&folder) {
        let bytes = fs::read(&path).unwrap();
        let report = validate(&bytes, &is_future);
        if let Err(first) = read(&bytes) {
            assert!(report.errors.contains(&first), "{}: {first} is missing", path.display());
        }
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        settings.bind(|| insta::assert_snapshot!(name, lines(&report)));
    }
}

fn inputs(folder: &Path) -> Vec<PathBuf> {
    let files = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    let mut inputs: Vec<_> =
        files.filter(|path| !path.to_string_lossy().contains(".snap")).collect();
    inputs.sort();
    inputs
}

/// What takes time in proportion to the square of them, or makes a schema for each, takes minutes.
const LONG: Duration = Duration::from_secs(20);

#[test]
fn many_faults_take_time_in_proportion() {
    let json = json!({"title": "T", "tags": vec![1; 10_000]}).to_string();
    let start = Instant::now();
    let report = validate(json.as_bytes(), &is_future);
    assert!(start.elapsed() < LONG, "{:?}", start.elapsed());
    assert_eq!(report.errors.len(), 10_001);
    assert_eq!(report.errors[9_999].to_string(), "tags[9999]: expected a string, got a number");
    assert_eq!(report.errors[10_000].to_string(), "tags: expected at most 200, got 10000");
}

#[test]
fn so_do_many_articles() {
    let item = |id: usize| json!({"id": id.to_string(), "title": 1, "sumary": "S"});
    let items: Vec<_> = (0..10_000).map(item).collect();
    let json = json!({"version": "https://jsonfeed.org/version/1.1", "items": items}).to_string();
    let start = Instant::now();
    let report = validate(json.as_bytes(), &is_future);
    assert!(start.elapsed() < LONG, "{:?}", start.elapsed());
    assert_eq!(report.errors.len(), 10_000);
    assert_eq!(report.warnings.last().unwrap().path, "items[9999].sumary");
}

/// A file of faults and nothing else is not told to its end.
#[test]
fn faults_have_an_end() {
    let item = |id: usize| json!({"id": id.to_string(), "title": "T", "tags": vec![1; 1_001]});
    let items: Vec<_> = (0..20).map(item).collect();
    let feed = json!({"version": "https://jsonfeed.org/version/1.1", "items": items});
    let report = validate(feed.to_string().as_bytes(), &is_future);
    assert_eq!(report.errors.len(), 10 * 1_001);
    let last = report.warnings.last().unwrap();
    assert_eq!((last.code, last.path.as_str()), ("not-checked", "items[10]"));

    let pictures = "<img src=https://e.com/i>".repeat(1_001);
    let article = json!({"title": "T", "url": "https://e.com/", "content_html": pictures});
    let report = validate(article.to_string().as_bytes(), &is_future);
    assert_eq!(report.warnings.iter().filter(|found| found.code == "missing-alt").count(), 1_000);
}

#[test]
fn a_body_that_is_refused_is_an_error() {
    let links = "<a href=b>c</a>".repeat(20_000);
    let article = json!({"title": "T", "url": "https://e.com/", "content_html": links});
    let report = validate(article.to_string().as_bytes(), &is_future);
    let errors: Vec<_> = report.errors.iter().map(ToString::to_string).collect();
    assert_eq!(errors, ["nodes of the body: expected at most 20000, got more"]);
}
