//! How much an input may have: at the limit it works, one past it is refused with an error of its own.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use article_card::{
    Article, Excess, MAX_ADDRESS, MAX_AUTHORS, MAX_BYTES, MAX_CANDIDATES, MAX_KEY_POINTS, MAX_LINE,
    MAX_NODES, MAX_RELATED, MAX_SUMMARY, MAX_TAGS, MAX_TEXT, Options, Variant, prepare, read,
    validate, view,
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
        "expected at most 4194304 bytes, got more"
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
    for (field, repeated, nodes) in [
        ("content_html", "x<br>", 2),
        // What needs repair.
        ("content_html", "x<BR>", 2),
        ("content_html", "<div>x</div>", 2),
        ("content_markdown", "***\n", 1),
        ("content_markdown", "*x*\n\n", 3),
        ("content_text", "x\n\n", 2),
    ] {
        let body = |times: usize| article(field, json!(repeated.repeat(times)));
        check(
            &body(MAX_NODES / nodes),
            &body(MAX_NODES / nodes + 1),
            "nodes of the body: expected at most 20000, got more",
        );
    }
}

/// An article with `value` at `path`, whose last step but one may be a list.
fn article(path: &str, value: Value) -> Value {
    let value = path.rsplit('.').fold(value, |value, step| match step.strip_suffix("[]") {
        Some(list) => json!({list: [value]}),
        None => json!({step: value}),
    });
    let mut article = json!({"title": "T", "url": "https://example.com/"});
    article.as_object_mut().unwrap().extend(value.as_object().unwrap().clone());
    article
}

#[test]
fn lists() {
    for (path, limit, item) in [
        ("authors", MAX_AUTHORS, json!({"name": "A"})),
        ("key_points", MAX_KEY_POINTS, json!("p")),
        ("related", MAX_RELATED, json!({"title": "R"})),
        ("tags", MAX_TAGS, json!("t")),
    ] {
        let list = |count: usize| article(path, json!(vec![item.clone(); count]));
        let error = format!("{path}: expected at most {limit}, got {}", limit + 1);
        check(&list(limit), &list(limit + 1), &error);
    }
    let set = |count: usize| article("image_details.srcset", json!("a.png 1x, ".repeat(count)));
    let error = "image_details.srcset: expected at most 50, got 51";
    check(&set(MAX_CANDIDATES), &set(MAX_CANDIDATES + 1), error);
}

#[test]
fn texts() {
    for (path, limit) in [
        ("id", MAX_ADDRESS),
        ("url", MAX_ADDRESS),
        ("external_url", MAX_ADDRESS),
        ("language", MAX_LINE),
        ("title", MAX_LINE),
        ("summary", MAX_SUMMARY),
        ("authors[].name", MAX_LINE),
        ("authors[].url", MAX_ADDRESS),
        ("authors[].avatar", MAX_ADDRESS),
        ("byline", MAX_LINE),
        ("image", MAX_ADDRESS),
        ("banner_image", MAX_ADDRESS),
        ("image_details.alt", MAX_LINE),
        ("image_details.sizes", MAX_LINE),
        ("image_details.credit", MAX_LINE),
        ("image_details.caption", MAX_LINE),
        ("section", MAX_LINE),
        ("tags[]", MAX_LINE),
        ("key_points[]", MAX_LINE),
        ("key_points[].html", MAX_LINE),
        ("content_markdown", MAX_TEXT),
        ("content_text", MAX_TEXT),
        ("related[].title", MAX_LINE),
        ("related[].url", MAX_ADDRESS),
        ("related[].image", MAX_ADDRESS),
        ("related[].publisher", MAX_LINE),
        ("publisher.name", MAX_LINE),
        ("publisher.url", MAX_ADDRESS),
        ("publisher.icon", MAX_ADDRESS),
        ("license.name", MAX_LINE),
        ("license.url", MAX_ADDRESS),
    ] {
        let text = |bytes: usize| article(path, json!("x".repeat(bytes)));
        let name = path.replace("[].html", "").replace("[]", "");
        let error = format!("{name}: expected at most {limit} bytes, got {}", limit + 1);
        check(&text(limit), &text(limit + 1), &error);
    }
}

#[test]
fn text_of_a_body() {
    let body = |bytes: usize| article("content_html", json!(["<p>", &"x".repeat(bytes)].concat()));
    let error = "the body: expected at most 1048576 bytes, got 1048577";
    check(&body(MAX_TEXT), &body(MAX_TEXT + 1), error);
    let large = ["<img src=\"data:image/png;base64,", &"A".repeat(2 * MAX_TEXT), "\">"].concat();
    assert!(drawn(&article("content_html", json!(large)).to_string()).is_empty());
}

#[test]
fn pictures_in_the_file() {
    for path in ["image", "banner_image", "publisher.icon", "authors[].avatar", "related[].image"] {
        let picture = ["data:image/png;base64,", &"A".repeat(100_000)].concat();
        let bytes = article(path, json!(picture)).to_string();
        assert!(drawn(&bytes).is_empty(), "{path}: {:?}", drawn(&bytes));
    }
}

/// Publishers who write for others don't know our limits: what is harmless is cut.
#[test]
fn lists_of_other_formats() {
    let categories = "<category>#</category>";
    let categories: String = (0..300).map(|n| categories.replace('#', &n.to_string())).collect();
    let names: Vec<_> = (0..300).map(|n| n.to_string()).collect();
    for file in [
        format!("<rss><channel><item><title>T</title>{categories}</item></channel></rss>"),
        format!("<title>T</title><meta name=keywords content='{}'>", names.join(",")),
        json!({"@type": "Article", "headline": "T", "keywords": names}).to_string(),
    ] {
        assert_eq!(read(file.as_bytes()).unwrap().tags.len(), MAX_TAGS, "{}", &file[..20]);
    }
}

/// What a file may have of what makes an article only in the end.
#[test]
fn files() {
    let items = |count: usize| "<item><title>T</title></item>".repeat(count);
    for (file, error) in [
        (
            ["<rss><channel>", &items(10_001), "</channel></rss>"].concat(),
            "items of the feed: expected at most 10000, got 10001",
        ),
        (
            json!({"version": "https://jsonfeed.org/version/1.1", "items": vec![json!({"id": "i"}); 10_001]})
                .to_string(),
            "json feed: items: expected at most 10000, got 10001",
        ),
        (
            ["<title>T</title>", &"<div>".repeat(300)].concat(),
            "elements of the page: expected at most 256 levels, got more",
        ),
        (
            ["<title>T</title>", &"<p>x</p>".repeat(200_000)].concat(),
            "elements of the page, each as often as it is deep: expected at most 1500000, got more",
        ),
        (
            ["T\n\n", &"x".repeat(MAX_TEXT)].concat(),
            "plain text: expected at most 1048576 bytes, got 1048579",
        ),
        (
            ["# T\n\n", &"x".repeat(MAX_TEXT)].concat(),
            "the body: expected at most 1048576 bytes, got 1048581",
        ),
    ] {
        assert_eq!(read(file.as_bytes()).unwrap_err().to_string(), error);
    }
}
