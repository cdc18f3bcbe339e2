//! The key points.

use super::{Card, add_label, add_part, open_landmark};
use crate::node::{Node, Tag, Tree};

pub(super) fn add<'a>(card: &Card<'a>, points: Vec<Vec<Node<'a>>>, tree: &mut Tree<'a>) {
    if points.is_empty() {
        return;
    }
    let label = card.locale.key_points();
    open_landmark(tree, Tag::Section, "key-points", label);
    add_label(tree, label);
    add_part(tree, Tag::Ul, "key-point-list", |list| {
        for nodes in points {
            add_part(list, Tag::Li, "key-point", |item| card.add_text(item, nodes));
        }
    });
    tree.close();
}
