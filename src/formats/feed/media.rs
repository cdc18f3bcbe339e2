//! The main picture of an item: Media RSS (<https://www.rssboard.org/media-rss>), an enclosure that is
//! one, or a podcast's.

use super::base::Base;
use super::one_line;
use super::xml::{Element, Space};
use crate::article::{Article, ImageDetails};

/// Gives `article` the widest picture that `item` brings, else one of its thumbnails.
pub(super) fn add(article: &mut Article, item: &Element, base: &Base) {
    let holders: Vec<_> = std::iter::once(item).chain(item.all(Space::Media, "group")).collect();
    let contents = || holders.iter().flat_map(|holder| holder.all(Space::Media, "content"));
    let thumbnails = holders.iter().copied().chain(contents());
    let thumbnails = thumbnails.flat_map(|holder| holder.all(Space::Media, "thumbnail"));
    let found = widest(contents().filter(|content| is_picture(content)))
        .or_else(|| widest(thumbnails))
        .and_then(|element| Some((element, element.attribute("url")?)))
        .or_else(|| enclosure(item))
        .or_else(|| {
            let image = item.first(Space::Itunes, "image")?;
            Some((image, image.attribute("href")?))
        });
    let Some((element, url)) = found else { return };
    // What is said of a picture stands in it, in its group, or beside it.
    let said = |name: &str| {
        let said = std::iter::once(element).chain(holders.iter().copied());
        let text = said
            .filter(|_| element.is(Space::Media, "content"))
            .find_map(|holder| holder.text_of(Space::Media, name));
        text.and_then(|text| one_line::text_of_html(&text))
    };
    let number = |name: &str| element.attribute(name).and_then(|value| value.parse().ok());
    let details = ImageDetails {
        width: number("width"),
        height: number("height"),
        caption: said("description"),
        credit: said("credit"),
        ..ImageDetails::default()
    };
    article.image = Some(base.join(url));
    article.image_details = (details != ImageDetails::default()).then_some(details);
}

/// The first of the widest that have an address.
fn widest<'e>(elements: impl Iterator<Item = &'e Element>) -> Option<&'e Element> {
    let width = |element: &Element| {
        element.attribute("width").and_then(|width| width.parse::<u32>().ok()).unwrap_or_default()
    };
    let mut widest: Option<&Element> = None;
    for element in elements.filter(|element| element.attribute("url").is_some()) {
        if widest.is_none_or(|known| width(element) > width(known)) {
            widest = Some(element);
        }
    }
    widest
}

/// By its medium or type; what says neither, by the end of its address.
fn is_picture(content: &Element) -> bool {
    if let Some(medium) = content.attribute("medium") {
        return medium == "image";
    }
    if let Some(kind) = content.attribute("type") {
        return kind.starts_with("image/");
    }
    let url = content.attribute("url").unwrap_or_default().to_ascii_lowercase();
    let path = url.split(['?', '#']).next().unwrap_or_default();
    [".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif"].iter().any(|end| path.ends_with(end))
}

/// RSS's `enclosure`, or Atom's link of that kind.
fn enclosure(item: &Element) -> Option<(&Element, &str)> {
    let is_image = |element: &&Element| {
        element.attribute("type").is_some_and(|kind| kind.starts_with("image/"))
    };
    let rss = item.all(Space::Rss, "enclosure").filter(is_image);
    let mut rss = rss.filter_map(|element| Some((element, element.attribute("url")?)));
    let atom = item.all(Space::Atom, "link").filter(is_image);
    let mut atom = atom
        .filter(|link| link.attribute("rel") == Some("enclosure"))
        .filter_map(|element| Some((element, element.attribute("href")?)));
    rss.next().or_else(|| atom.next())
}
