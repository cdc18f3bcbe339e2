//! The crate as Wasm, each part with its JavaScript half.

use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::command::{command, run_quietly};
use crate::project;
use crate::setup::Build;

/// The Wasms by their names: core, and what it lacks now and then. The features are called so too.
pub const PARTS: [&str; 4] = ["core", "markdown", "formats", "markdown-file"];

/// What wasm-pack made of a part.
pub struct Part {
    pub name: &'static str,
    pub javascript: PathBuf,
    pub wasm: PathBuf,
}

/// Builds every Wasm with `tools`.
pub fn build(tools: &Build) -> Result<Vec<Part>> {
    PARTS.into_iter().map(|name| build_part(name, tools)).collect()
}

fn build_part(name: &'static str, tools: &Build) -> Result<Part> {
    let folder = project::wasm().join(tools.toolchain.folder());
    let package = folder.join("package").join(name);
    let programs = [&tools.wasm_bindgen, &project::npm_program("wasm-opt")];
    let programs = programs.map(|program| program.parent().map(PathBuf::from));
    let programs: Vec<PathBuf> = programs.into_iter().flatten().collect();

    let mut wasm_pack = command(&tools.wasm_pack);
    wasm_pack.args(["build", "--profile", "wasm", "--target", "web", "--mode", "force"]);
    wasm_pack.args(["--no-pack", "--no-typescript", "--out-name", "article_card", "--out-dir"]);
    wasm_pack.arg(&package).arg(project::root()).args(["--", "--locked"]);
    wasm_pack.args(["--no-default-features", "--features", &format!("wasm-{name}")]);
    wasm_pack.args(tools.toolchain.cargo_options());
    wasm_pack.env("CARGO_TARGET_DIR", &folder);
    tools.toolchain.prepare(&mut wasm_pack, &programs)?;
    run_quietly(&format!("Building the Wasm {name}"), &mut wasm_pack)
        .context("the Wasm can't be built")?;

    Ok(Part {
        name,
        javascript: package.join("article_card.js"),
        wasm: package.join("article_card_bg.wasm"),
    })
}
