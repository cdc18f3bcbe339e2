//! What the project stands on: licences and sources of its dependencies, and their known faults.

use std::process::Command;

use anyhow::Result;

use crate::command::{command, output_of, run, run_quietly};
use crate::setup::cargo_tool;

/// Holds `deny.toml`, but for the known faults.
pub fn check() -> Result<()> {
    run(&mut deny(&["check", "--hide-inclusion-graph", "bans", "licenses", "sources"])?)
}

/// Looks the known faults up. Where the list of them is out of reach, which no change of the project
/// cures, it says so.
pub fn check_advisories() -> Result<()> {
    let fetched = output_of(&mut deny(&["fetch", "db"])?);
    if fetched.is_err() {
        println!("Not checked: RustSec's list of faults is out of reach.");
    } else {
        run(&mut deny(&["check", "advisories"])?)?;
    }
    run_quietly("Asking npm for known faults", command("npm").args(["audit", "--omit=dev"]))
}

fn deny(arguments: &[&str]) -> Result<Command> {
    let mut deny = command(cargo_tool::cargo_deny()?);
    deny.args(["--locked"]).args(arguments);
    Ok(deny)
}
