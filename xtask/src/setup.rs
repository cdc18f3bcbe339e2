//! What the chores need and the machine may lack: found first, installed where that is allowed, else
//! named with the command that gets it.

mod apt;
pub mod browser;
pub mod cargo_tool;
pub mod npm;
pub mod wasm;

use std::path::PathBuf;

use anyhow::Result;

/// What a build of `dist` needs, beside the checkout.
pub struct Build {
    pub toolchain: wasm::Toolchain,
    pub wasm_pack: PathBuf,
    pub wasm_bindgen: PathBuf,
}

/// Finds or installs what a build needs.
pub fn build() -> Result<Build> {
    npm::install()?;
    Ok(Build {
        toolchain: wasm::Toolchain::ready()?,
        wasm_pack: cargo_tool::wasm_pack()?,
        wasm_bindgen: cargo_tool::wasm_bindgen()?,
    })
}
