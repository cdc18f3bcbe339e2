//! What is measured: from the bytes of an article's JSON to the card as HTML.

use std::path::PathBuf;
use std::{env, fs};

use anyhow::{Context, Result};
use article_card::{Node, Options, Variant, html, read, view};

/// The card with the body.
pub fn card(article: &[u8]) -> Result<String> {
    let article = read(article)?;
    let options = Options { variant: Variant::Full, ..Options::default() };
    Ok(html(&[Node::Element(view(&article, &options)?)]))
}

/// The bytes of the file that the first argument names.
pub fn article() -> Result<Vec<u8>> {
    let path = env::args_os().nth(1).map(PathBuf::from).context("no article was named")?;
    fs::read(&path).with_context(|| format!("{} can't be read", path.display()))
}
