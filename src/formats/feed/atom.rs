//! Atom (RFC 4287).

use super::base::Base;
use super::xml::{Element, Space};
use super::{Feed, Item, MAX_ITEMS, media, one_line, summary_and_body};
use crate::article::{Article, Author, Date, License, MAX_AUTHORS, Publisher};
use crate::excess::Excess;
use crate::formats::unique::unique;
use crate::formats::{loose, written_date};
use crate::sink::html::html;
use crate::text::Text;

const ATOM: Space = Space::Atom;

pub(super) fn read(root: &Element) -> Result<Feed, Excess> {
    if root.is(ATOM, "entry") {
        let items = vec![read_entry(root, &Base::default())];
        return Ok(Feed { items, shared: Article::default() });
    }
    Excess::at_most("entries of the feed", MAX_ITEMS, root.all(ATOM, "entry").count())?;
    let site = link(root, "self").or_else(|| link(root, "alternate"));
    let base = Base::of_site(site).inside(root);
    let shared = Article {
        language: language(root),
        authors: authors(root, &base),
        publisher: publisher(root, &base),
        license: license(root, &base),
        ..Article::default()
    };
    let items = root.all(ATOM, "entry").map(|entry| read_entry(entry, &base)).collect();
    Ok(Feed { items, shared })
}

fn read_entry(entry: &Element, feed: &Base) -> Item {
    let base = feed.inside(entry);
    let source = entry.first(ATOM, "source");
    let url = link(entry, "alternate").map(|url| base.join(url));

    // Section 4.2.1: an entry's authors, else those of its source, else those of the feed.
    let own = authors(entry, &base);
    let of_source = || source.map(|source| authors(source, &base)).unwrap_or_default();
    let authors = if own.is_empty() { of_source() } else { own };

    // A content with a `src` is elsewhere (section 4.1.3.2).
    let content = entry.first(ATOM, "content").filter(|content| content.attribute("src").is_none());
    let base_of_body = content.map_or_else(|| base.clone(), |content| base.inside(content));
    let description = entry.first(ATOM, "summary").and_then(construct);
    let (summary, body) = summary_and_body(description, content.and_then(construct));

    // Every entry says when it was updated, and few of those that never were when they were published.
    let (published, updated) = (date(entry, "published"), date(entry, "updated"));
    let mut article = Article {
        id: entry.text_of(ATOM, "id").or_else(|| url.clone()),
        language: language(entry),
        title: entry.first(ATOM, "title").and_then(plain),
        summary,
        date_published: published.clone().or_else(|| updated.clone()),
        date_modified: updated.filter(|_| published.is_some()),
        authors,
        tags: tags(entry),
        content_html: body,
        publisher: source.and_then(|source| publisher(source, &base)),
        license: license(entry, &base),
        url,
        ..Article::default()
    };
    media::add(&mut article, entry, &base);
    Item { base: base_of_body.of_body(article.url.as_deref()), article }
}

/// A text or a content as HTML, by its type (sections 3.1.1 and 4.1.3.1). `None` when it is empty or
/// no text.
fn construct(element: &Element) -> Option<String> {
    match element.attribute("type").unwrap_or("text") {
        "text" | "text/plain" => Some(html(&Text::Plain(&element.text()?).nodes(None))),
        "html" | "text/html" => element.text(),
        "xhtml" | "application/xhtml+xml" => Some(element.inner_html()),
        _ => None,
    }
}

fn plain(element: &Element) -> Option<String> {
    one_line::text_of_html(&construct(element)?)
}

/// The address of the first link of that relation, of an HTML page if there is one. A link without a
/// relation is an `alternate` (section 4.2.7.2).
fn link<'e>(element: &'e Element, relation: &str) -> Option<&'e str> {
    let links = || {
        let links = element.all(ATOM, "link");
        links.filter(|link| link.attribute("rel").unwrap_or("alternate") == relation)
    };
    let is_page = |link: &&Element| link.attribute("type").is_none_or(|kind| kind == "text/html");
    links().find(is_page).or_else(|| links().next())?.attribute("href")
}

fn language(element: &Element) -> Option<String> {
    loose::language(&element.attribute("xml:lang")?.into())
}

fn authors(element: &Element, base: &Base) -> Vec<Author> {
    let authors = element.all(ATOM, "author").take(MAX_AUTHORS).map(|author| Author {
        name: author.text_of(ATOM, "name").filter(|name| !name.contains('@')),
        url: author.text_of(ATOM, "uri").map(|uri| base.join(&uri)),
        avatar: None,
    });
    authors.filter(|author| author.name.is_some()).collect()
}

fn publisher(feed: &Element, base: &Base) -> Option<Publisher> {
    let icon = feed.text_of(ATOM, "icon").or_else(|| feed.text_of(ATOM, "logo"));
    Some(Publisher {
        name: Some(feed.first(ATOM, "title").and_then(plain)?),
        url: link(feed, "alternate").map(|url| base.join(url)),
        icon: icon.map(|icon| base.join(&icon)),
    })
}

/// RFC 4946.
fn license(element: &Element, base: &Base) -> Option<License> {
    let url = link(element, "license")?;
    let links = element.all(ATOM, "link");
    let mut named = links.filter(|link| link.attribute("rel") == Some("license"));
    let name = named.find_map(|link| link.attribute("title")).map(str::to_owned);
    Some(License { name, url: Some(base.join(url)) })
}

fn date(entry: &Element, name: &str) -> Option<Date> {
    written_date::read(&entry.text_of(ATOM, name)?)
}

fn tags(entry: &Element) -> Vec<String> {
    let name = |category: &Element| {
        category.attribute("label").or_else(|| category.attribute("term")).map(str::to_owned)
    };
    unique(entry.all(ATOM, "category").filter_map(name))
}
