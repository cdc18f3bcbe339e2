//! The files of a version: the element and its embed script bundled, the style sheet minified, the
//! Wasms named by their content.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use cargo_metadata::semver::Version;
use serde_json::{Map, Value, json};

use super::manifest::{content_hash, integrity};
use super::wasm::Part;
use crate::command::{command, run_quietly};
use crate::project;

/// Browsers that can't show the card must still parse the scripts, to leave the page as it is. All
/// that have module scripts also have the two that esbuild would otherwise rewrite.
const OLDEST_SYNTAX: [&str; 3] =
    ["--target=es2018", "--supported:import-meta=true", "--supported:dynamic-import=true"];

/// Fills the folder `build`.
pub fn bundle(parts: &[Part], version: &Version, build: &Path) -> Result<()> {
    let style = build.join("article-card.css");
    esbuild("src/card/card.css", &style, &[])?;

    let mut options = vec![
        "--bundle".to_owned(),
        "--format=esm".to_owned(),
        "--loader:.css=text".to_owned(),
        alias("article-card.css", &style),
        define("__VERSION__", &version.to_string().into()),
    ];
    let mut files = Map::new();
    for part in parts {
        options.push(alias(&format!("article-card-wasm/{}", part.name), &part.javascript));
        files.insert(part.name.to_owned(), place(part, build)?);
    }
    options.push(define("__WASM__", &files.into()));
    esbuild("element/index.ts", &build.join("article-card.js"), &options)?;
    let embed = ["--bundle".to_owned(), "--format=iife".to_owned()];
    esbuild("element/embed.ts", &build.join("embed.js"), &embed)
}

/// Puts a Wasm into `build` under a name that tells its content; gives what a loader needs to know.
fn place(part: &Part, build: &Path) -> Result<Value> {
    let wasm = fs::read(&part.wasm).context("the Wasm can't be read")?;
    let file = format!("{}-{}.wasm", part.name, content_hash(&wasm));
    fs::write(build.join(&file), &wasm).context("the Wasm can't be copied")?;
    Ok(json!({"file": file, "integrity": integrity(&wasm)}))
}

fn esbuild(source: &str, target: &Path, options: &[String]) -> Result<()> {
    let mut esbuild = command(project::npm_program("esbuild"));
    esbuild.args([source, "--minify", "--charset=utf8", "--log-level=warning"]);
    esbuild.args(OLDEST_SYNTAX).args(options).arg(format!("--outfile={}", target.display()));
    run_quietly(&format!("Bundling {source}"), &mut esbuild)
}

fn alias(name: &str, path: &Path) -> String {
    format!("--alias:{name}={}", path.display())
}

fn define(name: &str, value: &Value) -> String {
    format!("--define:{name}={value}")
}
