//! Who published the article first, on what terms others may use it, and tags.

use super::{Card, add_part, given};
use crate::article::{License, Publisher};
use crate::locale::Label;
use crate::node::{Attr, Tag, Tree};

pub(super) fn add<'a>(card: &Card<'a>, tree: &mut Tree<'a>) {
    if publisher(card).is_none() && license(card).is_none() && tags(card).next().is_none() {
        return;
    }
    add_part(tree, Tag::Footer, "footer", |footer| {
        add_publisher(card, footer);
        add_license(card, footer);
        add_tags(card, footer);
    });
}

fn add_publisher<'a>(card: &Card<'a>, footer: &mut Tree<'a>) {
    let Some((publisher, name)) = publisher(card) else { return };
    add_part(footer, Tag::P, "publisher", |p| {
        card.add_icon(p, "icon", publisher.icon.as_deref(), Some(20));
        card.open_words(p, Tag::Span, vec![Attr::part("attribution")]);
        p.text(card.locale.label(Label::BeforePublisher));
        let link = card.link(publisher.url.as_deref());
        card.add_linked(p, "publisher-link", link.as_ref(), name.into());
        p.text(card.locale.label(Label::AfterPublisher));
        p.close();
    });
}

fn publisher<'a>(card: &Card<'a>) -> Option<(&'a Publisher, &'a str)> {
    let publisher = card.article.publisher.as_ref()?;
    Some((publisher, given(publisher.name.as_deref())?))
}

/// Its link is the terms' own address, since that is what tells them: nothing is added to it.
fn add_license<'a>(card: &Card<'a>, footer: &mut Tree<'a>) {
    let Some((license, name)) = license(card) else { return };
    add_part(footer, Tag::P, "license", |p| match card.link(license.url.as_deref()) {
        Some(link) => card.add_link(p, "license-link", link, name.into()),
        None => p.text(name),
    });
}

fn license<'a>(card: &Card<'a>) -> Option<(&'a License, &'a str)> {
    let license = card.article.license.as_ref()?;
    Some((license, given(license.name.as_deref()).or_else(|| given(license.url.as_deref()))?))
}

fn add_tags<'a>(card: &Card<'a>, footer: &mut Tree<'a>) {
    if tags(card).next().is_none() {
        return;
    }
    let label = card.locale.label(Label::Tags);
    card.open_words(footer, Tag::Ul, vec![Attr::part("tags"), Attr::aria_label(label)]);
    for tag in tags(card) {
        card.open_inside(footer, Tag::Li, "tag");
        footer.text(tag);
        footer.close();
    }
    footer.close();
}

/// Those that are not blank.
pub(super) fn tags<'a>(card: &Card<'a>) -> impl Iterator<Item = &'a str> + use<'a> {
    card.article.tags.iter().filter_map(|tag| given(Some(tag)))
}
