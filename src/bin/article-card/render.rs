//! `article-card render`: an article as a card in HTML.

use article_card::{
    HeadingLevel, Labels, Link, Node, Options, Variant, declarative, document, html, view,
};
use clap::{Args, ValueEnum};

use crate::failure::Failure;
use crate::output::Output;
use crate::reading::Reading;
use crate::source::{self, Source};

mod element;

use element::Element;

/// Render an article as a card in HTML
#[derive(Args)]
pub struct Render {
    #[arg(help = source::HELP)]
    input: Source,
    #[command(flatten)]
    reading: Reading,
    /// How much of the article is shown
    #[arg(long, value_enum, default_value_t)]
    variant: Variant,
    /// What to write
    #[arg(long, value_enum, default_value_t)]
    to: Target,
    #[command(flatten)]
    output: Output,
    /// Let a `card` have the body too, closed until a reader opens it
    #[arg(long)]
    expandable: bool,
    /// The level of the headline, 1 to 6
    #[arg(long, value_name = "LEVEL", default_value = "2", value_parser = heading_level)]
    heading_level: HeadingLevel,
    /// The language of the card's own words, such as `de` or `zh-Hant` [default: the article's]
    #[arg(long)]
    lang: Option<String>,
    /// Words in place of the card's own: some of `by`, `comma`, `and`, `key_points`, `related`,
    /// `read_more`, `expand`, `first_published`, `tags`, `updated`, `minutes`, as JSON
    #[arg(long, value_name = "FILE")]
    labels: Option<Source>,
    /// Show at most COUNT key points
    #[arg(long, value_name = "COUNT")]
    max_key_points: Option<usize>,
    /// Show at most COUNT related links
    #[arg(long, value_name = "COUNT")]
    max_related: Option<usize>,
    /// The `target` of the links
    #[arg(long, value_name = "TARGET")]
    link_target: Option<String>,
    /// What the `rel` of the links has beside `noopener`
    #[arg(long, value_name = "REL")]
    link_rel: Option<String>,
    /// Parameters to add to the card's own links, such as `utm_source=partner`
    #[arg(long, value_name = "PARAMS")]
    link_params: Option<String>,
    #[command(flatten)]
    element: Element,
}

#[derive(Clone, Copy, Default, ValueEnum)]
enum Target {
    /// The card alone, for a feed, an e-mail or a page that styles it
    #[default]
    Html,
    /// `<article-card>` with its card made ahead, for a page: there without script
    Declarative,
    /// A whole page with metadata for search engines and for those who link to it
    Document,
}

impl Render {
    pub fn run(self) -> Result<(), Failure> {
        let article = self.reading.article(&self.input)?;
        let options = self.options()?;
        let text = match self.to {
            Target::Html => {
                self.element.refuse();
                view(&article, &options).map(|card| html(&[Node::Element(card)]) + "\n")
            }
            Target::Declarative => {
                declarative(&article, &options, &self.element.into_host()).map(|card| card + "\n")
            }
            Target::Document => document(&article, &options, &self.element.into_host()),
        };
        self.output.write(&text.map_err(|excess| Failure::of_article(&self.input, excess))?)
    }

    fn options(&self) -> Result<Options, Failure> {
        Ok(Options {
            variant: self.variant,
            expandable: self.expandable,
            heading_level: self.heading_level,
            lang: self.lang.clone(),
            max_key_points: self.max_key_points,
            max_related: self.max_related,
            source_url: self.reading.source_url().map(Link::to_string),
            link_target: self.link_target.clone(),
            link_rel: self.link_rel.clone(),
            link_params: self.link_params.clone(),
            slots: false,
            labels: self.labels.as_ref().map_or_else(|| Ok(Labels::default()), labels)?,
        })
    }
}

fn labels(file: &Source) -> Result<Labels, Failure> {
    serde_json::from_slice(&file.bytes()?)
        .map_err(|source| Failure::Labels { name: file.to_string(), source })
}

fn heading_level(text: &str) -> Result<HeadingLevel, &'static str> {
    text.parse().ok().and_then(HeadingLevel::new).ok_or("expected a level from 1 to 6")
}
