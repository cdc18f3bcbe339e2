//! RSS 2.0 and the modules that its items have elements of; RSS 1.0 has its items beside the channel.

use super::base::Base;
use super::xml::{Element, Space};
use super::{Feed, Item, MAX_ITEMS, media, one_line, summary_and_body};
use crate::article::{Article, Author, Date, Publisher};
use crate::excess::Excess;
use crate::formats::unique::unique;
use crate::formats::{loose, written_date};
use crate::link::Link;

pub(super) fn read(root: &Element) -> Result<Feed, Excess> {
    let channel = root.first(Space::Rss, "channel").unwrap_or(root);
    let items = || channel.all(Space::Rss, "item").chain(root.all(Space::Rss, "item"));
    Excess::at_most("items of the feed", MAX_ITEMS, items().count())?;
    let home = channel.text_of(Space::Rss, "link");
    let base = Base::of_site(home.as_deref()).inside(root).inside(channel);
    let items = items().map(|item| read_item(item, &base)).collect();
    Ok(Feed { items, shared: shared(root, channel, home, &base) })
}

fn shared(root: &Element, channel: &Element, home: Option<String>, base: &Base) -> Article {
    let url = home.map(|url| base.join(&url));
    let title = channel.text_of(Space::Rss, "title").and_then(|title| plain_title(&title));
    let image = channel.first(Space::Itunes, "image").and_then(|image| image.attribute("href"));
    let icon = image.map(str::to_owned).or_else(|| {
        let image = channel.first(Space::Rss, "image").or_else(|| root.first(Space::Rss, "image"));
        image?.text_of(Space::Rss, "url")
    });
    let icon = icon.map(|icon| base.join(&icon));
    Article {
        language: language(channel).or_else(|| language(root)),
        authors: authors(channel, &[(Space::DublinCore, "creator"), (Space::Itunes, "author")]),
        publisher: title.map(|name| Publisher { name: Some(name), url, icon }),
        ..Article::default()
    }
}

fn read_item(item: &Element, channel: &Base) -> Item {
    let base = channel.inside(item);
    let guid = item.first(Space::Rss, "guid");
    let id =
        guid.and_then(Element::text).or_else(|| item.attribute("rdf:about").map(str::to_owned));
    let is_address = guid.is_none_or(|guid| guid.attribute("isPermaLink") != Some("false"));
    let permalink = id.as_deref().filter(|_| is_address).and_then(Link::absolute);
    let url = item
        .text_of(Space::Rss, "link")
        .map(|link| base.join(&link))
        .or_else(|| permalink.map(|link| link.as_str().to_owned()));

    let content = item.first(Space::Content, "encoded");
    let base_of_body = content.map_or_else(|| base.clone(), |content| base.inside(content));
    let description = item
        .text_of(Space::Rss, "description")
        .or_else(|| item.text_of(Space::Itunes, "summary"))
        .or_else(|| item.text_of(Space::DublinCore, "description"));
    let (summary, body) = summary_and_body(description, content.and_then(Element::text));

    let mut article = Article {
        id: id.or_else(|| url.clone()),
        language: language(item),
        title: item.text_of(Space::Rss, "title").and_then(|title| plain_title(&title)),
        summary,
        date_published: date(item, &[(Space::Rss, "pubDate"), (Space::DublinCore, "date")]),
        date_modified: date(item, &[(Space::Atom, "updated"), (Space::DublinCore, "modified")]),
        authors: authors(
            item,
            &[(Space::DublinCore, "creator"), (Space::Rss, "author"), (Space::Itunes, "author")],
        ),
        tags: tags(item),
        content_html: body,
        publisher: source(item),
        url,
        ..Article::default()
    };
    media::add(&mut article, item, &base);
    Item { base: base_of_body.of_body(article.url.as_deref()), article }
}

/// A title is plain text by its specification; many have HTML in it all the same, or character
/// references that were written twice.
fn plain_title(title: &str) -> Option<String> {
    if title.contains("</") {
        return one_line::text_of_html(title);
    }
    one_line::words(&one_line::decoded(title))
}

fn language(element: &Element) -> Option<String> {
    let written = element.text_of(Space::Rss, "language");
    let written = written.or_else(|| element.text_of(Space::DublinCore, "language"));
    let written = written.or_else(|| element.attribute("xml:lang").map(str::to_owned))?;
    loose::language(&written.into())
}

/// Of the kinds of elements that name authors the first that does.
fn authors(element: &Element, kinds: &[(Space, &str)]) -> Vec<Author> {
    let named = |(space, name): &(Space, &str)| {
        let names = element.all(*space, name).filter_map(Element::text);
        let names = names.filter_map(|text| author_name(&text));
        names.map(|name| Author { name: Some(name), ..Author::default() }).collect::<Vec<_>>()
    };
    kinds.iter().map(named).find(|authors| !authors.is_empty()).unwrap_or_default()
}

/// `ada@example.com (Ada Finch)`, `Ada Finch <ada@example.com>`, `Ada Finch`. An address alone is
/// nobody's business.
fn author_name(text: &str) -> Option<String> {
    let text = one_line::decoded(text);
    let in_brackets = text.split_once('(').map(|(_, name)| name.trim_end().trim_end_matches(')'));
    let before_address = || text.split_once('<').map(|(name, _)| name);
    let has_address = text.contains('@');
    let name = match in_brackets.filter(|_| has_address).or_else(before_address) {
        Some(name) => name,
        None => &text,
    };
    one_line::words(name).filter(|name| !name.contains('@'))
}

fn date(item: &Element, kinds: &[(Space, &str)]) -> Option<Date> {
    kinds.iter().find_map(|(space, name)| written_date::read(&item.text_of(*space, name)?))
}

fn tags(item: &Element) -> Vec<String> {
    let categories = item.all(Space::Rss, "category").chain(item.all(Space::DublinCore, "subject"));
    unique(categories.filter_map(Element::text).map(|tag| one_line::decoded(&tag)))
}

/// The channel that the item came from, when that is another one.
fn source(item: &Element) -> Option<Publisher> {
    let name = item.text_of(Space::Rss, "source")?;
    Some(Publisher { name: Some(one_line::decoded(&name)), ..Publisher::default() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_lose_what_is_no_text() {
        for (title, expected) in [
            ("Tom &amp; Jerry&#8217;s", Some("Tom & Jerry’s")),
            ("The <em>tide</em>\n mill", Some("The tide mill")),
            ("What is Vec<T>?", Some("What is Vec<T>?")),
            (" ", None),
        ] {
            assert_eq!(plain_title(title).as_deref(), expected, "{title}");
        }
    }

    #[test]
    fn authors_have_names() {
        for (text, expected) in [
            ("ada@example.com (Ada Finch)", Some("Ada Finch")),
            ("Ada Finch <ada@example.com>", Some("Ada Finch")),
            ("Ada Finch (she/her)", Some("Ada Finch (she/her)")),
            ("Finch &amp; Sons", Some("Finch & Sons")),
            ("ada@example.com", None),
            ("ada@example.com ()", None),
        ] {
            assert_eq!(author_name(text).as_deref(), expected, "{text}");
        }
    }
}
