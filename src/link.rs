//! URLs that were checked and resolved: a [`Link`] that exists is a safe one.
//!
//! Relative references are joined here, by the rules of the WHATWG URL Standard (section 4.4,
//! "URL parsing") for special schemes. What that standard would repair is refused instead: control
//! characters and backslashes inside a URL, missing or extra slashes before the host, credentials.

use std::fmt;

pub(crate) mod ascii_set;
mod host;
pub(crate) mod percent;
mod punycode;
mod srcset;
pub(crate) mod words;

pub use srcset::{MAX_CANDIDATES, SrcSet};

use crate::spelled::joined;
use ascii_set::AsciiSet;
use host::is_host;
use percent::{FRAGMENT, PATH, QUERY, push_encoded};
use words::find;

const COLON: AsciiSet = AsciiSet::of(":");
const SEMICOLON: AsciiSet = AsciiSet::of(";");
const SLASH: AsciiSet = AsciiSet::of("/");
const QUESTION_MARK: AsciiSet = AsciiSet::of("?");
const HASH: AsciiSet = AsciiSet::of("#");
const AROUND_PARAMS: AsciiSet = AsciiSet::of("?& ");
const END_OF_HOST: AsciiSet = AsciiSet::of("/?#");
const IN_SCHEME: AsciiSet = AsciiSet::of("+-.");
const IN_BASE64: AsciiSet = AsciiSet::of("+/=%");

/// Where a reader may be sent: an absolute `http`, `https`, `mailto` or `tel` URL.
///
/// ```
/// use article_card::Link;
///
/// let page = Link::absolute("https://example.com/news/mill").unwrap();
/// let link = Link::resolve("../about?x=1", Some(&page)).unwrap();
/// assert_eq!(link.as_str(), "https://example.com/about?x=1");
/// assert!(Link::resolve("javascript:alert(1)", Some(&page)).is_none());
/// assert!(Link::resolve("../about", None).is_none());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link(String);

/// Where a picture may come from: an absolute `http` or `https` URL, or `data:` with a PNG, JPEG,
/// GIF, WebP or AVIF inside.
///
/// ```
/// use article_card::ImageLink;
///
/// assert!(ImageLink::resolve("https://example.com/a.jpg", None).is_some());
/// assert!(ImageLink::resolve("data:image/png;base64,iVBORw0KGgo=", None).is_some());
/// assert!(ImageLink::resolve("data:image/svg+xml,<svg/>", None).is_none());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImageLink(String);

impl Link {
    /// Reads a URL that needs no base. `None` when it is relative or not a safe one.
    #[must_use]
    pub fn absolute(url: &str) -> Option<Self> {
        Self::resolve(url, None)
    }

    /// Reads `reference`, joining it to `base` when it is relative. `None` when it is relative and
    /// there is no base (or none with a host), or when it is not a safe URL.
    #[must_use]
    pub fn resolve(reference: &str, base: Option<&Link>) -> Option<Self> {
        resolved(reference, base, opaque).map(Self)
    }

    /// The URL as text: absolute, percent-encoded, without control characters or spaces.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The same address with `params` (`utm_source=partner&…`) added to its query. Addresses
    /// without a host have no query and stay as they are.
    #[must_use]
    pub fn with_params(&self, params: &str) -> Self {
        let params = AROUND_PARAMS.trim_end(AROUND_PARAMS.trim_start(params));
        if params.is_empty() || !self.0.starts_with("http") {
            return self.clone();
        }
        let (address, fragment) = HASH.split(&self.0);
        let mut out = String::with_capacity(self.0.len() + params.len() + 1);
        out.push_str(address);
        out.push_str(if QUESTION_MARK.split(address).1.is_empty() { "?" } else { "&" });
        push_encoded(&mut out, params, &QUERY);
        out.push_str(fragment);
        Self(out)
    }
}

impl ImageLink {
    /// Reads the address of a picture, joining it to `base` when it is relative. `None` when it is
    /// relative without a base, or not a safe one.
    #[must_use]
    pub fn resolve(reference: &str, base: Option<&Link>) -> Option<Self> {
        resolved(reference, base, image_data).map(Self)
    }

    /// The URL as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<Link> for String {
    fn from(link: Link) -> Self {
        link.0
    }
}

impl From<ImageLink> for String {
    fn from(link: ImageLink) -> Self {
        link.0
    }
}

impl fmt::Display for Link {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Reads `reference`, whose scheme may also be one that `other` knows.
fn resolved(
    reference: &str,
    base: Option<&Link>,
    other: fn(&str, &str) -> Option<String>,
) -> Option<String> {
    let reference = trim(reference)?;
    match split_scheme(reference) {
        Some((scheme, rest)) => web(scheme, rest).or_else(|| other(scheme, rest)),
        None => resolved_against(reference, base?),
    }
}

/// Strips what the URL Standard strips at both ends (C0 controls and spaces), then refuses what it
/// would drop or turn around inside.
fn trim(reference: &str) -> Option<&str> {
    const BLANK: AsciiSet = AsciiSet::CONTROLS_AND_SPACE;
    let reference = BLANK.trim_end(BLANK.trim_start(reference));
    let is_refused = reference.chars().any(|c| c.is_control() || c == '\\');
    (!is_refused).then_some(reference)
}

/// `https://…` gives `("https", "//…")`; `None` without a scheme.
fn split_scheme(reference: &str) -> Option<(&str, &str)> {
    let (scheme, rest) = COLON.split(reference);
    let rest = rest.get(1..)?;
    let is_part = |byte: u8| byte.is_ascii_alphanumeric() || IN_SCHEME.has(byte);
    let is_scheme = scheme.bytes().next()?.is_ascii_alphabetic() && scheme.bytes().all(is_part);
    is_scheme.then_some((scheme, rest))
}

fn opaque(scheme: &str, rest: &str) -> Option<String> {
    let scheme = find("mailto tel", scheme)?;
    if rest.is_empty() {
        return None;
    }
    let mut out = scheme.to_owned();
    out.push(':');
    push_encoded(&mut out, rest, &QUERY);
    Some(out)
}

/// `data:image/png;base64,…`: only pictures that cannot hold script, so never SVG.
fn image_data(scheme: &str, rest: &str) -> Option<String> {
    const KINDS: &str = "image/png image/jpeg image/gif image/webp image/avif";
    find("data", scheme)?;
    let (kind, rest) = SEMICOLON.split(rest);
    let kind = find(KINDS, kind)?;
    let data = rest.strip_prefix(";base64,")?;
    let is_base64 = data.bytes().all(|byte| byte.is_ascii_alphanumeric() || IN_BASE64.has(byte));
    is_base64.then(|| joined(&["data:", kind, ";base64,", data]))
}

/// Joins a `reference` without a scheme: it takes the place of what `base` has from there on.
fn resolved_against(reference: &str, base: &Link) -> Option<String> {
    let (scheme, rest) = split_scheme(&base.0)?;
    let (whole, _) = HASH.split(rest);
    let (address, _) = QUESTION_MARK.split(whole);
    let kept = match reference.as_bytes() {
        [] | [b'#', ..] => whole,
        [b'?', ..] => address,
        [b'/', b'/', ..] => "",
        [b'/', ..] => address.get(..2 + SLASH.split(address.get(2..)?).0.len())?,
        _ => address.get(..=address.bytes().rposition(|byte| byte == b'/')?)?,
    };
    web(scheme, &joined(&[kept, reference]))
}

/// Joins `scheme` and `//host/path?query#fragment`.
fn web(scheme: &str, rest: &str) -> Option<String> {
    let scheme = find("http https", scheme)?;
    let (host, rest) = END_OF_HOST.split(rest.strip_prefix("//")?);
    if !is_host(host) {
        return None;
    }
    let (path_and_query, fragment) = HASH.split(rest);
    let (path, query) = QUESTION_MARK.split(path_and_query);
    let mut out = joined(&[scheme, "://", host]);
    push_path(&mut out, path);
    push_encoded(&mut out, query, &QUERY);
    push_encoded(&mut out, fragment, &FRAGMENT);
    Some(out)
}

/// Adds `path` without its dot segments (URL Standard 4.4, "path state").
fn push_path(out: &mut String, path: &str) {
    let start = out.len();
    let mut rest = path.strip_prefix('/').unwrap_or(path);
    loop {
        let (segment, after) = SLASH.split(rest);
        let dots = dots(segment);
        if dots == 2 {
            let path = out.as_bytes().get(start..).unwrap_or_default();
            let parent = path.iter().rposition(|byte| *byte == b'/').unwrap_or(0);
            out.truncate(start + parent);
        }
        if dots == 0 || after.is_empty() {
            out.push('/');
        }
        if dots == 0 {
            push_encoded(out, segment, &PATH);
        }
        let Some(next) = after.strip_prefix('/') else { return };
        rest = next;
    }
}

/// 1 for `.`, 2 for `..`, also when percent-encoded; 0 for a name.
fn dots(segment: &str) -> u8 {
    let mut rest = segment;
    for count in 0..=2 {
        if rest.is_empty() {
            return count;
        }
        let dot = ["%2e", "%2E", "."].iter().find_map(|dot| rest.strip_prefix(*dot));
        let Some(after) = dot else { return 0 };
        rest = after;
    }
    0
}

#[cfg(test)]
mod tests {
    use super::*;

    const BASE: &str = "https://example.com/news/2026/mill?page=2#top";

    fn join(reference: &str) -> Option<String> {
        let base = Link::absolute(BASE)?;
        Link::resolve(reference, Some(&base)).map(|link| link.0)
    }

    #[test]
    fn joins_as_a_browser_does() {
        let base = url::Url::parse(BASE).unwrap();
        let references = "/ . .. ./ ../ ../../../.. a a/b ./a ../a /a/../b a/./b/.. ?q ?q#f #f # ? a?b/../c \
            //cdn.example.org/x //cdn.example.org HTTPS://EXAMPLE.com/ https://example.com https://example.com:8080/a \
            https://example.com?q=1 https://example.com#f %2e%2e/x .%2E/ a//b //h//b /a b' ä/ö?ü#ß a%20b a%zz \
            http://[2001:db8::1]/x https://exämple.com/ https://उदाहरण.भारत/ https://例え.テスト/ mailto:a@example.com tel:+49-30-1 a|b {x} `x` <x> \"x\" ?'x'";
        for reference in references.split(' ').chain(["", " a b ", "?a b", "#a b", "\ta\n"]) {
            let ours = join(reference).unwrap_or_else(|| panic!("{reference:?} was refused"));
            let theirs = base.join(reference).unwrap();
            assert_eq!(url::Url::parse(&ours).unwrap(), theirs, "{reference:?} became {ours:?}");
        }
    }

    #[test]
    fn refuses_what_is_not_a_plain_address() {
        for reference in [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "java\tscript:alert(1)",
            "\u{1}javascript:alert(1)",
            "vbscript:x",
            "data:text/html,x",
            "blob:https://example.com/1",
            "file:///etc/passwd",
            "ftp://example.com/",
            "https:example.com",
            "https:/example.com",
            "https:///example.com",
            "https://",
            "https://user:secret@example.com/",
            "https://example.com:99999/",
            "https://exa mple.com/",
            "https://ex%61mple.com/",
            "https://example.com”",
            "https://example.com。",
            "https://example.com🙂",
            "\\\\example.com\\x",
            "/\\example.com",
            "//",
            "///example.com",
            "mailto:",
            "a\u{0}b",
            "a\nb",
        ] {
            assert_eq!(join(reference), None, "{reference:?}");
        }
    }

    #[test]
    fn a_relative_reference_needs_a_base_with_a_host() {
        let mail = Link::absolute("mailto:a@example.com").unwrap();
        assert_eq!(Link::resolve("a", None), None);
        assert_eq!(Link::resolve("a", Some(&mail)), None);
        assert_eq!(Link::resolve("#a", Some(&mail)), None);
    }

    #[test]
    fn params_go_before_the_fragment() {
        let with = |url: &str, params: &str| Link::absolute(url).unwrap().with_params(params).0;
        assert_eq!(with("https://e.com/a", "utm_source=x"), "https://e.com/a?utm_source=x");
        assert_eq!(with("https://e.com/a?b#c", "?x=1&y=2"), "https://e.com/a?b&x=1&y=2#c");
        assert_eq!(with("https://e.com/a", "x=<#>"), "https://e.com/a?x=%3C%23%3E");
        assert_eq!(with("https://e.com/a", ""), "https://e.com/a");
        assert_eq!(with("mailto:a@e.com", "x=1"), "mailto:a@e.com");
    }

    #[test]
    fn pictures_come_from_the_web_or_from_harmless_data() {
        let accepts = |url: &str| ImageLink::resolve(url, None).is_some();
        for kind in ["png", "jpeg", "gif", "webp", "avif", "PNG"] {
            assert!(accepts(&["data:image/", kind, ";base64,AAAA"].concat()), "{kind}");
        }
        for url in [
            "data:image/svg+xml;base64,AAAA",
            "data:image/png,%00",
            "data:text/html;base64,AAAA",
            "data:image/png;base64,A\"A",
            "mailto:a@example.com",
            "tel:1",
            "blob:https://example.com/x",
            "a.png",
        ] {
            assert!(!accepts(url), "{url}");
        }
    }
}
