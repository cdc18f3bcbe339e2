//! Where things are in the checkout, and what the lock file says.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use cargo_metadata::{Metadata, MetadataCommand};

/// The checkout.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new("."))
}

/// What `dist` makes.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// The demo as it is served, and as the browser tests see it.
pub fn site() -> PathBuf {
    root().join("target/site")
}

/// Where the Wasm and its glue are made.
pub fn wasm() -> PathBuf {
    root().join("target/wasm")
}

/// The command-line tool as the native tests build it, which is wherever cargo was told to build.
pub fn command_line_tool() -> Result<PathBuf> {
    let program = format!("debug/article-card{}", env::consts::EXE_SUFFIX);
    Ok(metadata()?.target_directory.join(program).into())
}

/// A program that npm installed.
pub fn npm_program(name: &str) -> PathBuf {
    root().join("node_modules/.bin").join(name)
}

/// The version of a package of `Cargo.lock`.
pub fn version_of(package: &str) -> Result<String> {
    let metadata = metadata()?;
    let found = metadata.packages.iter().find(|candidate| *candidate.name == package);
    let found = found.with_context(|| format!("Cargo.lock has no {package}"))?;
    Ok(found.version.to_string())
}

fn metadata() -> Result<Metadata> {
    let mut command = MetadataCommand::new();
    command.current_dir(root()).other_options(vec!["--locked".to_owned()]);
    command.exec().context("cargo metadata")
}
