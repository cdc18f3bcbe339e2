//! Where a tree goes: text, or the nodes of a document. Each sink is a short walk.

#[cfg(feature = "dom")]
pub mod dom;
pub mod html;
#[cfg(any(feature = "wasm-core", test))]
pub mod steps;
