//! The key points.

use super::Card;
use crate::locale::Label;
use crate::node::{Node, Tag, Tree};

pub(super) fn add<'a>(card: &Card<'a>, points: Vec<Vec<Node<'a>>>, tree: &mut Tree<'a>) {
    if points.is_empty() {
        return;
    }
    card.open_labelled(tree, Tag::Section, "key-points", "key-point-list", Label::KeyPoints);
    for nodes in points {
        card.open_inside(tree, Tag::Li, "key-point");
        card.add_text(tree, nodes);
        tree.close();
    }
    tree.close();
    tree.close();
}
