//! `cargo xtask check`: the quick loop.

use anyhow::Result;

use crate::command::{self, command};
use crate::dist::wasm;
use crate::steps::Steps;
use crate::{project, setup};

pub fn run() -> Result<()> {
    let mut steps = Steps::default();
    add_steps(&mut steps);
    steps.end()
}

/// What needs neither a build for the web nor a browser.
pub fn add_steps(steps: &mut Steps) {
    let is_installed = steps.step("npm packages", setup::npm::install)
        && steps.step("npm packages of the benchmarks", setup::npm::install_peers);
    if !is_installed {
        return;
    }
    steps.step("rustfmt", || cargo(&["fmt", "--all", "--check"]));
    steps.step("clippy", || {
        cargo(&["clippy", "--workspace", "--all-targets", "--locked", "--", "-D", "warnings"])
    });
    steps.step("clippy, the browser's parts", || {
        wasm::features().try_for_each(|part| check_part(&part))
    });
    steps.step("native tests", || cargo(&["test", "--workspace", "--locked", "--no-fail-fast"]));
    steps.step("prettier", || npm("prettier", &["--check", "--log-level=warn", "."]));
    steps.step("tsc", || npm("tsc", &[]));
    steps.step("eslint", || npm("eslint", &["--max-warnings=0", "."]));
}

fn check_part(feature: &str) -> Result<()> {
    let features = ["--no-default-features", "--features", feature];
    let clippy = [&["clippy", "--lib", "--locked"], &features[..], &["--", "-D", "warnings"]];
    cargo(&clippy.concat())
}

fn cargo(arguments: &[&str]) -> Result<()> {
    command::run(command("cargo").args(arguments))
}

fn npm(program: &str, arguments: &[&str]) -> Result<()> {
    command::run(command(project::npm_program(program)).args(arguments))
}
