//! The `article-card` command: what it prints, where, and with which exit status.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may panic")]

use std::io::Write;
use std::process::{Command, Stdio};

use insta_cmd::{assert_cmd_snapshot, get_cargo_bin};

fn article_card(arguments: &[&str]) -> Command {
    let mut command = Command::new(get_cargo_bin("article-card"));
    command.current_dir("tests/cases").env("COLUMNS", "100").args(arguments);
    command
}

#[test]
fn help() {
    assert_cmd_snapshot!(article_card(&["--help"]));
    assert_cmd_snapshot!(article_card(&["render", "--help"]));
    assert_cmd_snapshot!(article_card(&["convert", "--help"]));
}

#[test]
fn render() {
    assert_cmd_snapshot!(article_card(&["render", "title_only/input.json"]));
    let options = ["--variant", "full", "--heading-level", "3", "--lang", "fr"];
    assert_cmd_snapshot!(article_card(&["render", "front_matter/input.md"]).args(options));
}

#[test]
fn convert() {
    assert_cmd_snapshot!(article_card(&["convert", "front_matter/input.md"]));
}

#[test]
fn bad_input_ends_with_1() {
    assert_cmd_snapshot!(article_card(&["render", "error_wrong_type/input.json"]));
    assert_cmd_snapshot!(article_card(&["convert", "error_not_json/input.json"]));
    assert_cmd_snapshot!(article_card(&["render", "error_front_matter/input.md"]));
    assert_cmd_snapshot!(article_card(&["render", "no-such-file.json"]));
}

#[test]
fn bad_usage_ends_with_2() {
    assert_cmd_snapshot!(article_card(&["render"]));
    assert_cmd_snapshot!(article_card(&["render", "x.json", "--variant", "huge"]));
    assert_cmd_snapshot!(article_card(&["render", "x.json", "--heading-level", "7"]));
    assert_cmd_snapshot!(article_card(&["convert", "x.json", "--source-url", "articles/"]));
}

#[test]
fn standard_input_and_a_file_to_write() {
    let target = std::env::temp_dir().join(format!("article-card-{}.html", std::process::id()));
    let mut command = article_card(&["render", "-", "--to", "document", "-o"]);
    let mut child = command.arg(&target).stdin(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(br#"{"title": "From a pipe"}"#).unwrap();
    assert!(child.wait().unwrap().success());
    let page = std::fs::read_to_string(&target).unwrap();
    std::fs::remove_file(&target).unwrap();
    assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"en\">"));
    assert!(page.contains("<title>From a pipe</title>"));
}

#[test]
fn a_prepared_article_converts_to_the_same_bytes() {
    let first = article_card(&["convert", "everything/input.json"]).output().unwrap().stdout;
    let mut command = article_card(&["convert", "-"]);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(&first).unwrap();
    assert_eq!(child.wait_with_output().unwrap().stdout, first);
}

#[test]
fn completions_and_a_manual_page() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let script = article_card(&["completions", shell]).output().unwrap().stdout;
        assert!(String::from_utf8_lossy(&script).contains("heading-level"), "{shell}");
    }
    for (arguments, title) in
        [(vec!["man"], ".TH article-card 1"), (vec!["man", "render"], ".TH article-card-render 1")]
    {
        let page = article_card(&arguments).output().unwrap().stdout;
        assert!(String::from_utf8_lossy(&page).contains(title), "{title}");
    }
}
