//! What the element around a card made ahead says.

use article_card::{Host, Style, Theme};
use clap::builder::NonEmptyStringValueParser;
use clap::error::ErrorKind;
use clap::{Args, CommandFactory, ValueEnum};

use crate::Cli;

#[derive(Args)]
pub struct Element {
    /// Where the card's style sheet is [default: inline, or link where there is a `--css-url`]
    #[arg(long, value_enum, help_heading = HEADING)]
    css: Option<Place>,
    /// The address of `article-card.css`
    #[arg(long, value_name = "URL", help_heading = HEADING, required_if_eq("css", "link"),
        value_parser = NonEmptyStringValueParser::new())]
    css_url: Option<String>,
    /// What that file must be: its `integrity` in the `manifest.json` of a pinned version
    #[arg(long, value_name = "HASH", help_heading = HEADING, requires = "css_url",
        value_parser = NonEmptyStringValueParser::new())]
    css_integrity: Option<String>,
    /// Where the article's JSON is: the card is drawn again from there when an attribute changes
    #[arg(long, value_name = "URL", help_heading = HEADING,
        value_parser = NonEmptyStringValueParser::new())]
    src: Option<String>,
    /// The card's colours [default: the page's]
    #[arg(long, value_enum, help_heading = HEADING)]
    theme: Option<Theme>,
    /// Where the element tells what readers do with the card [default: nowhere]
    #[arg(long, value_name = "URL", help_heading = HEADING,
        value_parser = NonEmptyStringValueParser::new())]
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
    pub fn into_host(self) -> Host {
        let Self { css, css_url, css_integrity, src, theme, beacon } = self;
        let style = match css_url {
            Some(_) if css == Some(Place::Inline) => {
                refuse("`--css-url` needs `--css link`");
            }
            Some(href) => Style::Link { href, integrity: css_integrity },
            None => Style::Inline,
        };
        Host { style, src, theme, beacon }
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
