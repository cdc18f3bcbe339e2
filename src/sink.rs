//! Where a tree goes: text, or the nodes of a document. Each sink is a short walk.

#[cfg(feature = "wasm-core")]
pub mod dom;
pub mod html;
