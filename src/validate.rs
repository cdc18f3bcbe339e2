//! All that is wrong with a file at once, where reading it ends at the first fault.

use std::fmt;
use std::sync::LazyLock;

use schemars::Schema;
use serde_json::{Map, Value};

use crate::article::{Article, Date, schema};
use crate::excess::Excess;
use crate::formats::{
    Fields, FormatError, MAX_BYTES, Origins, is_markdown, markdown_fields, read_item,
};

use crate::link::Link;

mod addresses;
mod faults;
mod part;
mod path;
mod spelling;
mod warnings;

use part::Part;
use spelling::Spelling;

/// What is wrong with a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Why it is no article, or one of its articles is none.
    pub errors: Vec<FormatError>,
    /// What a reader of the card will miss.
    pub warnings: Vec<Warning>,
}

/// What is allowed and yet likely a mistake.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// A short name for this kind of warning: `missing-alt`.
    pub code: &'static str,
    /// Where, as a path from the root: `items[2].image`. Empty for the root itself.
    pub path: String,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub help: String,
}

impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.path.is_empty() {
            f.write_str(&self.path)?;
            f.write_str(": ")?;
        }
        f.write_str(&self.message)
    }
}

/// Finds every fault of a file of any known format, and what else its author will want to know.
/// `is_future` tells whether a date is later than now.
///
/// The articles that stand in the file as they are, of native JSON, of a whole JSON Feed and of a
/// Markdown file, are read field by field, so that no fault hides another one. Of other formats there is at most one error.
///
/// ```
/// use article_card::validate;
///
/// let json = br#"{"url": "https://e.com/", "title": 1, "tags": ["a", 2], "sumary": "S"}"#;
/// let report = validate(json, &|_| false);
/// let errors: Vec<_> = report.errors.iter().map(ToString::to_string).collect();
/// assert_eq!(errors, ["tags[1]: expected a string, got a number", "title: expected a string, got a number"]);
/// assert_eq!(report.warnings[0].help, "did you mean `summary`?");
/// ```
#[must_use]
pub fn validate(bytes: &[u8], is_future: &dyn Fn(&Date) -> bool) -> Report {
    let mut report = Report::default();
    let whole = read_item(bytes, None).and_then(|article| {
        excess_of_body(&article).map_or(Ok(article), |excess| Err(excess.into()))
    });
    let (value, markdown) = (json(bytes), markdown(bytes));
    let parts = match (&value, &markdown) {
        (Some(value), _) => Part::all(value),
        (None, Some((fields, origins))) => vec![Part::of_markdown(fields, origins)],
        (None, None) => Vec::new(),
    };
    let mut spelling = Spelling::of(&SCHEMA);
    for part in &parts {
        if report.errors.len().max(report.warnings.len()) > MAX_FAULTS {
            report.warnings.push(too_many(part));
            break;
        }
        check(part, &mut spelling, is_future, &mut report);
    }
    let is_looked_at = parts.iter().any(|part| !part.is_skipped());
    match whole {
        Err(error) if report.errors.is_empty() => report.errors.push(error),
        Ok(article) if !is_looked_at => {
            report.warnings.extend(warnings::of(&article, is_future));
        }
        Ok(_) | Err(_) => {}
    }
    report
}

/// The fields of native JSON that are none and look like one that is, as [`validate`] warns of them: what
/// reading leaves out without a word.
///
/// ```
/// use article_card::misspelt_fields;
///
/// let [warning] = misspelt_fields(br#"{"title": "T", "sumary": "S"}"#).try_into().unwrap();
/// assert_eq!(warning.to_string(), "sumary: no such field");
/// assert_eq!(warning.help, "did you mean `summary`?");
/// ```
#[must_use]
pub fn misspelt_fields(bytes: &[u8]) -> Vec<Warning> {
    let value = json(bytes);
    let parts = value.as_ref().map(Part::all).unwrap_or_default();
    let mut spelling = Spelling::of(&SCHEMA);
    let native = parts.iter().filter(|part| part.is_native());
    native.flat_map(|part| spelling.check(part)).collect()
}

static SCHEMA: LazyLock<Schema> = LazyLock::new(schema);

/// The value of a file that is JSON.
fn json(bytes: &[u8]) -> Option<Value> {
    serde_json::from_str(text(bytes)?).ok()
}

/// What stands in a file that is Markdown, and where in its front matter.
fn markdown(bytes: &[u8]) -> Option<(Map<String, Value>, Origins)> {
    let text = text(bytes).filter(|text| is_markdown(text.trim_start()))?;
    let Fields { item, origins } = markdown_fields(text).ok()?;
    Some((item.into_iter().map(|(key, value)| (key, value.into())).collect(), origins))
}

fn text(bytes: &[u8]) -> Option<&str> {
    let text = std::str::from_utf8(bytes).ok().filter(|text| text.len() <= MAX_BYTES)?;
    Some(text.strip_prefix('\u{feff}').unwrap_or(text))
}

/// The limit that the body exceeds.
fn excess_of_body(article: &Article) -> Option<Excess> {
    let base = article.url.as_deref().and_then(Link::absolute);
    article.body_nodes(base.as_ref()).err()
}

/// How many errors or warnings are enough: the articles behind them are not looked at.
const MAX_FAULTS: usize = 10_000;

fn too_many(part: &Part<'_>) -> Warning {
    let message =
        format!("not looked at, nor what follows: over {MAX_FAULTS} faults stand before it");
    warnings::warning("not-checked", part.path(), &message, "correct those before it first")
}

fn check(
    part: &Part<'_>,
    spelling: &mut Spelling<'_>,
    is_future: &dyn Fn(&Date) -> bool,
    report: &mut Report,
) {
    if part.is_skipped() {
        report.warnings.push(part.skipped());
        return;
    }
    let (errors, article) = faults::of(part);
    let is_judged = |path: &str| errors.iter().any(|error| is_about(error, path));
    let found = article.map(|article: Article| warnings::of(&article, is_future));
    let found = found.unwrap_or_default().into_iter();
    let found = found.map(|warning| Warning { path: part.path_of(&warning.path), ..warning });
    let found = found.chain(spelling.check(part));
    report.warnings.extend(found.filter(|warning| !is_judged(&warning.path)));
    report.errors.extend(errors);
}

/// What is at fault needs no warning as well.
fn is_about(error: &FormatError, path: &str) -> bool {
    let FormatError::Invalid { fault, .. } = error else { return false };
    !path.is_empty() && (path::is_within(path, &fault.path) || path::is_within(&fault.path, path))
}
