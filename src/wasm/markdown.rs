//! *markdown*: Markdown to the HTML that core reads.

use wasm_bindgen::prelude::wasm_bindgen;

use super::exchange::{given, taken};
use crate::link::Link;
use crate::sink;
use crate::text::markdown_nodes;

/// Makes HTML of a text. The page wrote the URL where its relative links start, or nothing, with a `-`
/// before it if the text is one line without blocks, and the text.
#[wasm_bindgen]
pub fn html() -> *const u8 {
    let (kind, text) = taken();
    let (base, is_line) = kind.strip_prefix('-').map_or((&*kind, false), |base| (base, true));
    given(sink::html::html(&markdown_nodes(&text, Link::absolute(base).as_ref(), is_line)))
}
