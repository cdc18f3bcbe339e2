//! Any string as plain text, and as a file that may be one.

#![no_main]

use article_card::{Text, read};
use libfuzzer_sys::fuzz_target;

mod checks;

fuzz_target!(|text: &str| {
    checks::text_round_trips(Text::Plain(text));
    if let Ok(article) = read(text.as_bytes()) {
        checks::article_holds(article);
    }
});
