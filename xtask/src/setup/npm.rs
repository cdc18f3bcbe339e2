//! The npm packages of the lock files.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use super::apt;
use crate::command::{command, run_quietly};
use crate::project;

/// Debian's packages for a machine without Node.
const NODE: [&str; 2] = ["nodejs", "npm"];

/// Installs what the chores need, unless that is there already.
pub fn install() -> Result<()> {
    install_in(project::root(), "bundler, linters, test runner")
}

/// Installs what the benchmarks compare with, unless that is there already.
pub fn install_peers() -> Result<()> {
    install_in(&project::root().join("bench"), "the peers of the benchmarks")
}

/// Installs what the lock file in `folder` names.
fn install_in(folder: &Path, what: &str) -> Result<()> {
    find_node()?;
    let lock = fs::read_to_string(folder.join("package-lock.json")).context("package-lock.json")?;
    let stamp = folder.join("node_modules/.installed-from");
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    let mut npm = command("npm");
    npm.args(["ci", "--include=dev", "--no-audit", "--no-fund"]).current_dir(folder);
    run_quietly(&format!("Installing the npm packages ({what})"), &mut npm)?;
    fs::write(stamp, lock).context("node_modules can't be written")
}

fn find_node() -> Result<()> {
    if which::which("npm").is_ok() {
        return Ok(());
    }
    if apt::may_install() {
        return apt::install(&NODE, "bundles and tests the element");
    }
    bail!(
        "npm is missing; it comes with Node 20 or later: https://nodejs.org, or `{}`",
        apt::advice(&NODE)
    );
}
