//! The key points.

use super::{Card, add_part, open_labelled};
use crate::node::{Node, Tag, Tree};

pub(super) fn add<'a>(card: &Card<'a>, points: Vec<Vec<Node<'a>>>, tree: &mut Tree<'a>) {
    if points.is_empty() {
        return;
    }
    let label = card.locale.key_points();
    open_labelled(tree, Tag::Section, "key-points", "key-point-list", label);
    for nodes in points {
        add_part(tree, Tag::Li, "key-point", |item| card.add_text(item, nodes));
    }
    tree.close();
    tree.close();
}
