//! `dist/_headers`: what a CDN is to answer with, as Netlify and Cloudflare Pages read it.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::manifest::is_hashed;
use super::{address, layout};
use crate::folder;

/// Pages of every origin, isolated ones too, may use the files.
const FOR_ALL: &str = "/*
  Access-Control-Allow-Origin: *
  Cross-Origin-Resource-Policy: cross-origin
";
/// A year, without asking again (RFC 8246).
const FOR_GOOD: &str = "public, max-age=31536000, immutable";
/// Five minutes; for a day longer while the new file is fetched (RFC 5861).
const FOR_A_MOMENT: &str = "public, max-age=300, stale-while-revalidate=86400";

/// Writes the rules for all that is in `dist`.
pub fn write(dist: &Path) -> Result<()> {
    fs::write(dist.join("_headers"), rules(dist)?).context("dist/_headers can't be written")
}

/// No path has two rules for a header: hosts would join the values.
fn rules(dist: &Path) -> Result<String> {
    let mut rules = FOR_ALL.to_owned();
    let versions = layout::versions(dist)?;
    for version in &versions {
        add(&mut rules, &format!("{}/*", address::pinned(version)), FOR_GOOD)?;
    }
    let lines: BTreeSet<_> = versions.iter().map(address::moving).collect();
    for line in lines.iter().filter(|line| dist.join(line).exists()) {
        for name in folder::files(&dist.join(line))?.keys() {
            let caching = if is_hashed(name) { FOR_GOOD } else { FOR_A_MOMENT };
            add(&mut rules, &format!("{line}/{name}"), caching)?;
        }
    }
    Ok(rules)
}

fn add(rules: &mut String, path: &str, caching: &str) -> Result<()> {
    Ok(writeln!(rules, "\n/{path}\n  Cache-Control: {caching}")?)
}

#[cfg(test)]
mod tests {
    use tempfile::tempdir;

    use super::*;

    #[test]
    fn what_never_changes_is_kept_for_good() {
        let dist = tempdir().unwrap();
        for folder in ["v1.2.3", "v1", "pictures"] {
            let folder = dist.path().join(folder);
            fs::create_dir(&folder).unwrap();
            for name in ["article-card.js", "core-0123456789ab.wasm", "embed.js"] {
                fs::write(folder.join(name), name).unwrap();
            }
        }
        let expected = "/*
  Access-Control-Allow-Origin: *
  Cross-Origin-Resource-Policy: cross-origin

/v1.2.3/*
  Cache-Control: public, max-age=31536000, immutable

/v1/article-card.js
  Cache-Control: public, max-age=300, stale-while-revalidate=86400

/v1/core-0123456789ab.wasm
  Cache-Control: public, max-age=31536000, immutable

/v1/embed.js
  Cache-Control: public, max-age=300, stale-while-revalidate=86400
";
        assert_eq!(rules(dist.path()).unwrap(), expected);
    }
}
