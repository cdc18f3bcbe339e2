//! What each format is read into: a folder of `formats/` for each, with files as their servers and
//! editors write them, and beside each a reviewed snapshot of the article, or of the error. A
//! `NAME.item` beside `NAME.json` asks for an item in each line; an empty line asks for none.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may panic")]

use std::fs;
use std::path::{Path, PathBuf};

use article_card::{Article, read, read_all, read_item};

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

/// What to read next is looked for among the others only when one is asked for.
#[test]
fn each_of_all_articles_is_the_one_that_is_asked_for() {
    let without_related = |article: Article| Article { related: Vec::new(), ..article };
    for path in inputs() {
        let bytes = fs::read(&path).unwrap();
        match (read_all(&bytes), read(&bytes)) {
            (Ok(articles), first) => {
                let first_of_all = articles[0].clone().map(without_related);
                assert_eq!(first_of_all, first.map(without_related), "{}", path.display());
                for article in articles.into_iter().flatten() {
                    let Some(id) = &article.id else { continue };
                    let asked_for = read_item(&bytes, Some(id)).unwrap();
                    let path = path.display();
                    assert_eq!(without_related(article), without_related(asked_for), "{path}");
                }
            }
            (Err(error), first) => assert_eq!(Err(error), first, "{}", path.display()),
        }
    }
}

#[test]
fn a_faulty_article_hides_no_other_one() {
    let ids = |bytes: &[u8]| -> Vec<Result<String, String>> {
        let id = |article: Article| article.id.unwrap_or_default();
        let articles = read_all(bytes).unwrap().into_iter();
        articles.map(|article| article.map(id).map_err(|error| error.to_string())).collect()
    };
    let [one, three] = [1, 3].map(|id| Ok(id.to_string()));
    let fault = |message: &str| Err(message.to_owned());
    for (text, expected) in [
        (
            r#"{"feed_url": "https://e.com/", "items": [{"id": 1, "title": "T"}, {"id": 2, "tags": 1}, {"title": "no id"}, {"id": 3, "title": "T"}]}"#,
            fault("json feed: items[1].tags: expected an array, got a number"),
        ),
        (
            r#"[{"id": 1, "title": {"rendered": "T"}}, {"id": 2, "title": {"rendered": 2}}, {"id": 3, "title": {"rendered": "T"}}]"#,
            fault("wordpress: [1].title.rendered: expected a string, got a number"),
        ),
        (
            r#"{"posts": [{"id": "1", "title": "T"}, {"id": "2"}, {"id": "3", "title": "T"}]}"#,
            fault("ghost: posts[1].title: expected a string, got none"),
        ),
        (
            r#"[{"@type": "Article", "@id": "1", "name": "T"}, {"@type": "Article"}, {"@type": "Article", "@id": "3", "name": "T"}]"#,
            fault(
                "schema.org: headline: expected a headline, or a text to take one from, got none",
            ),
        ),
    ] {
        assert_eq!(ids(text.as_bytes()), [one.clone(), expected, three.clone()], "{text}");
    }
}

#[test]
fn a_list_without_articles_has_none() {
    for (text, expected) in [
        (
            r#"{"feed_url": "https://e.com/", "items": []}"#,
            "json feed: items: expected an item with an id, got none",
        ),
        (r#"{"posts": []}"#, "ghost: posts: expected a post, got none"),
        ("<rss version='2.0'><channel></channel></rss>", "rss: expected an item, got none"),
    ] {
        let error = read_all(text.as_bytes()).unwrap_err();
        assert_eq!(error.to_string(), expected);
        assert_eq!(read(text.as_bytes()), Err(error));
    }
}

/// In each article stands what a feed says once.
#[test]
fn what_articles_share_is_not_repeated_without_end() {
    let shared = "x".repeat(500_000);
    let items = |item: &str| vec![item; 100].join(",");
    let agent = format!(r##"{{"@type": "Organization", "@id": "#p", "name": "{shared}"}}"##);
    for (text, name) in [
        (
            format!(
                r#"{{"feed_url": "https://e.com/", "title": "{shared}", "items": [{}]}}"#,
                items(r#"{"id": 1, "title": "T"}"#)
            ),
            "json feed",
        ),
        (
            format!(
                r#"{{"@graph": [{agent}, {}]}}"#,
                items(r##"{"@type": "Article", "name": "T", "publisher": {"@id": "#p"}}"##)
            ),
            "schema.org",
        ),
        (
            format!(
                "<rss version='2.0'><channel><title>{shared}</title>{}</channel></rss>",
                "<item><title>T</title></item>".repeat(100)
            ),
            "rss",
        ),
    ] {
        let error = read_all(text.as_bytes()).unwrap_err().to_string();
        let expected =
            "at most 32 MiB of JSON for all its articles, with what they share, got more";
        assert_eq!(error, format!("{name}: expected {expected}"));
        assert!(read(text.as_bytes()).is_ok(), "{name}");
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
