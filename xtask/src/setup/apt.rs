//! Debian's packages: asked for and, as root, installed.

use std::path::PathBuf;
use std::process::Command;
use std::sync::OnceLock;

use anyhow::Result;

use crate::command::{command, output_of, run_quietly};

/// Whether all `packages` are installed.
pub fn has(packages: &[&str]) -> bool {
    let mut query = command("dpkg-query");
    query.args(["--show", "--showformat=${db:Status-Status}\n"]).args(packages);
    output_of(&mut query).is_ok_and(|list| list.lines().all(|status| status == "installed"))
}

/// A file of an installed package whose path fits `pattern`.
pub fn file(pattern: &str) -> Option<PathBuf> {
    let list = output_of(command("dpkg-query").args(["--search", pattern])).ok()?;
    let (_packages, path) = list.lines().next()?.split_once(": ")?;
    Some(path.into())
}

/// Whether this process may install packages.
pub fn may_install() -> bool {
    which::which("apt-get").is_ok() && is_root()
}

/// Whether the archive has all `packages`, for one that `may_install`.
pub fn offers(packages: &[&str]) -> Result<bool> {
    update()?;
    Ok(lists(packages))
}

/// Whether the lists that were read before have all `packages`, and none would drive out a package
/// that is installed.
pub fn lists(packages: &[&str]) -> bool {
    output_of(installation_of(packages).arg("--simulate")).is_ok()
}

/// Installs `packages`, saying what they are needed for.
pub fn install(packages: &[&str], purpose: &str) -> Result<()> {
    update()?;
    let what = format!("Installing {} ({purpose})", packages.join(", "));
    run_quietly(&what, &mut installation_of(packages))
}

/// Adds and never removes: Debian's Rust compilers, for one, conflict with its rustup.
fn installation_of(packages: &[&str]) -> Command {
    let mut install = command("apt-get");
    install.args(["install", "--yes", "--no-install-recommends", "--no-remove"]).args(packages);
    install.env("DEBIAN_FRONTEND", "noninteractive");
    install
}

/// The command that a person with the right to would type.
pub fn advice(packages: &[&str]) -> String {
    format!("apt-get install {}", packages.join(" "))
}

/// Reads the archive's lists, once a run.
fn update() -> Result<()> {
    static DONE: OnceLock<()> = OnceLock::new();
    if DONE.get().is_some() {
        return Ok(());
    }
    run_quietly("Reading Debian's package lists", command("apt-get").arg("update"))?;
    DONE.get_or_init(|| ());
    Ok(())
}

#[cfg(unix)]
fn is_root() -> bool {
    use std::os::unix::fs::MetadataExt;
    std::fs::metadata("/proc/self").is_ok_and(|process| process.uid() == 0)
}

#[cfg(not(unix))]
fn is_root() -> bool {
    false
}
