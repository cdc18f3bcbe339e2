//! *html*: any HTML to the HTML that core reads.

use wasm_bindgen::prelude::wasm_bindgen;

use super::exchange::{given, taken};
use super::names::with_names;
use crate::link::Link;
use crate::sink;
use crate::text::Text;

/// Makes HTML that needs no parser of any. The page wrote `<`, the URL where its relative links start, or
/// nothing, and the text.
#[wasm_bindgen]
pub fn html() -> *const u8 {
    let (kind, text) = taken();
    let base = kind.strip_prefix('<').and_then(Link::absolute);
    given(with_names(|| sink::html::html(&Text::Html(&text).nodes(base.as_ref()))))
}
