//! What a browser calls: convert, call, map the error; nothing else.
//!
//! Each half is a Wasm of its own: *core* draws, and the others make text that core can draw.

use wasm_bindgen::prelude::wasm_bindgen;

#[cfg(feature = "wasm-core")]
mod core;
#[cfg(feature = "wasm-formats")]
mod formats;
#[cfg(feature = "wasm-markdown")]
mod markdown;
#[cfg(feature = "wasm-markdown-file")]
mod markdown_file;
#[cfg(any(feature = "wasm-formats", feature = "wasm-markdown-file"))]
mod native_json;
#[cfg(feature = "wasm-formats")]
mod value;

/// Smaller than the standard one, and faster.
#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// Has the next call run on a new instance: after a trap, the memory of this one can't be trusted.
#[wasm_bindgen]
pub fn discard() {
    wasm_bindgen::handler::schedule_reinit();
}

/// Does nothing, on the new instance. What a call takes is written to memory before it is looked
/// whether there has to be a new one, so the first call after `discard` may take nothing.
#[wasm_bindgen]
pub fn renew() {}
