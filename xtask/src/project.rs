//! Where things are in the checkout, and what its lock file and its tags say.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use cargo_metadata::semver::Version;
use cargo_metadata::{Metadata, MetadataCommand, Package};

use crate::command::{command, output_of};

/// The checkout.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new("."))
}

/// What a CDN serves: this version, and those that were built here before.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// Where the files of this version are made.
pub fn build() -> PathBuf {
    root().join("target/dist")
}

/// The demo as it is served, and as the browser tests see it.
pub fn site() -> PathBuf {
    root().join("target/site")
}

/// Those who use the npm package in tests, with the package as npm would install it.
pub fn package_users() -> PathBuf {
    root().join("target/package")
}

/// Where the Wasm is made, and what draws with it.
pub fn wasm() -> PathBuf {
    root().join("target/wasm")
}

/// The command-line tool as the native tests build it, which is wherever cargo was told to build.
pub fn command_line_tool() -> Result<PathBuf> {
    let program = format!("debug/article-card{}", env::consts::EXE_SUFFIX);
    Ok(metadata()?.target_directory.join(program).into())
}

/// The files that came to harm in the native tests, some of which browsers are to read, too.
pub fn mutated_files() -> Result<PathBuf> {
    Ok(metadata()?.target_directory.join("tmp/mutated").into())
}

/// A program that npm installed.
pub fn npm_program(name: &str) -> PathBuf {
    root().join("node_modules/.bin").join(name)
}

/// The version that this checkout is of.
pub fn version() -> Result<Version> {
    version_of("article-card")
}

/// The version of a package of `Cargo.lock`.
pub fn version_of(package: &str) -> Result<Version> {
    Ok(self::package(package)?.version)
}

/// What is known of a package of `Cargo.lock`.
pub fn package(name: &str) -> Result<Package> {
    let found = metadata()?.packages.into_iter().find(|candidate| *candidate.name == name);
    found.with_context(|| format!("Cargo.lock has no {name}"))
}

/// Whether git has the tag; a checkout without git has none.
pub fn has_tag(name: &str) -> bool {
    let tags = output_of(command("git").args(["tag", "--list", name]));
    tags.is_ok_and(|tags| !tags.is_empty())
}

fn metadata() -> Result<Metadata> {
    let mut command = MetadataCommand::new();
    command.current_dir(root()).other_options(vec!["--locked".to_owned()]);
    command.exec().context("cargo metadata")
}
