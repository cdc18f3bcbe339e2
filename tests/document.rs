//! A card made ahead: what the page around it says of the article, and that the element alone, on the
//! page of somebody else, says none of it.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may panic")]

use std::fs;

use article_card::{
    Article, Date, HeadingLevel, Host, Labels, Node, Options, Style, Theme, Variant, declarative,
    document, html, read, view,
};
use dom_query::{Document, NodeRef};
use serde_json::{Value, json};

#[path = "hostile/fields.rs"]
#[allow(dead_code, reason = "hostile.rs asks for more")]
mod fields;
#[path = "hostile/payloads.rs"]
mod payloads;

fn everything() -> Article {
    read(&fs::read("tests/cases/everything/input.json").unwrap()).unwrap()
}

fn page_of(article: &Article) -> Document {
    document(article, &Options::default(), &Host::default()).unwrap().into()
}

fn elements<'d>(page: &'d Document, selector: &str) -> Vec<NodeRef<'d>> {
    page.select(selector).nodes().to_vec()
}

/// What the page's JSON-LD says.
fn json_ld(page: &Document) -> Value {
    let scripts = elements(page, "script");
    assert_eq!(scripts.len(), 1, "one script, and it is no program");
    assert_eq!(scripts[0].attr("type").as_deref(), Some("application/ld+json"));
    serde_json::from_str(&scripts[0].text()).unwrap()
}

/// Each `meta` as `name: content`.
fn metas(page: &Document) -> Vec<String> {
    let metas = elements(page, "meta[content]").into_iter().map(|meta| {
        let name = meta.attr("property").or_else(|| meta.attr("name")).unwrap();
        format!("{name}: {}", meta.attr("content").unwrap())
    });
    metas.collect()
}

fn href(page: &Document, rel: &str) -> Option<String> {
    let link = elements(page, &format!("head > link[rel={rel}]")).into_iter().next()?;
    link.attr("href").map(|href| href.to_string())
}

#[test]
fn the_head_says_where_and_what_the_article_is() {
    let page = page_of(&everything());
    let url = "https://harbour.example/2026/tide-mill";
    assert_eq!(href(&page, "canonical").as_deref(), Some(url));
    let license = "https://creativecommons.org/licenses/by/4.0/";
    assert_eq!(href(&page, "license").as_deref(), Some(license));
    assert_eq!(elements(&page, "html").first().unwrap().attr("lang").as_deref(), Some("en-GB"));
    let expected = [
        "viewport: width=device-width, initial-scale=1",
        "color-scheme: light dark",
        "description: After forty silent years the wheel at Saltmarsh is grinding flour by moonlight.",
        "og:type: article",
        "og:title: The tide mill turns again",
        "og:description: After forty silent years the wheel at Saltmarsh is grinding flour by moonlight.",
        "og:url: https://harbour.example/2026/tide-mill",
        "og:site_name: The Harbour",
        "og:locale: en_GB",
        "og:image: https://harbour.example/2026/mill.jpg",
        "og:image:width: 1600",
        "og:image:height: 900",
        "og:image:alt: A wooden wheel in a stone channel",
        "article:published_time: 2026-11-20T23:30:00-08:00",
        "article:modified_time: 2026-11-22T09:00:00-08:00",
        "author: Ada Finch",
        "article:author: https://harbour.example/people/ada",
        "author: Ben Oduya",
        "author: Cleo Marsh",
        "article:author: https://marsh.example/",
        "article:section: Heritage",
        "article:tag: mills",
        "article:tag: tides",
        "article:tag: restoration",
        "twitter:card: summary_large_image",
    ];
    assert_eq!(metas(&page), expected);
}

#[test]
fn the_json_ld_is_a_news_article_of_the_publisher() {
    let expected = json!({
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": "The tide mill turns again",
        "mainEntityOfPage": {
            "@type": "WebPage",
            "@id": "https://harbour.example/2026/tide-mill",
        },
        "url": "https://harbour.example/2026/tide-mill",
        "description":
            "After forty silent years the wheel at Saltmarsh is grinding flour by moonlight.",
        "image": {
            "@type": "ImageObject",
            "url": "https://harbour.example/2026/mill.jpg",
            "width": 1600,
            "height": 900,
            "caption": "The wheel at first light",
            "creditText": "Photograph: D. Reed",
        },
        "datePublished": "2026-11-20T23:30:00-08:00",
        "dateModified": "2026-11-22T09:00:00-08:00",
        "author": [
            {
                "@type": "Person",
                "name": "Ada Finch",
                "url": "https://harbour.example/people/ada",
                "image": "https://harbour.example/people/ada.jpg",
            },
            { "@type": "Person", "name": "Ben Oduya" },
            { "@type": "Person", "name": "Cleo Marsh", "url": "https://marsh.example/" },
        ],
        "publisher": {
            "@type": "Organization",
            "name": "The Harbour",
            "url": "https://harbour.example/",
            "logo": "https://harbour.example/icon.png",
        },
        "articleSection": "Heritage",
        "keywords": ["mills", "tides", "restoration"],
        "inLanguage": "en-GB",
        "license": "https://creativecommons.org/licenses/by/4.0/",
    });
    assert_eq!(json_ld(&page_of(&everything())), expected);
}

/// What Google asks of an article (<https://developers.google.com/search/docs/appearance/structured-data/article>),
/// where it is there at all.
#[test]
fn the_json_ld_of_every_case_has_the_types_of_schema_org() {
    let mut checked = 0;
    for folder in fs::read_dir("tests/cases").unwrap() {
        let files = fs::read_dir(folder.unwrap().path()).unwrap().map(|file| file.unwrap().path());
        let inputs = files.filter(|file| file.file_stem().unwrap() == "input");
        for article in inputs.filter_map(|input| read(&fs::read(input).unwrap()).ok()) {
            check_types(&json_ld(&page_of(&article)));
            checked += 1;
        }
    }
    assert!(checked > 10, "{checked}");
}

fn check_types(found: &Value) {
    let object = found.as_object().unwrap();
    assert_eq!([&found["@context"], &found["@type"]], ["https://schema.org", "NewsArticle"]);
    assert!(!found["headline"].as_str().unwrap().is_empty());
    for (name, value) in object {
        let is_right = match name.as_str() {
            "@context" | "@type" | "headline" | "description" | "articleSection" | "inLanguage" => {
                value.is_string()
            }
            "url" | "license" => is_url(value),
            "mainEntityOfPage" => value["@type"] == "WebPage" && is_url(&value["@id"]),
            "image" => value["@type"] == "ImageObject" && is_url(&value["url"]),
            "datePublished" | "dateModified" => {
                value.as_str().is_some_and(|date| Date::parse(date).is_some())
            }
            "author" => value.as_array().unwrap().iter().all(|it| is_agent(it, "Person")),
            "publisher" => is_agent(value, "Organization"),
            "keywords" => value.as_array().unwrap().iter().all(Value::is_string),
            "timeRequired" => value.as_str().is_some_and(|time| time.starts_with("PT")),
            _ => false,
        };
        assert!(is_right, "{name}: {value}");
    }
}

fn is_url(value: &Value) -> bool {
    value.as_str().is_some_and(|url| url.starts_with("https://"))
}

fn is_agent(value: &Value, kind: &str) -> bool {
    let has_url = value["url"].is_null() || is_url(&value["url"]);
    value["@type"] == kind && value["name"].as_str().is_some_and(|it| !it.is_empty()) && has_url
}

#[test]
fn what_the_page_says_reads_as_the_same_article() {
    let page = document(&everything(), &Options::default(), &Host::default()).unwrap();
    let Article { url, title, summary, language, date_published, date_modified, .. } =
        read(page.as_bytes()).unwrap();
    let again = read(page.as_bytes()).unwrap();
    let article = everything();
    assert_eq!((&url, &title, &summary), (&article.url, &article.title, &article.summary));
    assert_eq!(language, article.language);
    assert_eq!([date_published, date_modified], [article.date_published, article.date_modified]);
    assert_eq!(
        [&again.section, &again.tags.first().cloned()],
        [&article.section, &article.tags.first().cloned()]
    );
    assert_eq!(again.license.unwrap().url, article.license.unwrap().url);
    let names = |authors: &[article_card::Author]| -> Vec<_> {
        authors.iter().map(|author| author.name.clone()).collect()
    };
    assert_eq!(names(&again.authors), names(&article.authors));
    assert_eq!(again.image.as_deref(), Some("https://harbour.example/2026/mill.jpg"));
    assert_eq!(again.publisher.unwrap().name, article.publisher.unwrap().name);
}

#[test]
fn only_an_address_of_its_own_is_canonical() {
    let article = |url: Option<&str>, external_url: Option<&str>| Article {
        title: Some("T".to_owned()),
        url: url.map(str::to_owned),
        external_url: external_url.map(str::to_owned),
        image: Some("data:image/png;base64,AAAA".to_owned()),
        banner_image: Some("https://a.example/banner.jpg".to_owned()),
        ..Article::default()
    };
    let source = "https://news.example/feed.json";
    for (article, source_url, expected) in [
        (article(Some("https://a.example/"), None), None, Some("https://a.example/")),
        (article(Some("/a"), None), Some(source), Some("https://news.example/a")),
        (article(Some("/a"), None), None, None),
        (article(Some("javascript:alert(1)"), None), Some(source), None),
        (article(Some("mailto:desk@news.example"), None), Some(source), None),
        (article(None, Some("https://b.example/")), None, None),
        (article(None, None), Some(source), None),
    ] {
        let source_url = source_url.map(str::to_owned);
        let options = Options { source_url, ..Options::default() };
        let page = document(&article, &options, &Host::default()).unwrap().into();
        let json = json_ld(&page);
        let og = elements(&page, "meta[property='og:url']");
        let og = og.first().and_then(|meta| meta.attr("content")).map(|url| url.to_string());
        assert_eq!(href(&page, "canonical").as_deref(), expected);
        assert_eq!(og.as_deref(), expected);
        assert_eq!(json["mainEntityOfPage"]["@id"].as_str(), expected);
        assert!(json["image"].is_null() && elements(&page, "meta[property='og:image']").is_empty());
    }
}

#[test]
fn nothing_that_an_article_says_leaves_its_place() {
    let text = fs::read_to_string("tests/hostile/native.json").unwrap();
    let payloads = payloads::all();
    let mut checked = 0;
    for (index, field) in fields::of_json(&text).iter().enumerate() {
        for payload in payloads.iter().skip(index % 16).step_by(16) {
            let Some(text) = field.filled(payload) else { continue };
            let Ok(article) = read(text.as_bytes()) else { continue };
            let page = document(&article, &Options::default(), &Host::default()).unwrap();
            check_page(&page.into(), &text);
            checked += 1;
        }
    }
    assert!(checked > 100, "{checked}");
}

fn check_page(page: &Document, text: &str) {
    let names = |selector: &str| -> Vec<String> {
        let names = elements(page, selector).into_iter().map(|node| node.node_name().unwrap());
        names.map(|name| name.to_string()).collect()
    };
    let head = names("head > *");
    let is_known = |name: &String| ["meta", "title", "link", "script", "style"].contains(&&**name);
    assert!(head.iter().all(is_known), "{head:?} of {text}");
    assert_eq!(names("body > *"), ["article-card"], "{text}");
    assert_eq!(json_ld(page)["@type"], "NewsArticle", "{text}");
}

#[test]
fn json_in_a_script_ends_neither_it_nor_a_line() {
    let title = "</script><!--<script>\u{2028}\u{2029}&amp;";
    let article = Article { title: Some(title.to_owned()), ..Article::default() };
    let page = document(&article, &Options::default(), &Host::default()).unwrap();
    let (_, script) = page.split_once("ld+json\">").unwrap();
    let (script, _) = script.split_once("</script>").unwrap();
    for character in ['<', '>', '&', '\u{2028}', '\u{2029}'] {
        assert!(!script.contains(character), "{script}");
    }
    assert_eq!(json_ld(&page.into())["headline"], title);
}

/// Or the page of a partner would say that it is the article's.
#[test]
fn a_card_says_nothing_of_the_page_that_it_stands_on() {
    let article = everything();
    for variant in [Variant::Compact, Variant::Card, Variant::Full] {
        let options = Options { variant, ..Options::default() };
        let card = html(&[Node::Element(view(&article, &options).unwrap())]);
        let element = declarative(&article, &options, &Host::default()).unwrap();
        for text in [card, element] {
            for word in ["<script", "ld+json", "<meta", "og:", "canonical", "itemprop", "itemscope"]
            {
                assert!(!text.contains(word), "{word} in {text}");
            }
        }
    }
}

#[test]
fn a_card_says_who_published_first_and_on_which_terms() {
    let card = html(&[Node::Element(view(&everything(), &Options::default()).unwrap())]);
    let rest = r#"referrerpolicy="strict-origin-when-cross-origin""#;
    for part in [
        format!(
            r#"First published by <a part="publisher-link" href="https://harbour.example/" rel="noopener" {rest}>The Harbour</a>"#
        ),
        format!(
            r#"<p part="license"><a part="license-link" href="https://creativecommons.org/licenses/by/4.0/" rel="license noopener" {rest}>CC BY 4.0</a></p>"#
        ),
        format!(
            r#"<a part="title-link" href="https://harbour.example/2026/tide-mill" rel="bookmark noopener" {rest}>"#
        ),
    ] {
        assert!(card.contains(&part), "{part} in {card}");
    }
}

#[test]
fn the_element_has_the_attributes_that_draw_the_same_card() {
    let options = Options {
        variant: Variant::Card,
        expandable: true,
        heading_level: HeadingLevel::clamped(3),
        lang: Some("de".to_owned()),
        max_key_points: Some(2),
        max_related: Some(0),
        source_url: Some("https://news.example/".to_owned()),
        link_target: Some("_blank".to_owned()),
        link_rel: Some("nofollow \"><script>".to_owned()),
        slots: false,
        link_params: Some("a=b&c=d".to_owned()),
        // No attribute of the element, but a property alone.
        labels: Labels::default(),
    };
    let host = Host {
        style: Style::Link {
            href: "/a.css?a&b".to_owned(),
            integrity: Some("sha384-x".to_owned()),
        },
        src: Some("/tide-mill.json".to_owned()),
        theme: Some(Theme::Dark),
        beacon: Some("https://news.example/beacon".to_owned()),
    };
    let text = declarative(&everything(), &options, &host).unwrap();
    let page = Document::from(text.as_str());
    let element = elements(&page, "body > *");
    assert_eq!(element.len(), 1);
    let attributes = element[0].attrs().into_iter();
    let attributes: Vec<_> =
        attributes.map(|it| format!("{}={}", it.name.local, it.value)).collect();
    let expected = [
        "src=/tide-mill.json",
        "expandable=",
        "theme=dark",
        "heading-level=3",
        "lang=de",
        "max-key-points=2",
        "max-related=0",
        "link-target=_blank",
        "link-rel=nofollow \"><script>",
        "link-params=a=b&c=d",
        "beacon=https://news.example/beacon",
    ];
    assert_eq!(attributes, expected);
    let link = r#"<link rel="stylesheet" href="/a.css?a&amp;b" integrity="sha384-x" crossorigin>"#;
    assert!(text.contains(&format!("shadowrootclonable>{link}<article part=\"card\"")), "{text}");
    assert!(!text.contains("<style"), "{text}");
    let fallback = "</template><a href=\"https://harbour.example/2026/tide-mill\" rel=\"noopener\">The tide mill turns again</a></article-card>";
    assert!(text.ends_with(fallback), "{text}");
}
