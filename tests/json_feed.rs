//! Feeds that `JsonFeed` makes: what JSON Feed 1.1 asks of them, and that they read back.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;
use std::path::{Path, PathBuf};

use article_card::{Article, Date, JsonFeed, Link, SameId, article_from_json, prepare, read};
use proptest::prelude::*;
use serde_json::{Map, Value, json};
use url::Url;

/// Kinds of values in <https://jsonfeed.org/version/1.1>.
#[derive(Clone, Copy, Debug)]
enum Kind {
    Text,
    Address,
    /// "in RFC 3339 format", whose times have seconds and an offset.
    Date,
    Texts,
    Authors,
}

/// "Top-level" and their kinds, `items` apart.
const FEED: [(&str, Kind); 4] = [
    ("version", Kind::Address),
    ("title", Kind::Text),
    ("home_page_url", Kind::Address),
    ("feed_url", Kind::Address),
];

/// "Items".
const ITEM: [(&str, Kind); 14] = [
    ("id", Kind::Text),
    ("url", Kind::Address),
    ("external_url", Kind::Address),
    ("title", Kind::Text),
    ("content_html", Kind::Text),
    ("content_text", Kind::Text),
    ("summary", Kind::Text),
    ("image", Kind::Address),
    ("banner_image", Kind::Address),
    ("date_published", Kind::Date),
    ("date_modified", Kind::Date),
    ("authors", Kind::Authors),
    ("tags", Kind::Texts),
    ("language", Kind::Text),
];

const AUTHOR: [(&str, Kind); 3] =
    [("name", Kind::Text), ("url", Kind::Address), ("avatar", Kind::Address)];

/// What of `object` breaks a rule of the specification.
fn faults(object: &Map<String, Value>, known: &[(&str, Kind)]) -> Vec<String> {
    let check = |(key, value): (&String, &Value)| {
        // "An extension begins with an underscore, and its value is an object."
        if key.starts_with('_') {
            return (!value.is_object()).then(|| format!("{key} is no object"));
        }
        let kind = known.iter().find(|(name, _)| name == key).map(|(_, kind)| *kind);
        let Some(kind) = kind else { return Some(format!("{key} is no field")) };
        (!is_a(value, kind)).then(|| format!("{key} is no {kind:?}: {value}"))
    };
    object.iter().filter_map(check).collect()
}

fn is_a(value: &Value, kind: Kind) -> bool {
    let text = value.as_str().filter(|text| !text.trim().is_empty());
    let each = |is: fn(&Value) -> bool| value.as_array().is_some_and(|items| items.iter().all(is));
    match kind {
        Kind::Text => text.is_some(),
        Kind::Address => text.is_some_and(|text| Url::parse(text).is_ok()),
        Kind::Date => text.is_some_and(is_rfc_3339),
        Kind::Texts => each(|text| is_a(text, Kind::Text)),
        Kind::Authors => each(|author| {
            let fields = author.as_object().unwrap();
            !fields.is_empty() && faults(fields, &AUTHOR).is_empty()
        }),
    }
}

/// "date-time" of section 5.6: `jiff` knows the calendar, and reads shorter forms too.
fn is_rfc_3339(text: &str) -> bool {
    let shape = text.replace(|c: char| c.is_ascii_digit(), "0");
    let Some(rest) = shape.strip_prefix("0000-00-00T00:00:00") else { return false };
    let offset = match rest.strip_prefix('.') {
        Some(fraction) if fraction.starts_with('0') => fraction.trim_start_matches('0'),
        Some(_) => return false,
        None => rest,
    };
    matches!(offset, "Z" | "+00:00" | "-00:00") && text.parse::<jiff::Timestamp>().is_ok()
}

#[test]
fn the_checker_knows_rfc_3339() {
    for (date, expected) in [
        ("2026-11-23T10:00:00Z", true),
        ("2026-11-23T10:00:00.5+01:00", true),
        ("2026-11-23T10:00+01:00", false),
        ("2026-11-23T10:00:00", false),
        ("2026-11-23 10:00:00Z", false),
        ("2026-11-23", false),
        ("2026-13-23T10:00:00Z", false),
        ("2026-11-23T10:00:00.Z", false),
    ] {
        assert_eq!(is_rfc_3339(date), expected, "{date}");
    }
}

#[track_caller]
fn assert_conforms(feed: &Value, name: &str) {
    let mut fields = feed.as_object().unwrap().clone();
    assert_eq!(feed["version"], "https://jsonfeed.org/version/1.1", "{name}");
    assert!(feed["title"].is_string(), "{name}");
    let items = fields.remove("items").unwrap();
    assert_eq!(faults(&fields, &FEED), [""; 0], "{name}");
    for item in items.as_array().unwrap() {
        let item = item.as_object().unwrap();
        assert_eq!(faults(item, &ITEM), [""; 0], "{name}");
        assert!(item.contains_key("id"), "{name}");
        // "One or both must be present."
        let has_content = item.contains_key("content_html") || item.contains_key("content_text");
        assert!(has_content, "{name}");
    }
}

/// The feed conforms, and its item is the article.
#[track_caller]
fn check(article: &Article, name: &str) {
    let mut feed = JsonFeed::new("A feed".to_owned());
    feed.add(article).unwrap();
    let feed = serde_json::to_value(&feed).unwrap();
    assert_conforms(&feed, name);
    assert_eq!(article_from_json(feed["items"][0].clone(), None).as_ref(), Ok(article), "{name}");
}

fn files(folder: &Path, files_there: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, files_there);
        } else {
            files_there.push(path);
        }
    }
}

#[test]
fn every_article_makes_a_feed_that_reads_back() {
    let mut paths = Vec::new();
    for folder in ["tests/cases", "tests/formats"] {
        files(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), &mut paths);
    }
    let is_snapshot =
        |path: &PathBuf| path.extension().is_some_and(|extension| extension == "snap");
    let mut count = 0;
    for path in paths.iter().filter(|path| !is_snapshot(path)) {
        let Ok(article) = read(&fs::read(path).unwrap()) else { continue };
        let name = path.display().to_string();
        check(&article, &name);
        check(&prepare(article, None).unwrap(), &name);
        count += 1;
    }
    assert!(count >= 80, "{count}");
}

#[test]
fn what_a_feed_says_of_itself() {
    let link = |url| Link::absolute(url).unwrap();
    let feed = JsonFeed::new("The Harbour".to_owned())
        .with_home_page(&link("https://example.com/"))
        .with_feed_url(&link("https://example.com/feed.json"));
    let expected = json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": "The Harbour",
        "home_page_url": "https://example.com/",
        "feed_url": "https://example.com/feed.json",
        "items": [],
    });
    assert_eq!(serde_json::to_value(&feed).unwrap(), expected);
}

#[test]
fn an_id_stands_for_one_article() {
    let article = |json: &str| read(json.as_bytes()).unwrap();
    let mut feed = JsonFeed::new("The Harbour".to_owned());
    feed.add(&article(r#"{"id": "a", "title": "One"}"#)).unwrap();
    feed.add(&article(r#"{"id": "b", "title": "One"}"#)).unwrap();
    let error = feed.add(&article(r#"{"id": "a", "title": "Two"}"#)).unwrap_err();
    assert_eq!(error, SameId("a".to_owned()));
    assert_eq!(
        error.to_string(),
        "id: expected one that no other article of the feed has, got \"a\"",
    );
    assert_eq!(serde_json::to_value(&feed).unwrap()["items"].as_array().unwrap().len(), 2);
}

fn text() -> impl Strategy<Value = Option<String>> {
    prop::option::of(prop_oneof![
        "[a-z<&* \n]{0,8}",
        Just("/a b".to_owned()),
        Just("https://e.com/ä".to_owned())
    ])
}

const DATES: [&str; 5] = [
    "2025-04-01",
    "2025-04-01T10:00",
    "2025-04-01T10:00:00.25",
    "2025-04-01T10:00+01:00",
    "0000-01-01",
];

fn date() -> impl Strategy<Value = Option<Date>> {
    let date = prop::sample::select(&DATES[..]);
    prop::option::of(date.prop_map(|date| Date::parse(date).unwrap()))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_article_makes_a_feed_that_reads_back(
        texts in prop::collection::vec(text(), 9),
        dates in (date(), date()),
        tags in prop::collection::vec(text(), 0..3),
        name in text(),
    ) {
        let mut texts = texts.into_iter();
        let mut next = || texts.next().flatten();
        let article = Article {
            id: next(),
            url: next(),
            external_url: next(),
            title: Some("T".to_owned()),
            summary: next(),
            image: next(),
            content_html: next(),
            content_text: next(),
            content_markdown: next(),
            language: next(),
            date_published: dates.0,
            date_modified: dates.1,
            tags: tags.into_iter().flatten().collect(),
            authors: vec![article_card::Author { name, ..Default::default() }],
            ..Article::default()
        };
        check(&article, "any");
    }
}
