//! Where a result goes: a file, or standard output.

use std::fs;
use std::io::{self, Write};
use std::path::PathBuf;

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
        let Some(path) = &self.output else { return print(text.as_bytes()) };
        fs::write(path, text)
            .map_err(|source| Failure::Write { name: path.display().to_string(), source })
    }
}

/// Writes to standard output.
pub fn print(bytes: &[u8]) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    let written = out.write_all(bytes).and_then(|()| out.flush());
    written.map_err(|source| Failure::Write { name: "standard output".to_owned(), source })
}
