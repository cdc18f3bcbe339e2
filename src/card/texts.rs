//! The texts that a card shows, as nodes.

use super::headline::names_itself;
use super::{Options, Variant};
use crate::article::{Article, check, checked};
use crate::excess::Excess;
use crate::node::Node;
use crate::text::{Reading, Text};

/// Those that the card needs, and no others.
pub(crate) struct Texts<'a> {
    /// To be shown, to be counted, or to take the headline from.
    pub(super) body: Vec<Node<'a>>,
    /// Those that are not empty.
    pub(super) key_points: Vec<Vec<Node<'a>>>,
}

/// Reads a text; says whether it is to stand in a line.
pub(crate) type Read<'a, 'f> = &'f mut dyn FnMut(Text<'a>, bool) -> Reading<'a>;

impl<'a> Texts<'a> {
    /// Has `read` read them.
    ///
    /// # Errors
    /// An [`Excess`] of the article.
    pub(crate) fn of(
        article: &'a Article,
        options: &Options,
        read: Read<'a, '_>,
    ) -> Result<Self, Excess> {
        check(article)?;
        let is_body_needed = options.variant == Variant::Full
            || (options.expandable && options.variant == Variant::Card)
            || article.reading_time.is_none()
            || !names_itself(article);
        let body = article.body().filter(|_| is_body_needed);
        let body = body.map_or(Ok(Vec::new()), |text| checked(read(text, false)))?;
        let most = match options.variant {
            Variant::Compact => 0,
            _ => options.max_key_points.unwrap_or(usize::MAX),
        };
        let mut key_points = Vec::new();
        for point in &article.key_points {
            if key_points.len() == most {
                break;
            }
            let Reading { nodes, .. } = read(point.text(), true);
            if !nodes.is_empty() {
                key_points.push(nodes);
            }
        }
        Ok(Self { body, key_points })
    }
}
