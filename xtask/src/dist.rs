//! `cargo xtask dist`: everything that a publisher uploads to a CDN.

use anyhow::Result;
use cargo_metadata::semver::Version;

use crate::{folder, project, setup};

pub mod address;
mod bundle;
mod fallback;
mod head;
mod headers;
mod labels;
mod layout;
mod manifest;
mod names;
mod package;
mod sizes;
pub mod wasm;

use layout::Stage;
use manifest::Manifest;

pub fn run() -> Result<()> {
    let manifest = build()?;
    manifest.print();
    sizes::check(&manifest)
}

/// Builds this version, and puts it into `dist/` beside those that are there.
pub fn build() -> Result<Manifest> {
    let tools = setup::build()?;
    let parts = wasm::build(&tools)?;
    let version = project::version()?;
    let build = project::build();
    folder::make_anew(&build)?;
    bundle::bundle(&parts, &version, &build)?;
    package::write(&build)?;
    let manifest = Manifest::of(&build, &version, tools.toolchain.is_for_release())?;
    manifest.write(&build)?;
    head::write(&build, &address::pinned(&version), &manifest)?;
    let dist = project::dist();
    layout::place(&build, &dist, &version, stage(&version))?;
    headers::write(&dist)?;
    Ok(manifest)
}

/// A release has a tag, which is called as its folder is.
fn stage(version: &Version) -> Stage {
    if project::has_tag(&address::pinned(version)) { Stage::Released } else { Stage::InTheMaking }
}
