//! What should become of html5ever's tree: the rules of `src/text/html.rs`, said once more and over
//! a finished tree.
//!
//! - Elements of the allow-list stay, with the attributes of the list; some under another name.
//! - Blocks that are not on it (`div`, `section` …) leave what they hold; in it each run of text and
//!   inline elements that shows something becomes a paragraph. In a heading or a `pre`, and where an
//!   inline element has a block inside, the run stays, between line feeds.
//! - Forms, buttons, players, SVG, raw text vanish. Everything else leaves what it holds.
//! - White space between a table's rows and cells vanishes.

use article_card::{ImageLink, Link, SrcSet};

use crate::dom::{Dom, DomElement};
use crate::tree::{Tree, add};

const INLINE: [&str; 17] = [
    "a", "b", "br", "code", "del", "em", "i", "img", "input", "s", "small", "span", "strong",
    "sub", "sup", "time", "u",
];

const KEPT: [&str; 41] = [
    "a",
    "b",
    "blockquote",
    "br",
    "caption",
    "code",
    "dd",
    "del",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "i",
    "img",
    "input",
    "li",
    "ol",
    "p",
    "pre",
    "s",
    "small",
    "strong",
    "sub",
    "sup",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "u",
    "ul",
];

const RENAMED: [(&str, &str); 9] = [
    ("kbd", "code"),
    ("samp", "code"),
    ("tt", "code"),
    ("strike", "s"),
    ("listing", "pre"),
    ("plaintext", "pre"),
    ("xmp", "pre"),
    ("dir", "ul"),
    ("menu", "ul"),
];

/// The tree that the reader should make of `dom`.
pub fn tree(dom: &[Dom], base: Option<&Link>) -> Vec<Tree> {
    let mut pruner = Pruner { base, picture: None };
    let mut out = Vec::new();
    pruner.nodes(dom, Place::default(), &mut out);
    out
}

/// All text that a reader sees, its white space folded; where blocks meet is white space.
pub fn text(dom: &[Dom]) -> String {
    let mut out = String::new();
    collect_text(dom, &mut out);
    folded(&out)
}

/// The same of a tree that was pruned.
pub fn text_of_tree(trees: &[Tree]) -> String {
    let mut out = String::new();
    collect_text_of_tree(trees, &mut out);
    folded(&out)
}

fn collect_text_of_tree(trees: &[Tree], out: &mut String) {
    for tree in trees {
        match tree {
            Tree::Text(text) => out.push_str(text),
            Tree::Element { name, children, .. } => {
                let edge = if parts_words(name) { " " } else { "" };
                out.push_str(edge);
                collect_text_of_tree(children, out);
                out.push_str(edge);
            }
        }
    }
}

fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn parts_words(name: &str) -> bool {
    name == "br" || !INLINE.contains(&name)
}

fn collect_text(dom: &[Dom], out: &mut String) {
    for node in dom {
        let element = match node {
            Dom::Text(text) => {
                out.push_str(text);
                continue;
            }
            Dom::Element(element) => element,
        };
        let edge = match kind(element) {
            Kind::Vanishes => continue,
            Kind::Kept(name) if parts_words(name) => " ",
            Kind::Part => " ",
            Kind::Kept(_) | Kind::Unwrapped => "",
        };
        out.push_str(edge);
        collect_text(&element.children, out);
        out.push_str(edge);
    }
}

enum Kind {
    Kept(&'static str),
    Part,
    Vanishes,
    Unwrapped,
}

fn kind(element: &DomElement) -> Kind {
    if element.is_foreign {
        return Kind::Vanishes;
    }
    let name = element.name.as_str();
    let renamed = RENAMED.iter().find(|(from, _)| *from == name).map_or(name, |(_, to)| to);
    if let Some(kept) = KEPT.iter().find(|kept| **kept == renamed) {
        return Kind::Kept(kept);
    }
    match name {
        "address" | "article" | "aside" | "center" | "details" | "dialog" | "div" | "fieldset"
        | "footer" | "header" | "hgroup" | "main" | "nav" | "search" | "section" | "summary" => {
            Kind::Part
        }
        "applet" | "audio" | "button" | "canvas" | "datalist" | "form" | "iframe" | "noembed"
        | "noframes" | "object" | "script" | "select" | "style" | "template" | "textarea"
        | "title" | "video" => Kind::Vanishes,
        _ => Kind::Unwrapped,
    }
}

/// Where nodes stand, as far as it matters to loose lines.
#[allow(clippy::struct_excessive_bools, reason = "they are independent")]
#[derive(Clone, Copy, Default)]
struct Place {
    is_in_line_block: bool,
    is_in_figure: bool,
    is_in_noscript: bool,
    /// Whether something in the same line stands before the parent.
    is_line_open: bool,
    is_between_cells: bool,
}

struct Pruner<'b> {
    base: Option<&'b Link>,
    /// The last picture's address, and whether it stood in a `noscript`.
    picture: Option<(String, bool)>,
}

impl Pruner<'_> {
    fn nodes(&mut self, dom: &[Dom], place: Place, out: &mut Vec<Tree>) {
        for node in dom {
            match node {
                Dom::Text(text) if place.is_between_cells && text.trim().is_empty() => {}
                Dom::Text(text) => add(out, Tree::Text(text.clone())),
                Dom::Element(element) => self.element(element, place, out),
            }
        }
    }

    fn element(&mut self, element: &DomElement, place: Place, out: &mut Vec<Tree>) {
        match kind(element) {
            Kind::Vanishes => {}
            Kind::Unwrapped => {
                let is_in_noscript = place.is_in_noscript || element.name == "noscript";
                self.nodes(&element.children, Place { is_in_noscript, ..place }, out);
            }
            Kind::Part => {
                let mut children = Vec::new();
                self.nodes(
                    &element.children,
                    Place { is_line_open: false, ..place },
                    &mut children,
                );
                add_part(&children, place, out);
            }
            Kind::Kept("img") => self.picture(element, place, out),
            Kind::Kept(name) => {
                let Some(attributes) = self.attributes(name, element) else {
                    return self.nodes(&element.children, place, out);
                };
                if name == "input" && attributes.is_empty() {
                    return;
                }
                let is_inline = INLINE.contains(&name);
                let inside = Place {
                    is_in_line_block: place.is_in_line_block
                        || name == "pre"
                        || matches!(name, "h1" | "h2" | "h3" | "h4" | "h5" | "h6"),
                    is_in_figure: if is_inline { place.is_in_figure } else { name == "figure" },
                    is_in_noscript: place.is_in_noscript,
                    is_line_open: is_inline && !is_line_ended(place, out),
                    is_between_cells: matches!(name, "table" | "thead" | "tbody" | "tfoot" | "tr"),
                };
                let mut children = Vec::new();
                self.nodes(&element.children, inside, &mut children);
                add(out, Tree::Element { name: name.to_owned(), attributes, children });
            }
        }
    }

    /// `None` for an element whose attributes say that it is none.
    fn attributes(&self, name: &str, element: &DomElement) -> Option<Vec<(String, String)>> {
        let get = |name: &str| value(element, name);
        let mut out = Vec::new();
        let mut push = |name: &str, value: Option<String>| {
            out.extend(value.map(|value| (name.to_owned(), value)));
        };
        let number =
            |name: &str| get(name)?.trim().parse::<u32>().ok().map(|number| number.to_string());
        let span =
            |name: &str| number(name).filter(|span| (2..=1000).contains(&span.parse().unwrap()));
        match name {
            "a" => {
                push("href", Some(Link::resolve(&get("href")?, self.base)?.as_str().to_owned()));
                push("title", get("title").filter(|title| !title.is_empty()));
            }
            "b" if get("style").is_some_and(|style| style.contains("font-weight:normal")) => {
                return None;
            }
            "input" if get("type").as_deref() == Some("checkbox") => {
                push("type", Some("checkbox".to_owned()));
                push("disabled", Some(String::new()));
                push("checked", get("checked").map(|_| String::new()));
            }
            "ol" => {
                push("start", number("start"));
                push("reversed", get("reversed").map(|_| String::new()));
            }
            "li" => push("value", number("value")),
            "code" => {
                let class = get("class").unwrap_or_default();
                let language = class
                    .split_whitespace()
                    .find(|name| name.starts_with("language-") || name.starts_with("lang-"));
                let name = language.and_then(|name| Some(name.split_once('-')?.1.to_owned()));
                push("class", name.map(|name| format!("language-{name}")));
            }
            "td" | "th" => {
                let align = get("align").map(|align| align.to_lowercase());
                let is_known =
                    |align: &String| ["left", "center", "right"].contains(&align.as_str());
                push("align", align.filter(is_known));
                push("colspan", span("colspan"));
                push("rowspan", span("rowspan"));
            }
            _ => {}
        }
        Some(out)
    }

    fn picture(&mut self, element: &DomElement, place: Place, out: &mut Vec<Tree>) {
        let get = |name: &str| value(element, name).filter(|value| !value.trim().is_empty());
        let address = |name: &str| {
            ImageLink::resolve(&get(name)?, self.base).map(|link| link.as_str().to_owned())
        };
        let sets = ["srcset", "data-srcset", "data-lazy-srcset"].into_iter().filter_map(get);
        let mut sets = sets.filter(|set| !set.starts_with("data:"));
        let set = sets.find_map(|set| SrcSet::parse(&set, self.base));
        let set = set.map(|set| set.as_str().to_owned());
        let first = set.as_ref().map(|set| set.split([' ', ',']).next().unwrap().to_owned());
        let source = address("src")
            .filter(|source| !source.starts_with("data:"))
            .or_else(|| address("data-src"))
            .or_else(|| address("data-lazy-src"))
            .or_else(|| address("data-original"))
            .or(first)
            .or_else(|| address("src"));
        let alt = value(element, "alt").unwrap_or_default();
        let Some(source) = source else { return add(out, Tree::Text(alt)) };
        let last = self.picture.replace((source.clone(), place.is_in_noscript));
        if last.is_some_and(|last| last.0 == source && (last.1 || place.is_in_noscript)) {
            return;
        }
        let number =
            |name: &str| get(name)?.trim().parse::<u32>().ok().map(|number| number.to_string());
        let attributes = [
            ("src", Some(source)),
            ("srcset", set),
            ("alt", Some(alt)),
            ("title", get("title")),
            ("width", number("width")),
            ("height", number("height")),
        ];
        let attributes =
            attributes.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?)));
        let attributes = attributes.collect();
        add(out, Tree::Element { name: "img".to_owned(), attributes, children: Vec::new() });
    }
}

fn value(element: &DomElement, name: &str) -> Option<String> {
    let found = element.attributes.iter().find(|(known, _)| known == name);
    found.map(|(_, value)| value.clone())
}

/// Adds what a vanished block held.
fn add_part(children: &[Tree], place: Place, out: &mut Vec<Tree>) {
    if place.is_in_line_block {
        return add_as_line(children, place, out);
    }
    let mut is_empty = true;
    for run in children.chunk_by(|a, b| is_inline(a) == is_inline(b)) {
        let is_line = run.iter().all(is_inline);
        let has_block = run.iter().any(has_block);
        if !has_block && !run.iter().any(shows) {
            continue;
        }
        is_empty = false;
        if is_line && has_block {
            add_as_line(run, place, out);
        } else if !is_line || (place.is_in_figure && !run.iter().any(has_text)) {
            add_all(run, out);
        } else {
            let (name, attributes) = ("p".to_owned(), Vec::new());
            add(out, Tree::Element { name, attributes, children: run.to_vec() });
        }
    }
    if is_empty {
        end_line(place, out);
    }
}

fn add_all(trees: &[Tree], out: &mut Vec<Tree>) {
    for tree in trees {
        add(out, tree.clone());
    }
}

fn add_as_line(trees: &[Tree], place: Place, out: &mut Vec<Tree>) {
    end_line(place, out);
    add_all(trees, out);
    end_line(place, out);
}

fn end_line(place: Place, out: &mut Vec<Tree>) {
    if !is_line_ended(place, out) {
        add(out, Tree::Text("\n".to_owned()));
    }
}

fn is_line_ended(place: Place, out: &[Tree]) -> bool {
    match out.last() {
        Some(Tree::Text(text)) => text.ends_with(char::is_whitespace),
        Some(Tree::Element { .. }) => false,
        None => !place.is_line_open,
    }
}

fn is_inline(tree: &Tree) -> bool {
    match tree {
        Tree::Text(_) => true,
        Tree::Element { name, .. } => INLINE.contains(&name.as_str()),
    }
}

/// Whether it is a block or has one inside.
fn has_block(tree: &Tree) -> bool {
    match tree {
        Tree::Text(_) => false,
        Tree::Element { children, .. } => !is_inline(tree) || children.iter().any(has_block),
    }
}

fn has_text(tree: &Tree) -> bool {
    match tree {
        Tree::Text(text) => !text.trim().is_empty(),
        Tree::Element { children, .. } => children.iter().any(has_text),
    }
}

fn shows(tree: &Tree) -> bool {
    match tree {
        Tree::Text(_) => has_text(tree),
        Tree::Element { name, children, .. } => {
            matches!(name.as_str(), "img" | "input") || children.iter().any(shows)
        }
    }
}
