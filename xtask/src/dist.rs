//! `cargo xtask dist`: everything that a publisher uploads to a CDN.

use std::fs;

use anyhow::{Context, Result};

use crate::{project, setup};

mod bundle;
mod manifest;
mod sizes;
pub mod wasm;

use manifest::Manifest;

pub fn run() -> Result<()> {
    let manifest = build()?;
    manifest.print();
    sizes::check(&manifest)
}

/// Builds `dist/` anew.
pub fn build() -> Result<Manifest> {
    let tools = setup::build()?;
    let parts = wasm::build(&tools)?;
    let dist = project::dist();
    if dist.exists() {
        fs::remove_dir_all(&dist).context("the old dist/ can't be removed")?;
    }
    fs::create_dir_all(&dist).context("dist/ can't be made")?;
    bundle::bundle(&parts)?;
    let manifest = Manifest::of(&dist, tools.toolchain.is_for_release())?;
    manifest.write(&dist)?;
    Ok(manifest)
}
