//! A compiler that has, or can build, the standard library for `wasm32-unknown-unknown`.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::apt;
use crate::command::{command, output_of, run_quietly};

pub const TARGET: &str = "wasm32-unknown-unknown";
/// Debian's compiler for web targets, the source of its standard library, and a linker for Wasm.
const PACKAGES: [&str; 4] = ["rustc-web", "cargo-web", "rust-web-src", "lld-22"];
/// The smallest code: no messages and places of panics, which nobody could read in a browser.
const SMALLEST: &str =
    "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none";

/// Which instructions of Wasm the code may have.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Features {
    /// Those that all browsers have.
    Common,
    /// Those that Wasm began with, which is what JavaScript can be made of. The standard library must
    /// be built so too.
    First,
}

impl Features {
    const fn flag(self) -> &'static str {
        match self {
            Self::Common => "",
            Self::First => " -Ctarget-cpu=mvp",
        }
    }
}

/// Where the compiler comes from.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Toolchain {
    /// Debian's; it builds the standard library for size, so its sizes are those of a release.
    Debian,
    /// rustup's, with the standard library that it brings, built for speed.
    Rustup,
}

impl Toolchain {
    /// Finds or installs one: Debian's where that is allowed, else rustup's.
    pub fn ready() -> Result<Self> {
        if apt::has(&PACKAGES) {
            return Ok(Self::Debian);
        }
        let has_target = has_target();
        if apt::may_install() && (apt::lists(&PACKAGES) || (!has_target && apt::offers(&PACKAGES)?))
        {
            apt::install(&PACKAGES, "a Rust compiler that builds small Wasm")?;
            return Ok(Self::Debian);
        }
        if has_target {
            return Ok(Self::Rustup);
        }
        let mut rustup = command("rustup");
        rustup.args(["target", "add", TARGET]);
        run_quietly(&format!("Adding the target {TARGET}"), &mut rustup).with_context(|| {
            format!(
                "the Rust target {TARGET} is missing: `rustup target add {TARGET}`, or on Debian \
                 `{}`",
                apt::advice(&PACKAGES)
            )
        })?;
        Ok(Self::Rustup)
    }

    /// Whether its sizes are those of a release.
    pub fn is_for_release(self) -> bool {
        self == Self::Debian
    }

    /// The folder, below the one for Wasm, where its builds go.
    pub fn folder(self) -> &'static str {
        match self {
            Self::Debian => "debian",
            Self::Rustup => "rustup",
        }
    }

    /// Has `command` use this toolchain, with `folders` before the path, for `features` of Wasm.
    pub fn prepare(
        self,
        command: &mut Command,
        folders: &[PathBuf],
        features: Features,
    ) -> Result<()> {
        let mut path: Vec<PathBuf> = folders.to_vec();
        if self == Self::Debian {
            path.push("/usr/bin".into());
            // Set by the rustup that runs this very chore.
            for variable in ["CARGO", "RUSTC", "RUSTDOC", "RUSTUP_TOOLCHAIN"] {
                command.env_remove(variable);
            }
            command.env("RUSTC_BOOTSTRAP", "1");
            command.env("RUSTFLAGS", [SMALLEST, features.flag()].concat());
            command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", "wasm-ld-22");
        }
        let rest = env::var_os("PATH").unwrap_or_default();
        path.extend(env::split_paths(&rest));
        command.env("PATH", env::join_paths(path)?);
        Ok(())
    }

    /// What cargo needs to know beyond the profile.
    pub fn cargo_options(self) -> &'static [&'static str] {
        match self {
            Self::Debian => {
                &["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"]
            }
            Self::Rustup => &[],
        }
    }
}

/// Whether rustup's compiler has the target already.
fn has_target() -> bool {
    let sysroot = output_of(command("rustc").args(["--print", "sysroot"]));
    sysroot.is_ok_and(|path| Path::new(path.trim()).join("lib/rustlib").join(TARGET).exists())
}
