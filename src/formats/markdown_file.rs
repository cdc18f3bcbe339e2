//! A Markdown file: front matter with the names that site generators have for an article's fields, and
//! the body with what stands in it for lack of a field.

use super::{FormatError, native};
use crate::article::{Article, MAX_TEXT, check};
use crate::excess::Excess;
use crate::front_matter;
use crate::json::{Entries, Value};

mod body;
mod fields;
mod picture;
mod values;

use body::Body;
pub(crate) use fields::Fields;
#[cfg(feature = "validate")]
pub(crate) use fields::Origins;

/// Front matter, or a heading.
pub(crate) fn recognises(start: &str) -> bool {
    front_matter::recognises(start) || is_heading(start)
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

/// Reads an article from Markdown, whose front matter may be YAML or TOML.
///
/// ```
/// use article_card::article_from_markdown;
///
/// let article = article_from_markdown("---\ntitle: Tides\n---\nThey *turn*.").unwrap();
/// assert_eq!(article.title.as_deref(), Some("Tides"));
/// assert_eq!(article.content_markdown.as_deref(), Some("They *turn*."));
/// ```
///
/// # Errors
/// A [`FormatError`]: front matter that can't be read, a field that is not what an article has there,
/// nothing that a title can be taken from, too much of something.
pub fn article_from_markdown(text: &str) -> Result<Article, FormatError> {
    let Fields { item, origins } = fields(text)?;
    article_from_item(Value::Object(item)).map_err(|error| origins.as_written(error))
}

/// All that a file says, under the names of the native JSON.
pub(crate) fn fields(text: &str) -> Result<Fields, FormatError> {
    let (front_matter, body) = front_matter::split(text)
        .map_err(|fault| FormatError::FrontMatter { line: fault.line, message: fault.message })?
        .unwrap_or_else(|| (Entries::new(), text));
    let mut fields = Fields::of(front_matter);
    Excess::at_most_bytes("the body", MAX_TEXT, body.len())?;
    let mut body = Body::of(body);
    fill(&mut fields.item, &mut body);
    let rest = Some(body.rest()).filter(|rest| !rest.is_empty());
    fields.item.extend(rest.map(|rest| ("content_markdown".to_owned(), Value::from(rest))));
    Ok(fields)
}

/// Reads what has the names of the native JSON, whatever it has.
pub(crate) fn article_from_item(item: Value) -> Result<Article, FormatError> {
    let article = native::read(item)?;
    check(&article)?;
    Ok(article)
}

/// What the front matter does not say is taken out of the body.
fn fill(item: &mut Entries, body: &mut Body<'_>) {
    let known = |name: &str| item.iter().find(|(key, _)| key == name).map(|(_, value)| value);
    let title = body.take_title(known("title").and_then(Value::as_str));
    item.extend(title.map(|title| ("title".to_owned(), Value::from(title))));
    let brings = |name: &str| item.iter().any(|(key, _)| key == name);
    let (key_points, related) = body.take_lists(!brings("key_points"), !brings("related"));
    let lists = [("key_points", key_points), ("related", related)];
    for (name, list) in lists.into_iter().filter(|(_, list)| !list.is_empty()) {
        item.push((name.to_owned(), Value::List(list)));
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
