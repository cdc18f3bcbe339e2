//! An article as plain text: title, `by NAME`, `N minutes read`, paragraphs, bullets at the end as
//! key points, and links under `You may also like`.

use super::body::html_of;
use crate::article::{Article, Author, KeyPoint, MAX_TEXT};
use crate::excess::Excess;
use crate::node::{Tag, Tree};
use crate::sink::html::html;

mod links;

/// How long a label at a paragraph's start may be, in characters and in words.
const LONGEST_LABEL: (usize, usize) = (40, 5);

/// Lines that head the related links, in lower case.
const RELATED_HEADINGS: [&str; 5] =
    ["you may also like", "you might also like", "related", "related articles", "read more"];

pub(super) fn read(text: &str) -> Result<Article, Excess> {
    Excess::at_most_bytes("plain text", MAX_TEXT, text.len())?;
    let mut lines: Vec<&str> = text.lines().map(str::trim).collect();
    let related = lines.iter().position(|line| is_related_heading(line));
    let after = related.map(|index| lines.split_off(index)).unwrap_or_default();
    let mut article =
        Article { related: links::read(after.get(1..).unwrap_or_default()), ..Article::default() };

    let mut rest = lines.into_iter().skip_while(|line| line.is_empty()).peekable();
    article.title = rest.next().map(str::to_owned);
    while let Some(line) = rest.next_if(|line| is_head_line(line)) {
        if let Some(name) = byline(line) {
            article.authors.push(Author { name: Some(name.to_owned()), ..Author::default() });
        }
        article.reading_time = article.reading_time.or_else(|| reading_time(line));
    }

    let lines: Vec<&str> = rest.collect();
    let end = lines.iter().rposition(|line| !line.is_empty() && bullet(line).is_none());
    let (body, bullets) = lines.split_at_checked(end.map_or(0, |end| end + 1)).unwrap_or_default();
    article.key_points = bullets.iter().filter_map(|line| bullet(line)).map(key_point).collect();
    let body = body_html(body)?;
    article.content_html = Some(body).filter(|body| !body.is_empty());
    Ok(article)
}

/// A line that may stand between the title and the text.
fn is_head_line(line: &str) -> bool {
    line.is_empty() || byline(line).is_some() || reading_time(line).is_some()
}

fn is_related_heading(line: &str) -> bool {
    let line = line.trim_end_matches(':').trim_end().to_lowercase();
    RELATED_HEADINGS.contains(&line.as_str())
}

/// `by NAME`.
fn byline(line: &str) -> Option<&str> {
    let (by, name) = line.split_once(char::is_whitespace)?;
    let is_byline = by.eq_ignore_ascii_case("by") && name.chars().count() <= 100;
    is_byline.then(|| name.trim()).filter(|name| !name.ends_with('.'))
}

/// `4 minutes read`, `1 minute read`, `4 min read`.
fn reading_time(line: &str) -> Option<u32> {
    let line = line.to_ascii_lowercase();
    let mut words = line.split_whitespace();
    let number = words.next()?.parse().ok()?;
    let is_unit = matches!(words.next()?, "minutes" | "minute" | "mins" | "min");
    (is_unit && words.next() == Some("read") && words.next().is_none()).then_some(number)
}

/// The text behind a bullet.
fn bullet(line: &str) -> Option<&str> {
    let text = line.strip_prefix(['•', '‣', '◦', '·', '-', '*', '–'])?;
    text.starts_with(char::is_whitespace).then(|| text.trim())
}

fn key_point(text: &str) -> KeyPoint {
    let mut tree = Tree::default();
    tree.text(text);
    KeyPoint::Html(html(&tree.finish()))
}

/// Paragraphs stand between empty lines; bullets make lists.
fn body_html(lines: &[&str]) -> Result<String, Excess> {
    let mut tree = Tree::default();
    for block in lines.split(|line| line.is_empty()).filter(|block| !block.is_empty()) {
        add_block(block, &mut tree);
        if tree.is_over() {
            break;
        }
    }
    html_of(tree.into())
}

fn add_block<'a>(block: &[&'a str], tree: &mut Tree<'a>) {
    for chunk in block.chunk_by(|a, b| bullet(a).is_some() == bullet(b).is_some()) {
        if chunk.first().is_some_and(|line| bullet(line).is_some()) {
            tree.element(Tag::Ul, vec![], |list| {
                for item in chunk.iter().filter_map(|line| bullet(line)) {
                    list.element(Tag::Li, vec![], |li| li.text(item));
                }
            });
        } else {
            tree.element(Tag::P, vec![], |p| add_paragraph(&chunk.join("\n"), p));
        }
    }
}

fn add_paragraph(text: &str, p: &mut Tree<'_>) {
    let Some((label, rest)) = split_label(text) else {
        return p.text(text.to_owned());
    };
    p.element(Tag::Strong, vec![], |strong| strong.text(label.to_owned()));
    p.text(rest.to_owned());
}

/// `Driving Factors: Several…` gives `Driving Factors:` and ` Several…`.
fn split_label(text: &str) -> Option<(&str, &str)> {
    let colon = text.find(':')?;
    let (label, rest) = text.split_at_checked(colon + 1)?;
    let (characters, words) = LONGEST_LABEL;
    let is_plain = |c: char| c.is_alphanumeric() || c.is_whitespace() || "’'-&/".contains(c);
    let name = label.trim_end_matches(':');
    let is_label = name.starts_with(|c: char| c.is_uppercase() || c.is_numeric())
        && name.chars().all(is_plain)
        && name.chars().count() <= characters
        && name.split_whitespace().count() <= words
        && rest.starts_with(char::is_whitespace)
        && !rest.trim().is_empty();
    is_label.then_some((label, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_short_and_stand_first() {
        for (text, label) in [
            ("Driving Factors: Several", Some("Driving Factors:")),
            ("What’s next: More", Some("What’s next:")),
            ("At 10:30 the gates open", None),
            ("https://example.com/ is it", None),
            ("She said, softly: no", None),
            ("lower case: no", None),
            ("A label that goes on for many words: no", None),
            ("Note:", None),
            ("No colon", None),
        ] {
            assert_eq!(split_label(text).map(|(label, _)| label), label, "{text}");
        }
    }

    #[test]
    fn head_lines() {
        assert_eq!(byline("by Ada Finch"), Some("Ada Finch"));
        assert_eq!(byline("By  Ada Finch"), Some("Ada Finch"));
        assert_eq!(byline("By dawn the gates had opened."), None);
        assert_eq!(byline("Bystanders watched"), None);
        assert_eq!(reading_time("4 minutes read"), Some(4));
        assert_eq!(reading_time("1 min read"), Some(1));
        assert_eq!(reading_time("4 minutes later"), None);
        assert_eq!(reading_time("4 minutes read the tide"), None);
    }
}
