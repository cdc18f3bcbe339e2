//! Any string as HTML.

#![no_main]

use article_card::Text;
use libfuzzer_sys::fuzz_target;

mod checks;

fuzz_target!(|text: &str| checks::text_round_trips(Text::Html(text)));
