//! Whether a tree has nothing but what a card may have: every element, attribute and address is looked
//! up in `allowed.txt`.

use std::sync::LazyLock;

use url::Url;

use crate::dom::{Dom, DomElement};

static ALLOWED: LazyLock<Allowed> = LazyLock::new(Allowed::read);

/// The lines of each list, as words.
struct Allowed {
    elements: Vec<Words>,
    attributes: Vec<Words>,
    needed: Vec<Words>,
    links: Vec<Words>,
    pictures: Vec<Words>,
}

type Words = Vec<&'static str>;

impl Allowed {
    fn read() -> Self {
        let lists = include_str!("allowed.txt").split("\n== ").skip(1);
        let words = |line: &'static str| line.split(' ').collect();
        let read = |list: &'static str| {
            list.lines().skip(1).filter(|line| !line.is_empty()).map(words).collect()
        };
        let lists: Vec<Vec<Words>> = lists.map(read).collect();
        let [elements, attributes, needed, links, pictures] = lists.try_into().unwrap();
        Self { elements, attributes, needed, links, pictures }
    }
}

/// What in `nodes` a card may not have.
pub fn fault(nodes: &[Dom]) -> Option<String> {
    nodes.iter().find_map(|node| match node {
        Dom::Text(_) => None,
        Dom::Element(element) => fault_of(element).or_else(|| fault(&element.children)),
    })
}

fn fault_of(element: &DomElement) -> Option<String> {
    let DomElement { name, is_foreign, attributes, .. } = element;
    let known = rest_of(&ALLOWED.elements, name).filter(|_| !is_foreign);
    let Some(known) = known else { return Some(format!("<{name}>")) };
    let needed = rest_of(&ALLOWED.needed, name).unwrap_or_default();
    let lacks = |needed: &&&str| attributes.iter().all(|(name, _)| name != **needed);
    if let Some(lacking) = needed.iter().find(lacks) {
        return Some(format!("<{name}> without {lacking}"));
    }
    let is_wrong = |(attribute, value): &&(String, String)| {
        !known.contains(&attribute.as_str()) || !is_value(attribute, value)
    };
    let (attribute, value) = attributes.iter().find(is_wrong)?;
    Some(format!("<{name} {attribute}={value:?}>"))
}

/// The words behind the first one.
fn rest_of<'l>(lines: &'l [Words], first: &str) -> Option<&'l [&'static str]> {
    lines.iter().find(|line| line[0] == first).map(|line| &line[1..])
}

fn is_value(attribute: &str, value: &str) -> bool {
    match rest_of(&ALLOWED.attributes, attribute) {
        None => false,
        Some([]) => value.is_empty(),
        Some(["{text}"]) => true,
        Some(["{language}"]) => value.starts_with("language-"),
        Some(["{number}"]) => value.parse::<u32>().is_ok(),
        Some(["{date}"]) => value.bytes().all(|byte| b"0123456789-:.+TZtz ".contains(&byte)),
        Some(["{link}"]) => is_link(value),
        Some(["{picture}"]) => is_picture(value),
        Some(["{pictures}"]) => pictures(value).all(is_picture),
        Some(words) => value.split(' ').all(|word| words.contains(&word)),
    }
}

fn is_link(address: &str) -> bool {
    has_scheme(address, &ALLOWED.links)
}

fn is_picture(address: &str) -> bool {
    let is_data = |kind: &Words| {
        let start = address.get(..kind[0].len());
        kind[0].contains(':') && start.is_some_and(|start| start.eq_ignore_ascii_case(kind[0]))
    };
    has_scheme(address, &ALLOWED.pictures) || ALLOWED.pictures.iter().any(is_data)
}

/// Whether it is an absolute address. One with a host that no parser takes leads nowhere, and has to
/// look like one all the same.
fn has_scheme(address: &str, schemes: &[Words]) -> bool {
    let known = |scheme: &str| schemes.iter().any(|words| words[0] == scheme);
    match Url::parse(address) {
        Ok(url) => known(url.scheme()),
        Err(_) => address.split_once("://").is_some_and(|(scheme, _)| known(scheme)),
    }
}

/// The addresses of a `srcset` (HTML Standard, 4.8.4.2.1), whose descriptors have no parentheses here.
fn pictures(set: &str) -> impl Iterator<Item = &str> {
    let mut rest = set;
    std::iter::from_fn(move || {
        rest = rest.trim_start_matches([' ', ',']);
        let (address, after) = rest.split_once(' ').unwrap_or((rest, ""));
        rest = if address.ends_with(',') {
            after
        } else {
            after.split_once(',').map_or("", |(_, rest)| rest)
        };
        Some(address.trim_end_matches(',')).filter(|address| !address.is_empty())
    })
}
