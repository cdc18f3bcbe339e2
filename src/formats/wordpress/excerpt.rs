//! The excerpt of a post: its first words, ending in `[…]` or a link to the rest, neither of which
//! says anything here.

use crate::formats::{loose, one_line};
use crate::json::Value;
use crate::link::ascii_set::AsciiSet;

/// What `WordPress` itself, and themes before it, put where they cut.
const ENDS: [&str; 2] = ["[…]", "[...]"];

/// How the links of themes in English begin, wherever they lead.
const READ_MORE: [&str; 2] = ["continue reading", "read more"];

/// The text of an `excerpt` of the post at `link`.
pub(super) fn read(excerpt: &Value, link: Option<&str>) -> Option<String> {
    if matches!(excerpt.at("protected"), Value::Bool(true)) {
        return None;
    }
    let html = loose::text(excerpt.at("rendered"))?;
    let own = link.and_then(path);
    let text = one_line::text_without(&html, &|href, text| is_read_more(href, text, own))?;
    let start = ENDS.iter().find_map(|end| text.strip_suffix(end)).unwrap_or(&text);
    Some(start.trim_end().to_owned()).filter(|text| !text.is_empty())
}

/// A link to the post that it is an excerpt of, or one that says that there is more.
fn is_read_more(href: &str, text: &str, own: Option<&str>) -> bool {
    let starts_with = |words: &&str| {
        let start = text.trim_start().get(..words.len());
        start.is_some_and(|start| start.eq_ignore_ascii_case(words))
    };
    (own.is_some() && path(href) == own) || READ_MORE.iter().any(starts_with)
}

/// What follows the host, which is another one where a site is served from elsewhere; `None` for a
/// home page.
fn path(url: &str) -> Option<&str> {
    const SLASH: AsciiSet = AsciiSet::of("/");
    const HASH: AsciiSet = AsciiSet::of("#");
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"))?;
    let path = SLASH.split(rest).1.get(1..)?;
    let (path, _) = HASH.split(path);
    (!path.is_empty()).then_some(path)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_leads_to_the_rest_is_left_out() {
        let link = Some("https://example.com/2026/11/tide-mill/");
        for (html, expected) in [
            ("<p>First words [&hellip;]</p>\n", Some("First words")),
            ("<p>First words [&#8230;]</p>\n", Some("First words")),
            ("<p>First words [...]</p>", Some("First words")),
            ("<p>First words&hellip;</p>", Some("First words…")),
            (
                "<p>First words&hellip; <a href=\"https://cms.example.com/2026/11/tide-mill/#more-7\" \
                class=\"more-link\">Weiterlesen <span class=\"screen-reader-text\">Tide</span></a></p>",
                Some("First words…"),
            ),
            (
                "<p>First <a href=\"https://example.com/words/\">words</a></p>\n<p class=\"link-more\">\
                <a href=\"https://e.com/x\">Continue reading<span> &#8220;Tide&#8221;</span></a></p>",
                Some("First words"),
            ),
            ("<p>[&hellip;]</p>", None),
            ("", None),
        ] {
            let excerpt = json!({"rendered": html, "protected": false}).into();
            assert_eq!(read(&excerpt, link).as_deref(), expected, "{html}");
        }
    }

    #[test]
    fn a_home_page_is_no_rest() {
        let excerpt = json!({"rendered": "See <a href=\"https://other.example/\">them</a>"}).into();
        assert_eq!(read(&excerpt, Some("https://example.com/")).as_deref(), Some("See them"));
    }
}
