//! Where an article is read from: a file, or standard input.

use std::ffi::OsString;
use std::fmt;
use std::fs::{self, File, Metadata};
use std::io::{self, ErrorKind, Read};
use std::path::{Path, PathBuf};

use article_card::Link;
use file_id::{FileId, get_file_id};

use crate::failure::Failure;

/// What may be an INPUT.
pub const HELP: &str = "An article: JSON (a JSON Feed or an item of one, WordPress, Ghost, \
    schema.org, oEmbed), RSS or Atom, an HTML page, Markdown with front matter, or plain text; `-` \
    reads standard input";

#[derive(Clone)]
pub struct Source(PathBuf);

impl From<OsString> for Source {
    fn from(path: OsString) -> Self {
        Self(path.into())
    }
}

impl Source {
    /// What is in it; of what has more than `limit` bytes one more than that, by which it is known to be
    /// too large.
    pub fn bytes(&self, limit: usize) -> Result<Vec<u8>, Failure> {
        let most = u64::try_from(limit).unwrap_or(u64::MAX).saturating_add(1);
        let mut bytes = Vec::new();
        let read = match self.path() {
            Some(path) => File::open(path).and_then(|file| file.take(most).read_to_end(&mut bytes)),
            None => io::stdin().lock().take(most).read_to_end(&mut bytes),
        };
        read.map(|_| bytes).map_err(|source| self.unread(source))
    }

    fn unread(&self, source: io::Error) -> Failure {
        let is_missing = source.kind() == ErrorKind::NotFound;
        let url = self.0.to_str().filter(|_| is_missing).and_then(Link::absolute);
        match url.filter(|url| url.as_str().starts_with("http")) {
            Some(url) => Failure::Address { url: url.to_string().replace('\'', "%27") },
            None => Failure::Read { name: self.to_string(), source },
        }
    }

    /// `None` for standard input.
    pub fn path(&self) -> Option<&Path> {
        (self.0.as_os_str() != "-").then_some(&self.0)
    }

    /// Which file it is, by whatever name. `None` when it is none.
    pub fn id(&self) -> Option<FileId> {
        id(self.path().unwrap_or(Path::new("/dev/stdin")))
    }
}

/// Which file is at `path`, if one is.
pub fn id(path: &Path) -> Option<FileId> {
    fs::metadata(path).ok().filter(Metadata::is_file)?;
    get_file_id(path).ok()
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.path() {
            Some(path) => path.display().fmt(f),
            None => f.write_str("standard input"),
        }
    }
}
