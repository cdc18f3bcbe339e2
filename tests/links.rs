//! Which addresses of an author's a card leads to or shows, what they are joined to, and what every link
//! says to the browser.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may panic")]

use article_card::{Article, AttrName, Element, KeyPoint, Node, Options, Tag, Variant, view};

const SOURCE: &str = "https://feed.example/items/1.json";

fn article(body: String) -> Article {
    Article { title: Some("T".to_owned()), content_html: Some(body), ..Article::default() }
}

/// The values of all attributes of that name in the card.
fn values(article: &Article, options: &Options, tag: Tag, name: AttrName) -> Vec<Option<String>> {
    fn collect(element: &Element<'_>, tag: Tag, name: AttrName, out: &mut Vec<Option<String>>) {
        if element.tag() == tag {
            out.push(element.value(name).map(str::to_owned));
        }
        for child in element.children() {
            if let Node::Element(child) = child {
                collect(child, tag, name, out);
            }
        }
    }
    let mut out = Vec::new();
    collect(&view(article, options).unwrap(), tag, name, &mut out);
    out
}

fn full(source: Option<&str>) -> Options {
    let source_url = source.map(str::to_owned);
    Options { variant: Variant::Full, source_url, ..Options::default() }
}

#[track_caller]
fn check(body: &str, tag: Tag, name: AttrName, expected: Option<&str>) {
    let found = values(&article(body.to_owned()), &full(Some(SOURCE)), tag, name);
    let expected: Vec<_> = expected.map(|address| Some(address.to_owned())).into_iter().collect();
    assert_eq!(found, expected, "{body}");
}

#[test]
fn links_lead_to_the_web_a_mailbox_or_a_telephone() {
    for (address, expected) in [
        ("http://e.com/", Some("http://e.com/")),
        ("HTTPS://e.com/", Some("https://e.com/")),
        ("mailto:a@e.com", Some("mailto:a@e.com")),
        ("tel:+49-30", Some("tel:+49-30")),
        ("//e.com/", Some("https://e.com/")),
        ("../a", Some("https://feed.example/a")),
        ("#a", Some("https://feed.example/items/1.json#a")),
        ("javascript:x", None),
        ("data:text/html,x", None),
        ("data:image/png;base64,AAAA", None),
        ("blob:https://e.com/1", None),
        ("ftp://e.com/", None),
        ("sms:1", None),
        ("unknown:x", None),
    ] {
        check(&format!("<a href='{address}'>x</a>"), Tag::A, AttrName::Href, expected);
    }
}

#[test]
fn pictures_come_from_the_web_or_from_the_text() {
    for (address, expected) in [
        ("http://e.com/a", Some("http://e.com/a")),
        ("https://e.com/a", Some("https://e.com/a")),
        ("a.png", Some("https://feed.example/items/a.png")),
        ("data:image/png;base64,AAAA", Some("data:image/png;base64,AAAA")),
        ("data:image/jpeg;base64,AAAA", Some("data:image/jpeg;base64,AAAA")),
        ("data:image/gif;base64,AAAA", Some("data:image/gif;base64,AAAA")),
        ("data:image/webp;base64,AAAA", Some("data:image/webp;base64,AAAA")),
        ("data:image/avif;base64,AAAA", Some("data:image/avif;base64,AAAA")),
        ("data:image/svg+xml;base64,AAAA", None),
        ("data:text/html;base64,AAAA", None),
        ("blob:https://e.com/1", None),
        ("mailto:a@e.com", None),
        ("javascript:x", None),
    ] {
        check(&format!("<img src='{address}' alt=x>"), Tag::Img, AttrName::Src, expected);
    }
}

#[test]
fn relative_addresses_start_from_the_article_else_from_its_source() {
    let link = "<a href=b>x</a>".to_owned();
    for (own, source, expected) in [
        (Some("https://own.example/a/"), Some(SOURCE), Some("https://own.example/a/b")),
        (Some("/a/"), Some(SOURCE), Some("https://feed.example/a/b")),
        (None, Some(SOURCE), Some("https://feed.example/items/b")),
        (Some("javascript:x"), Some(SOURCE), Some("https://feed.example/items/b")),
        (Some("https://own.example/a/"), None, Some("https://own.example/a/b")),
        (None, None, None),
        (Some("/a/"), None, None),
    ] {
        let url = own.map(str::to_owned);
        // Without a title there is no other link.
        let article = Article { url, title: None, ..article(link.clone()) };
        let links = values(&article, &full(source), Tag::A, AttrName::Href);
        let last = links.last().cloned().flatten();
        assert_eq!(last.as_deref(), expected, "{own:?} {source:?}");
    }
}

#[test]
fn every_link_leaves_without_an_opener() {
    let article = Article {
        url: Some("https://own.example/".to_owned()),
        key_points: vec![
            KeyPoint::Markdown("[x](https://e.com/)".to_owned()),
            KeyPoint::Html("<a href=https://e.com/ rel=opener>x</a>".to_owned()),
        ],
        ..article(
            "<a href=https://e.com/ rel=opener target=_blank>x</a><a href=mailto:a@e.com>y</a>"
                .to_owned(),
        )
    };
    let host = |link_rel: Option<&str>| Options {
        link_rel: link_rel.map(str::to_owned),
        ..full(Some(SOURCE))
    };
    for link_rel in [None, Some("opener"), Some("nofollow sponsored")] {
        let links = values(&article, &host(link_rel), Tag::A, AttrName::Rel);
        assert_eq!(links.len(), 5);
        for rel in links {
            let rel = rel.unwrap();
            assert!(rel.split(' ').any(|word| word == "noopener"), "{rel}");
        }
    }
    let targets = values(&article, &full(Some(SOURCE)), Tag::A, AttrName::Target);
    assert!(targets.iter().all(Option::is_none), "only the host has a say in them");
}

#[test]
fn no_name_of_an_author_reaches_the_document() {
    let names = "id=x name=x class=x slot=x part=x form=x for=x headers=x usemap=#x";
    let tags = "p h2 ul ol li pre code table td img b a blockquote figure".split(' ');
    let bodies = tags.map(|tag| format!("<{tag} {names} src=a href=a>x</{tag}>"));
    let article = Article { title: None, ..article(bodies.collect::<Vec<_>>().concat()) };
    let card = article_card::html(&[Node::Element(view(&article, &full(Some(SOURCE))).unwrap())]);
    let (_, body) = card.split_once("part=\"body\"").unwrap();
    assert!(
        body.contains("<td>") && !body.contains("=\"x\"") && !body.contains("=\"#x\""),
        "{body}"
    );
}
