//! Any string as a Markdown file, and as front matter in each syntax.

#![no_main]

use article_card::article_from_markdown;
use libfuzzer_sys::fuzz_target;

mod checks;

fuzz_target!(|text: &str| {
    let yaml = ["---\n", text, "\n---\n# T\n"].concat();
    let toml = ["+++\n", text, "\n+++\n# T\n"].concat();
    for file in [text, &yaml, &toml] {
        if let Ok(article) = article_from_markdown(file) {
            checks::article_holds(article);
        }
    }
});
