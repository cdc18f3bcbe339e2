//! The article in `ARTICLE_CARD_SAMPLE`, plain text as it came to us; without it, the project's own
//! text in the same form.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may panic")]

use std::{env, fs};

use article_card::{Article, Node, Options, Tag, Text, Variant, html, read, reading_time, view};

struct Expected {
    author: &'static str,
    minutes: u32,
    computed_minutes: u32,
    paragraphs: usize,
    labels: usize,
    key_points: usize,
    related: usize,
}

const SAMPLE: Expected = Expected {
    author: "Chloe Adams",
    minutes: 4,
    computed_minutes: 4,
    paragraphs: 11,
    labels: 3,
    key_points: 6,
    related: 0,
};

const OWN: Expected = Expected {
    author: "Ada Finch",
    minutes: 3,
    computed_minutes: 1,
    paragraphs: 5,
    labels: 2,
    key_points: 3,
    related: 2,
};

#[test]
fn a_plain_text_becomes_the_article_it_is() {
    check("tests/cases/plain_text/input.txt", &OWN);
    if let Ok(path) = env::var("ARTICLE_CARD_SAMPLE") {
        check(&path, &SAMPLE);
    }
}

fn check(path: &str, expected: &Expected) {
    let article = read(&fs::read(path).unwrap()).unwrap();
    let names: Vec<_> = article.authors.iter().map(|author| author.name.as_deref()).collect();
    assert_eq!(names, [Some(expected.author)]);
    assert_eq!(article.reading_time, Some(expected.minutes));
    assert_eq!(article.key_points.len(), expected.key_points);
    assert_eq!(article.related.len(), expected.related);

    let body = article.body().unwrap().nodes(None);
    let paragraphs: Vec<_> = body.iter().filter(|node| is(node, Tag::P)).collect();
    assert_eq!(paragraphs.len(), expected.paragraphs);
    assert_eq!(body.len(), expected.paragraphs, "nothing but paragraphs");
    let is_labelled = |node: &&&Node<'_>| match node {
        Node::Element(element) => {
            element.children().first().is_some_and(|first| is(first, Tag::Strong))
        }
        Node::Text(_) => false,
    };
    assert_eq!(paragraphs.iter().filter(is_labelled).count(), expected.labels);
    assert_eq!(reading_time(&body), expected.computed_minutes);
    check_card(&article, expected);
}

fn check_card(article: &Article, expected: &Expected) {
    let options = Options { variant: Variant::Full, ..Options::default() };
    let card = html(&[Node::Element(view(article, &options).unwrap())]);
    assert!(card.contains(&format!("By <span part=\"author\">{}</span>", expected.author)));
    assert!(card.contains(&format!(">{} min read<", expected.minutes)));
    assert_eq!(card.contains("part=\"related\""), expected.related > 0);
    let read_again = Text::Html(article.content_html.as_deref().unwrap()).nodes(None);
    assert_eq!(html(&read_again), article.content_html.as_deref().unwrap());
}

fn is(node: &Node<'_>, tag: Tag) -> bool {
    matches!(node, Node::Element(element) if element.tag() == tag)
}
