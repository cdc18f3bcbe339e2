//! TOML in small pieces: what it means, and what is refused, with what to do about it.

use serde_json::{Value as Json, json};

use super::oracles::{assert_equivalent_toml, assert_same_toml};
use super::toml;

#[test]
fn what_it_means() {
    for (text, expected) in [
        ("", json!({})),
        ("title = 'The tide mill' # c\n", json!({"title": "The tide mill"})),
        ("title = \"Caf\\u00e9: \\\"one\\\"\"\n", json!({"title": "Café: \"one\""})),
        ("summary = \"\"\"\nOne\\\n   line.\n\"\"\"\n", json!({"summary": "Oneline.\n"})),
        ("summary = '''\nOne\n'line'.'''\n", json!({"summary": "One\n'line'."})),
        ("a = 1_000\nb = 0x1F\nc = -2.5e1\n", json!({"a": 1000, "b": 31, "c": -25.0})),
        ("draft = false\n", json!({"draft": false})),
        ("date = 2026-11-20\n", json!({"date": "2026-11-20"})),
        ("date = 2026-11-20T08:00:00+01:00\n", json!({"date": "2026-11-20T08:00:00+01:00"})),
        ("date = 2026-11-20 08:00\n", json!({"date": "2026-11-20 08:00"})),
        ("tags = ['mills',\n  'tides', # c\n]\n", json!({"tags": ["mills", "tides"]})),
        (
            "image = {src = 'a.jpg', width = 1200}\n",
            json!({"image": {"src": "a.jpg", "width": 1200}}),
        ),
        ("[extra]\ncover.alt = 'A'\n", json!({"extra": {"cover": {"alt": "A"}}})),
        (
            "[[authors]]\nname = 'Ada'\n[[authors]]\nname = 'Bo'\n",
            json!({"authors": [{"name": "Ada"}, {"name": "Bo"}]}),
        ),
        ("x = inf\n", json!({"x": "inf"})),
    ] {
        assert_eq!(toml(text).map(Json::from), Ok(expected), "{text:?}");
        assert_same_toml(text);
    }
}

#[test]
fn what_is_refused() {
    for (text, expected) in [
        ("title: T\n", "line 1: expected `=`, found `: T`"),
        ("title = T\n", "line 1: expected a value, found `T`; put a text in quotes"),
        ("title = 'T\n", "line 1: expected a string, found `'T`; close its quote in the same line"),
        ("title = 'T' x\n", "line 1: expected the end of the line, found `x`"),
        ("a = 1\na = 2\n", "line 2: found what was defined before; leave one out"),
        ("a = 1\n[a]\n", "line 2: found what was defined before; leave one out"),
        ("[a\n", "line 1: expected `]`, found the end of the line"),
        ("a = [1 2]\n", "line 1: expected `,` or `]`, found `2]`"),
        ("ä = 1\n", "line 1: expected a key, found `ä = 1`; put one of other characters in quotes"),
        ("a = 01\n", "line 1: expected a value, found `01`; put a text in quotes"),
        (
            "a = \"\\y\"\n",
            "line 1: expected an escape like \\n or \\u00e9, found `y\"`; write a backslash as \\\\",
        ),
    ] {
        assert_eq!(toml(text).map(Json::from), Err(expected.to_owned()), "{text:?}");
        assert_equivalent_toml(text);
    }
}
