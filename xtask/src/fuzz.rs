//! `cargo xtask fuzz`: the fuzzers, each for a while, from the inputs of the tests.

use std::fs;

use anyhow::{Context, Result};
use clap::Args;

use crate::command::{command, run_quietly};
use crate::project;
use crate::setup::cargo_tool;

/// The targets, each with the folders of inputs to start from.
const TARGETS: [(&str, &[&str]); 8] = [
    ("json", &["tests/cases", "tests/formats"]),
    ("markdown", &["tests/cases", "tests/formats/markdown"]),
    ("markdown_file", &["tests/formats/markdown", "tests/front_matter"]),
    ("link", &["tests/validate"]),
    ("html", &["tests/html_oracle", "tests/formats/html"]),
    ("plain_text", &["tests/cases"]),
    ("feed", &["tests/formats/rss", "tests/formats/atom", "tests/formats/html"]),
    ("card", &["tests/cases", "tests/formats", "tests/hostile", "tests/html_oracle"]),
];

#[derive(Args)]
pub struct Fuzz {
    /// How long each target runs
    #[arg(long, default_value_t = 60)]
    pub seconds: u32,
    /// The target to run alone
    #[arg(long, value_parser = TARGETS.map(|(name, _)| name))]
    pub target: Option<String>,
}

impl Fuzz {
    pub fn run(&self) -> Result<()> {
        let cargo_fuzz = cargo_tool::cargo_fuzz()?;
        for (target, seeds) in TARGETS {
            if self.target.as_deref().is_some_and(|only| only != target) {
                continue;
            }
            let corpus = project::root().join("target/fuzz-corpus").join(target);
            fs::create_dir_all(&corpus).context("the corpus can't be made")?;
            let mut fuzz = command(&cargo_fuzz);
            // The sanitizers' flags are unstable; this lets the stable compiler take them.
            fuzz.env("RUSTC_BOOTSTRAP", "1");
            fuzz.args(["run", target, "--target-dir", "target/fuzz"]).arg(&corpus);
            fuzz.args(seeds.iter().filter(|folder| project::root().join(folder).is_dir()));
            fuzz.args(["--", "-max_len=16384", "-timeout=10", "-rss_limit_mb=4096"]);
            fuzz.arg(format!("-max_total_time={}", self.seconds));
            run_quietly(&format!("Fuzzing {target} for {} s", self.seconds), &mut fuzz)?;
        }
        Ok(())
    }
}
