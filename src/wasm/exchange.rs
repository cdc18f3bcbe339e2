//! The texts that a page and a Wasm hand each other. Only numbers cross, whose way through
//! `wasm-bindgen` is the plainest there is, so one script serves every Wasm.

use std::cell::Cell;

use wasm_bindgen::prelude::wasm_bindgen;

thread_local! {
    /// What was handed over last, by either side.
    static TEXT: Cell<Vec<u8>> = const { Cell::new(Vec::new()) };
}

/// Makes room for a text of `length` bytes of UTF-8; where it starts in memory.
#[wasm_bindgen]
pub fn room(length: usize) -> *mut u8 {
    let mut text = vec![0; length];
    let start = text.as_mut_ptr();
    TEXT.set(text);
    start
}

/// How many bytes the text has that the last call gave.
#[wasm_bindgen]
pub fn length() -> usize {
    let text = TEXT.take();
    let length = text.len();
    TEXT.set(text);
    length
}

/// Both halves of what the page wrote: NUL parts them, which the first one never has.
pub(super) fn taken() -> (String, String) {
    let mut text = TEXT.take();
    let end = text.iter().position(|byte| *byte == 0).unwrap_or(text.len());
    let second = text.get(end + 1..).unwrap_or_default().to_vec();
    text.truncate(end);
    (read(text), read(second))
}

#[cfg(any(feature = "wasm-core", feature = "html"))]
#[wasm_bindgen(raw_module = "article-card")]
extern "C" {
    /// Asks for what the text in memory says; `false` if there is no answer yet. A `?` stands before the tag
    /// of a language whose words are wanted, an `&` alone asks for the names of characters that HTML 4 did
    /// not have, a `<` stands before what *html* takes, else it is what *markdown* takes.
    #[wasm_bindgen(js_name = ask)]
    fn ask_page(start: *const u8, length: usize) -> bool;
}

/// Asks the page; nothing as long as it has no answer.
#[cfg(any(feature = "wasm-core", feature = "html"))]
pub(super) fn ask(asked: &str) -> Option<String> {
    ask_page(asked.as_ptr(), asked.len()).then(|| read(TEXT.take()))
}

/// Leaves a text for the page; where it starts in memory.
pub(super) fn given(text: String) -> *const u8 {
    let text = text.into_bytes();
    let start = text.as_ptr();
    TEXT.set(text);
    start
}

/// What came from elsewhere and is no UTF-8 is read as nothing, which is refused: the page knows why.
fn read(text: Vec<u8>) -> String {
    String::from_utf8(text).unwrap_or_default()
}
