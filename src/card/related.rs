//! What to read next.

use super::{Card, add_label, given};
use crate::article::Related;
use crate::link::Link;
use crate::node::{Attr, Builder, Loading, Tag};

pub(super) fn add<'a>(card: &Card<'a>, builder: &mut Builder<'a>) {
    let most = card.options.max_related.unwrap_or(usize::MAX);
    let related = card.article.related.iter().filter_map(|related| {
        let link = card.link(related.url.as_deref());
        let title = given(related.title.as_deref()).or_else(|| given(related.url.as_deref()))?;
        Some((related, title, link))
    });
    let related: Vec<_> = related.take(most).collect();
    if related.is_empty() {
        return;
    }
    let label = card.locale.related();
    let attributes = vec![Attr::part("related"), Attr::aria_label(label)];
    builder.element(Tag::Aside, attributes, |aside| {
        add_label(aside, label);
        aside.element(Tag::Ul, vec![Attr::part("related-list")], |list| {
            for (related, title, link) in related {
                list.element(Tag::Li, vec![Attr::part("related-item")], |item| {
                    add_item(card, related, title, link.as_ref(), item);
                });
            }
        });
    });
}

fn add_item<'a>(
    card: &Card<'a>,
    related: &'a Related,
    title: &'a str,
    link: Option<&Link>,
    item: &mut Builder<'a>,
) {
    if let Some(source) = card.image_link(related.image.as_deref()) {
        let attributes = vec![
            Attr::part("related-picture"),
            Attr::src(source),
            Attr::alt(""),
            Attr::loading(Loading::Lazy),
            Attr::decoding_async(),
        ];
        item.open(Tag::Img, attributes);
    }
    match link {
        Some(link) => card.anchor(item, "related-link", link, |a| a.text(title)),
        None => item.text(title),
    }
    let publisher = given(related.publisher.as_deref());
    let date = related.date_published.as_ref();
    if publisher.is_none() && date.is_none() {
        return;
    }
    item.element(Tag::Span, vec![Attr::part("related-meta")], |meta| {
        if let Some(publisher) = publisher {
            meta.text(publisher);
        }
        if publisher.is_some() && date.is_some() {
            meta.text(" · ");
        }
        if let Some(date) = date {
            let attributes = vec![Attr::date_time(date.as_str())];
            meta.element(Tag::Time, attributes, |time| time.text(card.locale.date(date)));
        }
    });
}
