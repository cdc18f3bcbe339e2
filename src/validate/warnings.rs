//! What of an article a reader of the card will miss, or its author did not mean.

use super::{Warning, addresses};
use crate::article::{Article, Date};
use crate::link::{ImageLink, Link};
use crate::node::{AttrName, Element, Node, Tag};
use crate::text::{Text, Token, Tokens};

/// The longest title that search engines show whole, in characters: Google's limit for the `headline`
/// of schema.org's articles.
const LONGEST_TITLE: usize = 110;

/// How many pictures of a body are warned of.
const MAX_PICTURES: usize = 1_000;

/// The warnings, with their paths from the article.
pub(super) fn of(article: &Article, is_future: &dyn Fn(&Date) -> bool) -> Vec<Warning> {
    let mut warnings = Vec::new();
    language(article, &mut warnings);
    title(article, &mut warnings);
    dates(article, is_future, &mut warnings);
    canonical_url(article, &mut warnings);
    picture(article, &mut warnings);
    pictures_of_the_body(article, &mut warnings);
    warnings.extend(addresses::of(article));
    warnings
}

pub(super) fn warning(code: &'static str, path: &str, message: &str, help: &str) -> Warning {
    let [path, message, help] = [path, message, help].map(str::to_owned);
    Warning { code, path, message, help }
}

fn language(article: &Article, warnings: &mut Vec<Warning>) {
    let Some(language) = article.language.as_deref().filter(|language| !is_blank(Some(language)))
    else {
        return;
    };
    if article.language_tag().is_none() {
        let message = ["a language that the card leaves out: ", language].concat();
        let help = "expected a tag (BCP 47) like `en` or `pt-BR`";
        warnings.push(warning("unknown-language", "language", &message, help));
    }
}

fn title(article: &Article, warnings: &mut Vec<Warning>) {
    let length = article.title.as_deref().unwrap_or_default().trim().chars().count();
    if length > LONGEST_TITLE {
        let message = ["a title of ", &length.to_string(), " characters"].concat();
        let help = ["search engines cut titles after ", &LONGEST_TITLE.to_string()].concat();
        warnings.push(warning("long-title", "title", &message, &help));
    }
}

fn dates(article: &Article, is_future: &dyn Fn(&Date) -> bool, warnings: &mut Vec<Warning>) {
    for (path, date) in
        [("date_published", &article.date_published), ("date_modified", &article.date_modified)]
    {
        if date.as_ref().is_some_and(is_future) {
            let help = "the card shows it all the same";
            warnings.push(warning("future-date", path, "a date in the future", help));
        }
    }
}

fn canonical_url(article: &Article, warnings: &mut Vec<Warning>) {
    if is_blank(article.url.as_deref()) {
        let help = "say in `url` where the article was published: the title leads there, and what \
                    is relative is joined to it";
        warnings.push(warning("missing-url", "", "no canonical URL", help));
    }
}

fn picture(article: &Article, warnings: &mut Vec<Warning>) {
    let path = if is_blank(article.image.as_deref()) { "banner_image" } else { "image" };
    if is_blank(article.image.as_deref()) && is_blank(article.banner_image.as_deref()) {
        return;
    }
    let details = article.image_details.as_ref();
    if details.is_none_or(|details| details.alt.is_none()) {
        let help = "say what it shows in `image_details.alt`, or `\"\"` if it only decorates";
        warnings.push(warning("missing-alt", path, "a picture without a text for it", help));
    }
    if details.is_none_or(|details| details.width.is_none() || details.height.is_none()) {
        let help = "give `width` and `height` in `image_details`, so that nothing moves when it has \
                    loaded";
        warnings.push(warning("missing-size", path, "a picture without a size", help));
    }
}

fn pictures_of_the_body(article: &Article, warnings: &mut Vec<Warning>) {
    let base = article.url.as_deref().and_then(Link::absolute);
    let (path, sources, help) = match article.body() {
        Some(Text::Html(html)) => (
            "content_html",
            silent_pictures_of_html(html, base.as_ref()),
            "say what it shows in `alt`, or `\"\"` if it only decorates",
        ),
        Some(text @ Text::Markdown(_)) => (
            "content_markdown",
            silent_pictures(&text.nodes(base.as_ref())),
            "say what it shows: `![a mill](mill.jpg)`",
        ),
        Some(Text::Plain(_)) | None => return,
    };
    warnings.extend(sources.iter().take(MAX_PICTURES).map(|source| {
        let message = ["a picture without a text for it: ", source].concat();
        warning("missing-alt", path, &message, help)
    }));
}

/// The nodes don't tell whether an empty `alt` was written.
fn silent_pictures_of_html(html: &str, base: Option<&Link>) -> Vec<String> {
    let mut sources = Vec::new();
    let mut tokens = Tokens::of(html);
    while sources.len() < MAX_PICTURES
        && let Some(token) = tokens.next()
    {
        let Token::Start(start) = token else { continue };
        if start.name.eq_ignore_ascii_case("img") && start.attribute("alt").is_none() {
            let source = start.value("src").unwrap_or_default();
            let link = ImageLink::resolve(&source, base);
            sources.extend(link.map(|link| link.as_str().to_owned()));
        }
    }
    sources
}

fn silent_pictures(nodes: &[Node<'_>]) -> Vec<String> {
    let mut sources = Vec::new();
    each_picture(nodes, &mut |picture| {
        if is_blank(picture.value(AttrName::Alt)) {
            sources.push(picture.value(AttrName::Src).unwrap_or_default().to_owned());
        }
    });
    sources
}

fn each_picture(nodes: &[Node<'_>], visit: &mut dyn FnMut(&Element<'_>)) {
    for node in nodes {
        let Node::Element(element) = node else { continue };
        if element.tag() == Tag::Img {
            visit(element);
        }
        each_picture(element.children(), visit);
    }
}

pub(super) fn is_blank(text: Option<&str>) -> bool {
    text.is_none_or(|text| text.trim().is_empty())
}
