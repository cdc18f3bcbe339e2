//! Where a key of front matter stands, by its spelling: what reads it keeps no places.

use std::ops::Range;

/// The line that has the key at the end of a path like `extra.tags[1]`, or else the last one on the way
/// to it.
pub fn line_of(text: &str, path: &str) -> Option<Range<usize>> {
    let mut lines = lines(text);
    let fence = lines.next().map(|(_, line)| line.trim_end());
    let fence = fence.filter(|fence| matches!(*fence, "---" | "+++"))?;
    let mut lines = lines.take_while(|(_, line)| line.trim_end() != fence);
    let mut found = None;
    for step in path.split('.') {
        let key = step.split('[').next().unwrap_or_default();
        let is_top = found.is_none();
        let Some((start, line)) = lines.find(|(_, line)| has_key(line, key, is_top)) else { break };
        let indent = line.len() - line.trim_start().len();
        found = Some(start + indent..start + line.trim_end().len());
    }
    found
}

/// With their offsets.
fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split_inclusive('\n').scan(0, |next, line| {
        let start = *next;
        *next += line.len();
        Some((start, line))
    })
}

/// Whether a line is `key: …`, `key = …` or `[key]`; those at the top are not indented.
fn has_key(line: &str, key: &str, is_top: bool) -> bool {
    let line = if is_top { line } else { line.trim_start() };
    let line = line.trim_start_matches(['[', '"', '\'']);
    let rest = line.strip_prefix(key).filter(|_| !key.is_empty());
    rest.is_some_and(|rest| {
        rest.trim_start_matches(['"', '\'', ' ']).starts_with([':', '=', ']', '.'])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_have_lines() {
        let yaml = "---\ntitle: T\ntags: [a]\n\"extra\":\r\n  date : soon\r\n---\nurl: /\n";
        let toml = "+++\ntitle= 'T'\n[extra]\ndate = 'é'\n+++\n";
        for (text, path, expected) in [
            (yaml, "tags[1]", Some("tags: [a]")),
            (yaml, "extra.date", Some("date : soon")),
            (yaml, "extra.lang", Some("\"extra\":")),
            (yaml, "date", None),
            (yaml, "tag", None),
            (yaml, "url", None),
            (yaml, "", None),
            (toml, "title", Some("title= 'T'")),
            (toml, "extra.date", Some("date = 'é'")),
            ("# T\n\ntags: a\n", "tags", None),
        ] {
            let line = line_of(text, path).map(|range| text.get(range).unwrap());
            assert_eq!(line, expected, "{path}");
        }
    }
}
