//! The key points.

use super::{Card, add_label};
use crate::node::{Attr, Builder, Tag};

pub(super) fn add<'a>(card: &Card<'a>, builder: &mut Builder<'a>) {
    let most = card.options.max_key_points.unwrap_or(usize::MAX);
    let points = card.article.key_points.iter().map(|point| point.text());
    let points = points.map(|text| text.inline_nodes(card.base.as_ref()));
    let points: Vec<_> = points.filter(|nodes| !nodes.is_empty()).take(most).collect();
    if points.is_empty() {
        return;
    }
    let label = card.locale.key_points();
    let attributes = vec![Attr::part("key-points"), Attr::aria_label(label)];
    builder.element(Tag::Section, attributes, |section| {
        add_label(section, label);
        section.element(Tag::Ul, vec![Attr::part("key-point-list")], |list| {
            for nodes in points {
                list.element(Tag::Li, vec![Attr::part("key-point")], |item| {
                    card.add_text(item, nodes);
                });
            }
        });
    });
}
