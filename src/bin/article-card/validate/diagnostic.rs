//! A fault or a warning, with its place in the file.

use std::fmt;
use std::ops::Range;

use article_card::{Excess, FormatError, Report, Warning};
use serde::Serialize;

use super::places::{Cursor, Places};
use crate::failure::Failure;
use crate::legible::counted;

#[derive(Serialize)]
pub struct Diagnostic {
    pub file: String,
    pub severity: Severity,
    pub code: &'static str,
    /// Where in the JSON, or in the article; `None` when it is about the file as a whole.
    pub path: Option<String>,
    /// From 1.
    pub line: Option<usize>,
    /// In characters, from 1.
    pub column: Option<usize>,
    pub message: String,
    pub help: Option<String>,
    /// The bytes of the file that it is about.
    #[serde(skip)]
    pub span: Option<Range<usize>>,
}

#[derive(Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    Error,
    Warning,
}

impl Diagnostic {
    /// All of a file, in the order of their places.
    pub fn all(file: &str, report: &Report, content: &str) -> Vec<Self> {
        let places = &Places::new(content);
        let errors = report.errors.iter().map(|error| Self::of_error(file, error, places));
        let warnings =
            report.warnings.iter().map(|warning| Self::of_warning(file, warning, places));
        let mut all: Vec<_> = errors.chain(warnings).collect();
        all.sort_by_key(|diagnostic| diagnostic.span.as_ref().map(|span| span.start));
        let mut cursor = Cursor::new(content);
        for diagnostic in &mut all {
            let Some(span) = &diagnostic.span else { continue };
            let (line, column) = cursor.move_to(span.start);
            (diagnostic.line, diagnostic.column) = (Some(line), Some(column));
        }
        all
    }

    /// Of a file that can't be read.
    pub fn of_failure(file: &str, failure: &Failure) -> Self {
        let message = match failure {
            Failure::Read { source, .. } => format!("can't be read: {source}"),
            other => other.to_string(),
        };
        Self {
            file: file.to_owned(),
            severity: Severity::Error,
            code: "unreadable-file",
            path: None,
            line: None,
            column: None,
            message,
            help: None,
            span: None,
        }
    }

    fn of_error(file: &str, error: &FormatError, places: &Places<'_>) -> Self {
        let path = path(error);
        let span = match error {
            FormatError::NotJson { line, column, .. } => places.at(*line, *column),
            FormatError::FrontMatter { line, .. } => places.line(*line),
            FormatError::NotUtf8 { valid_up_to } => Some(*valid_up_to..*valid_up_to),
            _ => path.as_deref().and_then(|path| places.nearest(path)),
        };
        Self {
            file: file.to_owned(),
            severity: Severity::Error,
            code: code(error),
            path,
            line: None,
            column: None,
            message: error.to_string(),
            help: None,
            span,
        }
    }

    fn of_warning(file: &str, warning: &Warning, places: &Places<'_>) -> Self {
        let span = if warning.code == "unknown-field" {
            places.of_key(&warning.path)
        } else {
            places.of(&warning.path)
        };
        Self {
            file: file.to_owned(),
            severity: Severity::Warning,
            code: warning.code,
            path: Some(warning.path.clone()),
            line: None,
            column: None,
            message: warning.to_string(),
            help: Some(warning.help.clone()),
            span,
        }
    }
}

fn code(error: &FormatError) -> &'static str {
    match error {
        FormatError::NotUtf8 { .. } => "not-utf8",
        FormatError::NotText { .. } => "not-text",
        FormatError::Empty => "empty",
        FormatError::NotJson { .. } => "not-json",
        FormatError::UnknownJson { .. } => "unknown-format",
        FormatError::Unreadable { .. } => "unreadable",
        FormatError::FrontMatter { .. } => "front-matter",
        FormatError::Invalid { .. } => "invalid-article",
        FormatError::TooMuch(Excess::Large { .. }) => "too-large",
        FormatError::TooMuch(Excess::Deep { .. }) => "too-deep",
        FormatError::TooMuch(Excess::Many { .. }) => "too-many",
    }
}

fn path(error: &FormatError) -> Option<String> {
    match error {
        FormatError::Invalid { fault, .. } => Some(fault.path.clone()),
        FormatError::TooMuch(Excess::Many { what: what @ ("related" | "key_points"), .. }) => {
            Some((*what).to_owned())
        }
        _ => None,
    }
}

/// How much is wrong in how many files.
#[derive(Debug, Default)]
pub struct Count {
    files: usize,
    pub errors: usize,
    pub warnings: usize,
}

impl Count {
    pub fn of<'d>(files: impl Iterator<Item = &'d [Diagnostic]>) -> Self {
        files.fold(Self::default(), |count, diagnostics| {
            let is_error = |diagnostic: &&Diagnostic| diagnostic.severity == Severity::Error;
            let errors = diagnostics.iter().filter(is_error).count();
            Self {
                files: count.files + 1,
                errors: count.errors + errors,
                warnings: count.warnings + diagnostics.len() - errors,
            }
        })
    }
}

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let found = [(self.errors, "error"), (self.warnings, "warning")];
        let found = found.into_iter().filter(|(count, _)| *count > 0);
        let found: Vec<_> = found.map(|(count, thing)| counted(count, thing)).collect();
        write!(f, "{} in {}", found.join(" and "), counted(self.files, "file"))
    }
}
