//! The demo as it is served: `www/`, `dist/` below it, and an article made from plain text.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::command::{command, run, run_quietly};
use crate::{folder, project};

/// Names a plain-text article of the user's own to show and to test with.
const SAMPLE: &str = "ARTICLE_CARD_SAMPLE";
/// What is shown without one.
const OWN_SAMPLE: &str = "tests/cases/plain_text/input.txt";

/// Lays the site out anew; `dist/` must be there.
pub fn build() -> Result<()> {
    let site = project::site();
    folder::remove(&site)?;
    folder::copy(&project::root().join("www"), &site)?;
    folder::copy(&project::dist(), &site.join("dist"))?;
    convert_sample(&site.join("articles/sample.json"))
}

fn convert_sample(target: &Path) -> Result<()> {
    let own = || project::root().join(OWN_SAMPLE);
    let sample = env::var_os(SAMPLE).map_or_else(own, PathBuf::from);
    let mut build = command("cargo");
    build.args(["build", "--locked", "--bin", "article-card"]);
    run_quietly("Building the command-line tool (it makes the demo's sample)", &mut build)?;
    let mut convert = command(project::command_line_tool()?);
    convert.arg("convert").arg(sample).arg("--output").arg(target);
    run(&mut convert)
}
