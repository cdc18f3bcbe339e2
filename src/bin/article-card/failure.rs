//! Why a command failed, with the file it failed on.

use std::io::{self, ErrorKind};
use std::path::{MAIN_SEPARATOR, PathBuf};
use std::process::ExitCode;

use article_card::{FormatError, SameId};
use clap::builder::styling::AnsiColor;

use crate::batch::Summary;
use crate::say;
use crate::validate::Count;

#[derive(Debug, thiserror::Error)]
pub enum Failure {
    #[error("{name}: can't be read: {source}")]
    Read { name: String, source: io::Error },
    #[error(
        "{url}: expected a file, got an address; to read what is there: \
         curl -fsSL '{url}' | article-card convert - --source-url '{url}'"
    )]
    Address { url: String },
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
    #[error("{}: is read, and would be overwritten; choose another name or folder", output.display())]
    Overwrites { output: PathBuf },
    #[error("{}: expected a folder for several articles, got a file", out.display())]
    NoFolder { out: PathBuf },
    #[error(
        "{0}: would be a folder, with {1} and the other articles in it; if that is meant, type `-o {0}{sep}`{2}",
        out.display(),
        first.display(),
        all_in_one.map(|how| format!("; for one file of all, {how}")).unwrap_or_default(),
        sep = MAIN_SEPARATOR,
    )]
    LikelyNoFolder { out: PathBuf, first: PathBuf, all_in_one: Option<&'static str> },
    #[error("expected `-o FOLDER` for several inputs: each becomes a file of its own")]
    NoOutput,
    #[error("{0} not tried")]
    Untried(String),
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
        matches!(self, Self::Write { source, .. } if source.kind() == ErrorKind::BrokenPipe)
    }

    /// Whether the disk is at fault, and whatever is written next fails, too.
    pub fn is_of_the_disk(&self) -> bool {
        let kinds =
            [ErrorKind::StorageFull, ErrorKind::QuotaExceeded, ErrorKind::ReadOnlyFilesystem];
        matches!(self, Self::Write { source, .. } if kinds.contains(&source.kind()))
    }

    /// Whether the command was asked for what it can't do, whatever is in the files.
    pub const fn is_usage(&self) -> bool {
        matches!(
            self,
            Self::SameOutput { .. }
                | Self::Overwrites { .. }
                | Self::NoFolder { .. }
                | Self::LikelyNoFolder { .. }
                | Self::NoOutput
        )
    }
}

/// The failures of several inputs, in the inputs' order.
#[derive(Debug)]
pub struct Failures {
    all: Vec<Failure>,
    /// What was made all the same.
    made: Option<Summary>,
}

impl Failures {
    pub fn of<T>(results: impl IntoIterator<Item = Result<T, Failure>>) -> Self {
        Self { all: results.into_iter().filter_map(Result::err).collect(), made: None }
    }

    /// What was made, and what failed.
    pub fn apart<T>(results: impl IntoIterator<Item = Result<T, Failure>>) -> (Vec<T>, Self) {
        let mut made = Vec::new();
        let results = results.into_iter().map(|result| result.map(|one| made.push(one)));
        let failures = Self::of(results);
        (made, failures)
    }

    pub fn into_results(self) -> impl Iterator<Item = Result<(), Failure>> {
        self.all.into_iter().map(Err)
    }

    /// An error if there are any.
    pub fn none(self) -> Result<(), Self> {
        if self.all.is_empty() { Ok(()) } else { Err(self) }
    }

    /// As `none` does. What was made is said when all is done, after what was not.
    pub fn none_beside(self, made: Summary) -> Result<(), Self> {
        if self.all.is_empty() {
            made.tell(0);
            return Ok(());
        }
        Err(Self { made: Some(made), ..self })
    }

    /// Tells of each, and gives the status with which the command ends: after bad usage 2, as where clap
    /// finds it.
    pub fn tell(&self) -> ExitCode {
        let mut status = ExitCode::SUCCESS;
        for failure in self.all.iter().filter(|failure| !failure.is_closed_pipe()) {
            say("error", AnsiColor::Red, failure);
            status = if failure.is_usage() { ExitCode::from(2) } else { ExitCode::FAILURE };
        }
        if let Some(made) = &self.made {
            made.tell(self.all.len());
        }
        status
    }
}

impl From<Failure> for Failures {
    fn from(failure: Failure) -> Self {
        Self { all: vec![failure], made: None }
    }
}
