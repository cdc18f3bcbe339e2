//! The files of `dist/`: the element and its embed script bundled, the style sheet minified, the
//! Wasm named by its content.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;

use super::manifest::{content_hash, integrity};
use super::wasm::Glue;
use crate::command::{command, run_quietly};
use crate::project;

/// Browsers that can't show the card must still parse the scripts, to leave the page as it is. All
/// that have module scripts also have the two that esbuild would otherwise rewrite.
const OLDEST_SYNTAX: [&str; 3] =
    ["--target=es2018", "--supported:import-meta=true", "--supported:dynamic-import=true"];

/// Fills `dist/`.
pub fn bundle(glue: &Glue) -> Result<()> {
    let dist = project::dist();
    let style = dist.join("article-card.css");
    esbuild("src/card/card.css", &style, &[])?;

    let wasm = fs::read(&glue.wasm).context("the Wasm can't be read")?;
    let wasm_name = format!("article-card-{}.wasm", content_hash(&wasm));
    fs::write(dist.join(&wasm_name), &wasm).context("the Wasm can't be copied")?;

    esbuild(
        "element/index.ts",
        &dist.join("article-card.js"),
        &[
            "--bundle".to_owned(),
            "--format=esm".to_owned(),
            "--loader:.css=text".to_owned(),
            alias("article-card.css", &style),
            alias("article-card-wasm", &glue.javascript),
            define("__WASM_FILE__", wasm_name),
            define("__WASM_INTEGRITY__", integrity(&wasm)),
            define("__VERSION__", project::version_of("article-card")?),
        ],
    )?;
    let embed = ["--bundle".to_owned(), "--format=iife".to_owned()];
    esbuild("element/embed.ts", &dist.join("embed.js"), &embed)
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

fn define(name: &str, value: String) -> String {
    format!("--define:{name}={}", Value::from(value))
}
