//! Any string as HTML: what html5ever says of it too.

#![no_main]

use article_card::Text;
use libfuzzer_sys::fuzz_target;

#[path = "../../tests/html_oracle/agreement.rs"]
mod agreement;
mod checks;
#[path = "../../tests/html_oracle/dom.rs"]
mod dom;
#[path = "../../tests/html_oracle/pruned.rs"]
mod pruned;
#[path = "../../tests/html_oracle/tree.rs"]
mod tree;

fuzz_target!(|text: &str| {
    checks::text_round_trips(Text::Html(text));
    agreement::check_round_trip(text);
    let lower = text.to_ascii_lowercase();
    // A picture that can't be shown leaves its `alt`.
    let others = ["<![cdata[", "alt"];
    let is_own_way = agreement::OWN_WAY.iter().chain(&others).any(|name| lower.contains(name));
    if !is_own_way {
        agreement::check_text(text);
    }
});
