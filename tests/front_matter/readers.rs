//! The readers of front matter, held against crates that read all of YAML and of TOML.
//!
//! - What a reader of ours takes, its oracle takes, and finds the same in it.
//! - What the oracle of TOML takes, ours takes. Of YAML ours takes what site generators and people
//!   write; what it refuses is in `front_matter/yaml_cases.rs`.
//!
//! Where they differ on purpose is in `front_matter/oracles.rs`.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

mod conformance;
mod oracles;
mod toml_cases;
mod toml_texts;
mod yaml_cases;
mod yaml_texts;

use super::Fault;
use crate::json::{Entries, Value};

fn yaml(text: &str) -> Result<Value, String> {
    said(super::yaml::read(text))
}

fn toml(text: &str) -> Result<Value, String> {
    said(super::toml::read(text))
}

fn said(read: Result<Entries, Fault>) -> Result<Value, String> {
    read.map(Value::Object).map_err(|fault| format!("line {}: {}", fault.line, fault.message))
}

#[test]
fn front_matter_of_site_generators() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/front_matter");
    let mut count = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let text = fs::read_to_string(&path).unwrap();
        match path.extension().and_then(|extension| extension.to_str()) {
            Some("yaml") => oracles::assert_same_yaml(&text),
            Some("toml") => oracles::assert_same_toml(&text),
            _ => continue,
        }
        count += 1;
    }
    assert_eq!(count, 6);
}

#[test]
fn collections_nest_64_deep() {
    type Nest = fn(usize) -> String;
    // Each has so many collections in one another, that of the fields counted.
    let yaml_nests: [Nest; 3] = [
        |depth| ["a: ", &"[".repeat(depth - 1), &"]".repeat(depth - 1), "\n"].concat(),
        |depth| ["a:\n  ", &"- ".repeat(depth - 1), "x\n"].concat(),
        |depth| (0..depth).map(|level| [&" ".repeat(level), "a:\n"].concat()).collect(),
    ];
    let toml_nests: [Nest; 4] = [
        |depth| ["a = ", &"[".repeat(depth - 1), &"]".repeat(depth - 1), "\n"].concat(),
        |depth| ["a", &".a".repeat(depth - 1), " = 1\n"].concat(),
        |depth| ["[a", &".a".repeat(depth - 2), "]\n"].concat(),
        |depth| ["[[a]]\na", &".a".repeat(depth - 3), " = 1\n"].concat(),
    ];
    for nest in yaml_nests {
        assert_eq!(yaml(&nest(64)).err(), None, "{}", nest(64));
        assert!(
            yaml(&nest(65))
                .unwrap_err()
                .ends_with("more than 64 lists and mappings in one another")
        );
        assert!(yaml(&nest(1_000)).is_err());
    }
    for nest in toml_nests {
        assert_eq!(toml(&nest(64)).err(), None, "{}", nest(64));
        assert!(
            toml(&nest(65))
                .unwrap_err()
                .ends_with("more than 64 lists and mappings in one another")
        );
        assert!(toml(&nest(1_000)).is_err());
    }
}

/// What aliases stand for has a bound, and so have its collections in one another.
#[test]
fn aliases_copy_so_much_and_no_more() {
    let level =
        |name: char, of: char| format!("{name}: &{name} [{}]\n", format!("*{of}, ").repeat(9));
    let laughs = ["a: &a [", &"lol, ".repeat(9), "]\n"].concat()
        + &('b'..='i').zip('a'..='h').map(|(name, of)| level(name, of)).collect::<String>();
    let long = ["a: &a '", &"x".repeat(1 << 19), "'\nb: *a\n"].concat();
    let many = (0..20_000).map(|number| ["k", &number.to_string(), ": &k x\n"].concat()).collect();
    for text in [laughs, long, many] {
        let error = yaml(&text).unwrap_err();
        assert!(error.contains("copy more than 1 MiB"), "{error}");
    }
    let half = ["a: &a ", &"[".repeat(40), &"]".repeat(40)].concat();
    for (levels, expected) in [(23, None), (24, Some("more than 64 lists and mappings"))] {
        let text = [&half, "\nb: ", &"[".repeat(levels), "*a", &"]".repeat(levels), "\n"].concat();
        let error = yaml(&text).err();
        assert_eq!(error.is_some(), expected.is_some(), "{levels} {error:?}");
        assert!(expected.is_none_or(|expected| error.unwrap().contains(expected)), "{levels}");
    }
}

/// Reading takes time in proportion to the text: these would take minutes if anything in them were
/// read again and again.
#[test]
fn long_texts_are_read_in_a_moment() {
    const TIMES: usize = 200_000;
    let numbered = |before: &str, after: &str| -> String {
        (0..TIMES).map(|number| [before, &number.to_string(), after].concat()).collect()
    };
    let yaml_texts = [
        ["a: ", &"x\n ".repeat(TIMES), "\n"].concat(),
        ["a: ", &"\n\n".repeat(TIMES), "b: 1\n"].concat(),
        ["a: [", &"x, ".repeat(TIMES), "]\n"].concat(),
        ["a: [", &"x\n\n\n# c\n, ".repeat(TIMES), "]\n"].concat(),
        ["a: [", &"\"x\" ,".repeat(TIMES), "]\n"].concat(),
        ["a: \"", &"\\ \n".repeat(TIMES), "\"\n"].concat(),
        ["a: \"", &"x  \n\n".repeat(TIMES), "\"\n"].concat(),
        ["a: \"", &"  ".repeat(TIMES)].concat(),
        ["a: >\n", &" x\n\n".repeat(TIMES)].concat(),
        ["a: |\n", &"\n".repeat(TIMES), "b: 1\n"].concat(),
        ["a:\n", &"- x\n".repeat(TIMES)].concat(),
        ["a:\n", &"-\n\n".repeat(TIMES)].concat(),
        ["a", &" : ".repeat(TIMES)].concat(),
        numbered("k", ":\n"),
        ["a: {", &numbered("k", ", "), "}"].concat(),
        numbered("k", ": &a x\n"),
        ["a: &a x\nb: [", &"*a, ".repeat(TIMES), "]\n"].concat(),
        ["a: ", &"&a [".repeat(60), &"x, ".repeat(TIMES)].concat(),
        ["a: ", &"&a [".repeat(60), &"x, ".repeat(TIMES), &"]".repeat(60)].concat(),
        "? ".repeat(TIMES),
        "- ".repeat(TIMES),
        "&a ".repeat(TIMES),
    ];
    let toml_texts = [
        ["a = \"", &"\\t'".repeat(TIMES), "\"\n"].concat(),
        ["a = \"\"\"", &"\"\\\n\n".repeat(TIMES), "\"\"\"\n"].concat(),
        ["a = '''", &"''\n".repeat(TIMES), "'''\n"].concat(),
        ["a = [", &"1 ,".repeat(TIMES), "]\n"].concat(),
        ["a = [", &"1\n#\n,".repeat(TIMES), "]\n"].concat(),
        numbered("k", " = 1\n"),
        numbered("[k", "]\n"),
        numbered("a.k", " = 1\n"),
        "[[a]]\n".repeat(TIMES),
        "[[a]]\n[[a.b]]\n".repeat(TIMES),
        ["[", &"k".repeat(TIMES), "]\n", &numbered("a.k", " = 1\n")].concat(),
        [&"_1".repeat(TIMES), " = ", &"1_".repeat(TIMES), "\n"].concat(),
    ];
    let within = |read: fn(&str) -> Result<Value, String>, text: &str| {
        let start = Instant::now();
        let _ = read(text);
        let start_of_text: String = text.chars().take(40).collect();
        assert!(
            start.elapsed() < Duration::from_secs(5),
            "{start_of_text:?} took {:?}",
            start.elapsed()
        );
    };
    for text in &yaml_texts {
        within(yaml, text);
    }
    for text in &toml_texts {
        within(toml, text);
    }
}
