//! The files of a version: the element and its embed script bundled, the style sheet minified, each
//! part's script and Wasm named by their content.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use cargo_metadata::semver::Version;
use serde_json::{Map, Value, json};

use super::manifest::{content_hash, integrity};
use super::wasm::{Package, Part, Parts};
use crate::command::{command, run_quietly};
use crate::project;

/// Browsers that can't show the card must still parse the scripts, to leave the page as it is. All
/// that have module scripts also have the two that esbuild would otherwise rewrite.
const OLDEST_SYNTAX: [&str; 3] =
    ["--target=es2018", "--supported:import-meta=true", "--supported:dynamic-import=true"];

/// Fills the folder `build`.
pub fn bundle(parts: &Parts, version: &Version, build: &Path) -> Result<()> {
    let style = build.join("article-card.css");
    esbuild("src/card/card.css", &style, &[])?;

    let Parts { core, others } = parts;
    let mut files = Map::new();
    for part in others {
        files.insert(part.name.to_owned(), bundle_part(part, &[], build)?);
    }
    let core = bundle_part(core, &[define("__OTHERS__", &files.into())], build)?;
    let options = [
        "--bundle".to_owned(),
        "--format=esm".to_owned(),
        "--loader:.css=text".to_owned(),
        alias("article-card.css", &style),
        define("__VERSION__", &version.to_string().into()),
        define("__CORE__", &core),
    ];
    esbuild("element/index.ts", &build.join("article-card.js"), &options)?;
    let embed = ["--bundle".to_owned(), "--format=iife".to_owned()];
    esbuild("element/embed.ts", &build.join("embed.js"), &embed)
}

/// Places the files of a part; gives what a loader needs to know.
fn bundle_part(part: &Part, options: &[String], build: &Path) -> Result<Value> {
    let name = part.name;
    let script = bundle_script(name, &part.wasm, options)?;
    let mut files = Map::new();
    files.insert("script".to_owned(), place(name, "js", &script, build)?);
    files.insert("wasm".to_owned(), place(name, "wasm", &part.wasm.code, build)?);
    if let Some(fallback) = &part.fallback {
        let without_wasm = [
            "--inject:element/without-wasm.ts".to_owned(),
            alias("article-card-code", &fallback.code),
        ];
        let script = bundle_script(name, fallback, &[options, &without_wasm].concat())?;
        let file = place(&format!("{name}-fallback"), "js", &script, build)?;
        files.insert("fallback".to_owned(), file);
    }
    Ok(files.into())
}

/// What wasm-bindgen made for a part, and for core what a page needs beside.
fn bundle_script(name: &str, package: &Package, more: &[String]) -> Result<PathBuf> {
    let entry = match name {
        "core" => "element/core.ts".to_owned(),
        _ => package.glue.display().to_string(),
    };
    let script = package.glue.with_extension("min.js");
    let options = [
        "--bundle".to_owned(),
        "--format=esm".to_owned(),
        alias("article-card-wasm/core", &package.glue),
        alias("article-card-converter", &project::root().join("element/converter.ts")),
    ];
    esbuild(&entry, &script, &[&options, more].concat())?;
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
