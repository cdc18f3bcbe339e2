//! The first element of a text that is markup.

/// Its name without a prefix, past white space, comments, declarations and processing instructions.
/// `None` when there is none, or something else first.
pub(super) fn name(text: &str) -> Option<&str> {
    let mut rest = text.trim_start();
    loop {
        let inside = rest.strip_prefix('<')?;
        let end = match inside {
            _ if inside.starts_with("!--") => "-->",
            _ if inside.starts_with('?') => "?>",
            _ if inside.starts_with('!') => ">",
            _ => break,
        };
        rest = inside.split_once(end)?.1.trim_start();
    }
    let name =
        rest.strip_prefix('<')?.split(|c: char| c.is_whitespace() || "/>".contains(c)).next()?;
    let local = name.rsplit(':').next()?;
    local.starts_with(|c: char| c.is_ascii_alphabetic()).then_some(local)
}

#[cfg(test)]
mod tests {
    #[test]
    fn it_comes_after_what_is_no_element() {
        for (text, expected) in [
            ("<rss version='2.0'>", Some("rss")),
            ("<?xml version='1.0'?>\n<!-- <a> -->\n<!DOCTYPE html>\n<atom:feed>", Some("feed")),
            ("<br/>", Some("br")),
            ("<p>", Some("p")),
            ("<3", None),
            ("< p>", None),
            ("<!-- ", None),
            ("text <p>", None),
        ] {
            assert_eq!(super::name(text), expected, "{text}");
        }
    }
}
