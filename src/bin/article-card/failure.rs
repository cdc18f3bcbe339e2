//! Why a command failed, with the file it failed on.

use std::io;

use article_card::FormatError;

#[derive(Debug, thiserror::Error)]
pub enum Failure {
    #[error("{name}: can't be read: {source}")]
    Read { name: String, source: io::Error },
    #[error("{name}: {source}")]
    Format { name: String, source: FormatError },
    #[error("{name}: can't be written: {source}")]
    Write { name: String, source: io::Error },
    #[error("the result is no JSON: {0}")]
    Json(#[from] serde_json::Error),
}

impl Failure {
    /// Whether nobody reads the output any more, as with `article-card … | head`.
    pub fn is_closed_pipe(&self) -> bool {
        matches!(self, Self::Write { source, .. } if source.kind() == io::ErrorKind::BrokenPipe)
    }
}
