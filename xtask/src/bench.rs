//! `cargo xtask bench`: the measured comparison with peers.

use std::path::PathBuf;

use anyhow::Result;
use clap::Args;

use crate::command::{command, run as run_command, run_quietly};
use crate::setup::browser::CHROMIUM;
use crate::{dist, project, setup};

const MEASURES: [&str; 6] = ["sizes", "render", "cold", "shift", "many", "native"];

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
        let chromium = CHROMIUM.ready()?;
        dist::build()?;
        let dist = project::dist().join(dist::address::pinned(&project::version()?));
        setup::npm::install_peers()?;
        let mut node = command("node");
        node.args(["--import", "tsx", "bench/main.ts"]);
        node.arg(self.rounds.to_string()).args(&self.measures);
        // React has a second, slower half for developers.
        node.env("NODE_ENV", "production");
        node.envs(chromium);
        node.env("ARTICLE_CARD_DIST", dist);
        node.env("ARTICLE_CARD_BIN", command_line_tool()?);
        node.env("ARTICLE_CARD_NATIVE", native()?);
        run_command(&mut node)
    }
}

fn command_line_tool() -> Result<PathBuf> {
    let mut cargo = command("cargo");
    cargo.args(["build", "--locked", "--bin", "article-card"]);
    run_quietly("Building the command-line tool (it makes cards ahead)", &mut cargo)?;
    project::command_line_tool()
}

/// Builds the programs that are timed natively; gives the folder that they are in.
fn native() -> Result<PathBuf> {
    let target = project::root().join("target/bench");
    let mut cargo = command("cargo");
    cargo.args(["build", "--release", "--locked", "--manifest-path", "bench/native/Cargo.toml"]);
    cargo.arg("--target-dir").arg(&target);
    run_quietly("Building what is timed natively", &mut cargo)?;
    Ok(target.join("release"))
}
