//! The crate as Wasm, with its JavaScript half.

use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::command::{command, run_quietly};
use crate::project;
use crate::setup::Build;

/// What wasm-pack made.
pub struct Glue {
    pub javascript: PathBuf,
    pub wasm: PathBuf,
}

/// Builds the Wasm with `tools`.
pub fn build(tools: &Build) -> Result<Glue> {
    let folder = project::wasm().join(tools.toolchain.folder());
    let package = folder.join("package");
    let programs = [&tools.wasm_bindgen, &project::npm_program("wasm-opt")];
    let programs = programs.map(|program| program.parent().map(PathBuf::from));
    let programs: Vec<PathBuf> = programs.into_iter().flatten().collect();

    let mut wasm_pack = command(&tools.wasm_pack);
    wasm_pack.args(["build", "--profile", "wasm", "--target", "web", "--mode", "force"]);
    wasm_pack.args(["--no-pack", "--no-typescript", "--out-name", "article_card", "--out-dir"]);
    wasm_pack.arg(&package).arg(project::root()).args(["--", "--locked"]);
    wasm_pack.args(["--no-default-features", "--features", "wasm"]);
    wasm_pack.args(tools.toolchain.cargo_options());
    wasm_pack.env("CARGO_TARGET_DIR", &folder);
    tools.toolchain.prepare(&mut wasm_pack, &programs)?;
    run_quietly("Building the Wasm", &mut wasm_pack).context("the Wasm can't be built")?;

    Ok(Glue {
        javascript: package.join("article_card.js"),
        wasm: package.join("article_card_bg.wasm"),
    })
}
