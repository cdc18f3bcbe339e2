//! What makes a version's folder the npm package: `package.json`, types, and what there is to know of the
//! element.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde::Serialize;

use crate::command::{command, run_quietly};
use crate::{folder, project};

const LICENSES: [&str; 2] = ["LICENSE-APACHE", "LICENSE-MIT"];

/// Files that are imported as they are.
const FILES: [&str; 6] = [
    "article-card.css",
    "look-*.css",
    "embed.js",
    "custom-elements.json",
    "manifest.json",
    "package.json",
];

const TYPES: &str = "./article-card.d.ts";

/// Frameworks whose JSX has types.
const FRAMEWORKS: [&str; 3] = ["react", "preact", "solid"];

/// `package.json`.
#[derive(Serialize)]
struct Package {
    name: String,
    version: String,
    description: Option<String>,
    keywords: Vec<String>,
    license: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    repository: Option<String>,
    r#type: &'static str,
    types: &'static str,
    #[serde(rename = "customElements")]
    custom_elements: &'static str,
    /// Importing it defines the element.
    #[serde(rename = "sideEffects")]
    side_effects: bool,
    exports: BTreeMap<String, Export>,
}

/// What stands behind a name. Of the conditions the first that is known counts.
#[derive(Clone, Serialize)]
#[serde(untagged)]
enum Export {
    File(String),
    Script { types: &'static str, default: &'static str },
    Types { types: String },
}

/// Adds to the folder `build`, which has all scripts, what npm and editors read.
pub fn write(build: &Path) -> Result<()> {
    let root = project::root();
    let json = serde_json::to_string_pretty(&package()?)? + "\n";
    fs::write(build.join("package.json"), json).context("package.json can't be written")?;
    for name in LICENSES {
        fs::copy(root.join(name), build.join(name)).with_context(|| name.to_owned())?;
    }
    folder::copy(&root.join("package/files"), build)?;
    let mut node = command("node");
    node.args(["--import", "tsx", "package/build.ts"]).arg(build);
    run_quietly("Bundling types", &mut node)
}

/// Says of the package what `Cargo.toml` says of the crate.
fn package() -> Result<Package> {
    let krate = project::package("article-card")?;
    Ok(Package {
        name: krate.name.to_string(),
        version: krate.version.to_string(),
        description: krate.description,
        keywords: krate.keywords,
        license: krate.license,
        repository: krate.repository,
        r#type: "module",
        types: TYPES,
        custom_elements: "custom-elements.json",
        side_effects: true,
        exports: exports(),
    })
}

fn exports() -> BTreeMap<String, Export> {
    let script = Export::Script { types: TYPES, default: "./article-card.js" };
    let scripts = [".", "./article-card.js"].map(|name| (name.to_owned(), script.clone()));
    let files = FILES.map(|file| format!("./{file}"));
    let files = files.map(|path| (path.clone(), Export::File(path)));
    let types = FRAMEWORKS.map(|name| format!("./{name}"));
    let types = types.map(|name| (name.clone(), Export::Types { types: name + ".d.ts" }));
    scripts.into_iter().chain(files).chain(types).collect()
}
