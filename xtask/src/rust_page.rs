//! The example of a page in Rust, as a browser runs it.

use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::command::{command, run_quietly};
use crate::setup::wasm::{Features, TARGET};
use crate::{project, setup};

/// Builds it; gives the folder with its script, `rust_page.js`, and its Wasm.
pub fn build() -> Result<PathBuf> {
    let tools = setup::build()?;
    let folder = project::wasm().join(tools.toolchain.folder());
    let mut cargo = command("cargo");
    cargo.args(["build", "--package", "rust-page", "--target", TARGET, "--profile", "wasm"]);
    cargo.arg("--locked").args(tools.toolchain.cargo_options()).env("CARGO_TARGET_DIR", &folder);
    tools.toolchain.prepare(&mut cargo, &[], Features::Common)?;
    run_quietly("Building the page in Rust", &mut cargo).context("the page can't be built")?;

    let page = folder.join("rust-page");
    let wasm = folder.join(TARGET).join("wasm/rust_page.wasm");
    let mut wasm_bindgen = command(&tools.wasm_bindgen);
    wasm_bindgen.args(["--target", "web", "--no-typescript", "--out-dir"]).arg(&page).arg(wasm);
    run_quietly("Writing the page's script", &mut wasm_bindgen)?;
    Ok(page)
}
