//! The body, or the link to it.

use super::image::add_laziness;
use super::{Card, Variant, add_part};
use crate::locale::Label;
use crate::node::{Attr, Builder, HeadingLevel, Node, Tag};

pub(super) fn add<'a>(card: &Card<'a>, body: Vec<Node<'a>>, builder: &mut Builder<'a>) {
    if card.options.variant != Variant::Full {
        return add_read_more(card, builder);
    }
    if !body.is_empty() {
        add_part(builder, Tag::Div, "body", |div| card.add_text(div, body));
    }
}

fn add_read_more<'a>(card: &Card<'a>, builder: &mut Builder<'a>) {
    let Some(link) = card.address() else { return };
    card.open_words(builder, Tag::P, vec![Attr::part("read-more")]);
    card.add_linked(
        builder,
        "read-more-link",
        Some(&link),
        card.locale.label(Label::ReadMore).into(),
    );
    builder.close(Tag::P);
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
    pub(super) fn add_text(&self, builder: &mut Builder<'a>, mut nodes: Vec<Node<'a>>) {
        self.fit(&mut nodes);
        builder.insert(nodes);
    }

    fn fit(&self, nodes: &mut [Node<'a>]) {
        for node in nodes {
            let Node::Element(element) = node else { continue };
            let (tag, attributes, children) = element.parts_mut();
            if let Some(level) = tag.heading_level() {
                let level = level.get().saturating_add_signed(self.heading_shift);
                *tag = Tag::heading(HeadingLevel::clamped(level));
            }
            match tag {
                Tag::A => self.add_link_attributes(attributes),
                Tag::Img => {
                    add_laziness(attributes);
                }
                _ => {}
            }
            self.fit(children);
        }
    }
}
