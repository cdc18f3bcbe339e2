//! The one-way rules of the architecture, as a table: who may name whom, and what nobody may name.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may panic")]

use std::fs;
use std::path::{Path, PathBuf};

/// A room, and the rooms of the crate that its files may use. `card` never sees a format, a sink
/// sees only nodes, a text never sees a card.
const ARROWS: [(&str, &[&str]); 21] = [
    ("spelled", &[]),
    ("link", &["spelled"]),
    ("front_matter", &["article", "json", "spelled"]),
    ("scan", &[]),
    ("json", &["scan", "spelled"]),
    ("excess", &["json", "spelled"]),
    ("node", &["link", "spelled"]),
    ("text", &["link", "node", "scan", "spelled"]),
    ("article", &["excess", "json", "link", "node", "spelled", "text"]),
    ("locale", &["article", "json", "spelled"]),
    ("reading_time", &["node"]),
    ("related", &["article"]),
    ("sink", &["node"]),
    (
        "card",
        &["article", "excess", "json", "link", "locale", "node", "reading_time", "spelled", "text"],
    ),
    ("declarative", &["article", "card", "excess", "node", "sink"]),
    ("document", &["article", "card", "declarative", "excess", "link", "node", "sink"]),
    (
        "formats",
        &[
            "article",
            "excess",
            "front_matter",
            "json",
            "link",
            "node",
            "related",
            "sink",
            "spelled",
            "text",
        ],
    ),
    ("prepare", &["article", "excess", "link", "sink", "text"]),
    ("json_feed", &["article", "card", "link", "spelled"]),
    ("validate", &["article", "excess", "formats", "json", "link", "node", "text"]),
    (
        "wasm",
        &[
            "article", "card", "excess", "formats", "json", "link", "locale", "node", "prepare",
            "sink", "spelled", "text",
        ],
    ),
];

/// A word, why it is kept to some files, and which those are.
const CONFINED: [(&str, &str, &[&str]); 16] = [
    ("web_sys", "browsers", &["src/sink/dom.rs", "src/wasm.rs", "src/wasm/"]),
    ("js_sys", "browsers", &["src/sink/dom.rs", "src/wasm.rs", "src/wasm/"]),
    ("wasm_bindgen", "browsers", &["src/sink/dom.rs", "src/wasm.rs", "src/wasm/"]),
    ("std::fs", "files", &["src/bin/"]),
    ("std::env", "environment", &["src/bin/"]),
    ("println!", "printing", &["src/bin/"]),
    ("std::process", "processes", &["src/bin/"]),
    ("pulldown_cmark", "Markdown", &["src/text/markdown.rs", "src/text/markdown/"]),
    ("unsafe ", "unsafe code", &[]),
    ("innerHTML", "HTML sinks", &[]),
    ("outerHTML", "HTML sinks", &[]),
    ("insertAdjacentHTML", "HTML sinks", &[]),
    ("set_inner_html", "HTML sinks", &[]),
    ("document.write", "HTML sinks", &[]),
    ("eval(", "evaluated code", &[]),
    ("new Function", "evaluated code", &[]),
];

#[test]
fn arrows_run_one_way() {
    let mut faults = Vec::new();
    // The command is a crate of its own, whose `crate` is itself.
    let is_of_the_library = |(path, _): &(String, String)| room_of(path) != "bin";
    for (path, source) in rust_sources().into_iter().filter(is_of_the_library) {
        let room = room_of(&path);
        let (_, allowed) = ARROWS
            .into_iter()
            .find(|(name, _)| *name == room)
            .unwrap_or_else(|| panic!("{path} is in no room of the table"));
        for used in rooms_used(&source) {
            if used != room && !allowed.contains(&used.as_str()) {
                faults.push(format!("{path} uses `{used}`, which `{room}` must not see"));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn no_room_is_below_itself() {
    for (room, allowed) in ARROWS {
        for below in allowed {
            assert!(!reaches(below, room), "`{room}` uses `{below}`, which leads back to it");
        }
    }
}

#[test]
fn words_stay_where_they_belong() {
    let mut sources = rust_sources();
    sources.extend(files("element", "ts"));
    sources.extend(files("www", "js"));
    sources.extend(files("www", "html"));
    let mut faults = Vec::new();
    for (path, source) in &sources {
        for (word, what, places) in CONFINED {
            let is_at_home = places.iter().any(|place| path.starts_with(place));
            if !is_at_home && code_of(source).contains(word) {
                faults.push(format!("{path} has `{word}`: {what} belong in {places:?} alone"));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn markup_has_neither_styles_nor_handlers() {
    for (path, source) in files("www", "html") {
        for attribute in ["style=", "onclick=", "onload=", "onerror=", "javascript:"] {
            assert!(!source.contains(attribute), "{path} has `{attribute}`");
        }
    }
}

#[test]
fn every_module_says_what_it_is_for() {
    let xtask = files("xtask/src", "rs");
    for (path, source) in rust_sources().into_iter().chain(xtask) {
        assert!(source.starts_with("//! "), "{path} does not open with `//!`");
    }
    for (path, source) in files("element", "ts") {
        let is_said = source.starts_with("/**") || source.starts_with("//");
        assert!(is_said, "{path} does not open with a comment");
    }
}

fn reaches(from: &str, to: &str) -> bool {
    let arrows = ARROWS.into_iter().find(|(name, _)| *name == from);
    let below = arrows.map(|(_, below)| below).unwrap_or_default();
    from == to || below.iter().any(|below| reaches(below, to))
}

/// `src/card/body.rs` is in the room `card`.
fn room_of(path: &str) -> String {
    let inside = path.trim_start_matches("src/").trim_end_matches(".rs");
    inside.split('/').next().unwrap_or_default().to_owned()
}

/// The rooms that `use crate::…` and paths name, outside the tests beside the code.
fn rooms_used(source: &str) -> Vec<String> {
    let code = code_of(source);
    let names = code.split("crate::").skip(1).map(|rest| {
        rest.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default().to_owned()
    });
    names.filter(|name| ARROWS.iter().any(|(room, _)| room == name)).collect()
}

/// A source without its comments and without its tests.
fn code_of(source: &str) -> String {
    let code = source.split("#[cfg(test)]").next().unwrap_or_default();
    let is_code = |line: &&str| !line.trim_start().starts_with("//");
    code.lines().filter(is_code).collect::<Vec<_>>().join("\n")
}

fn rust_sources() -> Vec<(String, String)> {
    let mut sources = files("src", "rs");
    sources.retain(|(path, _)| path != "src/lib.rs");
    sources
}

/// The files below `folder` that end so, each with its path in the checkout and its content.
fn files(folder: &str, extension: &str) -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut paths = Vec::new();
    collect(&root.join(folder), &mut paths);
    paths.sort();
    let wanted =
        paths.into_iter().filter(|path| path.extension().is_some_and(|end| end == extension));
    let found: Vec<_> = wanted
        .map(|path| {
            let name = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
            (name, fs::read_to_string(path).unwrap())
        })
        .collect();
    assert!(!found.is_empty(), "{folder} has no .{extension}");
    found
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { collect(&path, paths) } else { paths.push(path) }
    }
}
