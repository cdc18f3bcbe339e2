//! TOML that nobody wrote, on which ours and the oracle agree.

use proptest::prelude::*;
use proptest::sample::select;

use super::oracles::assert_equivalent_toml;

const PIECES: [&str; 92] = [
    "a = ",
    "b = ",
    "a.b = ",
    "a.c=",
    "\"a\" = ",
    "'a'.b = ",
    "\n",
    "\n",
    "\n",
    "\n",
    "[a]",
    "[a.b]",
    "[[a]]",
    "[[a.b]]",
    "[b]",
    "[b.a]",
    "x",
    "1",
    "-1",
    "+1",
    "0",
    "-0",
    "01",
    "1_0",
    "0x1F",
    "0o17",
    "0b1",
    "1.5",
    "1e3",
    "1e400",
    "-0.0",
    ".5",
    "5.",
    "inf",
    "+nan",
    "true",
    "false",
    "_",
    ".",
    "-",
    "+",
    ":",
    "e",
    "E",
    "\"",
    "'",
    "\"q\"",
    "'q'",
    "\"\"\"",
    "'''",
    "\\n",
    "\\",
    "\\\n",
    "\\ ",
    "\\x41",
    "\\u00e9",
    "\\U0001F642",
    "\\e",
    "\\uD800",
    "[",
    "]",
    "{",
    "}",
    ",",
    ", ",
    "[1, 2]",
    "{a = 1}",
    "{a.b = 1}",
    "{}",
    "[]",
    "=",
    "#",
    " # c",
    "# c\n",
    "\t",
    " ",
    "é",
    "日本",
    "2026-11-20",
    "T",
    "t",
    "08:30:00",
    "08:30",
    "Z",
    "+01:00",
    "-24:00",
    ".25",
    "2024-02-29",
    "2023-02-29",
    "2026-00-10",
    "1979-05-27 07:32:00.5-07:00",
    "\u{7f}",
];

fn soup() -> impl Strategy<Value = String> {
    prop::collection::vec(select(&PIECES[..]), 0..14).prop_map(|pieces| pieces.concat() + "\n")
}

/// Few enough names that keys meet.
fn key() -> impl Strategy<Value = String> {
    let part = select(vec!["a", "b", "c", "\"a\"", "'c'", "d-1", "\"\"", "\"é \\t\""]);
    let parts = prop::collection::vec(part, 1..4);
    (parts, select(vec![".", " . "])).prop_map(|(parts, dot)| parts.join(dot))
}

fn value() -> impl Strategy<Value = String> {
    let string = "[ -~é日\t]{0,8}".prop_map(|text| format!("{text:?}").replace("\\'", "'"));
    let number = any::<i64>().prop_map(|number| number.to_string());
    let float = (any::<i32>(), 0..1_000_u32, -15..15_i32)
        .prop_map(|(whole, fraction, exponent)| format!("{whole}.{fraction}e{exponent}"));
    let word = select(vec![
        "true",
        "'l\\'",
        "\"\"\"\n a\\\n   b \"\" \n\"\"\"",
        "'''\nx''y''''",
        "1_000.5",
        "2026-11-20T08:30Z",
        "0xdead_BEEF",
        "inf",
    ]);
    let leaf = prop_oneof![string, number, float, word.prop_map(str::to_owned)];
    leaf.prop_recursive(3, 12, 4, |inner| {
        let space = select(vec!["", " ", "\n", " # c\n\t", "\n\n"]);
        let list = prop::collection::vec((inner.clone(), space.clone()), 0..4).prop_map(|items| {
            let items = items.into_iter().map(|(item, space)| format!("{space}{item}{space},"));
            format!("[{}]", items.collect::<String>())
        });
        let table = prop::collection::vec((key(), inner, space), 0..4).prop_map(|entries| {
            let entries = entries
                .into_iter()
                .map(|(key, value, space)| format!("{space}{key} = {value}{space}"));
            format!("{{{}}}", entries.collect::<Vec<_>>().join(","))
        });
        prop_oneof![list, table]
    })
}

fn document() -> impl Strategy<Value = String> {
    let line = prop_oneof![
        6 => (key(), value()).prop_map(|(key, value)| format!("{key} = {value}")),
        2 => key().prop_map(|key| format!("[{key}] # c")),
        2 => key().prop_map(|key| format!(" [[{key}]]")),
        1 => Just(String::new()),
    ];
    prop::collection::vec(line, 0..8).prop_map(|lines| lines.join("\n") + "\n")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn both_take_the_same_soup(text in soup()) {
        assert_equivalent_toml(&text);
    }

    #[test]
    fn both_take_the_same_documents(text in document()) {
        assert_equivalent_toml(&text);
    }
}
