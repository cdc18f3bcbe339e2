//! The browser of the tests, and the program that drives it.

use std::env;
use std::path::PathBuf;

use anyhow::{Result, bail};

use super::apt;

const PACKAGES: [&str; 2] = ["chromium", "chromium-driver"];

/// Chromium and its driver.
pub struct Chromium {
    pub browser: PathBuf,
    pub driver: PathBuf,
}

impl Chromium {
    /// Finds both, by the variables `CHROMIUM` and `CHROMEDRIVER` or on the path; else installs
    /// them.
    pub fn ready() -> Result<Self> {
        if let Some(found) = Self::find() {
            return Ok(found);
        }
        if apt::may_install() && apt::offers(&PACKAGES)? {
            apt::install(&PACKAGES, "the browser of the tests")?;
        }
        if let Some(found) = Self::find() {
            return Ok(found);
        }
        bail!(
            "Chromium or its driver is missing: `{}`, or name them in CHROMIUM and CHROMEDRIVER",
            apt::advice(&PACKAGES)
        );
    }

    fn find() -> Option<Self> {
        let browsers = ["chromium", "chromium-browser", "google-chrome"];
        Some(Self {
            browser: find("CHROMIUM", &browsers)?,
            driver: find("CHROMEDRIVER", &["chromedriver"])?,
        })
    }
}

fn find(variable: &str, names: &[&str]) -> Option<PathBuf> {
    let given = env::var_os(variable).map(PathBuf::from);
    given.or_else(|| names.iter().find_map(|name| which::which(name).ok()))
}
