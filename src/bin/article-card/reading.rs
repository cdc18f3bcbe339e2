//! How the articles of a source are found.

use article_card::{Article, Link, MAX_BYTES, misspelt_fields, read_all, read_item};
use clap::Args;

use crate::batch::Remarks;
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
    /// The article of a source.
    pub fn article(&self, source: &Source, remarks: &mut Remarks) -> Result<Article, Failure> {
        read_item(&bytes(source, remarks)?, self.item.as_deref())
            .map_err(|error| Failure::of_article(source, error))
    }

    /// All articles of a source, unless one of them is asked for.
    pub fn articles(
        &self,
        source: &Source,
        remarks: &mut Remarks,
    ) -> Result<Vec<Result<Article, Failure>>, Failure> {
        if self.item.is_some() {
            return Ok(vec![self.article(source, remarks)]);
        }
        let failure = |error| Failure::of_article(source, error);
        let articles = read_all(&bytes(source, remarks)?).map_err(failure)?;
        Ok(articles.into_iter().map(|article| article.map_err(failure)).collect())
    }

    pub const fn source_url(&self) -> Option<&Link> {
        self.source_url.as_ref()
    }
}

/// What is in a source, with a remark on what of it is left out and was likely meant to be read.
fn bytes(source: &Source, remarks: &mut Remarks) -> Result<Vec<u8>, Failure> {
    let bytes = source.bytes(MAX_BYTES)?;
    let misspelt = misspelt_fields(&bytes);
    remarks.extend(misspelt.iter().map(|field| format!("{source}: {field}; {}", field.help)));
    Ok(bytes)
}

pub fn absolute(url: &str) -> Result<Link, &'static str> {
    Link::absolute(url).ok_or("expected an absolute URL like https://example.com/article")
}
