//! What the relative addresses of a feed are joined to: `xml:base` (<https://www.w3.org/TR/xmlbase/>),
//! else the site that the feed is of, as nobody says where the feed itself lies.

use super::xml::Element;
use crate::article::MAX_ADDRESS;
use crate::link::Link;

#[derive(Clone, Default)]
pub(super) struct Base {
    /// By the `xml:base`s around.
    scope: Option<Link>,
    site: Option<Link>,
}

impl Base {
    pub(super) fn of_site(address: Option<&str>) -> Self {
        let address = address.filter(|address| address.len() <= MAX_ADDRESS);
        Self { scope: None, site: address.and_then(Link::absolute) }
    }

    pub(super) fn inside(&self, element: &Element) -> Self {
        let own = element.attribute("xml:base").and_then(|base| Link::resolve(base, self.link()));
        let own = own.filter(|base| base.as_str().len() <= MAX_ADDRESS);
        Self { scope: own.or_else(|| self.scope.clone()), site: self.site.clone() }
    }

    fn link(&self) -> Option<&Link> {
        self.scope.as_ref().or(self.site.as_ref())
    }

    /// The address that `reference` stands for; as it is written when there is nothing to join it to.
    pub(super) fn join(&self, reference: &str) -> String {
        let link = Link::resolve(reference, self.link());
        link.map_or_else(|| reference.to_owned(), |link| link.as_str().to_owned())
    }

    /// What the relative addresses in the body of the article at `url` are joined to: its own address when
    /// no `xml:base` says otherwise.
    pub(super) fn of_body(&self, url: Option<&str>) -> Option<Link> {
        let own = || url.and_then(Link::absolute);
        self.scope.clone().or_else(own).or_else(|| self.site.clone())
    }
}
