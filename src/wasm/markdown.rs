//! *markdown*: Markdown to the HTML that core reads.

use wasm_bindgen::prelude::wasm_bindgen;

use crate::link::Link;
use crate::sink;
use crate::text::markdown_nodes;

/// The HTML of `text`, whose relative links start from `base`; of one line without blocks, if
/// `is_line`.
#[expect(clippy::needless_pass_by_value, reason = "what JavaScript hands over is owned here")]
#[wasm_bindgen]
pub fn html(text: &str, base: Option<String>, is_line: bool) -> String {
    let base = base.as_deref().and_then(Link::absolute);
    sink::html::html(&markdown_nodes(text, base.as_ref(), is_line))
}
