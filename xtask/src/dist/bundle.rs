//! The files of a version: the element and its embed script bundled, the style sheet minified, each
//! part's script and Wasm named by their content.

use std::fs;
use std::path::{Path, PathBuf};

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

    let mut files = Map::new();
    for part in parts {
        let script = bundle_script(part)?;
        let files_of_part = json!({
            "script": place(part.name, "js", &script, build)?,
            "wasm": place(part.name, "wasm", &part.wasm, build)?,
        });
        files.insert(part.name.to_owned(), files_of_part);
    }
    let options = [
        "--bundle".to_owned(),
        "--format=esm".to_owned(),
        "--loader:.css=text".to_owned(),
        alias("article-card.css", &style),
        define("__VERSION__", &version.to_string().into()),
        define("__PARTS__", &files.into()),
    ];
    esbuild("element/index.ts", &build.join("article-card.js"), &options)?;
    let embed = ["--bundle".to_owned(), "--format=iife".to_owned()];
    esbuild("element/embed.ts", &build.join("embed.js"), &embed)
}

/// The script of a part: what wasm-bindgen made for its Wasm, and for core what a page needs beside.
fn bundle_script(part: &Part) -> Result<PathBuf> {
    let entry = match part.name {
        "core" => "element/core.ts".to_owned(),
        _ => part.javascript.display().to_string(),
    };
    let script = part.javascript.with_extension("min.js");
    let options = [
        "--bundle".to_owned(),
        "--format=esm".to_owned(),
        alias("article-card-wasm/core", &part.javascript),
        alias("article-card-converter", &project::root().join("element/converter.ts")),
    ];
    esbuild(&entry, &script, &options)?;
    Ok(script)
}

/// Puts a file into `build` under a name that tells its content; gives what a loader needs to know.
fn place(name: &str, extension: &str, source: &Path, build: &Path) -> Result<Value> {
    let content =
        fs::read(source).with_context(|| format!("{} can't be read", source.display()))?;
    let file = format!("{name}-{}.{extension}", content_hash(&content));
    fs::write(build.join(&file), &content).with_context(|| format!("{file} can't be written"))?;
    Ok(json!({"file": file, "integrity": integrity(&content)}))
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
