//! The article for search engines: a `NewsArticle` of schema.org as JSON-LD
//! (<https://schema.org/NewsArticle>), whose main page is the publisher's.

use serde::Serialize;

use super::facts::Facts;
use crate::article::{Author, Date, ImageDetails, Publisher};
use crate::card::given;
use crate::link::Link;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct NewsArticle<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@type")]
    kind: &'static str,
    headline: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    main_entity_of_page: Option<Page<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    image: Option<Image<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_published: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_modified: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    author: Vec<Agent<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    publisher: Option<Agent<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    article_section: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    keywords: Vec<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    in_language: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    time_required: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    license: Option<&'a str>,
}

#[derive(Serialize)]
struct Page<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(rename = "@id")]
    id: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Image<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    url: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    width: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    height: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    caption: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    credit_text: Option<&'a str>,
}

/// A person or an organisation.
#[derive(Serialize)]
struct Agent<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    image: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    logo: Option<String>,
}

/// The JSON-LD, as it stands in a `script`.
pub(super) fn json(facts: &Facts<'_>) -> String {
    let article = facts.article;
    let url = facts.canonical.as_ref().map(Link::as_str);
    let news = NewsArticle {
        context: "https://schema.org",
        kind: "NewsArticle",
        headline: &facts.headline,
        main_entity_of_page: url.map(|id| Page { kind: "WebPage", id }),
        url,
        description: facts.summary,
        image: facts.image.as_deref().map(|url| image(url, article.image_details.as_ref())),
        date_published: article.date_published.as_ref().map(Date::as_str),
        date_modified: article.date_modified.as_ref().map(Date::as_str),
        author: article.authors.iter().filter_map(|author| person(author, facts)).collect(),
        publisher: article.publisher.as_ref().and_then(|it| organization(it, facts)),
        article_section: facts.section,
        keywords: facts.tags().collect(),
        in_language: article.language_tag(),
        time_required: article.reading_time.map(|minutes| format!("PT{minutes}M")),
        license: facts.license.as_ref().map(Link::as_str),
    };
    in_script(&serde_json::to_string(&news).unwrap_or_default())
}

fn image<'a>(url: &'a str, details: Option<&'a ImageDetails>) -> Image<'a> {
    Image {
        kind: "ImageObject",
        url,
        width: details.and_then(|details| details.width),
        height: details.and_then(|details| details.height),
        caption: details.and_then(|details| given(details.caption.as_deref())),
        credit_text: details.and_then(|details| given(details.credit.as_deref())),
    }
}

fn person<'a>(author: &'a Author, facts: &Facts<'_>) -> Option<Agent<'a>> {
    Some(Agent {
        kind: "Person",
        name: given(author.name.as_deref())?,
        url: facts.link(author.url.as_deref()),
        image: facts.picture(author.avatar.as_deref()),
        logo: None,
    })
}

fn organization<'a>(publisher: &'a Publisher, facts: &Facts<'_>) -> Option<Agent<'a>> {
    Some(Agent {
        kind: "Organization",
        name: given(publisher.name.as_deref())?,
        url: facts.link(publisher.url.as_deref()),
        image: None,
        logo: facts.picture(publisher.icon.as_deref()),
    })
}

/// JSON in which nothing ends a script or starts a comment (HTML Standard, 4.12.1.3, "Restrictions for
/// contents of script elements"), nor a line where a reader takes it for JavaScript older than ES2019.
fn in_script(json: &str) -> String {
    let escapes = [
        ('<', "\\u003c"),
        ('>', "\\u003e"),
        ('&', "\\u0026"),
        ('\u{2028}', "\\u2028"),
        ('\u{2029}', "\\u2029"),
    ];
    escapes
        .iter()
        .fold(json.to_owned(), |json, (character, escape)| json.replace(*character, escape))
}
