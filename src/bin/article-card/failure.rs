//! Why a command failed, with the file it failed on.

use std::io;
use std::path::PathBuf;

use article_card::{FormatError, SameId};

use crate::validate::Count;

#[derive(Debug, thiserror::Error)]
pub enum Failure {
    #[error("{name}: can't be read: {source}")]
    Read { name: String, source: io::Error },
    #[error("{name}: {source}")]
    Format { name: String, source: FormatError },
    #[error("{name}: {source}")]
    SameId { name: String, source: SameId },
    #[error("{name}: {source}")]
    Labels { name: String, source: serde_json::Error },
    #[error("{name}: can't be written: {source}")]
    Write { name: String, source: io::Error },
    #[error("{first} and {second}: both would be written to {}", output.display())]
    SameOutput { first: String, second: String, output: PathBuf },
    #[error("{}: is read, and would be overwritten; choose another folder", output.display())]
    Overwrites { output: PathBuf },
    #[error("{0}")]
    Faults(Count),
    #[error("the result is no JSON: {0}")]
    Json(#[from] serde_json::Error),
}

impl Failure {
    /// Why what came from the input `name` is no card.
    pub fn of_article(name: &impl ToString, source: impl Into<FormatError>) -> Self {
        Self::Format { name: name.to_string(), source: source.into() }
    }

    /// Whether nobody reads the output any more, as with `article-card … | head`.
    pub fn is_closed_pipe(&self) -> bool {
        matches!(self, Self::Write { source, .. } if source.kind() == io::ErrorKind::BrokenPipe)
    }
}

/// The failures of several inputs, in the inputs' order.
#[derive(Debug)]
pub struct Failures(Vec<Failure>);

impl Failures {
    pub fn of<T>(results: impl IntoIterator<Item = Result<T, Failure>>) -> Self {
        Self(results.into_iter().filter_map(Result::err).collect())
    }

    /// An error if there are any.
    pub fn none(self) -> Result<(), Self> {
        if self.0.is_empty() { Ok(()) } else { Err(self) }
    }

    pub fn iter(&self) -> impl Iterator<Item = &Failure> {
        self.0.iter()
    }
}

impl From<Failure> for Failures {
    fn from(failure: Failure) -> Self {
        Self(vec![failure])
    }
}
