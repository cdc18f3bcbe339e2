//! What is in `dist/`: each file with its size, as it is and by brotli, and its integrity.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use brotli::enc::BrotliEncoderParams;
use serde::Serialize;
use sha2::{Digest, Sha256, Sha384};

use crate::project;

/// `dist/manifest.json`.
#[derive(Serialize)]
pub struct Manifest {
    version: String,
    /// Whether the Wasm was built for size, as a release is.
    pub release: bool,
    files: Vec<File>,
}

/// A file of `dist/`.
#[derive(Serialize)]
pub struct File {
    path: String,
    bytes: usize,
    /// Bytes as a CDN sends them: brotli, quality 11.
    pub brotli: usize,
    /// Subresource Integrity, sha384.
    integrity: String,
}

impl Manifest {
    /// Reads the folder.
    pub fn of(dist: &Path, release: bool) -> Result<Self> {
        let entries = fs::read_dir(dist).context("dist/ can't be read")?;
        let mut files =
            entries.map(|entry| File::read(&entry?.path())).collect::<Result<Vec<_>>>()?;
        files.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(Self { version: project::version_of("article-card")?, release, files })
    }

    /// Writes `manifest.json`.
    pub fn write(&self, dist: &Path) -> Result<()> {
        let json = serde_json::to_string_pretty(self)? + "\n";
        fs::write(dist.join("manifest.json"), json).context("the manifest can't be written")
    }

    /// The file of that name, whatever hash is in it.
    pub fn file(&self, name: &str) -> Option<&File> {
        self.files.iter().find(|file| file.path == name || without_hash(&file.path) == name)
    }

    /// Prints the table.
    pub fn print(&self) {
        let width = self.files.iter().map(|file| file.path.len()).max().unwrap_or_default();
        println!("{:width$}  {:>9}  {:>9}  integrity", "dist/", "bytes", "brotli 11");
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
    fn read(path: &Path) -> Result<Self> {
        let content =
            fs::read(path).with_context(|| format!("{} can't be read", path.display()))?;
        let name = path.file_name().unwrap_or_default();
        Ok(Self {
            path: name.to_string_lossy().into_owned(),
            bytes: content.len(),
            brotli: brotli_size(&content)?,
            integrity: integrity(&content),
        })
    }
}

/// `core.js` for `core-` and a hash and `.js`.
fn without_hash(path: &str) -> String {
    let (stem, extension) = path.split_once('.').unwrap_or((path, ""));
    let name = stem.rsplit_once('-').map_or(stem, |(name, _)| name);
    [name, ".", extension].concat()
}

/// The value of an `integrity` attribute.
pub fn integrity(content: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(content)))
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
    use super::*;

    #[test]
    fn integrity_is_what_openssl_gives() {
        let expected = "sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb";
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
    }

    #[test]
    fn brotli_makes_repetition_small() {
        assert!(brotli_size(&[b'a'; 10_000]).unwrap() < 50);
    }
}
