//! What the element around a card made ahead says.

use article_card::{Host, Style, Theme};
use clap::builder::NonEmptyStringValueParser;
use clap::error::ErrorKind;
use clap::{Args, CommandFactory, ValueEnum};

use crate::Cli;
use crate::web_address::web_address;

#[derive(Args)]
pub struct Element {
    /// Where the card's style sheet is [default: inline, or link where there is a `--css-url`]
    #[arg(long, value_enum, help_heading = HEADING)]
    css: Option<Place>,
    /// The address of `article-card.css`
    #[arg(long, value_name = "URL", help_heading = HEADING, required_if_eq("css", "link"),
        value_parser = web_address)]
    css_url: Option<String>,
    /// What that file must be: its `integrity` in the `manifest.json` of a pinned version
    #[arg(long, value_name = "HASH", help_heading = HEADING, requires = "css_url",
        value_parser = NonEmptyStringValueParser::new())]
    css_integrity: Option<String>,
    /// Where the article's JSON is: the card is drawn again from there when an attribute changes
    #[arg(long, value_name = "URL", help_heading = HEADING, value_parser = web_address)]
    src: Option<String>,
    /// The card's colours [default: the page's]
    #[arg(long, value_enum, help_heading = HEADING)]
    theme: Option<Theme>,
    /// Where the element tells what readers do with the card [default: nowhere]
    #[arg(long, value_name = "URL", help_heading = HEADING, value_parser = web_address)]
    beacon: Option<String>,
}

const HEADING: &str = "Options of `--to declarative` and `--to document`";

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Place {
    /// In the card
    Inline,
    /// In a file, for many cards on a page and for pages that allow no inline styles
    Link,
}

impl Element {
    pub fn host(&self) -> Host {
        let Self { css, css_url, css_integrity, src, theme, beacon } = self;
        let style = match css_url.clone() {
            Some(_) if *css == Some(Place::Inline) => {
                refuse("`--css-url` needs `--css link`");
            }
            Some(href) => Style::Link { href, integrity: css_integrity.clone() },
            None => Style::Inline,
        };
        Host { style, src: src.clone(), theme: *theme, beacon: beacon.clone() }
    }

    /// Ends the program if there is an address for one article.
    pub fn refuse_src(&self) {
        if self.src.is_some() {
            refuse("`--src` is where one article is, and there are several inputs");
        }
    }

    /// Ends the program if any of the options is there: without the element they say nothing.
    pub fn refuse(&self) {
        let Self { css, css_url, css_integrity, src, theme, beacon } = self;
        let texts = [css_url, css_integrity, src, beacon];
        if css.is_some() || theme.is_some() || texts.iter().any(|text| text.is_some()) {
            refuse(
                "`--css`, `--css-url`, `--css-integrity`, `--src`, `--theme` and `--beacon` need \
                 `--to declarative` or `--to document`",
            );
        }
    }
}

fn refuse(message: &str) -> ! {
    Cli::command().error(ErrorKind::ArgumentConflict, message).exit()
}
