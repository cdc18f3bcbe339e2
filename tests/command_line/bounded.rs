//! Inputs without an end, or with one that is far off: no more is read than may be.

use std::fs::File;

use crate::article_card;
use crate::folder::Folder;

const ARTICLE: &str = "expected at most 4194304 bytes, got more";
const LABELS: &str = "expected at most 65536 bytes, got more";

#[test]
fn what_is_too_large_is_not_read_to_its_end() {
    let folder = Folder::new("bounded");
    let sparse = folder.path("sparse");
    File::create(&sparse).unwrap().set_len(1 << 40).unwrap();
    for (arguments, expected) in [
        (&["render", "/dev/zero"][..], ARTICLE),
        (&["render", "-"], ARTICLE),
        (&["render", &sparse], ARTICLE),
        (&["convert", "/dev/zero"], ARTICLE),
        (&["convert", "--all", "-"], ARTICLE),
        (&["convert", "--to", "json-feed", &sparse], ARTICLE),
        (&["validate", "/dev/zero"], ARTICLE),
        (&["validate", "-"], ARTICLE),
        (&["validate", &sparse], ARTICLE),
        (&["render", "title_only/input.json", "--labels", "/dev/zero"], LABELS),
        (&["render", "title_only/input.json", "--labels", "-"], LABELS),
        (&["render", "title_only/input.json", "--labels", &sparse], LABELS),
    ] {
        let endless = File::open("/dev/zero").unwrap();
        let output = article_card(arguments).stdin(endless).output().unwrap();
        let said = [output.stdout, output.stderr].concat();
        let said = String::from_utf8(said).unwrap();
        assert_eq!(output.status.code(), Some(1), "{arguments:?} {said}");
        assert!(said.contains(expected), "{arguments:?} {said}");
    }
}
