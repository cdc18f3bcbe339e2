//! Publisher and tags.

use super::image::icon;
use super::{Card, given};
use crate::node::{Attr, Builder, Tag};

pub(super) fn add<'a>(card: &Card<'a>, builder: &mut Builder<'a>) {
    let publisher = card.article.publisher.as_ref();
    let name = publisher.and_then(|publisher| given(publisher.name.as_deref()));
    let tags = card.article.tags.iter().map(|tag| tag.trim());
    let tags: Vec<_> = tags.filter(|tag| !tag.is_empty()).collect();
    if name.is_none() && tags.is_empty() {
        return;
    }
    builder.element(Tag::Footer, vec![Attr::part("footer")], |footer| {
        if let (Some(publisher), Some(name)) = (publisher, name) {
            footer.element(Tag::P, vec![Attr::part("publisher")], |p| {
                if let Some(source) = card.image_link(publisher.icon.as_deref()) {
                    p.open(Tag::Img, icon("icon", source, 20));
                }
                match card.link(publisher.url.as_deref()) {
                    Some(link) => card.anchor(p, "publisher-link", &link, |a| a.text(name)),
                    None => p.text(name),
                }
            });
        }
        add_tags(card, tags, footer);
    });
}

fn add_tags<'a>(card: &Card<'a>, tags: Vec<&'a str>, footer: &mut Builder<'a>) {
    if tags.is_empty() {
        return;
    }
    let attributes = vec![Attr::part("tags"), Attr::aria_label(card.locale.tags())];
    footer.element(Tag::Ul, attributes, |list| {
        for tag in tags {
            list.element(Tag::Li, vec![Attr::part("tag")], |item| item.text(tag));
        }
    });
}
