//! What stands in the body of a Markdown file for lack of a field in its front matter: the title as the
//! first heading, key points as a list under `Key points` at the start or the end, related articles as
//! a list of links under `Related` at the end.

use std::ops::Range;

use crate::json::Value;
use crate::text::{Block, BlockKind, Item, outline};

/// What heads key points, in lower case.
const KEY_POINTS: [&str; 9] = [
    "key points",
    "key takeaways",
    "key facts",
    "takeaways",
    "the takeaways",
    "tl;dr",
    "tldr",
    "at a glance",
    "in brief",
];

/// What heads related articles, in lower case.
const RELATED: [&str; 12] = [
    "related",
    "related articles",
    "related posts",
    "related reading",
    "related stories",
    "further reading",
    "read more",
    "read next",
    "more on this",
    "see also",
    "you may also like",
    "you might also like",
];

/// A body, and which of its blocks are still to be looked at.
pub(super) struct Body<'t> {
    text: &'t str,
    blocks: Vec<Block>,
    left: Range<usize>,
    /// What was taken out, in bytes.
    taken: Vec<Range<usize>>,
}

impl<'t> Body<'t> {
    /// Comments say nothing to readers.
    pub(super) fn of(text: &'t str) -> Self {
        let (comments, blocks): (Vec<_>, Vec<_>) =
            outline(text).into_iter().partition(|block| block.kind == BlockKind::Comment);
        let taken = comments.into_iter().map(|block| block.place).collect();
        Self { text, left: 0..blocks.len(), blocks, taken }
    }

    /// The first-level heading that the body opens with, when the title is not known or is the same.
    pub(super) fn take_title(&mut self, known: Option<&str>) -> Option<String> {
        let first = self.blocks.get(self.left.start)?;
        let BlockKind::Line { is_title: true, text } = &first.kind else { return None };
        if text.trim().is_empty() || known.is_some_and(|known| known.trim() != text.trim()) {
            return None;
        }
        let title = text.trim().to_owned();
        self.take(1, Side::Start);
        Some(title).filter(|_| known.is_none())
    }

    /// The key points and the related articles, each if it is wanted.
    pub(super) fn take_lists(
        &mut self,
        key_points: bool,
        related: bool,
    ) -> (Vec<Value>, Vec<Value>) {
        let (mut points, mut links) = (Vec::new(), Vec::new());
        for side in [Side::Start, Side::End, Side::End] {
            let Some((label, items)) = self.section(side) else { continue };
            if key_points && points.is_empty() && KEY_POINTS.contains(&label.as_str()) {
                points = items.iter().filter_map(key_point).collect();
            } else if related && links.is_empty() && RELATED.contains(&label.as_str()) {
                let found: Option<Vec<_>> = items.iter().map(link).collect();
                let Some(found) = found else { continue };
                links = found;
            } else {
                continue;
            }
            self.take(2, side);
            self.take_rule(side);
        }
        (points, links)
    }

    /// A line and a list below it.
    fn section(&self, side: Side) -> Option<(String, &[Item])> {
        let blocks = self.blocks.get(self.left.clone())?;
        let pair = match side {
            Side::Start => blocks.first_chunk::<2>(),
            Side::End => blocks.last_chunk::<2>(),
        };
        let [
            Block { kind: BlockKind::Line { text, .. }, .. },
            Block { kind: BlockKind::List(items), .. },
        ] = pair?
        else {
            return None;
        };
        Some((text.trim().trim_end_matches(':').trim_end().to_lowercase(), items))
    }

    /// The rule that parted a section from the rest parts nothing any more.
    fn take_rule(&mut self, side: Side) {
        let blocks = self.blocks.get(self.left.clone()).unwrap_or_default();
        let nearest = match side {
            Side::Start => blocks.first(),
            Side::End => blocks.last(),
        };
        if nearest.is_some_and(|block| block.kind == BlockKind::Rule) {
            self.take(1, side);
        }
    }

    fn take(&mut self, count: usize, side: Side) {
        let count = count.min(self.left.len());
        let taken = match side {
            Side::Start => self.left.start..self.left.start + count,
            Side::End => self.left.end - count..self.left.end,
        };
        match side {
            Side::Start => self.left.start = taken.end,
            Side::End => self.left.end = taken.start,
        }
        let blocks = self.blocks.get(taken).unwrap_or_default();
        self.taken.extend(blocks.iter().map(|block| block.place.clone()));
    }

    /// The body without what was taken out.
    pub(super) fn rest(mut self) -> String {
        self.taken.sort_by_key(|place| place.start);
        let mut rest = String::with_capacity(self.text.len());
        let mut end = 0;
        for place in self.taken {
            rest.push_str(self.text.get(end..place.start).unwrap_or_default());
            end = place.end;
        }
        rest.push_str(self.text.get(end..).unwrap_or_default());
        rest.trim().to_owned()
    }
}

#[derive(Clone, Copy)]
enum Side {
    Start,
    End,
}

fn key_point(item: &Item) -> Option<Value> {
    (!item.source.is_empty()).then(|| item.source.as_str().into())
}

/// `[Title](address)`, behind which the publisher may stand. `None` without a link.
pub(super) fn link(item: &Item) -> Option<Value> {
    let url = item.link.as_deref()?;
    let title = item.title.trim();
    let after = item.after.trim();
    let publisher = after.trim_matches(|c: char| c.is_whitespace() || ",–—-·|()".contains(c));
    let (title, url) = (("title", title.into()), ("url", url.into()));
    Some(match publisher {
        "" => Value::from([title, url]),
        publisher => Value::from([title, url, ("publisher", publisher.into())]),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lists(text: &str) -> (Vec<Value>, Vec<Value>, String) {
        let mut body = Body::of(text);
        let (points, links) = body.take_lists(true, true);
        (points, links, body.rest())
    }

    #[test]
    fn a_first_heading_is_the_title() {
        for (text, known, title, rest) in [
            ("\n# The mill #\n\nBody", None, Some("The mill"), "Body"),
            ("The *mill*\n===\nBody", None, Some("The mill"), "Body"),
            ("# The mill\nBody", Some("The mill"), None, "Body"),
            ("# The mill\nBody", Some("Other"), None, "# The mill\nBody"),
            ("## Not it\nBody", None, None, "## Not it\nBody"),
            ("Body\n\n# Not it", None, None, "Body\n\n# Not it"),
        ] {
            let mut body = Body::of(text);
            assert_eq!(body.take_title(known).as_deref(), title, "{text}");
            assert_eq!(body.rest(), rest, "{text}");
        }
    }

    #[test]
    fn lists_at_the_edges_are_taken_out() {
        let points =
            |points: &[&str]| points.iter().map(|&point| point.into()).collect::<Vec<Value>>();
        for (text, expected, rest) in [
            ("## Key points\n\n- a *b*\n- c\n\nBody", points(&["a *b*", "c"]), "Body"),
            ("Body\n\n---\n\n**TL;DR:**\n\n1. a\n2. c", points(&["a", "c"]), "Body"),
            (
                "Body\n\n## Key points\n\n- a\n\nMore",
                vec![],
                "Body\n\n## Key points\n\n- a\n\nMore",
            ),
            ("## Key points\n\nNo list", vec![], "## Key points\n\nNo list"),
            ("## Other\n\n- a\n", vec![], "## Other\n\n- a"),
        ] {
            assert_eq!(lists(text), (expected, vec![], rest.to_owned()), "{text}");
        }
    }

    #[test]
    fn both_lists_may_end_a_body_in_any_order() {
        let points = "## At a glance\n\n- a\n";
        let related = "## Further reading\n\n- [A](/a) — The Post\n- [B](/b)\n";
        let links = vec![
            [("title", "A"), ("url", "/a"), ("publisher", "The Post")]
                .map(|(key, text)| (key, Value::from(text)))
                .into(),
            [("title", "B"), ("url", "/b")].map(|(key, text)| (key, Value::from(text))).into(),
        ];
        for text in [
            format!("Body\n\n{points}\n{related}"),
            format!("Body\n\n{related}\n{points}"),
            format!("{points}\nBody\n\n{related}"),
        ] {
            let expected = (vec![Value::from("a")], links.clone(), "Body".to_owned());
            assert_eq!(lists(&text), expected, "{text}");
        }
    }

    #[test]
    fn related_lists_are_of_links() {
        let text = "Body\n\n## Read more\n\n- [A](/a)\n- no link";
        assert_eq!(lists(text), (vec![], vec![], text.to_owned()));
    }

    #[test]
    fn comments_vanish_and_what_is_left_stays_as_it_was() {
        let text = "One [x]\n\n<!--more-->\n\n    code  \n\n## Related\n\n* [A](/a)\n\n[x]: /x";
        let (_, links, rest) = lists(text);
        assert_eq!(links.len(), 1);
        assert_eq!(rest, "One [x]\n\n\n    code  \n\n\n[x]: /x");
    }
}
