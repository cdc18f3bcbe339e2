//! What holds for every input: nothing panics, what is written can be read back to the same tree,
//! and preparing a prepared article changes nothing.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may panic")]

use article_card::{Article, KeyPoint, Link, Node, Options, Text, html, prepare, read, view};
use proptest::prelude::*;

/// Strings that look like something: the marks of Markdown, HTML, JSON and front matter between
/// words.
fn text() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "word",
        "two words",
        "\n",
        "\n\n",
        " ",
        "    ",
        "\t",
        "*",
        "**",
        "_",
        "~~",
        "`",
        "```",
        "# ",
        "## ",
        "> ",
        "- ",
        "1. ",
        "7) ",
        "- [x] ",
        "| a | b |\n|---|:-:|\n",
        "|",
        "[",
        "](",
        ")",
        "![",
        "<",
        ">",
        "<b>",
        "</b>",
        "<p>",
        "</p>",
        "<a href='x'>",
        "</a>",
        "<ul>",
        "<li>",
        "</ul>",
        "<table>",
        "<tr>",
        "<td>",
        "</td>",
        "</table>",
        "<pre>",
        "\n<pre>\n",
        "</pre>",
        "<code class='language-x'>",
        "<script>",
        "</script>",
        "<!--",
        "-->",
        "<img src='i.png' alt='a'>",
        "<h2>",
        "</h2>",
        "<br>",
        "<hr>",
        "<figure>",
        "<blockquote>",
        "&amp;",
        "&#39;",
        "&copy",
        "&",
        "\"",
        "'",
        "\\",
        "{",
        "}",
        "---\n",
        "title: T\n",
        "[^1]",
        "[^1]: note",
        "https://e.com/",
        "mailto:a@b.c",
        "javascript:x",
        "\r\n",
        "\0",
        "é",
        "日本",
        "🙂",
    ]);
    prop::collection::vec(pieces, 0..40).prop_map(|pieces| pieces.concat())
}

fn base() -> Option<Link> {
    Link::absolute("https://example.com/a/b")
}

/// Writing, reading and writing again is the identity.
fn assert_round_trip(nodes: &[Node<'_>]) {
    let written = html(nodes);
    let base = base();
    let read = Text::Html(&written).nodes(base.as_ref());
    assert_eq!(read, nodes, "{written}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn markdown_round_trips_through_html(source in text()) {
        assert_round_trip(&Text::Markdown(&source).nodes(base().as_ref()));
    }

    #[test]
    fn html_round_trips_through_html(source in text()) {
        assert_round_trip(&Text::Html(&source).nodes(base().as_ref()));
    }

    #[test]
    fn plain_text_round_trips_through_html(source in text()) {
        assert_round_trip(&Text::Plain(&source).nodes(base().as_ref()));
    }

    #[test]
    fn any_string_is_some_text(source in any::<String>()) {
        for text in [Text::Markdown(&source), Text::Html(&source), Text::Plain(&source)] {
            assert_round_trip(&text.nodes(base().as_ref()));
            assert_round_trip(&text.inline_nodes(base().as_ref()));
        }
    }

    #[test]
    fn no_bytes_panic(bytes in any::<Vec<u8>>()) {
        let _ = read(&bytes);
    }

    #[test]
    fn whatever_is_read_has_a_card_and_stays_as_it_is_when_prepared_twice(source in text()) {
        let Ok(article) = read(source.as_bytes()) else { return Ok(()) };
        let options = Options::default();
        let card = html(&[Node::Element(view(&article, &options).unwrap())]);
        let is_card = card.starts_with("<article part=\"card\"") && card.ends_with("</article>");
        prop_assert!(is_card);
        let prepared = prepare(article, base().as_ref()).unwrap();
        prop_assert_eq!(prepare(prepared.clone(), base().as_ref()).unwrap(), prepared);
    }

    #[test]
    fn an_article_survives_json(title in any::<String>(), body in text(), point in text(), minutes in 1_u32..) {
        let article = Article {
            title: Some(format!("T{title}")),
            content_markdown: Some(body.clone()),
            content_html: Some(body),
            key_points: vec![KeyPoint::Markdown(point.clone()), KeyPoint::Html(point)],
            reading_time: Some(minutes),
            ..Article::default()
        };
        let json = serde_json::to_string(&article).unwrap();
        prop_assert_eq!(read(json.as_bytes()).unwrap(), article);
    }

    #[test]
    fn links_are_never_anything_but_links(reference in any::<String>()) {
        if let Some(link) = Link::resolve(&reference, base().as_ref()) {
            let scheme = link.as_str().split(':').next().unwrap_or_default();
            prop_assert!(["http", "https", "mailto", "tel"].contains(&scheme));
            // Only the host can be beyond ASCII, and not every international name is one.
            let url = url::Url::parse(link.as_str());
            prop_assert!(url.is_ok_and(|url| url.scheme() == scheme) || !link.as_str().is_ascii());
        }
    }
}
