//! The files of a version: the element and its embed script bundled, the style sheet minified, each
//! part's script and Wasm, and each language's labels, the names of characters, named by their content, the ready-made looks.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use cargo_metadata::semver::Version;
use serde_json::{Map, Value, json};

use super::manifest::{content_hash, integrity};
use super::wasm::{Part, Parts};
use super::{labels, names};
use crate::command::{command, run_quietly};
use crate::project;

/// Browsers that can't show the card must still parse the scripts, to leave the page as it is: those of
/// 2020 do. What is newer would be smaller by nothing.
const OLDEST_SYNTAX: &str = "--target=es2020";

/// The ready-made looks.
const LOOKS: [&str; 3] = ["broadsheet", "magazine", "plain"];

/// Fills the folder `build`.
pub fn bundle(parts: &Parts, version: &Version, build: &Path) -> Result<()> {
    let host = bundle_style("host")?;
    let card = bundle_style("card")?;
    let style = [&host, &card].map(fs::read_to_string).into_iter().collect::<Result<String, _>>();
    fs::write(build.join("article-card.css"), style.context("the style sheet can't be read")?)
        .context("the style sheet can't be written")?;

    for look in LOOKS {
        let target = build.join(format!("look-{look}.css"));
        esbuild(&format!("src/card/looks/{look}.css"), &target, &[])?;
    }

    let mut others = Map::new();
    for part in &parts.others {
        others.insert(part.name.to_owned(), place_part(part, build)?);
    }
    let languages = labels::place(build)?;
    let draw = project::wasm().join("draw.js");
    let options = [
        "--format=esm".to_owned(),
        "--loader:.css=text".to_owned(),
        alias("article-card/card.css", &card),
        define("__OTHERS__", &others.into()),
        define("__LANGUAGES__", &languages),
        define("__NAMES__", &names::place(build)?),
    ];
    esbuild("element/draw.ts", &draw, &options)?;
    let footnotes = project::wasm().join("footnotes.js");
    esbuild("element/footnotes.ts", &footnotes, &["--format=esm".to_owned()])?;
    let advice = project::wasm().join("advice.js");
    let options = [
        "--format=esm".to_owned(),
        define("__LANGUAGES__", &languages),
        define("__VERSION__", &version.to_string().into()),
    ];
    esbuild("element/advice.ts", &advice, &options)?;
    let options = [
        "--format=esm".to_owned(),
        "--loader:.css=text".to_owned(),
        alias("article-card/host.css", &host),
        define("__VERSION__", &version.to_string().into()),
        define("__DRAW__", &place("draw", "js", &draw, build)?),
        define("__FOOTNOTES__", &place("footnotes", "js", &footnotes, build)?),
        define("__ADVICE__", &place("advice", "js", &advice, build)?),
        define("__CORE__", &place_part(&parts.core, build)?),
    ];
    esbuild("element/index.ts", &build.join("article-card.js"), &options)?;
    esbuild("element/embed.ts", &build.join("embed.js"), &["--format=iife".to_owned()])
}

/// Makes half of the style sheet smaller.
fn bundle_style(half: &str) -> Result<PathBuf> {
    let style = project::wasm().join(half).with_extension("css");
    esbuild(&format!("src/card/{half}.css"), &style, &[])?;
    Ok(style)
}

/// Places the files of a part; gives what a loader needs to know.
fn place_part(part: &Part, build: &Path) -> Result<Value> {
    let mut files = Map::new();
    files.insert("wasm".to_owned(), place(part.name, "wasm", &part.wasm, build)?);
    if let Some(fallback) = &part.fallback {
        let script = fallback.with_extension("min.js");
        esbuild(&fallback.display().to_string(), &script, &["--format=esm".to_owned()])?;
        let file = place(&format!("{}-fallback", part.name), "js", &script, build)?;
        files.insert("fallback".to_owned(), file);
    }
    Ok(files.into())
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
    esbuild.args([source, "--bundle", "--minify", "--charset=utf8", "--log-level=warning"]);
    esbuild.arg(OLDEST_SYNTAX).args(options).arg(format!("--outfile={}", target.display()));
    run_quietly(&format!("Bundling {source}"), &mut esbuild)
}

fn alias(name: &str, path: &Path) -> String {
    format!("--alias:{name}={}", path.display())
}

fn define(name: &str, value: &Value) -> String {
    format!("--define:{name}={value}")
}
