//! What a page downloads, held against the most that it may be.

use std::iter;

use anyhow::{Context, Result, bail};

use super::manifest::Manifest;

/// What a page shows, the files that it downloads for that beside `article-card.js` (which has the style
/// sheet), and how much all may be together, in bytes by brotli 11: what was reached last, with hardly any
/// room.
const ROUTES: [(&str, &[&str], usize); 8] = [
    ("a card made ahead", &[], 8_000),
    ("a plain or prepared article", &["draw.js", "core.wasm"], 47_590),
    ("a Markdown body", &["draw.js", "core.wasm", "markdown.wasm"], 110_050),
    ("HTML to repair", &["draw.js", "core.wasm", "html.wasm"], 70_880),
    ("an article of another format", &["draw.js", "core.wasm", "formats.wasm"], 86_090),
    ("a Markdown file", &["draw.js", "core.wasm", "markdown-file.wasm"], 162_330),
    ("a plain article, without Wasm", &["draw.js", "core-fallback.js"], 56_840),
    (
        "a Markdown body, without Wasm",
        &["draw.js", "core-fallback.js", "markdown-fallback.js"],
        139_360,
    ),
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
        for name in iter::once(&"article-card.js").chain(names) {
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
