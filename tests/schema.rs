//! The JSON Schema in the repository is the one that the types have.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may panic")]

use std::{env, fs};

const KEPT: &str = "article.schema.json";

#[test]
fn the_kept_schema_is_current() {
    let current = serde_json::to_string_pretty(&article_card::schema()).unwrap() + "\n";
    if env::var_os("UPDATE_SCHEMA").is_some() {
        fs::write(KEPT, &current).unwrap();
    }
    let kept = fs::read_to_string(KEPT).unwrap_or_default();
    assert!(kept == current, "{KEPT} is not current: `UPDATE_SCHEMA=1 cargo test --test schema`");
}
