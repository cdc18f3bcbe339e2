//! The addresses of an article that the card can't use: unsafe ones, and relative ones without a base.

use super::Warning;
use super::warnings::{is_blank, warning};
use crate::article::Article;
use crate::link::{ImageLink, Link};

pub(super) fn of(article: &Article) -> Vec<Warning> {
    let base = article.url.as_deref().and_then(Link::absolute);
    let is_link = |address: &str| Link::resolve(address, base.as_ref()).is_some();
    let is_image = |address: &str| ImageLink::resolve(address, base.as_ref()).is_some();
    let links = links(article).into_iter().filter_map(|address| address.unless(is_link));
    let images = images(article).into_iter().filter_map(|address| address.unless(is_image));
    links.chain(images).collect()
}

/// An address, and where it stands.
struct Address<'a> {
    path: String,
    text: Option<&'a str>,
}

impl<'a> Address<'a> {
    fn new(path: &str, text: Option<&'a String>) -> Self {
        Self { path: path.to_owned(), text: text.map(String::as_str) }
    }

    /// One of a list's element.
    fn of_each(list: &str, index: usize, key: &str, text: Option<&'a String>) -> Self {
        Self::new(&[list, "[", &index.to_string(), "].", key].concat(), text)
    }

    fn unless(self, is_usable: impl Fn(&str) -> bool) -> Option<Warning> {
        let text = self.text.filter(|text| !is_blank(Some(text)) && !is_usable(text))?;
        let message = ["an address that the card leaves out: ", text].concat();
        let help = "expected a web address, absolute or relative to the article's absolute `url`";
        Some(warning("unusable-address", &self.path, &message, help))
    }
}

fn links(article: &Article) -> Vec<Address<'_>> {
    let publisher = article.publisher.as_ref().and_then(|publisher| publisher.url.as_ref());
    let license = article.license.as_ref().and_then(|license| license.url.as_ref());
    let mut links = vec![
        Address::new("url", article.url.as_ref()),
        Address::new("external_url", article.external_url.as_ref()),
        Address::new("publisher.url", publisher),
        Address::new("license.url", license),
    ];
    let authors = article.authors.iter().enumerate();
    links.extend(authors.map(|(at, a)| Address::of_each("authors", at, "url", a.url.as_ref())));
    let related = article.related.iter().enumerate();
    links.extend(related.map(|(at, r)| Address::of_each("related", at, "url", r.url.as_ref())));
    links
}

fn images(article: &Article) -> Vec<Address<'_>> {
    let icon = article.publisher.as_ref().and_then(|publisher| publisher.icon.as_ref());
    let mut images = vec![
        Address::new("image", article.image.as_ref()),
        Address::new("banner_image", article.banner_image.as_ref()),
        Address::new("publisher.icon", icon),
    ];
    let authors = article.authors.iter().enumerate();
    images.extend(
        authors.map(|(at, a)| Address::of_each("authors", at, "avatar", a.avatar.as_ref())),
    );
    let related = article.related.iter().enumerate();
    images
        .extend(related.map(|(at, r)| Address::of_each("related", at, "image", r.image.as_ref())));
    images
}
