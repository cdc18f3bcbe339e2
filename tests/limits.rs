//! How much an input may have: at the limit it works, one past it is refused with an error of its own.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use article_card::{
    Article, Excess, MAX_BYTES, MAX_KEY_POINTS, MAX_NODES, MAX_RELATED, Options, Variant, prepare,
    read, validate, view,
};
use serde_json::{Value, json};

#[track_caller]
fn check(at_the_limit: &Value, past_it: &Value, error: &str) {
    let errors_of = |article: &Value| {
        let bytes = article.to_string();
        let said =
            validate(bytes.as_bytes(), &|_| false).errors.iter().map(ToString::to_string).collect();
        [drawn(&bytes), prepared(&bytes), said].concat()
    };
    assert!(errors_of(at_the_limit).is_empty(), "{:?}", errors_of(at_the_limit));
    assert_eq!(errors_of(past_it), [error; 3]);
}

fn drawn(article: &str) -> Vec<String> {
    let options = Options { variant: Variant::Full, ..Options::default() };
    fault(article, |article| view(&article, &options).map(|_| ()))
}

fn prepared(article: &str) -> Vec<String> {
    fault(article, |article| prepare(article, None).map(|_| ()))
}

fn fault(article: &str, made: impl Fn(Article) -> Result<(), Excess>) -> Vec<String> {
    let done = read(article.as_bytes()).and_then(|article| Ok(made(article)?));
    done.err().iter().map(ToString::to_string).collect()
}

#[test]
fn bytes() {
    let padded = |bytes: usize| {
        let article = r#"{"title": "T"}"#;
        [article, &" ".repeat(bytes - article.len())].concat()
    };
    assert!(read(padded(MAX_BYTES).as_bytes()).is_ok());
    assert_eq!(
        read(padded(MAX_BYTES + 1).as_bytes()).unwrap_err().to_string(),
        "expected at most 4194304 bytes, got 4194305"
    );
}

#[test]
fn nesting_of_json() {
    let nested = |depth: usize| {
        let inside = (1..depth).fold(json!(1), |value, _| json!([value]));
        json!({"title": "T", "unknown": inside})
    };
    check(&nested(64), &nested(65), "JSON: expected at most 64 levels, got more");
}

#[test]
fn nesting_of_a_body() {
    for (field, opening, closing) in [
        ("content_html", "<blockquote>", "</blockquote>"),
        ("content_html", "<ul><li>", "</li></ul>"),
        ("content_markdown", "> ", ""),
    ] {
        let step = opening.matches('<').count().max(1);
        let inside = usize::from(field == "content_markdown");
        let nested = |depth: usize| {
            let times = (depth - inside) / step;
            let body = [&opening.repeat(times), "x", &closing.repeat(times)].concat();
            json!({"title": "T", field: body})
        };
        check(&nested(64), &nested(64 + step), "the body: expected at most 64 levels, got more");
    }
}

#[test]
fn nodes() {
    let body = |nodes: usize| json!({"title": "T", "content_html": "x<br>".repeat(nodes / 2) + &"x".repeat(nodes % 2)});
    check(
        &body(MAX_NODES),
        &body(MAX_NODES + 1),
        "nodes of the body: expected at most 20000, got 20001",
    );
}

#[test]
fn related_articles() {
    let related =
        |count: usize| json!({"title": "T", "related": vec![json!({"title": "R"}); count]});
    check(
        &related(MAX_RELATED),
        &related(MAX_RELATED + 1),
        "related: expected at most 200, got 201",
    );
}

#[test]
fn key_points() {
    let points = |count: usize| json!({"title": "T", "key_points": vec!["p"; count]});
    check(
        &points(MAX_KEY_POINTS),
        &points(MAX_KEY_POINTS + 1),
        "key_points: expected at most 100, got 101",
    );
}
