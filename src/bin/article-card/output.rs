//! Where a result goes: a file, or standard output.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::Args;

use crate::failure::Failure;

#[derive(Args)]
pub struct Output {
    /// Write to FILE instead of standard output
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

impl Output {
    pub fn write(&self, text: &str) -> Result<(), Failure> {
        match &self.output {
            Some(path) => write(path, text),
            None => print(text.as_bytes()),
        }
    }
}

pub fn write(path: &Path, text: &str) -> Result<(), Failure> {
    fs::write(path, text)
        .map_err(|source| Failure::Write { name: path.display().to_string(), source })
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
