//! What a host chooses about a card.

use serde::{Deserialize, Deserializer};

use crate::json::{self, Fault, Fields, Refused, Value, text, whole};
#[cfg(feature = "locales")]
use crate::locale::{Labels, labels};
use crate::node::HeadingLevel;
use crate::spelled::{decimal, joined};

/// A host's choices. The default is what `<article-card>` shows without attributes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// How much of the article is shown.
    pub variant: Variant,
    /// Whether a `card` has the body too, closed until a reader opens it.
    pub expandable: bool,
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
    /// Whether the page may put nodes of its own into a `card` and a `full`, which takes a shadow root: into the
    /// slots `logo`, `actions` and `footer`.
    pub slots: bool,
    /// Labels in place of the card's own.
    #[cfg(feature = "locales")]
    pub labels: Labels,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            variant: Variant::default(),
            expandable: false,
            heading_level: HeadingLevel::clamped(2),
            lang: None,
            max_key_points: None,
            max_related: None,
            source_url: None,
            link_target: None,
            link_rel: None,
            link_params: None,
            slots: false,
            #[cfg(feature = "locales")]
            labels: Labels::default(),
        }
    }
}

/// How much of the article a card shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "cli", derive(clap::ValueEnum))]
pub enum Variant {
    /// One row: picture, title, byline, read time.
    Compact,
    /// All but the body, with a link to it.
    #[default]
    Card,
    /// All, with the body.
    Full,
}

impl<'de> Deserialize<'de> for Options {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        json::deserialize(deserializer, options)
    }
}

/// Reads the host's choices; those that are not there are the default.
///
/// # Errors
/// A [`Fault`]: a wrong type, a variant or a level that is none.
pub(crate) fn options(value: Value) -> Result<Options, Refused> {
    let mut fields = Fields::of(value);
    let mut options = Options::default();
    fields.set("variant", &mut options.variant, variant);
    fields.set("expandable", &mut options.expandable, truth);
    fields.set("heading_level", &mut options.heading_level, level);
    fields.text("lang", &mut options.lang);
    fields.part("max_key_points", &mut options.max_key_points, count);
    fields.part("max_related", &mut options.max_related, count);
    fields.text("source_url", &mut options.source_url);
    fields.text("link_target", &mut options.link_target);
    fields.text("link_rel", &mut options.link_rel);
    fields.text("link_params", &mut options.link_params);
    // In a browser the page keeps them.
    #[cfg(feature = "locales")]
    fields.set("labels", &mut options.labels, labels);
    fields.finish(options)
}

fn variant(value: Value) -> Result<Variant, Refused> {
    let name = text(value)?;
    match name.as_str() {
        "compact" => Ok(Variant::Compact),
        "card" => Ok(Variant::Card),
        "full" => Ok(Variant::Full),
        other => Err(Fault::new("compact or card or full", &joined(&["\"", other, "\""]))),
    }
}

fn truth(value: Value) -> Result<bool, Refused> {
    match value {
        Value::Bool(truth) => Ok(truth),
        other => Err(other.is_no("a boolean")),
    }
}

fn level(value: Value) -> Result<HeadingLevel, Refused> {
    let level = whole(value)?;
    let known = u8::try_from(level).ok().and_then(HeadingLevel::new);
    known.ok_or_else(|| Fault::new("a level from 1 to 6", &decimal(level)))
}

fn count(value: Value) -> Result<usize, Refused> {
    whole(value).map(|count| usize::try_from(count).unwrap_or(usize::MAX))
}
