//! YAML that nobody wrote: soup, of which the oracle takes all that ours takes, and documents, which
//! both take.

use proptest::prelude::*;
use proptest::sample::select;

use super::oracles::{assert_no_other_yaml, assert_same_yaml};

const PIECES: [&str; 92] = [
    "a: ",
    "b: ",
    "k:",
    "a:",
    "\n",
    "\n",
    "\n ",
    "\n  ",
    "\n  ",
    "\n    ",
    "\n\n",
    "- ",
    "-",
    "? ",
    ": ",
    ":",
    "x",
    "word",
    "two words",
    "1",
    "-1",
    "007",
    "0x1F",
    "-0x1F",
    "0o17",
    "1.5",
    "1e3",
    "1e31",
    ".5",
    "5.",
    "-0",
    "~",
    "null",
    "true",
    "True",
    "yes",
    "\"",
    "'",
    "\"q\"",
    "'q'",
    "''",
    "\\n",
    "\\\n",
    "\\ ",
    "\\x41",
    "\\u00e9",
    "[",
    "]",
    "{",
    "}",
    ",",
    ", ",
    "[a, b]",
    "{a: b}",
    "|",
    ">",
    "|-",
    ">+",
    "|2",
    "|\n  ",
    ">\n  ",
    "#",
    " # c",
    "# c\n",
    "&",
    "*",
    "!",
    "%",
    "@",
    "`",
    "\t",
    " ",
    "  ",
    "--- ",
    "...",
    "é",
    "日",
    "<<",
    "<<: ",
    "&a ",
    "&a",
    "&b\n",
    "*a",
    "*a ",
    "*b\n",
    "{<<: *a, b: ",
    "2026-11-20",
    "=",
    "+.inf",
    "\u{2028}",
    "\u{85}",
    "\u{a0}",
];

fn soup() -> impl Strategy<Value = String> {
    prop::collection::vec(select(&PIECES[..]), 0..14).prop_map(|pieces| pieces.concat() + "\n")
}

/// A node in block structure: what stands behind its key or dash, and the lines below.
#[derive(Clone, Debug)]
struct Node {
    head: String,
    lines: Vec<String>,
    kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// Flow style.
    Leaf,
    /// A block scalar, whose lines are indented already.
    Block,
    List,
    Mapping,
}

const PLAIN: [&str; 44] = [
    "word",
    "two words",
    "a:b",
    "a#b",
    "-x",
    "?x",
    ":x",
    "1",
    "-1",
    "+1",
    "007",
    "0x1F",
    "0o17",
    "0o8",
    "1.5",
    "-0.25",
    "1e3",
    ".5",
    "5.",
    "-0",
    "~",
    "null",
    "Null",
    "nuLL",
    "true",
    "False",
    "yes",
    "no",
    "2026-11-20",
    "2026-11-20 08:00:00 +0100",
    "12:30",
    "é",
    "日本",
    "it's",
    "C:\\path",
    "a\"b\"",
    "=",
    "<<",
    "https://e.com/?a=b#c",
    "100%",
    "x&y",
    "a*b!",
    "v1.2.3",
    "1_000",
];

/// In flow style, in one line.
fn flow() -> impl Strategy<Value = String> {
    let quoted = "[ -~é日]{0,12}";
    let leaf = prop_oneof![
        3 => select(&PLAIN[..]).prop_map(str::to_owned),
        1 => quoted.prop_map(|text| format!("'{}'", text.replace('\'', "''"))),
        1 => "[ -~é日\n\t]{0,12}".prop_map(|text| serde_json::to_string(&text).unwrap()),
        1 => select(vec!["*z ", "&y v", "&y {k: *z }"]).prop_map(str::to_owned),
        1 => select(vec!["\"\\x41\\u00e9\\U0001F642\\0\\a\\v\\e\\ \\/\\N\\_\\L\\P\\\t\"", "\"\"", "''"]).prop_map(str::to_owned),
    ];
    leaf.prop_recursive(2, 8, 3, |inner| {
        let space = select(vec!["", " ", "  ", "\t"]);
        let list = prop::collection::vec((inner.clone(), space.clone()), 0..3).prop_map(|items| {
            let items = items.into_iter().map(|(item, space)| format!("{space}{item}{space},"));
            format!("[{}]", items.collect::<String>())
        });
        let mapping = prop::collection::vec((inner, space), 0..3).prop_map(|values| {
            let entries = values.into_iter().enumerate().map(|(index, (value, space))| {
                let colon = if index % 2 == 0 { "\":" } else { "\": " };
                format!("{space}\"k{index}{colon}{value}")
            });
            format!("{{{}}}", entries.collect::<Vec<_>>().join(","))
        });
        prop_oneof![list, mapping]
    })
}

fn leaf() -> impl Strategy<Value = Node> {
    let lines = || {
        prop::collection::vec(
            select(vec!["x", "two words", "", "  a: b".trim_start(), "- c"]),
            0..3,
        )
    };
    let one_line = (flow(), select(vec!["", " # c", "  ", "\t#"]))
        .prop_map(|(flow, end)| (flow + end, Vec::new()));
    let plain = prop::collection::vec(
        select(vec!["x", "two words", "", "- c", "\tt", "'q'", "[1", "&a"]),
        0..4,
    )
    .prop_map(|lines| ("first ".to_owned(), lines));
    let double = lines().prop_map(|mut lines| {
        lines.push("end\"");
        ("\" first \\t \\".to_owned() + "\\ ", lines)
    });
    let single = lines().prop_map(|mut lines| {
        lines.push("''end' # c");
        ("' first".to_owned(), lines)
    });
    let brackets = lines().prop_map(|_| {
        ("[a, # c".to_owned(), vec!["b c", "", ", # d", "# e", "d, {\"e\" :f", "}", "]"])
    });
    prop_oneof![4 => one_line, 1 => plain, 1 => double, 1 => single, 1 => brackets].prop_map(
        |(head, lines)| Node {
            head,
            lines: lines.into_iter().map(str::to_owned).collect(),
            kind: Kind::Leaf,
        },
    )
}

/// A block scalar with any content; its indentation is said, so that the first line may be spaced.
fn block_scalar() -> impl Strategy<Value = Node> {
    let line =
        select(vec!["x", "two words", "", " spaced", "   ", "\ttab", "# text", "a: b", "- c", "é"]);
    let lines = prop::collection::vec(line, 0..6);
    let header = (select(vec!["|", ">"]), select(vec!["", "-", "+"]), 1..4_usize, any::<bool>());
    (header, lines).prop_map(|((style, chomping, by, is_first), lines)| {
        let head = if is_first {
            format!("{style}{by}{chomping}")
        } else {
            format!("{style}{chomping}{by} # c")
        };
        let indent = " ".repeat(by);
        let lines = lines
            .into_iter()
            .map(|line| if line.is_empty() { String::new() } else { format!("{indent}{line}") });
        Node { head, lines: lines.collect(), kind: Kind::Block }
    })
}

/// One whose indentation is to be found out.
fn natural_block_scalar() -> impl Strategy<Value = Node> {
    let line = select(vec!["x", "two words", "", " spaced", "# text", "é"]);
    (select(vec!["|", ">", "|-", ">-", "|+", ">+"]), prop::collection::vec(line, 0..6)).prop_map(
        |(head, lines)| {
            let lines = ["first"].into_iter().chain(lines).map(str::to_owned);
            Node { head: head.to_owned(), lines: lines.collect(), kind: Kind::Leaf }
        },
    )
}

const KEYS: [&str; 6] = ["a", "'b'", "\"c \\u00e9\"", "d e", "1.0", "true"];

const BETWEEN: [&str; 4] = ["", "\n", "# c\n", "\n  \n"];

fn node() -> impl Strategy<Value = Node> {
    prop_oneof![4 => leaf(), 1 => block_scalar(), 1 => natural_block_scalar()].prop_recursive(
        4,
        16,
        4,
        |inner| {
            let inner = (inner, 1..4_usize, select(&BETWEEN[..]));
            let list = prop::collection::vec(inner.clone(), 1..4).prop_map(|items| Node {
                head: String::new(),
                lines: items
                    .into_iter()
                    .flat_map(|(item, by, between)| below("-", item, by, between))
                    .collect(),
                kind: Kind::List,
            });
            prop_oneof![list, mapping(inner)]
        },
    )
}

fn mapping(
    inner: impl Strategy<Value = (Node, usize, &'static str)>,
) -> impl Strategy<Value = Node> {
    prop::collection::vec(inner, 1..5).prop_map(|values| Node {
        head: String::new(),
        lines: KEYS
            .iter()
            .zip(values)
            .flat_map(|(key, (value, by, between))| below(&format!("{key}:"), value, by, between))
            .collect(),
        kind: Kind::Mapping,
    })
}

/// The lines of a node behind its `mark`, a dash or a key. A list may stand at its key's column, and
/// a collection in the line of its dash.
fn below(mark: &str, node: Node, by: usize, between: &str) -> Vec<String> {
    let is_collection = matches!(node.kind, Kind::List | Kind::Mapping);
    let is_compact = mark == "-" && is_collection && by > 1;
    let by = match node.kind {
        Kind::Block => 0,
        Kind::List if mark != "-" => by - 1,
        _ => by,
    };
    let indent = " ".repeat(by);
    let mut lines = node
        .lines
        .into_iter()
        .map(|line| if line.is_empty() { line } else { format!("{indent}{line}") });
    let first = if is_compact {
        let first =
            lines.find(|line| !line.trim().is_empty() && !line.trim().starts_with('#')).unwrap();
        format!("-{}", &first[1..])
    } else {
        format!("{mark} {}", node.head)
    };
    let between = between.lines().map(str::to_owned);
    between.chain([first]).chain(lines).collect()
}

fn document() -> impl Strategy<Value = String> {
    let fields = mapping((node(), 1..4_usize, select(&BETWEEN[..])));
    fields.prop_map(|fields| ["z: &z [1, {k: v}]\n", &fields.lines.join("\n"), "\n"].concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_oracle_takes_the_soup_that_ours_takes(text in soup()) {
        assert_no_other_yaml(&text);
    }

    #[test]
    fn both_take_documents(text in document()) {
        assert_same_yaml(&text);
    }
}
