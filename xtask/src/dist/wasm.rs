//! The crate as Wasm, in its parts.

use std::iter;
use std::path::PathBuf;

use anyhow::{Context, Result};

use super::fallback;
use crate::command::{command, run_quietly};
use crate::project;
use crate::setup::Build;
use crate::setup::wasm::Features;

/// The part that draws.
const CORE: &str = "core";
/// What core lacks now and then.
const OTHERS: [&str; 4] = ["markdown", "html", "formats", "markdown-file"];

/// The features that make a part each.
pub fn features() -> impl Iterator<Item = String> {
    iter::once(CORE).chain(OTHERS).map(|name| ["wasm-", name].concat())
}

/// Everything that draws.
pub struct Parts {
    pub core: Part,
    pub others: Vec<Part>,
}

/// A part of what draws: where its code is.
pub struct Part {
    pub name: &'static str,
    pub wasm: PathBuf,
    /// The same as JavaScript, for pages that may not run Wasm. A standard library that was built before
    /// lets none be made.
    pub fallback: Option<PathBuf>,
}

/// Builds every part with `tools`.
pub fn build(tools: &Build) -> Result<Parts> {
    let others = OTHERS.into_iter().map(|name| build_part(name, tools));
    Ok(Parts { core: build_part(CORE, tools)?, others: others.collect::<Result<_>>()? })
}

fn build_part(name: &'static str, tools: &Build) -> Result<Part> {
    let wasm = build_wasm(name, tools, Features::Common)?;
    let fallback = tools.toolchain.is_for_release().then(|| {
        let wasm = build_wasm(name, tools, Features::First)?;
        fallback::to_javascript(name, &wasm)
    });
    Ok(Part { name, wasm, fallback: fallback.transpose()? })
}

fn build_wasm(name: &str, tools: &Build, features: Features) -> Result<PathBuf> {
    let folder = project::wasm().join(tools.toolchain.folder()).join(match features {
        Features::Common => "",
        Features::First => "first",
    });
    let package = folder.join("package").join(name);
    let programs = [&tools.wasm_bindgen, &project::npm_program("wasm-opt")];
    let programs = programs.map(|program| program.parent().map(PathBuf::from));
    let programs: Vec<PathBuf> = programs.into_iter().flatten().collect();

    let mut wasm_pack = command(&tools.wasm_pack);
    wasm_pack.args(["build", "--profile", "wasm", "--target", "web", "--mode", "force"]);
    wasm_pack.args(["--no-pack", "--no-typescript", "--out-name", "article_card", "--out-dir"]);
    wasm_pack.arg(&package);
    if features == Features::First {
        wasm_pack.arg("--no-opt");
    }
    wasm_pack.arg(project::root()).args(["--", "--locked"]);
    wasm_pack.args(["--no-default-features", "--features", &format!("wasm-{name}")]);
    wasm_pack.args(tools.toolchain.cargo_options());
    wasm_pack.env("CARGO_TARGET_DIR", &folder);
    tools.toolchain.prepare(&mut wasm_pack, &programs, features)?;
    let what = match features {
        Features::Common => format!("Building the Wasm {name}"),
        Features::First => format!("Building the Wasm {name} to be made into JavaScript"),
    };
    run_quietly(&what, &mut wasm_pack).context("the Wasm can't be built")?;
    Ok(package.join("article_card_bg.wasm"))
}
