//! Where an article is read from: a file, or standard input.

use std::fs;
use std::io::{self, Read};
use std::path::PathBuf;

use article_card::{Article, Link, read_item};
use clap::Args;

use crate::failure::Failure;

#[derive(Args)]
pub struct Input {
    /// The article: JSON (a JSON Feed or an item of one, WordPress, Ghost, schema.org, oEmbed), RSS or
    /// Atom, an HTML page, Markdown with front matter, or plain text; `-` reads standard input
    #[arg(value_name = "INPUT")]
    path: PathBuf,
    /// Where the article was published: relative addresses are joined to it when the article has
    /// no `url` of its own
    #[arg(long, value_name = "URL", value_parser = absolute)]
    source_url: Option<Link>,
    /// Of several articles, the one with this `id` or URL [default: the first]
    #[arg(long, value_name = "ID")]
    item: Option<String>,
}

impl Input {
    pub fn article(&self) -> Result<Article, Failure> {
        let bytes = self.bytes().map_err(|source| Failure::Read { name: self.name(), source })?;
        read_item(&bytes, self.item.as_deref())
            .map_err(|source| Failure::Format { name: self.name(), source })
    }

    pub const fn source_url(&self) -> Option<&Link> {
        self.source_url.as_ref()
    }

    fn bytes(&self) -> io::Result<Vec<u8>> {
        if !self.is_standard_input() {
            return fs::read(&self.path);
        }
        let mut bytes = Vec::new();
        io::stdin().read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn is_standard_input(&self) -> bool {
        self.path.as_os_str() == "-"
    }

    fn name(&self) -> String {
        if self.is_standard_input() {
            return "standard input".to_owned();
        }
        self.path.display().to_string()
    }
}

fn absolute(url: &str) -> Result<Link, &'static str> {
    Link::absolute(url).ok_or("expected an absolute URL like https://example.com/article")
}
