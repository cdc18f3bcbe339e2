//! `cargo xtask check`: the quick loop.

use anyhow::Result;

use crate::command::{self, command};
use crate::steps::Steps;
use crate::{project, setup};

pub fn run() -> Result<()> {
    let mut steps = Steps::default();
    add_steps(&mut steps);
    steps.end()
}

/// What needs neither a build for the web nor a browser.
pub fn add_steps(steps: &mut Steps) {
    if !steps.step("npm packages", setup::npm::install) {
        return;
    }
    steps.step("rustfmt", || cargo(&["fmt", "--all", "--check"]));
    steps.step("clippy", || {
        cargo(&["clippy", "--workspace", "--all-targets", "--locked", "--", "-D", "warnings"])
    });
    steps.step("clippy, the browser's half", || {
        let features = ["--no-default-features", "--features", "wasm"];
        let clippy = [&["clippy", "--lib", "--locked"], &features[..], &["--", "-D", "warnings"]];
        cargo(&clippy.concat())
    });
    steps.step("native tests", || cargo(&["test", "--workspace", "--locked", "--no-fail-fast"]));
    steps.step("prettier", || npm("prettier", &["--check", "--log-level=warn", "."]));
    steps.step("tsc", || npm("tsc", &[]));
    steps.step("eslint", || npm("eslint", &["--max-warnings=0", "."]));
}

fn cargo(arguments: &[&str]) -> Result<()> {
    command::run(command("cargo").args(arguments))
}

fn npm(program: &str, arguments: &[&str]) -> Result<()> {
    command::run(command(project::npm_program(program)).args(arguments))
}
