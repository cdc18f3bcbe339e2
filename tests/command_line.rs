//! The `article-card` command: what it prints, where, and with which exit status.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may panic")]

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use insta_cmd::{assert_cmd_snapshot, get_cargo_bin};
use serde_json::json;

#[cfg(unix)]
#[path = "command_line/bounded.rs"]
mod bounded;
#[path = "command_line/completions.rs"]
mod completions;
#[path = "command_line/folder.rs"]
mod folder;
#[cfg(unix)]
#[path = "command_line/interrupted.rs"]
mod interrupted;
#[path = "command_line/lists.rs"]
mod lists;
#[cfg(unix)]
#[path = "command_line/whole.rs"]
mod whole;

use folder::Folder;

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
    assert_cmd_snapshot!(article_card(&["validate", "--help"]));
}

#[test]
fn render() {
    assert_cmd_snapshot!(article_card(&["render", "title_only/input.json"]));
    let options = ["--variant", "full", "--heading-level", "3", "--lang", "fr"];
    assert_cmd_snapshot!(article_card(&["render", "front_matter/input.md"]).args(options));
}

#[test]
fn labels_of_a_host() {
    let folder = Folder::new("labels");
    let file = folder.0.join("labels.json").display().to_string();
    let render = |labels: &str| {
        fs::write(&file, labels).unwrap();
        let arguments = ["render", "front_matter/input.md", "--lang", "pl", "--labels", &file];
        let output = article_card(&arguments).output().unwrap();
        [output.stdout, output.stderr].map(|text| String::from_utf8(text).unwrap())
    };
    let [card, _] = render(r#"{"by": "{authors} pisze"}"#);
    assert!(card.contains("</span> pisze</p>") && card.contains("1 minuta czytania"), "{card}");
    let [card, error] = render(r#"{"by": "pisze"}"#);
    let fault = r#"by: expected a text with {authors}, got "pisze""#;
    assert_eq!([card, error], [String::new(), format!("error: {file}: {fault}\n")]);
}

#[test]
fn convert() {
    assert_cmd_snapshot!(article_card(&["convert", "front_matter/input.md"]));
}

#[test]
fn several_articles_are_lines_of_json() {
    let inputs = ["title_only/input.json", "error_not_json/input.json", "front_matter/input.md"];
    assert_cmd_snapshot!(article_card(&["convert"]).args(inputs));
}

#[test]
fn several_articles_go_into_a_folder() {
    let folder = Folder::new("convert");
    let inputs = ["title_only/input.json", "no-such-file", "front_matter/input.md"];
    let output = article_card(&["convert", "-o"]).arg(&folder.0).args(inputs).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    let errors = String::from_utf8(output.stderr).unwrap();
    assert_eq!(
        errors,
        "error: no-such-file: can't be read: No such file or directory (os error 2)\n"
    );
    assert_eq!(folder.files(), ["front_matter/input.json", "title_only/input.json"]);
    let file = fs::read(folder.0.join("title_only/input.json")).unwrap();
    let alone = article_card(&["convert", "title_only/input.json"]).output().unwrap().stdout;
    assert_eq!(file, alone);
}

#[test]
fn one_article_goes_into_a_folder_by_its_name() {
    let folder = Folder::new("one");
    let out = folder.0.join("new").display().to_string() + "/";
    let status = article_card(&["convert", "front_matter/input.md", "-o", &out]).status().unwrap();
    assert!(status.success());
    assert_eq!(folder.files(), ["new/input.json"]);
}

#[test]
fn several_articles_need_a_folder() {
    assert_cmd_snapshot!(article_card(&["convert", "a.json", "b.md", "-o", "out.json"]));
    assert_cmd_snapshot!(article_card(&["render", "a.json", "b.md", "-o", "out.html"]));
    assert_cmd_snapshot!(article_card(&["render", "a.json", "b.md"]));
    let file = "title_only/input.json";
    assert_cmd_snapshot!(article_card(&["convert", "a.json", "b.md", "-o", file]));
    assert_cmd_snapshot!(article_card(&["convert", "a.json", "a.md", "-o", "out"]));
    assert!(!Path::new("tests/cases/out").exists());
    assert!(!Path::new("tests/cases/out.json").exists());
}

#[test]
fn several_articles_are_rendered_into_a_folder() {
    let folder = Folder::new("render");
    let inputs = ["title_only/input.json", "error_not_json/input.json", "front_matter/input.md"];
    let out = folder.path("cards");
    let output = article_card(&["render", "-o", &out]).args(inputs).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(folder.files(), ["cards/front_matter/input.html", "cards/title_only/input.html"]);
    let file = fs::read(folder.0.join("cards/title_only/input.html")).unwrap();
    let alone = article_card(&["render", "title_only/input.json"]).output().unwrap().stdout;
    assert_eq!(file, alone);
}

#[test]
fn what_was_likely_meant_is_said() {
    let misspelt = r#"{"title": "T", "sumary": "S", "image_details": {"Alt": "A"}}"#;
    for command in ["render", "convert"] {
        assert_cmd_snapshot!(article_card(&[command, "-"]).pass_stdin(misspelt));
    }
    assert_cmd_snapshot!(article_card(&["render", "title_only/input.json", "--lang", "english"]));
    assert_cmd_snapshot!(article_card(&["convert", "https://example.com/it's?a=1&b"]));
    let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".as_slice();
    assert_cmd_snapshot!(article_card(&["convert", "-"]).pass_stdin(png));
    assert_cmd_snapshot!(article_card(&["validate", "-"]).pass_stdin(png));
}

#[test]
fn a_page_has_addresses_of_the_web() {
    for option in ["--css-url", "--src", "--beacon"] {
        for (address, is_taken) in [
            ("https://example.com/a", true),
            ("../a", true),
            ("javascript:alert(1)", false),
            ("data:text/css,", false),
            ("file:///a", false),
            ("", false),
        ] {
            let arguments =
                ["render", "title_only/input.json", "--to", "document", option, address];
            let output = article_card(&arguments).output().unwrap();
            let error = String::from_utf8(output.stderr).unwrap();
            assert_eq!(output.status.code(), Some(if is_taken { 0 } else { 2 }), "{error}");
            assert_eq!(error.contains("expected an http or https address"), !is_taken, "{error}");
        }
    }
}

#[test]
fn a_feed_of_articles() {
    let feed = ["convert", "--to", "json-feed"];
    assert_cmd_snapshot!(article_card(&feed).arg("front_matter/input.md"));
    let about = ["--title", "The Harbour", "--home-page-url", "https://example.com/"];
    let inputs = ["title_only/input.json", "error_not_json/input.json", "title_only/input.json"];
    assert_cmd_snapshot!(article_card(&feed).args(about).args(inputs));
    assert_cmd_snapshot!(article_card(&["convert", "--title", "T", "title_only/input.json"]));
}

#[test]
fn validate() {
    let validate = |arguments: &[&str]| {
        let mut command = article_card(&["validate"]);
        command.current_dir("tests/validate").args(arguments);
        command
    };
    assert_cmd_snapshot!(validate(&["good.json", "long_enough_title.json"]));
    assert_cmd_snapshot!(validate(&["warnings.json"]));
    assert_cmd_snapshot!(validate(&["--deny-warnings", "plain.txt"]));
    assert_cmd_snapshot!(validate(&[
        "feed.json",
        "extension.json",
        "front_matter_syntax.md",
        "not_json.json",
        "empty.txt",
        "no-such-file.json",
        "good.json",
    ]));
    assert_cmd_snapshot!(validate(&["--format", "json", "feed.json", "no-such-file.json"]));
    assert_cmd_snapshot!(validate(&["--format", "json", "good.json"]));
}

#[test]
fn validate_other_formats() {
    let mut command = article_card(&["validate", "wordpress.json", "latin_1.txt", "cut_off.xml"]);
    assert_cmd_snapshot!(command.current_dir("tests/validate"));
    let mut command = article_card(&["validate", "front_matter_fault.md"]);
    assert_cmd_snapshot!(command.current_dir("tests/validate"));
    let mut command = article_card(&["validate", "--format", "json", "wordpress.json"]);
    assert_cmd_snapshot!(command.current_dir("tests/validate"));
}

/// A feed in one line, as scripts write it, of which what a terminal can show is shown.
#[test]
fn validate_a_long_line() {
    let item = |id: usize, title| json!({"id": id.to_string(), "url": "https://example.com/", "title": title});
    let mut items = vec![item(0, json!("é")); 30];
    items.push(item(30, json!(1)));
    let feed = json!({"version": "https://jsonfeed.org/version/1.1", "items": items}).to_string();
    assert_cmd_snapshot!(article_card(&["validate", "-"]).pass_stdin(feed));
}

#[test]
fn validate_ten_thousand_faults_in_a_long_line() {
    let json = json!({"summary": "x".repeat(1_000_000), "tags": vec![1; 10_000]}).to_string();
    let start = Instant::now();
    let mut command = article_card(&["validate", "-"]);
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(json.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(start.elapsed() < Duration::from_mins(1), "{:?}", start.elapsed());
    assert_eq!(
        String::from_utf8_lossy(&output.stderr),
        "error: 10,000 errors and 1 warning in 1 file\n"
    );
    let longest = String::from_utf8_lossy(&output.stdout).lines().map(str::len).max();
    assert!(longest.is_some_and(|longest| longest < 200), "{longest:?}");
}

/// Nothing that a file says is a command to the terminal, or fills it.
#[test]
fn a_file_has_no_say_in_the_terminal() {
    let json = json!({"title": "T", "date_published": "\u{1b}[2J\n".to_owned() + &"x".repeat(500)});
    for command in ["convert", "validate"] {
        assert_cmd_snapshot!(article_card(&[command, "-"]).pass_stdin(json.to_string()));
    }
}

#[test]
fn validate_standard_input() {
    let mut command = article_card(&["validate", "-"]);
    assert_cmd_snapshot!(command.pass_stdin("\u{feff}{\"title\": \"é\", \"tags\": [1]}"));
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
    assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"en\" "));
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
fn manual_pages() {
    for (arguments, title) in
        [(vec!["man"], ".TH article-card 1"), (vec!["man", "render"], ".TH article-card-render 1")]
    {
        let page = article_card(&arguments).output().unwrap().stdout;
        assert!(String::from_utf8_lossy(&page).contains(title), "{title}");
    }
}
