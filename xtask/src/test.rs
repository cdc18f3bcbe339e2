//! `cargo xtask test`: every test of the project.

use std::env;

use anyhow::Result;

use crate::command::{command, run as run_command};
use crate::fuzz::Fuzz;
use crate::setup::browser::Chromium;
use crate::steps::Steps;
use crate::{check, dist, effort, project, rust_page, site};

pub fn run() -> Result<()> {
    let mut steps = Steps::default();
    check::add_steps(&mut steps);
    steps.step("documentation", document);
    if steps.step("dist", dist::run) && steps.step("site", site::build) {
        steps.step("browser tests", test_in_browsers);
    }
    steps.step("effort", effort::run);
    steps.step("fuzzers", || Fuzz { seconds: fuzzing_seconds(), target: None }.run());
    steps.end()
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

fn test_in_browsers() -> Result<()> {
    let chromium = Chromium::ready()?;
    let mut node = command("node");
    node.args(["--import", "tsx", "--test", "tests/browser/browser.test.ts"]);
    node.env("CHROMIUM", chromium.browser);
    node.env("CHROMEDRIVER", chromium.driver);
    node.env("ARTICLE_CARD_SITE", project::site());
    node.env("ARTICLE_CARD_FOLDER", dist::address::pinned(&project::version()?));
    node.env("ARTICLE_CARD_BIN", project::command_line_tool()?);
    node.env("ARTICLE_CARD_RUST_PAGE", rust_page::build()?);
    run_command(&mut node)
}
