//! Every article of a feed or a list, instead of one.

use std::fs;

use insta_cmd::assert_cmd_snapshot;
use serde_json::{Value, json};

use crate::article_card;
use crate::folder::Folder;

const FEED: &str = r#"{
  "version": "https://jsonfeed.org/version/1.1", "title": "The Harbour", "items": [
    {"id": "1", "url": "https://example.com/2026/tide-mill", "title": "The tide mill"},
    {"id": "2", "title": 2},
    {"id": "3", "url": "https://example.com/2027/Tide-Mill/", "title": "The mill again"},
    {"id": "nul", "title": "Nothing"}
  ]
}"#;

#[test]
fn all_are_lines_of_json() {
    let folder = Folder::new("all-lines");
    folder.put("feed.json", FEED);
    let mut command = article_card(&["convert", "--all", "feed.json"]);
    assert_cmd_snapshot!(command.current_dir(&folder.0));
}

#[test]
fn all_go_into_a_folder_by_their_names() {
    let folder = Folder::new("all-files");
    let [feed, out] = [folder.put("feed.json", FEED), folder.path("out")];
    let output = article_card(&["convert", "--all", &feed, "-o", &out]).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    let expected = ["feed.json", "out/nul-.json", "out/tide-mill-2.json", "out/tide-mill.json"];
    assert_eq!(folder.files(), expected);
    let read = |name: &str| -> Value {
        serde_json::from_str(&fs::read_to_string(folder.0.join("out").join(name)).unwrap()).unwrap()
    };
    assert_eq!(read("tide-mill-2.json")["title"], "The mill again");
    assert_eq!(read("nul-.json")["publisher"], json!({"name": "The Harbour"}));
}

#[test]
fn a_feed_of_a_feed_has_all() {
    let folder = Folder::new("all-feed");
    let feed = folder.put("feed.json", FEED);
    let ids = |arguments: &[&str]| -> Vec<String> {
        let output = article_card(&["convert", "--to", "json-feed", &feed])
            .args(arguments)
            .output()
            .unwrap();
        let feed: Value = serde_json::from_slice(&output.stdout).unwrap();
        let items = feed["items"].as_array().unwrap();
        items.iter().map(|item| item["id"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(ids(&[]), ["1", "3", "nul"]);
    assert_eq!(ids(&["--item", "3"]), ["3"]);
    assert_eq!(ids(&["everything/input.json"]).len(), 4);
}

/// A link of six bytes may become one of four thousand.
#[test]
fn what_articles_become_has_a_limit() {
    let folder = Folder::new("all-long");
    let links = "<a href=b>c</a>".repeat(1_000);
    let item = |id: usize| {
        let url = format!("https://e.com/{}{id}", "a/".repeat(2_000));
        json!({"id": id.to_string(), "url": url, "title": "T", "content_html": links})
    };
    let items: Vec<_> = (0..18).map(item).collect();
    let feed = json!({"version": "https://jsonfeed.org/version/1.1", "title": "F", "items": items});
    let feed = folder.put("feed.json", &feed.to_string());
    let output = article_card(&["convert", "--all", &feed]).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    let message = String::from_utf8_lossy(&output.stderr);
    assert!(message.contains("feed.json, 17: the articles of the file"), "{message}");
    assert_eq!(output.stdout.split(|byte| *byte == b'\n').count() - 1, 17);
}

#[test]
fn an_item_that_is_not_there() {
    let folder = Folder::new("no-item");
    folder.put("feed.json", FEED);
    let mut command = article_card(&["convert", "--item", "4", "feed.json"]);
    assert_cmd_snapshot!(command.current_dir(&folder.0));
    assert_cmd_snapshot!(article_card(&["convert", "--item", "4", "--all", "feed.json"]));
}
