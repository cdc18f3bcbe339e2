//! The browsers of the tests, and the programs that drive them.

use std::env;
use std::path::PathBuf;

use anyhow::{Result, bail};

use super::{apt, cargo_tool};

/// A browser, with all that it takes to drive it.
pub struct Browser {
    pub name: &'static str,
    /// Debian's packages with the programs that cargo doesn't build.
    packages: &'static [&'static str],
    /// Those that cargo builds stand last, so that none is built for a browser that is not there.
    programs: &'static [Program],
}

pub const CHROMIUM: Browser = Browser {
    name: "Chromium",
    packages: &["chromium", "chromium-driver"],
    programs: &[
        Program {
            variable: "CHROMIUM",
            place: Place::Path(&["chromium", "chromium-browser", "google-chrome"]),
        },
        Program { variable: "CHROMEDRIVER", place: Place::Path(&["chromedriver"]) },
    ],
};

const FIREFOX: Browser = Browser {
    name: "Firefox",
    packages: &["firefox-esr"],
    programs: &[
        Program { variable: "FIREFOX", place: Place::Path(&["firefox-esr", "firefox"]) },
        Program { variable: "GECKODRIVER", place: Place::Cargo(cargo_tool::geckodriver) },
    ],
};

/// Its browser is the small one beside the library. It needs a screen, which `xvfb-run` makes with the
/// help of `xauth`.
const WEBKIT: Browser = Browser {
    name: "WebKit",
    packages: &["webkit2gtk-driver", "xvfb", "xauth"],
    programs: &[
        Program { variable: "WEBKITDRIVER", place: Place::Path(&["WebKitWebDriver"]) },
        Program { variable: "MINIBROWSER", place: Place::Package("*/MiniBrowser") },
        Program { variable: "XVFB_RUN", place: Place::Path(&["xvfb-run"]) },
    ],
};

/// Those that the tests run in.
pub const ALL: [Browser; 3] = [CHROMIUM, FIREFOX, WEBKIT];

/// A program, and the variable that names it: to this chore, where a person sets it, and to those that
/// run it.
struct Program {
    variable: &'static str,
    place: Place,
}

/// Where a program is found.
enum Place {
    /// On the path, by one of these names.
    Path(&'static [&'static str]),
    /// In a package, off the path.
    Package(&'static str),
    /// Where cargo put it.
    Cargo(fn() -> Result<PathBuf>),
}

impl Browser {
    /// Finds its programs, by their variables or in their places; else installs them. Gives the
    /// variables with their values.
    pub fn ready(&self) -> Result<Vec<(&'static str, PathBuf)>> {
        if let Some(found) = self.find()? {
            return Ok(found);
        }
        if apt::may_install() && apt::offers(self.packages)? {
            apt::install(self.packages, "a browser of the tests")?;
        }
        if let Some(found) = self.find()? {
            return Ok(found);
        }
        let variables: Vec<_> = self.programs.iter().map(|program| program.variable).collect();
        bail!(
            "{} or what drives it is missing: `{}`, or name the programs in {}",
            self.name,
            apt::advice(self.packages),
            variables.join(", ")
        );
    }

    fn find(&self) -> Result<Option<Vec<(&'static str, PathBuf)>>> {
        let found = self.programs.iter().map(|program| {
            let path = program.find().transpose()?;
            Some(path.map(|path| (program.variable, path)))
        });
        found.collect::<Option<Result<_>>>().transpose()
    }
}

impl Program {
    fn find(&self) -> Result<Option<PathBuf>> {
        if let Some(given) = env::var_os(self.variable) {
            return Ok(Some(given.into()));
        }
        match self.place {
            Place::Path(names) => Ok(names.iter().find_map(|name| which::which(name).ok())),
            Place::Package(pattern) => Ok(apt::file(pattern)),
            Place::Cargo(ready) => ready().map(Some),
        }
    }
}
