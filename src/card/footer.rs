//! Publisher and tags.

use super::{Card, add_part, given};
use crate::locale::Label;
use crate::node::{Builder, Tag};

pub(super) fn add<'a>(card: &Card<'a>, builder: &mut Builder<'a>) {
    let publisher = card.article.publisher.as_ref();
    let name = publisher.and_then(|publisher| given(publisher.name.as_deref()));
    if name.is_none() && tags(card).next().is_none() {
        return;
    }
    add_part(builder, Tag::Footer, "footer", |footer| {
        if let (Some(publisher), Some(name)) = (publisher, name) {
            add_part(footer, Tag::P, "publisher", |p| {
                card.add_icon(p, "icon", publisher.icon.as_deref(), Some(20));
                let link = card.link(publisher.url.as_deref());
                card.add_linked(p, "publisher-link", link.as_ref(), name.into());
            });
        }
        add_tags(card, footer);
    });
}

fn add_tags<'a>(card: &Card<'a>, footer: &mut Builder<'a>) {
    if tags(card).next().is_none() {
        return;
    }
    card.open_landmark(footer, Tag::Ul, "tags", card.locale.label(Label::Tags));
    for tag in tags(card) {
        card.open_inside(footer, Tag::Li, "tag");
        footer.text(tag);
        footer.close(Tag::Li);
    }
    footer.close(Tag::Ul);
}

/// Those that are not blank.
pub(super) fn tags<'a>(card: &Card<'a>) -> impl Iterator<Item = &'a str> + use<'a> {
    card.article.tags.iter().filter_map(|tag| given(Some(tag)))
}
