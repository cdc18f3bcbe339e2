//! Front matter: YAML between lines of `---`, or TOML between lines of `+++`.
//!
//! The readers are our own because browsers load them: that of YAML takes 4.5 KB of *markdown-file* (by
//! brotli), that of TOML 4.2 KB. `saphyr-parser` would take 14.3 KB and `granit-parser` 22.1 KB for the
//! syntax of YAML alone, and `toml` 24.3 KB; smaller crates (`basic-toml`, `boml`, `toml-span`, `tomling`)
//! read TOML that is none, or refuse some that is. They run natively, too, so that the same bytes give the
//! same article everywhere.
//!
//! Of TOML they read all, of YAML what `yaml.rs` describes. They are held against the suites that such
//! readers share, and against the crates `serde-saphyr` and `toml` (`tests/front_matter/`): what a reader of
//! ours takes, its oracle takes too, and finds the same in it.

use std::collections::BTreeMap;

use crate::json::{Entries, Value};

mod cursor;
mod number;
mod toml;
mod yaml;

pub(crate) use cursor::Fault;

/// The line that opens front matter, those that can close it, and who reads what is between.
type Kind = (&'static str, &'static [&'static str], Reader);

type Reader = fn(&str) -> Result<Entries, Fault>;

/// A mapping or a table while it is read: no key is there twice.
type Map = BTreeMap<String, Value>;

const KINDS: [Kind; 2] = [("---", &["---", "..."], yaml::read), ("+++", &["+++"], toml::read)];

/// Whether `start` may open front matter.
pub(crate) fn recognises(start: &str) -> bool {
    KINDS.iter().any(|(opening, ..)| start.starts_with(opening))
}

/// The fields of the front matter that `text` starts with, and the body behind it. `None` when there
/// is none, or its end is missing.
pub(crate) fn split(text: &str) -> Result<Option<(Entries, &str)>, Fault> {
    let Some((above, front_matter, body, read)) = cut(text) else { return Ok(None) };
    let fields = read(&front_matter.replace("\r\n", "\n")).map_err(|fault| Fault {
        line: fault.line.saturating_add(above.matches('\n').count()),
        message: fault.message,
    })?;
    Ok(Some((fields, body)))
}

/// Cuts `text` behind the line that opens front matter, before the line that closes it, and behind
/// that one.
fn cut(text: &str) -> Option<(&str, &str, &str, Reader)> {
    let start = text.len() - text.trim_start().len();
    let mut lines = text.get(start..)?.split_inclusive('\n');
    let opening = lines.next()?;
    let (_, closings, read) = KINDS.into_iter().find(|(open, ..)| opening.trim_end() == *open)?;
    let from = start + opening.len();
    let mut end = from;
    for line in lines {
        if closings.contains(&line.trim_end()) {
            let (above, front_matter) = (text.get(..from)?, text.get(from..end)?);
            return Some((above, front_matter, text.get(end + line.len()..)?, read));
        }
        end += line.len();
    }
    None
}

#[cfg(test)]
#[path = "../tests/front_matter/readers.rs"]
mod readers;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_the_front_matter_from_the_body() {
        for (text, expected) in [
            ("---\na: 1\n---\nBody", Some("Body")),
            ("---\r\na: 1\r\n---\r\nBody\r\n", Some("Body\r\n")),
            ("\n \n--- \na: 1\n---\t\n\n# T", Some("\n# T")),
            ("---\na: 1\n...\n---\n", Some("---\n")),
            ("---\na: 1\n---", Some("")),
            ("+++\na = 1\n+++\n---\n", Some("---\n")),
            ("+++\r\na = 1\r\n+++\r\nBody", Some("Body")),
            ("---\na: 1\n+++\n", None),
            ("+++\na = 1\n...\n", None),
            ("---\na: 1\n ---\n----\n", None),
            ("--- a: 1\n---\n", None),
            ("# T\n---\na: 1\n---\n", None),
            ("---", None),
            ("", None),
        ] {
            let found = split(text).unwrap();
            let expected = expected.map(|body| (vec![("a".to_owned(), Value::Whole(1))], body));
            assert_eq!(found, expected, "{text:?}");
        }
    }

    #[test]
    fn front_matter_may_be_empty() {
        for text in ["---\n---\n", "---\n\n# Nothing\n---\n", "---\nnull\n---\n", "+++\n+++\n"] {
            assert_eq!(split(text).unwrap(), Some((Entries::new(), "")), "{text:?}");
        }
    }

    #[test]
    fn faults_name_the_line_of_the_file() {
        for (text, line) in [
            ("---\na: 1\nb: [\n---\n", 4),
            ("\r\n\r\n---\r\na: 1\r\na: 2\r\n---\r\n", 5),
            ("---\n- a\n---\n", 2),
            ("+++\na = 1\nb = nope\n+++\n", 3),
        ] {
            assert_eq!(split(text).unwrap_err().line, line, "{text:?}");
        }
    }
}
