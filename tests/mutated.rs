//! Files that came to harm: each gives a card, or an error that says what is wrong with it and where.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may panic"
)]

use std::fs;
use std::panic::catch_unwind;
use std::path::{Path, PathBuf};
use std::thread::{available_parallelism, scope};

use article_card::{FormatError, Node, Options, Variant, html, read, view};

#[path = "mutated/chance.rs"]
mod chance;
#[path = "mutated/mutation.rs"]
mod mutation;

use chance::Chance;

/// So many files are made of the fixtures.
const COPIES: usize = 10_000;
/// One of so many is kept for the browser's tests.
const STEP: usize = 16;

#[test]
fn a_mutated_file_gives_a_card_or_says_where_it_is_wrong() {
    let fixtures = fixtures();
    make_anew(&kept());
    let threads = available_parallelism().map_or(1, usize::from);
    let outcomes: Vec<_> = scope(|scope| {
        let copies = |first| (first..COPIES).step_by(threads);
        let check = |copy| check(copy, &fixtures);
        let all: Vec<_> = (0..threads)
            .map(|first| scope.spawn(move || copies(first).map(check).collect::<Vec<_>>()))
            .collect();
        all.into_iter().flat_map(|thread| thread.join().unwrap()).collect()
    });
    let faults: Vec<_> = outcomes.iter().filter_map(|outcome| outcome.as_ref().err()).collect();
    assert!(faults.is_empty(), "{} files, the first: {}", faults.len(), faults[0]);
    let cards = outcomes.iter().filter(|outcome| matches!(outcome, Ok(Outcome::Card))).count();
    assert!((COPIES / 5..COPIES * 4 / 5).contains(&cards), "{cards} cards of {COPIES} files");
}

/// What formats expect a file to be or to have, whose place is the whole file.
const WHOLES: [&str; 3] = ["a post", "an item", "an entry"];

/// What came of a file that is no fault of ours.
enum Outcome {
    Card,
    Error,
}

/// Makes a copy and reads it.
fn check(copy: usize, fixtures: &[(PathBuf, Vec<u8>)]) -> Result<Outcome, String> {
    let (path, fixture) = &fixtures[copy % fixtures.len()];
    let kind = copy / fixtures.len() % mutation::ALL.len();
    let mutated = mutation::ALL[kind](fixture, &mut Chance::of(u32::try_from(copy).unwrap()));
    if copy.is_multiple_of(STEP) {
        let of = path.file_name().unwrap().to_string_lossy();
        fs::write(kept().join(format!("{copy}-{kind}-{of}")), &mutated).unwrap();
    }
    let found = catch_unwind(|| outcome(&mutated)).unwrap_or_else(|_| Err("a panic".to_owned()));
    found.map_err(|fault| format!("copy {copy} of {}, mutation {kind}: {fault}", path.display()))
}

fn outcome(bytes: &[u8]) -> Result<Outcome, String> {
    let source_url = Some("https://host.example/page".to_owned());
    let options = Options { variant: Variant::Full, source_url, ..Options::default() };
    let error = match read(bytes) {
        Ok(article) => match view(&article, &options) {
            Ok(card) => return written(&html(&[Node::Element(card)])),
            Err(excess) => excess.into(),
        },
        Err(error) => error,
    };
    if is_located(&error, bytes) { Ok(Outcome::Error) } else { Err(format!("{error:?}")) }
}

fn written(card: &str) -> Result<Outcome, String> {
    let is_card = card.starts_with("<article part=\"card full\"") && card.ends_with("</article>");
    if is_card { Ok(Outcome::Card) } else { Err(card.to_owned()) }
}

/// Whether an error says something, and of which place; unless it is the whole that is wrong.
fn is_located(error: &FormatError, bytes: &[u8]) -> bool {
    let lines = bytes.split(|byte| *byte == b'\n').count();
    let is_line = |line: &usize| (1..=lines).contains(line);
    let is_placed = match error {
        FormatError::NotUtf8 { valid_up_to } => *valid_up_to < bytes.len(),
        FormatError::NotJson { line, message, .. } | FormatError::FrontMatter { line, message } => {
            is_line(line) && !message.is_empty()
        }
        FormatError::Invalid { fault, .. } => {
            !fault.path.is_empty() || WHOLES.contains(&&*fault.expected)
        }
        FormatError::NotText { .. } | FormatError::TooMuch(_) => true,
        FormatError::Empty => {
            String::from_utf8_lossy(bytes).trim_start_matches('\u{feff}').trim().is_empty()
        }
        FormatError::UnknownJson { found, .. } => !found.is_empty(),
        FormatError::Unreadable { format: "html", message } => message.starts_with("expected "),
        FormatError::Unreadable { message, .. } => message.starts_with("line "),
    };
    is_placed && !error.to_string().is_empty()
}

/// Where some copies stay.
fn kept() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("mutated")
}

fn make_anew(folder: &Path) {
    if folder.exists() {
        fs::remove_dir_all(folder).unwrap();
    }
    fs::create_dir_all(folder).unwrap();
}

/// The files of `cases/` and `formats/`, without what is expected of them.
fn fixtures() -> Vec<(PathBuf, Vec<u8>)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let folders = ["cases", "formats"].map(|name| entries(&root.join(name))).concat();
    let files = folders.iter().flat_map(|folder| entries(folder)).filter(|path| is_input(path));
    let fixtures: Vec<_> = files.map(|path| (path.clone(), fs::read(path).unwrap())).collect();
    assert!(fixtures.len() > 100);
    fixtures
}

fn is_input(path: &Path) -> bool {
    let is_beside = ["item", "snap", "new"].iter().any(|end| path.extension().unwrap() == *end);
    !is_beside && path.file_name().unwrap() != "options.json"
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<_> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}
