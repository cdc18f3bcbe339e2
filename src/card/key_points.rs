//! The key points.

use super::{Card, add_part};
use crate::locale::Label;
use crate::node::{Builder, Tag};

pub(super) fn add<'a>(card: &Card<'a>, builder: &mut Builder<'a>) {
    let most = card.options.max_key_points.unwrap_or(usize::MAX);
    let mut points = Vec::new();
    for point in &card.article.key_points {
        if points.len() == most {
            break;
        }
        let nodes = point.text().inline_nodes(card.base.as_ref());
        if !nodes.is_empty() {
            points.push(nodes);
        }
    }
    if points.is_empty() {
        return;
    }
    card.open_headed(builder, Tag::Section, "key-points", Label::KeyPoints);
    card.open_inside(builder, Tag::Ul, "key-point-list");
    for nodes in points {
        add_part(builder, Tag::Li, "key-point", |item| card.add_text(item, nodes));
    }
    builder.close(Tag::Ul);
    builder.close(Tag::Section);
}
