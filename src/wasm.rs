//! What a browser calls: read, call, write what came of it; nothing else.
//!
//! Each half is a Wasm of its own: *core* draws, and the others make text that core can draw.

#[cfg(feature = "wasm-core")]
mod core;
#[cfg(feature = "wasm-core")]
mod drawable;
mod exchange;
#[cfg(feature = "wasm-formats")]
mod formats;
#[cfg(feature = "wasm-html")]
mod html;
#[cfg(feature = "wasm-markdown")]
mod markdown;
#[cfg(feature = "wasm-markdown-file")]
mod markdown_file;
#[cfg(feature = "html")]
mod names;
#[cfg(any(feature = "wasm-core", feature = "wasm-formats", feature = "wasm-markdown-file"))]
mod refusal;

/// Smaller than the standard one, and faster.
#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();
