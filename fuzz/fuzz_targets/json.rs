//! Any bytes as JSON of any format.

#![no_main]

use article_card::read;
use libfuzzer_sys::fuzz_target;

mod checks;

fuzz_target!(|bytes: &[u8]| {
    let is_json = bytes.trim_ascii_start().starts_with(b"{") || bytes.trim_ascii_start().starts_with(b"[");
    if let (true, Ok(article)) = (is_json, read(bytes)) {
        checks::article_holds(article);
    }
});
