//! The body, or the link to it; or both, the body closed.

use super::headline::shortened;
use super::image::add_laziness;
use super::{Card, Variant, add_part};
use crate::locale::Label;
use crate::node::{Attr, HeadingLevel, Node, Tag, Tree, text_of};

pub(super) fn add<'a>(card: &Card<'a>, body: Vec<Node<'a>>, tree: &mut Tree<'a>) {
    if card.options.variant == Variant::Full {
        return add_body(card, body, tree);
    }
    if card.options.expandable && !body.is_empty() {
        add_part(tree, Tag::Details, "expand", |details| {
            card.open_words(details, Tag::Summary, vec![Attr::part("expand-label")]);
            details.text(card.locale.label(Label::Expand));
            details.close();
            add_body(card, body, details);
        });
    }
    add_read_more(card, tree);
}

fn add_body<'a>(card: &Card<'a>, body: Vec<Node<'a>>, tree: &mut Tree<'a>) {
    if !body.is_empty() {
        add_part(tree, Tag::Div, "body", |div| card.add_text(div, body));
    }
}

fn add_read_more<'a>(card: &Card<'a>, tree: &mut Tree<'a>) {
    let Some(link) = card.address() else { return };
    let label = card.locale.label(Label::ReadMore);
    card.open_words(tree, Tag::P, vec![Attr::part("read-more")]);
    card.add_linked(tree, "read-more-link", Some(&link), label.into());
    tree.close();
}

/// What brings the highest heading of `body` to one below `headline`.
pub(super) fn heading_shift(body: &[Node<'_>], headline: HeadingLevel) -> i8 {
    let highest = highest_heading(body).unwrap_or(headline);
    headline.get().cast_signed() + 1 - highest.get().cast_signed()
}

fn highest_heading(nodes: &[Node<'_>]) -> Option<HeadingLevel> {
    let levels = nodes.iter().filter_map(|node| match node {
        Node::Element(element) => {
            element.tag().heading_level().or_else(|| highest_heading(element.children()))
        }
        Node::Text(_) => None,
    });
    levels.min()
}

impl<'a> Card<'a> {
    /// Adds a text that an author wrote, fitted into the card: headings below the headline, links
    /// as the host wants them, pictures lazy.
    pub(super) fn add_text(&self, tree: &mut Tree<'a>, mut nodes: Vec<Node<'a>>) {
        self.fit(&mut nodes);
        tree.insert(nodes);
    }

    fn fit(&self, nodes: &mut [Node<'a>]) {
        let mut rest = nodes;
        while let Some((node, after)) = rest.split_first_mut() {
            rest = after;
            let Node::Element(element) = node else { continue };
            let (tag, attributes, children) = element.parts_mut();
            if let Some(level) = tag.heading_level() {
                let level = level.get().saturating_add_signed(self.heading_shift);
                *tag = Tag::heading(HeadingLevel::clamped(level));
            }
            match tag {
                Tag::A => self.add_link_attributes(attributes, ""),
                Tag::Img => add_laziness(attributes),
                Tag::Input => attributes.push(Attr::aria_label(label_of(rest))),
                Tag::Pre | Tag::Table => attributes.push(Attr::tab_stop()),
                _ => {}
            }
            self.fit(children);
        }
    }
}

/// What stands behind a task's box, up to the next box or the tasks below it; no more than is read out
/// as a name, so that boxes in each other's text don't say it again and again.
fn label_of(nodes: &[Node<'_>]) -> String {
    let is_end = |node: &Node<'_>| match node {
        Node::Element(element) => matches!(element.tag(), Tag::Input | Tag::Ol | Tag::Ul),
        Node::Text(_) => false,
    };
    let end = nodes.iter().position(is_end).unwrap_or(nodes.len());
    let text = text_of(nodes.get(..end).unwrap_or_default());
    shortened(text.trim()).into_owned()
}
