//! The labels of each language, a file for each: a page loads those of the one that a card is in.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Map, Value};

use super::manifest::{content_hash, integrity};
use crate::{folder, project};

/// Comes with the script that draws.
const BUILT_IN: &str = "en.json";

/// Places the files of all languages in `build`. Gives each one's hash: by it a file is checked, and
/// called, so that every page gets half the bytes that names and longer hashes would be.
pub fn place(build: &Path) -> Result<Value> {
    let mut hashes = Map::new();
    for (name, content) in folder::files(&project::root().join("locales"))? {
        let Some(language) = name.strip_suffix(".json").filter(|_| name != BUILT_IN) else {
            continue;
        };
        let labels: Value = serde_json::from_slice(&content).context(name.clone())?;
        let labels = labels.to_string();
        let file = format!("labels-{language}-{}.json", content_hash(labels.as_bytes()));
        fs::write(build.join(&file), &labels)
            .with_context(|| format!("{file} can't be written"))?;
        let integrity = integrity(labels.as_bytes());
        let hash = integrity.strip_prefix("sha256-").unwrap_or_default();
        hashes.insert(language.to_owned(), hash.into());
    }
    Ok(hashes.into())
}
