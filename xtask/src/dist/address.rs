//! The two addresses of a version: one that is pinned for good, one that moves on to newer versions.

use cargo_metadata::semver::Version;

/// The folder whose files never change: `v1.2.3`.
pub fn pinned(version: &Version) -> String {
    format!("v{version}")
}

/// The folder that gets every version that breaks nothing: `v1`. Before 1.0 a minor version may break
/// what it likes ([SemVer](https://semver.org/#spec-item-4), item 4; Cargo and npm read `^0.1` so too),
/// which leaves `v0.1`.
pub fn moving(version: &Version) -> String {
    match version.major {
        0 => format!("v0.{}", version.minor),
        major => format!("v{major}"),
    }
}

/// The version that a pinned folder is for.
pub fn version_in(folder: &str) -> Option<Version> {
    Version::parse(folder.strip_prefix('v')?).ok()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::project;

    fn both(version: &str) -> [String; 2] {
        let version = Version::parse(version).unwrap();
        [pinned(&version), moving(&version)]
    }

    #[test]
    fn a_moving_address_breaks_nothing() {
        assert_eq!(both("1.2.3"), ["v1.2.3", "v1"]);
        assert_eq!(both("10.0.0"), ["v10.0.0", "v10"]);
        assert_eq!(both("0.1.2"), ["v0.1.2", "v0.1"]);
    }

    #[test]
    fn only_a_pinned_folder_tells_a_version() {
        assert_eq!(version_in("v1.2.3"), Some(Version::new(1, 2, 3)));
        for other in ["v1", "v0.1", "1.2.3", "pictures"] {
            assert_eq!(version_in(other), None, "{other}");
        }
    }

    /// Or whoever copies a line gets an older version.
    #[test]
    fn what_is_written_names_this_version() {
        let version = project::version().unwrap();
        let known = [pinned(&version), moving(&version)];
        let pages = ["index", "stories/tide-mill", "stories/night-ferry", "stories/seed-library"];
        let pages = pages.map(|page| format!("www/{page}.html"));
        for path in
            pages.iter().map(String::as_str).chain(["README.md", "examples/static-site/build.js"])
        {
            let text = fs::read_to_string(project::root().join(path)).unwrap();
            let named = folders_named(&text);
            assert!(!named.is_empty(), "{path} names no version");
            for name in named {
                assert!(known.iter().any(|known| known == name), "{path} names {name}");
            }
        }
    }

    /// What stands for a version in the addresses of a text.
    fn folders_named(text: &str) -> Vec<&str> {
        let behind = |root| text.split(root).skip(1).filter_map(|rest| rest.split('/').next());
        let folders = behind("cdn.example/").chain(behind("dist/"));
        folders.filter(|folder| folder.starts_with('v') && !folder.contains(' ')).collect()
    }
}
