//! The lines under `You may also like`: a title and an address each, in the ways people write that.

use crate::article::Related;

/// Reads one related article a line, or one of two lines when the second is an address alone.
pub(super) fn read(lines: &[&str]) -> Vec<Related> {
    let mut all: Vec<Related> = Vec::new();
    for line in lines.iter().filter(|line| !line.is_empty()) {
        let (title, url) = split(super::bullet(line).unwrap_or(line));
        match all.last_mut() {
            Some(before) if title.is_none() && before.url.is_none() => before.url = url,
            _ => all.push(Related { title, url, ..Related::default() }),
        }
    }
    all
}

/// `Title https://…`, `Title: https://…`, `Title (https://…)`, `[Title](address)`, either alone.
fn split(line: &str) -> (Option<String>, Option<String>) {
    let (title, url) = markdown_link(line).or_else(|| trailing_address(line)).unwrap_or((line, ""));
    let given = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    (given(title), given(url))
}

fn markdown_link(line: &str) -> Option<(&str, &str)> {
    line.strip_prefix('[')?.strip_suffix(')')?.split_once("](")
}

fn trailing_address(line: &str) -> Option<(&str, &str)> {
    let start = line.find("https://").or_else(|| line.find("http://"))?;
    let (title, url) = line.split_at_checked(start)?;
    let has_space = url.trim_end().contains(char::is_whitespace);
    let title = title.trim_end_matches(|c: char| c.is_whitespace() || "-–—:|(<".contains(c));
    (!has_space).then(|| (title, url.trim_end_matches([')', '>'])))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_titles_and_addresses() {
        for (line, title, url) in [
            ("Salt roads https://e.com/a", "Salt roads", "https://e.com/a"),
            ("Salt roads: https://e.com/a", "Salt roads", "https://e.com/a"),
            ("Salt roads (https://e.com/a)", "Salt roads", "https://e.com/a"),
            ("[Salt roads](/a)", "Salt roads", "/a"),
            ("Salt roads", "Salt roads", ""),
            ("https://e.com/a", "", "https://e.com/a"),
        ] {
            let given = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
            assert_eq!(split(line), (given(title), given(url)), "{line}");
        }
    }

    #[test]
    fn an_address_alone_belongs_to_the_title_before() {
        let related = read(&["• Salt roads", "https://e.com/a", "", "https://e.com/b", "Tides"]);
        let pairs: Vec<_> =
            related.iter().map(|r| (r.title.as_deref(), r.url.as_deref())).collect();
        assert_eq!(
            pairs,
            [
                (Some("Salt roads"), Some("https://e.com/a")),
                (None, Some("https://e.com/b")),
                (Some("Tides"), None),
            ]
        );
    }
}
