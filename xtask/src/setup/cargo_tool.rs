//! Programs that cargo builds, kept outside the checkout so that each is built once.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::command::{command, run_quietly};
use crate::project;

/// The versions that this project was tried with.
const WASM_PACK: &str = "0.15.1";
const CARGO_DENY: &str = "0.20.2";
const CARGO_FUZZ: &str = "0.13.2";
const GECKODRIVER: &str = "0.37.1";

pub fn wasm_pack() -> Result<PathBuf> {
    ready("wasm-pack", "wasm-pack", WASM_PACK, &["--locked"], "builds the Wasm package")
}

pub fn cargo_fuzz() -> Result<PathBuf> {
    ready("cargo-fuzz", "cargo-fuzz", CARGO_FUZZ, &["--locked"], "runs the fuzzers")
}

pub fn cargo_deny() -> Result<PathBuf> {
    ready("cargo-deny", "cargo-deny", CARGO_DENY, &["--locked"], "checks the dependencies")
}

pub fn geckodriver() -> Result<PathBuf> {
    ready("geckodriver", "geckodriver", GECKODRIVER, &["--locked"], "drives Firefox")
}

/// The command-line half of the `wasm-bindgen` crate; the two must be of one version. Its own lock
/// file names a dependency that was withdrawn, so it is not used.
pub fn wasm_bindgen() -> Result<PathBuf> {
    let version = project::version_of("wasm-bindgen")?.to_string();
    ready("wasm-bindgen-cli", "wasm-bindgen", &version, &[], "writes the Wasm's JavaScript half")
}

/// The path of `program`, installed if it is not there yet.
fn ready(
    package: &str,
    program: &str,
    version: &str,
    options: &[&str],
    purpose: &str,
) -> Result<PathBuf> {
    let folder = cache()?.join(format!("{package}-{version}"));
    let path = folder.join("bin").join(format!("{program}{}", env::consts::EXE_SUFFIX));
    if !path.exists() {
        install(package, version, options, purpose, &folder)?;
    }
    Ok(path)
}

fn install(
    package: &str,
    version: &str,
    options: &[&str],
    purpose: &str,
    folder: &Path,
) -> Result<()> {
    let mut cargo = command("cargo");
    cargo.args(["install", package, "--version", version, "--root"]).arg(folder).args(options);
    let what = format!("Building {package} {version} ({purpose}; takes minutes, once)");
    run_quietly(&what, &mut cargo)
}

fn cache() -> Result<PathBuf> {
    let home = || env::var_os("HOME").map(|home| PathBuf::from(home).join(".cache"));
    let cache = env::var_os("XDG_CACHE_HOME").map(PathBuf::from).or_else(home);
    let cache = cache.context("neither XDG_CACHE_HOME nor HOME says where tools may be kept")?;
    Ok(cache.join("article-card/tools"))
}
