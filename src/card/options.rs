//! What a host chooses about a card.

use serde::Deserialize;

use crate::node::HeadingLevel;

/// A host's choices. The default is what `<article-card>` shows without attributes.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(default, expecting = "an object")]
pub struct Options {
    /// How much of the article is shown.
    pub variant: Variant,
    /// The level of the headline; the body's headings start one below it.
    pub heading_level: HeadingLevel,
    /// The language of the card's own words (BCP 47); left out, the article's.
    pub lang: Option<String>,
    /// At most so many key points.
    pub max_key_points: Option<usize>,
    /// At most so many related links.
    pub max_related: Option<usize>,
    /// Where the article was read from: the base of relative addresses when it has no `url`.
    pub source_url: Option<String>,
    /// The `target` of every link.
    pub link_target: Option<String>,
    /// What the `rel` of every link has beside `noopener`.
    pub link_rel: Option<String>,
    /// Added to the query of the card's own links (`utm_source=partner`), not of those in the text.
    pub link_params: Option<String>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            variant: Variant::default(),
            heading_level: HeadingLevel::clamped(2),
            lang: None,
            max_key_points: None,
            max_related: None,
            source_url: None,
            link_target: None,
            link_rel: None,
            link_params: None,
        }
    }
}

/// How much of the article a card shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "cli", derive(clap::ValueEnum))]
#[serde(rename_all = "lowercase")]
pub enum Variant {
    /// One row: picture, title, byline, read time.
    Compact,
    /// All but the body, with a link to it.
    #[default]
    Card,
    /// All, with the body.
    Full,
}
