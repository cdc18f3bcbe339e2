//! What to read next.

use super::{Card, add_part, given};
use crate::article::Related;
use crate::locale::Label;
use crate::node::{Attr, Tag, Tree};

pub(super) fn add<'a>(card: &Card<'a>, tree: &mut Tree<'a>) {
    let most = card.options.max_related.unwrap_or(usize::MAX);
    let titled = || card.article.related.iter().filter(|related| title_of(related).is_some());
    if most == 0 || titled().next().is_none() {
        return;
    }
    card.open_labelled(tree, Tag::Aside, "related", "related-list", Label::Related);
    for related in titled().take(most) {
        card.open_inside(tree, Tag::Li, "related-item");
        add_item(card, related, tree);
        tree.close();
    }
    tree.close();
    tree.close();
}

fn title_of(related: &Related) -> Option<&str> {
    given(related.title.as_deref()).or_else(|| given(related.url.as_deref()))
}

fn add_item<'a>(card: &Card<'a>, related: &'a Related, item: &mut Tree<'a>) {
    card.add_icon(item, "related-picture", related.image.as_deref(), None);
    let link = card.link(related.url.as_deref());
    let title = title_of(related).unwrap_or_default();
    card.add_linked(item, "related-link", link.as_ref(), title.into());
    let publisher = given(related.publisher.as_deref());
    let date = related.date_published.as_ref();
    if publisher.is_none() && date.is_none() {
        return;
    }
    add_part(item, Tag::Span, "related-meta", |meta| {
        if let Some(publisher) = publisher {
            meta.text(publisher);
        }
        if publisher.is_some() && date.is_some() {
            // The dot may end a line, but starts none.
            meta.text("\u{a0}· ");
        }
        if let Some(date) = date {
            card.open_words(meta, Tag::Time, vec![Attr::date_time(date.as_str())]);
            meta.text(card.locale.date(date));
            meta.close();
        }
    });
}
