//! A Markdown file: front matter with the names that site generators have for an article's fields, and
//! the body with what stands in it for lack of a field.

use serde_json::{Map, Value};

use super::{FormatError, native};
use crate::article::Article;

mod body;
mod fields;
mod front_matter;
mod picture;
mod values;

use body::Body;
use fields::Fields;

/// Front matter, or a heading.
pub(super) fn recognises(start: &str) -> bool {
    front_matter::starts(start) || is_heading(start)
}

/// `# Title`, or `Title` underlined with `===`.
fn is_heading(start: &str) -> bool {
    let mut lines = start.lines();
    let first = lines.next().unwrap_or_default();
    let is_atx = first.trim_start_matches('#').starts_with([' ', '\t']);
    let underline = lines.next().unwrap_or_default().trim_end();
    (first.starts_with('#') && is_atx)
        || (!underline.is_empty() && underline.bytes().all(|byte| byte == b'='))
}

pub(super) fn read(text: &str) -> Result<Article, FormatError> {
    let (front_matter, body) = front_matter::read(text)?;
    let Fields { mut item, origins } = Fields::of(front_matter);
    let mut body = Body::of(body);
    fill(&mut item, &mut body);
    let rest = Some(body.rest()).filter(|rest| !rest.is_empty());
    item.extend(rest.map(|rest| ("content_markdown".to_owned(), Value::from(rest))));
    native::read(Value::Object(item)).map_err(|fault| FormatError::Invalid {
        format: Some("front matter"),
        fault: origins.as_written(fault),
    })
}

/// What the front matter does not say is taken out of the body.
fn fill(item: &mut Map<String, Value>, body: &mut Body<'_>) {
    let title = body.take_title(item.get("title").and_then(Value::as_str));
    item.extend(title.map(|title| ("title".to_owned(), Value::from(title))));
    let brings = |name: &str| item.contains_key(name);
    let (key_points, related) = body.take_lists(!brings("key_points"), !brings("related"));
    let lists = [("key_points", key_points), ("related", related)];
    for (name, list) in lists.into_iter().filter(|(_, list)| !list.is_empty()) {
        item.insert(name.to_owned(), Value::Array(list));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_markdown() {
        for (start, expected) in [
            ("---\ntitle: T\n---\n", true),
            ("+++\ntitle = 'T'\n+++\n", true),
            ("# The mill", true),
            ("## The mill", true),
            ("The mill\n========\n", true),
            ("#hashtag", false),
            ("The mill\n\nby Ada", false),
            ("The mill\n", false),
        ] {
            assert_eq!(recognises(start), expected, "{start}");
        }
    }
}
