//! `dist/` as it is served: a folder for each version, and one for each line of versions that moves on.
//!
//! Nothing that was served goes away. A page that pins a version finds it, and an `article-card.js` that
//! a cache kept finds the Wasms that it was built with.

use std::path::Path;

use anyhow::{Result, ensure};
use cargo_metadata::semver::Version;

use super::address::{moving, pinned, version_in};
use crate::folder;

/// Whether the files of a version may have been uploaded.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Still in the making: each build replaces the one before.
    InTheMaking,
    /// Out in the world: its folder is never changed.
    Released,
}

/// Puts the files of `build` into `dist`, under both addresses of `version`.
pub fn place(build: &Path, dist: &Path, version: &Version, stage: Stage) -> Result<()> {
    let own = dist.join(pinned(version));
    if stage == Stage::Released && own.exists() {
        ensure!(
            folder::files(&own)? == folder::files(build)?,
            "{0} is released, and dist/{0}/ has other files than this build. Raise the version in \
             Cargo.toml; or remove the folder, if it was never uploaded",
            pinned(version),
        );
    }
    folder::remove(&own)?;
    folder::copy(build, &own)?;
    move_on(dist, &moving(version))
}

/// Lays all versions of a line over each other, the newest on top. A pre-release is only for those who
/// name it.
fn move_on(dist: &Path, line: &str) -> Result<()> {
    for version in versions(dist)? {
        if version.pre.is_empty() && moving(&version) == line {
            folder::copy(&dist.join(pinned(&version)), &dist.join(line))?;
        }
    }
    Ok(())
}

/// The versions that are in `dist`, the oldest first.
pub fn versions(dist: &Path) -> Result<Vec<Version>> {
    let folders = folder::folders(dist)?;
    let mut versions: Vec<_> = folders.iter().filter_map(|name| version_in(name)).collect();
    versions.sort();
    Ok(versions)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use tempfile::{TempDir, tempdir};

    use super::*;

    /// A `dist/` that is put together by several builds.
    struct Dist(TempDir);

    impl Dist {
        fn new() -> Self {
            Self(tempdir().unwrap())
        }

        /// Places a build whose script loads the Wasm with that hash.
        fn place(&self, version: &str, hash: &str, stage: Stage) -> Result<()> {
            let build = tempdir().unwrap();
            fs::write(build.path().join("article-card.js"), format!("{version} {hash}")).unwrap();
            fs::write(build.path().join(format!("core-{hash}.wasm")), hash).unwrap();
            place(build.path(), self.0.path(), &Version::parse(version).unwrap(), stage)
        }

        fn make(&self, version: &str, hash: &str) {
            self.place(version, hash, Stage::InTheMaking).unwrap();
        }

        fn script(&self, folder: &str) -> String {
            fs::read_to_string(self.0.path().join(folder).join("article-card.js")).unwrap()
        }

        fn names(&self, folder: &str) -> Vec<String> {
            folder::files(&self.0.path().join(folder)).unwrap().into_keys().collect()
        }

        fn folders(&self) -> Vec<String> {
            let mut folders = folder::folders(self.0.path()).unwrap();
            folders.sort();
            folders
        }
    }

    #[test]
    fn a_version_has_two_addresses() {
        let dist = Dist::new();
        dist.make("1.2.3", "a");
        assert_eq!(dist.folders(), ["v1", "v1.2.3"]);
        assert_eq!(dist.names("v1"), dist.names("v1.2.3"));
        assert_eq!(dist.script("v1"), dist.script("v1.2.3"));
    }

    #[test]
    fn other_versions_stay() {
        let dist = Dist::new();
        dist.make("0.1.9", "a");
        dist.make("0.2.0", "b");
        dist.make("1.0.0", "c");
        assert_eq!(dist.folders(), ["v0.1", "v0.1.9", "v0.2", "v0.2.0", "v1", "v1.0.0"]);
        assert_eq!(dist.script("v0.1"), "0.1.9 a");
        assert_eq!(dist.names("v0.1.9"), ["article-card.js", "core-a.wasm"]);
    }

    #[test]
    fn old_hashes_stay_where_old_scripts_look_for_them() {
        let dist = Dist::new();
        dist.make("1.0.0", "a");
        dist.make("1.0.1", "b");
        dist.make("1.0.1", "c");
        assert_eq!(dist.script("v1"), "1.0.1 c");
        let wasms = ["core-a.wasm", "core-b.wasm", "core-c.wasm"];
        assert_eq!(dist.names("v1"), [&["article-card.js"], &wasms[..]].concat());
    }

    #[test]
    fn a_pinned_folder_has_nothing_stale() {
        let dist = Dist::new();
        dist.make("1.0.0", "a");
        dist.make("1.0.0", "b");
        assert_eq!(dist.names("v1.0.0"), ["article-card.js", "core-b.wasm"]);
    }

    #[test]
    fn the_same_build_twice_changes_nothing() {
        let dist = Dist::new();
        dist.make("1.0.0", "a");
        let before = folder::files(&dist.0.path().join("v1")).unwrap();
        dist.place("1.0.0", "a", Stage::Released).unwrap();
        assert_eq!(folder::files(&dist.0.path().join("v1")).unwrap(), before);
    }

    #[test]
    fn a_released_folder_is_never_changed() {
        let dist = Dist::new();
        dist.make("1.0.0", "a");
        let error = dist.place("1.0.0", "b", Stage::Released).unwrap_err();
        assert!(error.to_string().starts_with("v1.0.0 is released"), "{error}");
        assert_eq!(dist.names("v1.0.0"), ["article-card.js", "core-a.wasm"]);
        assert_eq!(dist.names("v1"), ["article-card.js", "core-a.wasm"]);
    }

    #[test]
    fn a_late_patch_of_an_older_version_turns_nothing_back() {
        let dist = Dist::new();
        dist.make("1.9.0", "a");
        dist.make("1.10.0", "b");
        dist.make("1.9.1", "c");
        assert_eq!(dist.script("v1"), "1.10.0 b");
        assert!(dist.names("v1").contains(&"core-c.wasm".to_owned()));
    }

    #[test]
    fn a_pre_release_is_only_for_those_who_name_it() {
        let dist = Dist::new();
        dist.make("1.0.0", "a");
        dist.make("1.1.0-rc.1", "b");
        assert_eq!(dist.folders(), ["v1", "v1.0.0", "v1.1.0-rc.1"]);
        assert_eq!(dist.names("v1"), ["article-card.js", "core-a.wasm"]);
    }
}
