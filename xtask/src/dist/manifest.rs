//! What a version has: each file with its size, as it is and by brotli, and its integrity.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use brotli::enc::BrotliEncoderParams;
use cargo_metadata::semver::Version;
use serde::Serialize;
use sha2::{Digest, Sha256};

use super::address;
use crate::folder;

/// `manifest.json`, which lies beside the files.
#[derive(Serialize)]
pub struct Manifest {
    version: Version,
    /// Whether the Wasm was built for size, as a release is.
    pub release: bool,
    files: Vec<File>,
}

/// A file.
#[derive(Serialize)]
pub struct File {
    pub path: String,
    bytes: usize,
    /// Bytes as a CDN sends them: brotli, quality 11.
    pub brotli: usize,
    /// Subresource Integrity, sha256.
    pub integrity: String,
}

impl Manifest {
    /// Reads the folder `build`; its files are listed by name.
    pub fn of(build: &Path, version: &Version, release: bool) -> Result<Self> {
        let files = folder::files(build)?;
        let files = files.into_iter().map(|(path, content)| File::of(path, &content));
        Ok(Self { version: version.clone(), release, files: files.collect::<Result<_>>()? })
    }

    /// Writes `manifest.json`.
    pub fn write(&self, build: &Path) -> Result<()> {
        let json = serde_json::to_string_pretty(self)? + "\n";
        fs::write(build.join("manifest.json"), json).context("the manifest can't be written")
    }

    /// The file of that name, whatever hash is in it.
    pub fn file(&self, name: &str) -> Option<&File> {
        self.files.iter().find(|file| file.path == name || without_hash(&file.path) == name)
    }

    /// Prints the table.
    pub fn print(&self) {
        let width = self.files.iter().map(|file| file.path.len()).max().unwrap_or_default();
        let folder = format!("dist/{}/", address::pinned(&self.version));
        println!("{folder:width$}  {:>9}  {:>9}  integrity", "bytes", "brotli 11");
        for File { path, bytes, brotli, integrity } in &self.files {
            println!("{path:width$}  {bytes:>9}  {brotli:>9}  {integrity}");
        }
        if !self.release {
            println!(
                "Not for release, and no sizes to go by: this Wasm has the standard library that \
                 rustup brings, which is built for speed."
            );
        }
    }
}

impl File {
    fn of(path: String, content: &[u8]) -> Result<Self> {
        Ok(Self {
            path,
            bytes: content.len(),
            brotli: brotli_size(content)?,
            integrity: integrity(content),
        })
    }
}

/// Whether a name tells its content.
pub fn is_hashed(path: &str) -> bool {
    without_hash(path) != path
}

/// `core.js` for `core-` and a hash and `.js`.
fn without_hash(path: &str) -> String {
    let (stem, extension) = path.split_once('.').unwrap_or((path, ""));
    let is_hash = |end: &str| end.len() == 12 && end.bytes().all(|byte| byte.is_ascii_hexdigit());
    match stem.rsplit_once('-') {
        Some((name, end)) if is_hash(end) => [name, ".", extension].concat(),
        _ => path.to_owned(),
    }
}

/// The value of an `integrity` attribute. Longer hashes would be no safer against a second file of the
/// same hash, and every page loads them.
pub fn integrity(content: &[u8]) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(content)))
}

/// What tells one content from another in a file's name.
pub fn content_hash(content: &[u8]) -> String {
    let start =
        Sha256::digest(content).iter().take(6).fold(0, |sum, byte| sum << 8 | u64::from(*byte));
    format!("{start:012x}")
}

fn brotli_size(content: &[u8]) -> Result<usize> {
    let parameters = BrotliEncoderParams { quality: 11, lgwin: 24, ..Default::default() };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &*content, &mut compressed, &parameters)?;
    Ok(compressed.len())
}

#[cfg(test)]
mod tests {
    use tempfile::tempdir;

    use super::*;

    #[test]
    fn the_same_files_give_the_same_manifest_by_name() {
        let write = |names: [&str; 3]| {
            let build = tempdir().unwrap();
            for name in names {
                fs::write(build.path().join(name), name).unwrap();
            }
            let manifest = Manifest::of(build.path(), &Version::new(1, 2, 3), true).unwrap();
            manifest.write(build.path()).unwrap();
            fs::read_to_string(build.path().join("manifest.json")).unwrap()
        };
        let manifest = write(["b.js", "core-0123456789ab.wasm", "a.css"]);
        assert_eq!(manifest, write(["core-0123456789ab.wasm", "a.css", "b.js"]));
        let [a, b, core] = ["a.css", "b.js", "core-"].map(|name| manifest.find(name).unwrap());
        assert!(a < b && b < core, "{manifest}");
    }

    #[test]
    fn integrity_is_what_openssl_gives() {
        let expected = "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
        assert_eq!(integrity(b""), expected);
    }

    #[test]
    fn names_tell_contents_apart() {
        assert_eq!(content_hash(b""), "e3b0c44298fc");
        assert_ne!(content_hash(b"a"), content_hash(b"b"));
    }

    #[test]
    fn hashes_are_no_part_of_a_name() {
        assert_eq!(without_hash("markdown-file-3b6c7b637804.wasm"), "markdown-file.wasm");
        assert!(is_hashed("core-3b6c7b637804.js") && !is_hashed("article-card.js"));
    }

    #[test]
    fn brotli_makes_repetition_small() {
        assert!(brotli_size(&[b'a'; 10_000]).unwrap() < 50);
    }
}
