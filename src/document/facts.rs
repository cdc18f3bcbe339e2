//! What a page can say of its article to others: trimmed, checked and resolved.

use crate::article::Article;
use crate::card::{Options, base, given, headline};
use crate::link::{ImageLink, Link};

pub(super) struct Facts<'a> {
    pub(super) article: &'a Article,
    pub(super) headline: String,
    pub(super) summary: Option<&'a str>,
    pub(super) section: Option<&'a str>,
    /// The article's own address. Where it has none there is no other page to name: what it is about
    /// is not it.
    pub(super) canonical: Option<Link>,
    pub(super) image: Option<String>,
    pub(super) license: Option<Link>,
    base: Option<Link>,
}

impl<'a> Facts<'a> {
    pub(super) fn of(article: &'a Article, options: &Options) -> Self {
        let base = base(article, options);
        let link = |url: Option<&str>| Link::resolve(given(url)?, base.as_ref());
        let image = |url: Option<&str>| ImageLink::resolve(given(url)?, base.as_ref());
        let shown = image(article.image.as_deref());
        let shown = shown.or_else(|| image(article.banner_image.as_deref()));
        Self {
            article,
            headline: headline(article).into_owned(),
            summary: given(article.summary.as_deref()),
            section: given(article.section.as_deref()),
            canonical: link(article.url.as_deref()).filter(|url| url.as_str().starts_with("http")),
            image: shown.as_ref().and_then(fetchable),
            license: article.license.as_ref().and_then(|license| link(license.url.as_deref())),
            base,
        }
    }

    /// The address in an optional field, if it is a safe one.
    pub(super) fn link(&self, url: Option<&str>) -> Option<String> {
        Some(Link::resolve(given(url)?, self.base.as_ref())?.as_str().to_owned())
    }

    /// The same of a picture that others can fetch.
    pub(super) fn picture(&self, url: Option<&str>) -> Option<String> {
        ImageLink::resolve(given(url)?, self.base.as_ref()).as_ref().and_then(fetchable)
    }

    /// Those that are not blank.
    pub(super) fn tags(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        self.article.tags.iter().filter_map(|tag| given(Some(tag)))
    }
}

fn fetchable(picture: &ImageLink) -> Option<String> {
    Some(picture.as_str().to_owned()).filter(|url| !url.starts_with("data:"))
}
