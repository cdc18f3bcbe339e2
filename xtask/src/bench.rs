//! `cargo xtask bench`: the measured comparison with peers.

use std::path::PathBuf;

use anyhow::Result;
use clap::Args;

use crate::command::{command, run as run_command, run_quietly};
use crate::setup::browser::CHROMIUM;
use crate::{dist, project, setup};

const MEASURES: [&str; 7] = ["sizes", "render", "cold", "shift", "many", "block", "native"];

#[derive(Args)]
pub struct Bench {
    /// The measures to take [default: all, which takes half an hour]
    #[arg(value_name = "MEASURE", value_parser = MEASURES)]
    measures: Vec<String>,
    /// How many values each figure is the median of; with fewer than 30 nothing is written
    #[arg(long, default_value_t = 30, value_parser = clap::value_parser!(u32).range(1..))]
    rounds: u32,
}

impl Bench {
    pub fn run(&self) -> Result<()> {
        dist::build()?;
        build_command_line_tool()?;
        build_native()?;
        self.measure()
    }

    /// Takes the measures of what is built.
    fn measure(&self) -> Result<()> {
        setup::npm::install_peers()?;
        let mut node = command("node");
        node.args(["--import", "tsx", "bench/main.ts"]);
        node.arg(self.rounds.to_string()).args(&self.measures);
        // React has a second, slower half for developers.
        node.env("NODE_ENV", "production");
        node.envs(CHROMIUM.ready()?);
        let version = dist::address::pinned(&project::version()?);
        node.env("ARTICLE_CARD_DIST", project::dist().join(version));
        node.env("ARTICLE_CARD_BIN", project::command_line_tool()?);
        node.env("ARTICLE_CARD_NATIVE", native().join("release"));
        run_command(&mut node)
    }
}

/// Whether all peers draw the card that ours is, so that what is measured is the same. `dist/` and the
/// command-line tool must be there.
pub fn compare_cards() -> Result<()> {
    Bench { measures: vec!["render".to_owned()], rounds: 1 }.measure()
}

fn build_command_line_tool() -> Result<()> {
    let mut cargo = command("cargo");
    cargo.args(["build", "--locked", "--bin", "article-card"]);
    run_quietly("Building the command-line tool (it makes cards ahead)", &mut cargo)
}

/// Builds the programs that are timed natively.
fn build_native() -> Result<()> {
    let mut cargo = command("cargo");
    cargo.args(["build", "--release", "--locked", "--manifest-path", "bench/native/Cargo.toml"]);
    cargo.arg("--target-dir").arg(native());
    run_quietly("Building what is timed natively", &mut cargo)
}

/// Where they are built.
fn native() -> PathBuf {
    project::root().join("target/bench")
}
