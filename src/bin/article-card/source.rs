//! Where an article is read from: a file, or standard input.

use std::ffi::OsString;
use std::fmt;
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

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
    pub fn bytes(&self) -> Result<Vec<u8>, Failure> {
        let bytes = match self.path() {
            Some(path) => fs::read(path),
            None => standard_input(),
        };
        bytes.map_err(|source| Failure::Read { name: self.to_string(), source })
    }

    /// `None` for standard input.
    pub fn path(&self) -> Option<&Path> {
        (self.0.as_os_str() != "-").then_some(&self.0)
    }
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.path() {
            Some(path) => path.display().fmt(f),
            None => f.write_str("standard input"),
        }
    }
}

fn standard_input() -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    io::stdin().read_to_end(&mut bytes)?;
    Ok(bytes)
}
