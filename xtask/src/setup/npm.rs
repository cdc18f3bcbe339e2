//! The npm packages of `package-lock.json`.

use std::fs;

use anyhow::{Context, Result, bail};

use super::apt;
use crate::command::{command, run_quietly};
use crate::project;

/// Debian's packages for a machine without Node.
const NODE: [&str; 2] = ["nodejs", "npm"];

/// Installs what the lock file names, unless that is there already.
pub fn install() -> Result<()> {
    find_node()?;
    let lock = project::root().join("package-lock.json");
    let lock = fs::read_to_string(lock).context("package-lock.json")?;
    let stamp = project::root().join("node_modules/.installed-from");
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    let mut npm = command("npm");
    npm.args(["ci", "--include=dev", "--no-audit", "--no-fund"]);
    run_quietly("Installing the npm packages (bundler, linters, test runner)", &mut npm)?;
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
