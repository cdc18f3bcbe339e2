//! `article-card render`: articles as cards in HTML.

use std::path::PathBuf;

use article_card::{
    Excess, HeadingLevel, Host, Labels, Link, Node, Options, Variant, declarative, document, html,
    view,
};
use clap::{Args, ValueEnum};

use crate::batch::Remarks;
use crate::destination::{Kind, write_each};
use crate::failure::{Failure, Failures};
use crate::reading::Reading;
use crate::source::{self, Source};

mod element;
mod language;

use element::Element;
use language::language;

/// The most bytes of a file with labels: a hundred times what all of them take.
const MAX_LABELS: usize = 64 * 1024;

const KIND: Kind = Kind { extension: "html", all_in_one: None };

/// Render an article as a card in HTML, or several, each to a file of its own
///
/// A file that can't be rendered does not keep the others from it; the exit status is 1 then.
#[derive(Args)]
pub struct Render {
    #[arg(required = true, value_name = "INPUT", help = source::HELP)]
    inputs: Vec<Source>,
    #[command(flatten)]
    reading: Reading,
    /// How much of the article is shown
    #[arg(long, value_enum, default_value_t)]
    variant: Variant,
    /// What to write
    #[arg(long, value_enum, default_value_t)]
    to: Target,
    /// Write to OUT instead of standard output: a file, or for several articles, or when OUT is a
    /// folder or ends with `/`, a folder in which each has the name of its INPUT with `.html`, and
    /// lies as the INPUTs do below the folder that they have in common
    #[arg(short, long, value_name = "OUT")]
    output: Option<PathBuf>,
    /// Let a `card` have the body too, closed until a reader opens it
    #[arg(long)]
    expandable: bool,
    /// The level of the headline, 1 to 6
    #[arg(long, value_name = "LEVEL", default_value = "2", value_parser = heading_level)]
    heading_level: HeadingLevel,
    /// The language of the card's own words, such as `de` or `zh-Hant` [default: the article's]
    #[arg(long, value_parser = language)]
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

#[derive(Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
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
    pub fn run(self) -> Result<(), Failures> {
        self.refuse_what_says_nothing();
        if self.inputs.len() > 1 && self.output.is_none() {
            return Err(Failure::NoOutput.into());
        }
        let (options, host) = (self.options()?, self.element.host());
        let (labels, output) = (self.labels.as_slice(), self.output.as_deref());
        write_each(&self.inputs, labels, output, &KIND, |source, remarks| {
            self.text(source, &options, &host, remarks)
        })
    }

    /// Ends the program if there is an option that this target, or so many inputs, have no use for.
    fn refuse_what_says_nothing(&self) {
        if self.to == Target::Html {
            self.element.refuse();
        }
        if self.inputs.len() > 1 {
            self.element.refuse_src();
        }
    }

    fn text(
        &self,
        source: &Source,
        options: &Options,
        host: &Host,
        remarks: &mut Remarks,
    ) -> Result<String, Failure> {
        let article = self.reading.article(source, remarks)?;
        let text = match self.to {
            Target::Html => view(&article, options).map(|card| html(&[Node::Element(card)]) + "\n"),
            Target::Declarative => declarative(&article, options, host).map(|card| card + "\n"),
            Target::Document => document(&article, options, host),
        };
        text.map_err(|excess| Failure::of_article(source, excess))
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
    let bytes = file.bytes(MAX_LABELS)?;
    if bytes.len() > MAX_LABELS {
        let excess = Excess::Large { what: "", limit: MAX_LABELS, found: None };
        return Err(Failure::of_article(file, excess));
    }
    serde_json::from_slice(&bytes)
        .map_err(|source| Failure::Labels { name: file.to_string(), source })
}

fn heading_level(text: &str) -> Result<HeadingLevel, &'static str> {
    text.parse().ok().and_then(HeadingLevel::new).ok_or("expected a level from 1 to 6")
}
