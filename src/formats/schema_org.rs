//! schema.org's `Article` and its kinds (<https://schema.org/Article>) as JSON-LD.

#[cfg(feature = "files")]
use super::collected::Each;
use super::list::choose;
use super::loose;
use super::native::has_text;
use super::picture::Picture;
use crate::article::{Article, Date, License};
use crate::json::{Refused, Value};
use crate::link::ascii_set::AsciiSet;

mod agent;
mod duration;
mod graph;
mod image;
mod json_ld;

use graph::Graph;
use json_ld::{address, plain, short, text, texts};

/// `Article` and the types below it.
const KINDS: [&str; 19] = [
    "Article",
    "AdvertiserContentArticle",
    "NewsArticle",
    "AnalysisNewsArticle",
    "AskPublicNewsArticle",
    "BackgroundNewsArticle",
    "OpinionNewsArticle",
    "ReportageNewsArticle",
    "ReviewNewsArticle",
    "Report",
    "SatiricalArticle",
    "ScholarlyArticle",
    "MedicalScholarlyArticle",
    "SocialMediaPosting",
    "BlogPosting",
    "LiveBlogPosting",
    "DiscussionForumPosting",
    "TechArticle",
    "APIReference",
];

/// Where a page, a blog or a site keeps its articles.
const HOLDERS: [&str; 4] = ["@graph", "mainEntity", "hasPart", "blogPost"];

/// What articles are part of whose name is a publisher's, when there is no other.
const PUBLICATIONS: [&str; 4] = ["WebSite", "Blog", "Newspaper", "Periodical"];

const HASH: AsciiSet = AsciiSet::of("#");
const COMMA: AsciiSet = AsciiSet::of(",");

/// How fast words are read when all that is known is how many there are.
const WORDS_A_MINUTE: u32 = 200;

/// Whether there is an article in it.
pub(super) fn recognises(value: &Value) -> bool {
    !articles(value).is_empty()
}

/// Reads the article whose `@id` or address is `wanted`, else the first.
pub(super) fn read(value: Value, wanted: Option<&str>) -> Result<Article, Refused> {
    let value = plain(value);
    let graph = Graph::of(&value);
    let is_named = |node: &&Value, name: &str| {
        node.at("@id").is(name) || url(&graph, node).as_deref() == Some(name)
    };
    let name = |node: &&Value| url(&graph, node);
    read_article(&graph, choose(&mut articles(&value), wanted, "", "an Article", &is_named, &name)?)
}

/// Reads every article.
#[cfg(feature = "files")]
pub(super) fn read_all(value: Value, each: Each<'_>) -> Result<(), Refused> {
    let value = plain(value);
    let graph = Graph::of(&value);
    articles(&value).into_iter().try_for_each(|node| each(read_article(&graph, node)))
}

fn articles(value: &Value) -> Vec<&Value> {
    let mut articles = Vec::new();
    add_articles(value, &mut articles);
    articles
}

fn add_articles<'v>(value: &'v Value, articles: &mut Vec<&'v Value>) {
    match value {
        Value::List(values) => {
            for value in values {
                add_articles(value, articles);
            }
        }
        Value::Object(_) if is_one_of(value, &KINDS) => articles.push(value),
        Value::Object(_) => {
            for key in HOLDERS {
                add_articles(value.at(key), articles);
            }
        }
        _ => {}
    }
}

fn is_one_of(node: &Value, kinds: &[&str]) -> bool {
    let mut types = loose::each(node.at("@type")).iter().filter_map(Value::as_str);
    types.any(|kind| kinds.contains(&short(kind)))
}

fn read_article(graph: &Graph<'_>, node: &Value) -> Result<Article, Refused> {
    let article = article(graph, node);
    if !has_text(&article) {
        return Err(loose::missing("headline", "a headline, or a text to take one from"));
    }
    Ok(article)
}

fn article(graph: &Graph<'_>, node: &Value) -> Article {
    let get = |key: &str| graph.get(node, key);
    let first = |keys: &[&str]| keys.iter().find_map(|key| text(get(key)));
    // It is plain text by its definition, and HTML all the same on some sites.
    let body = first(&["articleBody", "text"]);
    let (content_html, content_text) = match body {
        Some(body) if loose::has(&body, "</p>") => (Some(body), None),
        body => (None, body),
    };
    let (image, image_details) = Picture::fields(image::read(graph, node));
    let mut authors = agent::authors(graph, get("author"));
    if authors.is_empty() {
        authors = agent::authors(graph, get("creator"));
    }
    Article {
        id: loose::text(node.at("@id")),
        url: url(graph, node),
        language: language(get("inLanguage")),
        title: first(&["headline", "name"]),
        summary: first(&["description", "abstract"]),
        date_published: date(get("datePublished")),
        date_modified: date(get("dateModified")),
        authors,
        image,
        image_details,
        section: first(&["articleSection"]),
        tags: keywords(get("keywords")),
        reading_time: reading_time(graph, node, content_html.is_some() || content_text.is_some()),
        content_html,
        content_text,
        publisher: agent::publisher(graph, get("publisher")).or_else(|| {
            let whole = graph.node(get("isPartOf"));
            agent::publisher(graph, whole).filter(|_| is_one_of(whole, &PUBLICATIONS))
        }),
        license: license(graph, get("license")),
        ..Article::default()
    }
}

/// Its own address, else that of the page whose main entity it is, else its identifier.
fn url(graph: &Graph<'_>, node: &Value) -> Option<String> {
    let page = graph.get(node, "mainEntityOfPage");
    let own = address(graph.get(node, "url"));
    own.or_else(|| address(graph.get(graph.node(page), "url")))
        .or_else(|| location(page))
        .or_else(|| location(node.at("@id")))
}

/// An identifier that is an address, without its fragment: many are `true`, `urn:…` or `#article`.
fn location(id: &Value) -> Option<String> {
    let id = address(id)?;
    let (page, _) = HASH.split(&id);
    (page.starts_with('/') || loose::is_address(page)).then(|| page.to_owned())
}

/// What is no date is left out: pages are full of them.
fn date(value: &Value) -> Option<Date> {
    loose::first(value, &loose::date)
}

/// A tag, or a `Language`, whose `alternateName` is one (<https://schema.org/Language>).
fn language(value: &Value) -> Option<String> {
    loose::first(value, &|language| {
        let names = [language, language.at("alternateName"), language.at("name")];
        names.into_iter().find_map(loose::language)
    })
}

/// A list, or one text with commas.
fn keywords(value: &Value) -> Vec<String> {
    let keywords = texts(value);
    let [one] = keywords.as_slice() else { return keywords };
    let parts = COMMA.pieces(one).map(str::trim).filter(|part| !part.is_empty());
    parts.map(str::to_owned).collect()
}

/// A body that is there is counted by those who show it.
fn reading_time(graph: &Graph<'_>, node: &Value, has_body: bool) -> Option<u32> {
    let stated = text(graph.get(node, "timeRequired")).and_then(|text| duration::minutes(&text));
    let words = || loose::number(graph.get(node, "wordCount")).filter(|_| !has_body);
    stated.or_else(|| Some(words()?.div_ceil(WORDS_A_MINUTE)))
}

/// The address of the terms, their name, or both.
fn license(graph: &Graph<'_>, value: &Value) -> Option<License> {
    let license = graph.node(loose::each(value).first()?);
    let given = match license {
        Value::Text(text) if loose::is_address(text) => {
            License { name: None, url: address(license) }
        }
        license => License {
            name: text(license),
            url: address(graph.get(license, "url")).or_else(|| location(license.at("@id"))),
        },
    };
    (given != License::default()).then_some(given)
}
