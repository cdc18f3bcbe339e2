//! An embeddable article card: one renderer for browsers (WebAssembly), servers and the command
//! line.
//!
//! There is one way through. What publishers have becomes an [`Article`], the article becomes a
//! card, which is a tree of [`Node`]s, and the tree becomes text or the nodes of a document:
//!
//! ```
//! use article_card::{Node, Options, html, read, view};
//!
//! let article = read(br#"{"title": "Tides", "url": "https://example.com/tides"}"#)?;
//! let options = Options::default();
//! let card = view(&article, &options)?;
//! assert!(html(&[Node::Element(card)]).starts_with(r#"<article part="card" dir="ltr">"#));
//! # Ok::<(), article_card::FormatError>(())
//! ```
//!
//! # Features
//! - `cli` (default): the `article-card` command; brings all but those of browsers.
//! - `files`: [`read`], which tells a file's format by its content.
//! - `markdown`, `html`, `formats`, `markdown-file`: what texts and formats are read. Without `html`, only
//!   HTML that needs no repair is.
//! - `schema`: [`schema`], the JSON Schema of the native JSON.
//! - `dom`: `dom`, which makes a card in a browser's document, for pages that are written in Rust.
//! - `locales`: [`view`] and [`NativeLocale`], the card's own words in every language. Without it,
//!   [`view_in`] takes the words of a [`Locale`] of your own.
//! - `validate`: [`validate`], which names every fault of a file.
//! - `wasm-core`, `wasm-markdown`, `wasm-html`, `wasm-formats`, `wasm-markdown-file`: what a browser
//!   calls, each a Wasm of its own.

#![cfg_attr(
    not(feature = "validate"),
    allow(dead_code, unused_imports, reason = "what is left out leaves helpers without a user")
)]

mod article;
mod card;
#[cfg(feature = "locales")]
mod declarative;
#[cfg(feature = "locales")]
mod document;
mod excess;
mod formats;
#[cfg(feature = "markdown-file")]
mod front_matter;
mod json;
mod json_feed;
mod link;
mod locale;
mod node;
mod prepare;
mod reading_time;
mod related;
mod scan;
mod sink;
mod spelled;
mod text;
#[cfg(feature = "validate")]
mod validate;
#[cfg(feature = "wasm")]
mod wasm;

// What a card is made of.
#[cfg(feature = "schema")]
pub use article::schema;
pub use article::{
    Article, Author, Date, Focus, ImageDetails, KeyPoint, License, MAX_NODES, Publisher, Related,
};
// Reading one.
pub use excess::Excess;
#[cfg(feature = "formats")]
pub use formats::article_from_json;
#[cfg(feature = "markdown-file")]
pub use formats::article_from_markdown;
pub use formats::{FormatError, MAX_KEY_POINTS, MAX_RELATED};
#[cfg(feature = "files")]
pub use formats::{MAX_BYTES, read, read_all, read_item};
pub use json::Fault;
pub use prepare::prepare;
pub use reading_time::reading_time;
pub use text::Text;
#[cfg(feature = "validate")]
pub use validate::{Report, Warning, misspelt_fields, validate};
// What it looks like.
#[cfg(feature = "locales")]
pub use card::view;
pub use card::{CSS, Options, Variant, headline, language_of_words, view_in};
pub use locale::{Label, Locale};
#[cfg(feature = "locales")]
pub use locale::{Labels, NativeLocale, Plural};
// What may reach a page.
pub use link::{ImageLink, Link, SrcSet};
pub use node::{
    Align, Attr, AttrName, Builder, Direction, Element, HeadingLevel, Loading, MAX_DEPTH, Node,
    Tag, text_of,
};
// Where it goes.
#[cfg(feature = "locales")]
pub use declarative::{Host, Style, Theme, declarative};
#[cfg(feature = "locales")]
pub use document::document;
pub use json_feed::{JsonFeed, SameId};
#[cfg(feature = "dom")]
pub use sink::dom::dom;
pub use sink::html::html;

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
