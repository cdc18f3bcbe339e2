//! The demo as it is served: `www/`, `dist/` below it, and an article made from plain text.

use std::path::{Path, PathBuf};
use std::{env, fs};

use anyhow::{Context, Result};

use crate::command::{command, run, run_quietly};
use crate::project;

/// Names a plain-text article of the user's own to show and to test with.
const SAMPLE: &str = "ARTICLE_CARD_SAMPLE";
/// What is shown without one.
const OWN_SAMPLE: &str = "tests/cases/plain_text/input.txt";

/// Lays the site out anew; `dist/` must be there.
pub fn build() -> Result<()> {
    let site = project::site();
    if site.exists() {
        fs::remove_dir_all(&site).context("the old site can't be removed")?;
    }
    copy_folder(&project::root().join("www"), &site)?;
    copy_folder(&project::dist(), &site.join("dist"))?;
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

fn copy_folder(from: &Path, to: &Path) -> Result<()> {
    let shown = from.display();
    fs::create_dir_all(to).with_context(|| format!("{} can't be made", to.display()))?;
    for entry in fs::read_dir(from).with_context(|| format!("{shown} can't be read"))? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy_folder(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target).with_context(|| format!("a file of {shown}"))?;
        }
    }
    Ok(())
}
