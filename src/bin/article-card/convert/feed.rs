//! What a feed says of itself.

use article_card::{Article, JsonFeed, Link, headline};
use clap::builder::NonEmptyStringValueParser;
use clap::error::ErrorKind;
use clap::{Args, CommandFactory};

use crate::Cli;
use crate::reading::absolute;

#[derive(Args)]
pub struct About {
    /// The feed's title [default: the first article's publisher, or else its title]
    #[arg(long, help_heading = HEADING, value_parser = NonEmptyStringValueParser::new())]
    title: Option<String>,
    /// The page that shows what the feed is of [default: the first article's publisher's]
    #[arg(long, value_name = "URL", help_heading = HEADING, value_parser = absolute)]
    home_page_url: Option<Link>,
    /// The address of the feed itself
    #[arg(long, value_name = "URL", help_heading = HEADING, value_parser = absolute)]
    feed_url: Option<Link>,
}

const HEADING: &str = "Options of `--to json-feed`";

impl About {
    /// The feed, still without items.
    pub fn feed(&self, first: &Article) -> JsonFeed {
        let feed = JsonFeed::new(self.title(first));
        let feed = match self.home_page_url.clone().or_else(|| home_page_url(first)) {
            Some(url) => feed.with_home_page(&url),
            None => feed,
        };
        match &self.feed_url {
            Some(url) => feed.with_feed_url(url),
            None => feed,
        }
    }

    fn title(&self, first: &Article) -> String {
        let publisher = || first.publisher.as_ref()?.name.clone();
        let publisher = || publisher().filter(|name| !name.trim().is_empty());
        self.title.clone().or_else(publisher).unwrap_or_else(|| headline(first).into())
    }

    /// Ends the program if any of the options is there: without a feed they say nothing.
    pub fn refuse(&self) {
        if self.title.is_some() || self.home_page_url.is_some() || self.feed_url.is_some() {
            let message = "`--title`, `--home-page-url` and `--feed-url` need `--to json-feed`";
            Cli::command().error(ErrorKind::ArgumentConflict, message).exit();
        }
    }
}

fn home_page_url(article: &Article) -> Option<Link> {
    Link::absolute(article.publisher.as_ref()?.url.as_deref()?)
}
