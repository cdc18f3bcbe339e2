//! What a card is made of: plain data, a JSON Feed 1.1 item and what that lacks.

use serde::Serialize;

use crate::node::Direction;

mod body;
mod date;
mod key_point;
mod language;
mod limits;
mod read;
#[cfg(any(feature = "wasm-formats", feature = "wasm-markdown-file", test))]
mod write;

pub(crate) use body::checked;
pub use date::Date;
pub use key_point::KeyPoint;
#[cfg(feature = "formats")]
pub(crate) use language::is_language_tag;
pub(crate) use limits::check;
#[cfg(feature = "formats")]
pub(crate) use limits::shorten;
pub use limits::{
    MAX_ADDRESS, MAX_AUTHORS, MAX_KEY_POINTS, MAX_LINE, MAX_RELATED, MAX_SUMMARY, MAX_TAGS,
    MAX_TEXT,
};
pub(crate) use read::article;
#[cfg(any(feature = "wasm-formats", feature = "wasm-markdown-file"))]
pub(crate) use write::to_json;

/// An article. All is optional but a title, or a summary or a text to take one from.
///
/// Plain texts hold neither Markdown nor HTML; addresses may be relative to `url`. Unknown fields
/// are ignored and `null` means absent. Lists and texts have a limit ([`MAX_TAGS`] and the like); those of
/// texts are in bytes. A JSON Feed 1.1 item (<https://jsonfeed.org/version/1.1>)
/// is an article as it stands.
///
/// ```
/// use article_card::Article;
///
/// let article: Article = serde_json::from_str(r#"{"title": "T", "tags": ["a"]}"#).unwrap();
/// assert_eq!(article.title.as_deref(), Some("T"));
/// assert_eq!(serde_json::to_string(&article).unwrap(), r#"{"title":"T","tags":["a"]}"#);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Article {
    /// What tells the article from all others, often its URL.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(length(max = MAX_ADDRESS)))]
    pub id: Option<String>,
    /// The canonical address, where the title leads.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(length(max = MAX_ADDRESS)))]
    pub url: Option<String>,
    /// The page elsewhere that the article is about. The title leads there when there is no `url`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(length(max = MAX_ADDRESS)))]
    pub external_url: Option<String>,
    /// The language of the article (BCP 47): `en`, `pt-BR`. What is no such tag counts as left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(length(max = MAX_LINE)))]
    pub language: Option<String>,
    /// Which way the text runs; left out, as its language does, else its headline.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub direction: Option<Direction>,
    /// The headline, plain text.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(length(max = MAX_LINE)))]
    pub title: Option<String>,
    /// The standfirst, plain text.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(length(max = MAX_SUMMARY)))]
    pub summary: Option<String>,
    /// When it was published (RFC 3339); shown in its own offset.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_published: Option<Date>,
    /// When it was last changed (RFC 3339); shown when that is a later day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_modified: Option<Date>,
    /// Who wrote it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = MAX_AUTHORS)))]
    pub authors: Vec<Author>,
    /// Shown as it is instead of the authors.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(length(max = MAX_LINE)))]
    pub byline: Option<String>,
    /// The address of the main picture.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub image: Option<String>,
    /// A wide picture; used when there is no `image`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub banner_image: Option<String>,
    /// What is to be said of the picture.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub image_details: Option<ImageDetails>,
    /// What the article is filed under: `Politics`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(length(max = MAX_LINE)))]
    pub section: Option<String>,
    /// Keywords.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = MAX_TAGS), inner(length(max = MAX_LINE))))]
    pub tags: Vec<String>,
    /// Minutes to read it; left out, they are computed from the body.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reading_time: Option<u32>,
    /// What to take away from it, in order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = MAX_KEY_POINTS)))]
    pub key_points: Vec<KeyPoint>,
    /// The body as HTML; comes before the other two.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content_html: Option<String>,
    /// The body as Markdown; comes before plain text.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(length(max = MAX_TEXT)))]
    pub content_markdown: Option<String>,
    /// The body as plain text.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(length(max = MAX_TEXT)))]
    pub content_text: Option<String>,
    /// What to read next, in order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = MAX_RELATED)))]
    pub related: Vec<Related>,
    /// Who published it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub publisher: Option<Publisher>,
    /// What others may do with it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub license: Option<License>,
}

/// Who wrote an article.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Author {
    /// The name.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(length(max = MAX_LINE)))]
    pub name: Option<String>,
    /// A page about the author.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(length(max = MAX_ADDRESS)))]
    pub url: Option<String>,
    /// The address of a square picture.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub avatar: Option<String>,
}

/// What is to be said of the main picture.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct ImageDetails {
    /// What the picture shows, for those who can't see it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(length(max = MAX_LINE)))]
    pub alt: Option<String>,
    /// Width in pixels.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub width: Option<u32>,
    /// Height in pixels.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub height: Option<u32>,
    /// The same picture in other sizes, as HTML's `srcset` has them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub srcset: Option<String>,
    /// How wide it is shown, as HTML's `sizes` says it; left out, as wide as the window.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(length(max = MAX_LINE)))]
    pub sizes: Option<String>,
    /// Who made it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(length(max = MAX_LINE)))]
    pub credit: Option<String>,
    /// What stands below it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(length(max = MAX_LINE)))]
    pub caption: Option<String>,
    /// The point to keep in sight when the picture is cropped.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub focus: Option<Focus>,
}

/// A point of a picture, in percent of its width from the left and of its height from the top.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Focus {
    /// 0 to 100, from the left.
    pub x: u8,
    /// 0 to 100, from the top.
    pub y: u8,
}

/// An article to read next.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Related {
    /// Its headline, plain text.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(length(max = MAX_LINE)))]
    pub title: Option<String>,
    /// Its address.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(length(max = MAX_ADDRESS)))]
    pub url: Option<String>,
    /// The address of its picture.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub image: Option<String>,
    /// The name of its publisher.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(length(max = MAX_LINE)))]
    pub publisher: Option<String>,
    /// When it was published (RFC 3339).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_published: Option<Date>,
}

/// Who published an article.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Publisher {
    /// The name.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(length(max = MAX_LINE)))]
    pub name: Option<String>,
    /// The home page.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(length(max = MAX_ADDRESS)))]
    pub url: Option<String>,
    /// The address of a square icon.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub icon: Option<String>,
}

/// What others may do with an article.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct License {
    /// The name: `CC BY 4.0`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(length(max = MAX_LINE)))]
    pub name: Option<String>,
    /// The terms.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(length(max = MAX_ADDRESS)))]
    pub url: Option<String>,
}

/// The JSON Schema (2020-12) of [`Article`].
#[cfg(feature = "schema")]
#[must_use]
pub fn schema() -> schemars::Schema {
    schemars::schema_for!(Article)
}
