//! `cargo xtask test`: every test of the project.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::command::{command, run as run_command};
use crate::fuzz::Fuzz;
use crate::setup::browser::{self, Browser};
use crate::steps::Steps;
use crate::{bench, check, dependencies, dist, effort, package, project, rust_page, site};

pub fn run() -> Result<()> {
    let mut steps = Steps::default();
    check::add_steps(&mut steps);
    steps.step("documentation", document);
    steps.step("dependencies", dependencies::check);
    steps.step("known faults of dependencies", dependencies::check_advisories);
    if steps.step("dist", dist::run) {
        steps.step("npm package", package::test);
        if steps.step("site", site::build) {
            add_browsers(&mut steps);
        }
    }
    steps.step("effort", effort::run);
    steps.step("fuzzers", || Fuzz { seconds: fuzzing_seconds(), target: None }.run());
    steps.end()
}

fn add_browsers(steps: &mut Steps) {
    let mut rust_page = PathBuf::new();
    let build = || rust_page::build().map(|folder| rust_page = folder);
    if !steps.step("page in Rust", build) {
        return;
    }
    for browser in &browser::ALL {
        steps.step(&format!("browser tests in {}", browser.name), || test_in(browser, &rust_page));
    }
    steps.step("cards of the benchmarks", bench::compare_cards);
}

/// A machine that tests for all has more time than a person who waits.
fn fuzzing_seconds() -> u32 {
    if env::var_os("CI").is_some() { 60 } else { 5 }
}

fn document() -> Result<()> {
    let mut cargo = command("cargo");
    cargo.args(["doc", "--no-deps", "--quiet", "--locked", "--lib"]);
    run_command(cargo.env("RUSTDOCFLAGS", "-D warnings"))
}

fn test_in(browser: &Browser, rust_page: &Path) -> Result<()> {
    let mut node = command("node");
    node.args(["--import", "tsx", "--test", "--test-reporter=spec"]);
    node.arg("tests/browser/browser.test.ts");
    node.env("ARTICLE_CARD_ENGINE", browser.name.to_lowercase()).envs(browser.ready()?);
    node.env("ARTICLE_CARD_SITE", project::site());
    node.env("ARTICLE_CARD_FOLDER", dist::address::pinned(&project::version()?));
    node.env("ARTICLE_CARD_BIN", project::command_line_tool()?);
    node.env("ARTICLE_CARD_RUST_PAGE", rust_page);
    node.env("ARTICLE_CARD_MUTATED", project::mutated_files()?);
    run_command(&mut node)
}
