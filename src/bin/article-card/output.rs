//! Where a result goes: a file, or standard output.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use crate::failure::Failure;
use crate::whole::{self, OnDisk};

/// Writes to a file, or else to standard output.
pub fn write(path: Option<&Path>, text: &str) -> Result<(), Failure> {
    match path {
        Some(path) => whole::write(path, text, OnDisk::Now).map_err(unwritten(path)),
        None => print(text.as_bytes()),
    }
}

/// Writes one of many files, and makes the folders that it lies in.
pub fn write_in_folder(path: &Path, text: &str) -> Result<(), Failure> {
    path.parent().map_or(Ok(()), make_folder)?;
    whole::write(path, text, OnDisk::Later).map_err(unwritten(path))
}

/// Makes a folder, if it is not there.
pub fn make_folder(path: &Path) -> Result<(), Failure> {
    fs::create_dir_all(path).map_err(unwritten(path))
}

fn unwritten(path: &Path) -> impl FnOnce(io::Error) -> Failure {
    |source| Failure::Write { name: path.display().to_string(), source }
}

/// Writes to standard output.
pub fn print(bytes: &[u8]) -> Result<(), Failure> {
    print_to(io::stdout().lock(), bytes)
}

/// Writes to standard output, in colour if that is a terminal that has any.
pub fn print_styled(text: &str) -> Result<(), Failure> {
    print_to(anstream::stdout().lock(), text.as_bytes())
}

fn print_to(mut out: impl Write, bytes: &[u8]) -> Result<(), Failure> {
    let written = out.write_all(bytes).and_then(|()| out.flush());
    written.map_err(|source| Failure::Write { name: "standard output".to_owned(), source })
}
