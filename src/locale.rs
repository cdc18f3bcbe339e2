//! The port through which the view asks for the card's own words: labels, dates, minutes.
//!
//! A browser's page answers by its `Intl`, with the labels of the one language that it loaded. Natively
//! the labels of all languages are here, and ICU4X does what `Intl` does.

use crate::article::Date;

#[cfg(feature = "locales")]
mod labels;
#[cfg(feature = "locales")]
mod languages;
#[cfg(feature = "locales")]
mod native;
#[cfg(feature = "wasm-core")]
mod page;

#[cfg(feature = "locales")]
pub(crate) use labels::labels;
#[cfg(feature = "locales")]
pub use labels::{Labels, Plural};
#[cfg(feature = "locales")]
pub use native::NativeLocale;
#[cfg(feature = "wasm-core")]
pub(crate) use page::PageLocale;

/// What the card says in its own words, in one language. All texts are shown as they are.
pub trait Locale {
    /// The language (BCP 47).
    fn language(&self) -> String;

    /// A text that is always the same.
    fn label(&self, label: Label) -> String;

    /// A date in words.
    fn date(&self, date: &Date) -> String;

    /// That the article changed on `date`.
    fn updated(&self, date: &Date) -> String;

    /// How long it takes to read.
    fn minutes(&self, minutes: u32) -> String;
}

/// A text that is always the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Label {
    /// What stands before the authors' names, with its space.
    BeforeAuthors,
    /// What stands behind them.
    AfterAuthors,
    /// What stands between two of several names, with its space.
    Comma,
    /// What stands between the last two, with its spaces.
    And,
    /// The heading of the key points.
    KeyPoints,
    /// The heading of the related links.
    Related,
    /// The link to the whole article.
    ReadMore,
    /// What opens the body where the card stands.
    Expand,
    /// What stands before the name of who published the article first, with its space.
    BeforePublisher,
    /// What stands behind it.
    AfterPublisher,
    /// The name of the list of tags.
    Tags,
}
