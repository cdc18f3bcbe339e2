//! What a page downloads, held against the most that it may be.

use anyhow::{Context, Result, bail};

use super::manifest::Manifest;

/// What a page shows, the files that it downloads for that (the style sheet is in the script), and how
/// much they may be together, in bytes by brotli 11. The most is what was reached last: it only ever
/// falls.
const ROUTES: [(&str, &[&str], usize); 5] = [
    ("a card made ahead", &["article-card.js"], 10_700),
    ("a plain or prepared article", &["article-card.js", "core-"], 60_000),
    ("a Markdown body", &["article-card.js", "core-", "markdown-"], 134_000),
    ("an article of another format", &["article-card.js", "core-", "formats-"], 140_000),
    ("a Markdown file", &["article-card.js", "core-", "markdown-file-"], 192_000),
];

/// Prints what every route takes, and fails if one takes too much.
pub fn check(manifest: &Manifest) -> Result<()> {
    if !manifest.release {
        println!("Not measured: only Wasm built for release has sizes to go by.");
        return Ok(());
    }
    let mut too_large = Vec::new();
    for (shown, names, most) in ROUTES {
        let mut size = 0;
        for name in names {
            let file = manifest.file(name);
            size += file.with_context(|| format!("this build has no {name}"))?.brotli;
        }
        println!("{shown:30}  {size:>7} of {most:>7}");
        if size > most {
            too_large.push(format!("{shown} takes {} bytes too many", size - most));
        }
    }
    if too_large.is_empty() {
        return Ok(());
    }
    bail!("{}; `twiggy top` says what is in a Wasm", too_large.join(", "))
}
