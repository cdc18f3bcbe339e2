//! `head.html`: the lines with which a page pins this version, and has all files come at once.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::manifest::Manifest;

/// Writes it for the files of `build`, which will be served from `folder`.
pub fn write(build: &Path, folder: &str, manifest: &Manifest) -> Result<()> {
    fs::write(build.join("head.html"), text(folder, manifest)?)
        .context("head.html can't be written")
}

/// The Wasm's preload has no `integrity`: browsers ignore it there, and say so. `article-card.js` asks
/// for it when it takes what was preloaded.
fn text(folder: &str, manifest: &Manifest) -> Result<String> {
    let file = |name| manifest.file(name).with_context(|| format!("there is no {name}"));
    let [script, draw, core] = [file("article-card.js")?, file("draw.js")?, file("core.wasm")?];
    let (address, integrity) = (&script.path, &script.integrity);
    let (draw, draw_integrity, core) = (&draw.path, &draw.integrity, &core.path);
    Ok(format!(
        r#"<!-- Instead of cdn.example and publisher.example put where you serve dist/, and your article. -->
<link rel="modulepreload" href="https://cdn.example/{folder}/{address}" integrity="{integrity}" crossorigin>
<link rel="modulepreload" href="https://cdn.example/{folder}/{draw}" integrity="{draw_integrity}" crossorigin>
<link rel="preload" as="fetch" href="https://cdn.example/{folder}/{core}" crossorigin>
<link rel="preload" as="fetch" href="https://publisher.example/article.json" crossorigin>
<script type="module" src="https://cdn.example/{folder}/{address}" integrity="{integrity}" crossorigin></script>
"#
    ))
}

#[cfg(test)]
mod tests {
    use cargo_metadata::semver::Version;
    use tempfile::tempdir;

    use super::*;
    use crate::dist::manifest::integrity;

    #[test]
    fn each_line_names_the_pinned_folder_and_what_is_in_it() {
        let build = tempdir().unwrap();
        let [draw, core] = ["draw-0123456789ab.js", "core-ab9876543210.wasm"];
        for name in ["article-card.js", draw, core, "markdown-ba9876543210.wasm"] {
            fs::write(build.path().join(name), name).unwrap();
        }
        let manifest = Manifest::of(build.path(), &Version::new(1, 2, 3), true).unwrap();
        write(build.path(), "v1.2.3", &manifest).unwrap();
        let head = fs::read_to_string(build.path().join("head.html")).unwrap();
        let count = |part: &str| head.matches(part).count();
        assert_eq!(count("https://cdn.example/v1.2.3/article-card.js"), 2);
        assert_eq!(count(&format!("integrity=\"{}\"", integrity(b"article-card.js"))), 2);
        assert_eq!(count("https://cdn.example/v1.2.3/draw-0123456789ab.js"), 1);
        assert_eq!(count(&format!("integrity=\"{}\"", integrity(draw.as_bytes()))), 1);
        assert_eq!(count("https://cdn.example/v1.2.3/core-ab9876543210.wasm"), 1);
        assert_eq!(count("crossorigin>"), 5);
    }
}
