//! Any bytes as a feed or a page.

#![no_main]

use article_card::read;
use libfuzzer_sys::fuzz_target;

mod checks;

fuzz_target!(|bytes: &[u8]| {
    let is_markup = bytes.trim_ascii_start().starts_with(b"<");
    if let (true, Ok(article)) = (is_markup, read(bytes)) {
        checks::article_holds(article);
    }
});
