//! How the article of a source is found.

use article_card::{Article, Link, read_item};
use clap::Args;

use crate::failure::Failure;
use crate::source::Source;

#[derive(Args)]
pub struct Reading {
    /// Where the article was published: relative addresses are joined to it when the article has
    /// no `url` of its own
    #[arg(long, value_name = "URL", value_parser = absolute)]
    source_url: Option<Link>,
    /// Of several articles, the one with this `id` or URL [default: the first]
    #[arg(long, value_name = "ID")]
    item: Option<String>,
}

impl Reading {
    pub fn article(&self, source: &Source) -> Result<Article, Failure> {
        read_item(&source.bytes()?, self.item.as_deref())
            .map_err(|error| Failure::of_article(source, error))
    }

    pub const fn source_url(&self) -> Option<&Link> {
        self.source_url.as_ref()
    }
}

pub fn absolute(url: &str) -> Result<Link, &'static str> {
    Link::absolute(url).ok_or("expected an absolute URL like https://example.com/article")
}
