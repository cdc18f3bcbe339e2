//! YAML in small pieces: what it means, and what is refused, with what to do about it.

use serde_json::{Value as Json, json};

use super::oracles::assert_same_yaml;
use super::yaml;

#[test]
fn what_it_means() {
    for (text, expected) in [
        ("", json!({})),
        ("# only a comment\n", json!({})),
        ("title: The tide mill\n", json!({"title": "The tide mill"})),
        ("title:   'It''s late' # c\n", json!({"title": "It's late"})),
        ("title: \"Caf\\u00e9: \\\"one\\\"\"\n", json!({"title": "Café: \"one\""})),
        ("title: 1984\nyear: '1984'\n", json!({"title": 1984, "year": "1984"})),
        ("draft: no\nwip: false\n", json!({"draft": "no", "wip": false})),
        ("date: 2026-11-20\n", json!({"date": "2026-11-20"})),
        ("date: 2026-11-20 08:00:00 +0100\n", json!({"date": "2026-11-20 08:00:00 +0100"})),
        ("a: ~\nb:\nc: null\n", json!({"a": null, "b": null, "c": null})),
        (
            "tags: [mills, 'tides', \"two words\"]\n",
            json!({"tags": ["mills", "tides", "two words"]}),
        ),
        ("tags:\n- mills\n- tides\n", json!({"tags": ["mills", "tides"]})),
        ("tags:\n  - mills\n\n  # c\n  - tides\n", json!({"tags": ["mills", "tides"]})),
        (
            "authors:\n  - name: Ada\n    url: https://e.com/?a=b#c\n  - name: Bo\n",
            json!({"authors": [{"name": "Ada", "url": "https://e.com/?a=b#c"}, {"name": "Bo"}]}),
        ),
        ("image: {src: a.jpg, width: 1200}\n", json!({"image": {"src": "a.jpg", "width": 1200}})),
        ("summary: >-\n  One\n  line.\n\n  Two.\n", json!({"summary": "One line.\nTwo."})),
        ("summary: |\n  One\n   line.\n", json!({"summary": "One\n line.\n"})),
        ("summary: |2+\n   One\n\n", json!({"summary": " One\n\n"})),
        ("summary: One\n  line.\n", json!({"summary": "One line."})),
        ("summary: \"One\n  line.\\\n  Two.\"\n", json!({"summary": "One line.Two."})),
        ("x: .inf\n", json!({"x": ".inf"})),
        ("a: &x [1, 2]\nb: *x\n", json!({"a": [1, 2], "b": [1, 2]})),
        ("a: &x\n  k: &y v\nb: [*x, *y]\n", json!({"a": {"k": "v"}, "b": [{"k": "v"}, "v"]})),
        ("a: &x |\n  t\nb: *x\n", json!({"a": "t\n", "b": "t\n"})),
        ("a: &x\nb: *x\n", json!({"a": null, "b": null})),
        ("a: &x\n- 1\nb: *x\n", json!({"a": [1], "b": [1]})),
        ("a: &x 1\nb: &x 2\nc: *x\n", json!({"a": 1, "b": 2, "c": 2})),
        ("&x a: b\nc: {*x : d}\n", json!({"a": "b", "c": {"a": "d"}})),
        (
            "a: &x {k: 1, l: 2}\nb:\n  <<: *x\n  k: 3\n",
            json!({"a": {"k": 1, "l": 2}, "b": {"k": 3, "l": 2}}),
        ),
        ("a: {<<: [{k: 1}, {k: 2, l: 2}], m: 3}\n", json!({"a": {"k": 1, "l": 2, "m": 3}})),
        ("'<<': x\n", json!({"<<": "x"})),
    ] {
        assert_eq!(yaml(text).map(Json::from), Ok(expected), "{text:?}");
        assert_same_yaml(text);
    }
}

#[test]
fn what_is_refused() {
    for (text, expected) in [
        ("- a\n", "line 1: expected fields (`title: …`), found `- a`"),
        ("\n# c\ntext\n", "line 3: expected fields (`title: …`), found `text`"),
        ("a: 1\na: 2\n", "line 2: found `a` twice; leave one out"),
        (
            "title: Mills: a history\n",
            "line 1: expected the end of the value, found `: a history`; put a text that holds `: ` \
             in quotes",
        ),
        ("a: b\n\tc: d\n", "line 2: expected spaces before this, found `c: d`; replace the tabs"),
        ("a: [x\n", "line 2: expected `,` or `]`, found the end of the front matter"),
        ("a: 'x\n", "line 1: expected a quoted text, found `'x`; close the quote"),
        (
            "a: \"\\y\"\n",
            "line 1: expected an escape like \\n or \\u00e9, found `y\"`; write a backslash as \\\\",
        ),
        ("a: @x\n", "line 1: expected a value, found `@x`; put a text that starts so in quotes"),
        (
            "a: !b c\n",
            "line 1: expected a value, found `!b c`; put a text in quotes; tags, directives and \
             complex keys are not read",
        ),
        (
            "a: *b\n",
            "line 1: expected the name of a value above, found `*b`; put a text that starts so in quotes",
        ),
        (
            "a: &b [*b]\n",
            "line 1: expected the name of a value above, found `*b]`; put a text that starts so in quotes",
        ),
        (
            "a: & b\n",
            "line 1: expected a name behind `&`, found `& b`; put a text that starts so in quotes",
        ),
        ("a: &b &c d\n", "line 1: expected a value, found `&c d`; leave one of its two names out"),
        (
            "a: &b\n  &c d\n",
            "line 2: expected a value, found `&c d`; leave one of its two names out",
        ),
        (
            "<<: x\n",
            "line 1: expected a mapping, or a list of them, behind `<<`; put a `<<` that is a name in quotes",
        ),
        ("<<: {}\n<<: {}\n", "line 2: found `<<` twice; leave one out"),
        ("a: - b\n", "line 1: expected a value, found `- b`; start a list in a line of its own"),
        (
            "a:\n    b: 1\n  c: 2\n",
            "line 3: expected a field or an item in the column of the others, found `c: 2`; check the \
             indentation",
        ),
        ("a: 1\nb\n", "line 2: expected `key: value`, found `b`"),
        (
            "? a\n: b\n",
            "line 1: expected a value, found `? a`; put a text in quotes; tags, directives and \
             complex keys are not read",
        ),
        ("a: \"b\"c\n", "line 1: expected the end of the line, found `c`"),
        ("a: 1\n--- b\n", "line 2: found the start or the end of a document; indent or delete it"),
        ("a: \u{7}\n", "line 1: found a control character; delete it"),
    ] {
        assert_eq!(yaml(text).map(Json::from), Err(expected.to_owned()), "{text:?}");
    }
}
