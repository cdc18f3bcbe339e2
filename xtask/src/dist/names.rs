//! The names of characters that HTML 4 did not have: a page loads them when a text has one.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;

use super::manifest::{content_hash, integrity};

#[path = "../../../src/text/html/character_references/further_names.rs"]
mod further_names;

/// Places their file in `build`; gives what a loader needs to know.
pub fn place(build: &Path) -> Result<Value> {
    let names = further_names::names();
    let file = format!("names-{}.txt", content_hash(names.as_bytes()));
    fs::write(build.join(&file), names).with_context(|| format!("{file} can't be written"))?;
    Ok(serde_json::json!({"file": file, "integrity": integrity(names.as_bytes())}))
}
