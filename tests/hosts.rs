//! Hosts of addresses, held against the crate `url`, which reads them as browsers do: an address is a link
//! if it is one there, and leads to the same place. Where ours differs on purpose says why.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may panic")]

use article_card::Link;
use proptest::prelude::*;
use url::Url;

/// Why ours differs, and whether a host has what that is about.
type Reason = (&'static str, fn(&str) -> bool);

/// What `url` takes and ours does not, by what such a host has.
const REFUSED: [Reason; 5] = [
    ("credentials: they are made for phishing", |host| host.contains('@')),
    ("escapes: no author writes them", |host| host.contains('%')),
    ("quotes: a text may have one right behind an address", |host| host.contains('"')),
    ("backslashes: they turn around to other hosts", |host| host.contains('\\')),
    ("an address of IPv4 in one of IPv6: it is not worth its bytes", |host| {
        host.starts_with('[') && host.contains('.')
    }),
];

/// What ours takes and `url` does not, by what such a host has.
const TAKEN: [Reason; 1] =
    [("a label whose characters UTS 46 refuses: its tables are larger than a card", |host| {
        host.to_ascii_lowercase().contains("xn--")
    })];

/// What is wrong about a host, if it is not listed.
fn fault(host: &str) -> Option<String> {
    let address = format!("http://{host}/");
    let (ours, theirs) = (Link::absolute(&address), Url::parse(&address).ok());
    let has_reason = |reasons: &[Reason]| reasons.iter().any(|(_, has)| has(host));
    let is_right = match (&ours, &theirs) {
        (Some(ours), Some(theirs)) => Url::parse(ours.as_str()).as_ref() == Ok(theirs),
        (None, None) => true,
        (None, Some(_)) => has_reason(&REFUSED),
        (Some(_), None) => has_reason(&TAKEN),
    };
    (!is_right).then(|| format!("{host:?}: ours {ours:?}, theirs {theirs:?}"))
}

#[test]
fn hosts_are_those_of_browsers() {
    let faults: Vec<_> = HOSTS.iter().filter_map(|host| fault(host)).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

const HOSTS: [&str; 112] = [
    "e.com",
    "E.COM",
    "e.com.",
    "e.com..",
    ".",
    "..",
    ".e.com",
    "e..com",
    "a-.com",
    "-a.com",
    "a_b.com",
    "a~b!$&'()*+,;=`{}.com",
    "e.com:",
    "e.com:0",
    "e.com:80",
    "e.com:00080",
    "e.com:8080",
    "e.com:65535",
    "e.com:65536",
    "e.com:99999999999999999999",
    "e.com:a",
    "e.com:-1",
    "e.com:80:80",
    ":80",
    ":",
    "127.0.0.1",
    "127.0.0.1.",
    "127.0.0.1..",
    "127.1",
    "0x7f.1",
    "0X7F.0x0.0.01",
    "017700000001",
    "2130706433",
    "4294967295",
    "4294967296",
    "256.256.256.256",
    "255.255.255.256",
    "1.2.3.4.5",
    "1.2.3.0.",
    "1.2.3.256",
    "1.2.65535",
    "1.2.65536",
    "1.16777215",
    "1.16777216",
    "256.1",
    "09.1",
    "1.09",
    "0x",
    "0x.0x",
    "0xg",
    "a.0x",
    "a.1",
    "a.09",
    "1.a",
    "1e3",
    "1..2",
    ".1",
    "99999999999",
    "0xfffffffff",
    "1.2.3.4:80",
    "1.2.3.4.:80",
    "[::]",
    "[::1]",
    "[1::]",
    "[1:2:3:4:5:6:7:8]",
    "[1:2:3:4:5:6:7:8:9]",
    "[1:2:3:4:5:6:7]",
    "[1::2::3]",
    "[:::]",
    "[:1]",
    "[1:]",
    "[::12345]",
    "[::g]",
    "[2001:DB8::1]:443",
    "[1:2:3:4:5:6:7::]",
    "[::2:3:4:5:6:7:8]",
    "[1:2:3:4::5:6:7:8]",
    "[::1.2.3.4]",
    "[::ffff:127.0.0.1]",
    "[fe80::1%25eth0]",
    "[]",
    "[",
    "]",
    "[a",
    "[1::]a",
    "a[1::]",
    "::1",
    "[[::1]]",
    "[::1]]",
    "[::1]:",
    "a@e.com",
    "a:b@e.com",
    "@",
    "ex%61mple.com",
    "%e4.com",
    "a|b",
    "a^b",
    "a<b",
    "a>b",
    "a\"b",
    "a\\b",
    "a",
    "b",
    "a b",
    " ",
    "a#b",
    "a?b",
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.com",
    "xn--mnchen-3ya.de",
    "xn--a",
    "a.xn--a",
    "xn--zzzzzz",
];

#[test]
fn labels_of_international_names_have_to_be_punycode() {
    for (host, is_link) in [
        ("xn--mnchen-3ya.de", true),
        ("XN--MNCHEN-3YA.de", true),
        ("xn--h1alffa9f.xn--p1ai", true),
        ("xn--i-7iq.ws", true),
        ("xn--fiqs8s", true),
        // Not ASCII.
        ("xn--γ.com", false),
        ("xn--γ-3ya.com", false),
        ("www.XN--γ", false),
        // Nothing, ASCII alone, digits that end too early, too large a number, a surrogate.
        ("xn--", false),
        ("xn---", false),
        ("xn--abc-", false),
        ("xn--mnchen-3y", false),
        ("xn--a-99999999", false),
        ("xn--0ca24w", true),
        ("xn--ib9b", false),
        // Not the start of a label.
        ("a-xn--γ.com", true),
        ("xn-γ.com", true),
    ] {
        assert_eq!(Link::absolute(&format!("http://{host}/")).is_some(), is_link, "{host}");
    }
}

/// A host of few characters, which often mean something.
fn host() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "a",
        "z",
        "0",
        "1",
        "8",
        "9",
        "255",
        "256",
        "0x",
        "0X",
        "0xf",
        "08",
        "010",
        "4294967295",
        "4294967296",
        ".",
        ".",
        ".",
        "-",
        "--",
        "_",
        "xn--",
        "Xn--",
        "3ya",
        "p1ai",
        ":",
        ":",
        "::",
        "[",
        "]",
        "ffff",
        "g",
        "80",
        "65535",
        "65536",
        "@",
        "%",
        "%41",
        "\"",
        "'",
        "!",
        "$",
        "&",
        "(",
        ")",
        "*",
        "+",
        ",",
        ";",
        "=",
        "`",
        "{",
        "}",
        "|",
        "^",
        "<",
        ">",
        "~",
        " ",
        "\\",
        "com",
        "E",
    ]);
    prop_oneof![
        prop::collection::vec(piece, 1..8).prop_map(|pieces| pieces.concat()),
        "[0-9a-fx.]{1,20}",
        "\\[[0-9a-f:]{2,30}\\](:[0-9]{0,6})?",
        "(0x)?[0-9]{1,4}(\\.(0x)?[0-9]{1,4}){0,4}\\.?",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_host_of_ascii(host in host()) {
        prop_assert_eq!(fault(&host), None);
    }

    #[test]
    fn punycode_is_what_decodes(label in "[a-z0-9-]{0,12}") {
        let decoded = idna::punycode::decode_to_string(&label);
        let expected = decoded.is_some_and(|decoded| !decoded.is_ascii());
        let link = Link::absolute(&format!("http://xn--{label}/"));
        prop_assert_eq!(link.is_some(), expected);
    }

    #[test]
    fn what_browsers_make_of_a_name_is_a_link(name in "[a-zäöüßéñ0-9]{0,6}[а-яα-ω一-丏ぁ-んกขक-ह❤]{1,8}") {
        let Ok(address) = Url::parse(&format!("http://{name}/")) else { return Ok(()) };
        prop_assert!(Link::absolute(address.as_str()).is_some(), "{address}");
    }
}
