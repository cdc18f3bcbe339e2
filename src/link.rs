//! URLs that were checked and resolved: a [`Link`] that exists is a safe one.
//!
//! Relative references are joined here, by the rules of the WHATWG URL Standard (section 4.4,
//! "URL parsing") for special schemes. What that standard would repair is refused instead: control
//! characters and backslashes inside a URL, missing or extra slashes before the host, credentials.

use std::fmt;

pub(crate) mod percent;
mod srcset;

pub use srcset::SrcSet;

use percent::{FRAGMENT, PATH, QUERY, push_encoded};

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
        let reference = trim(reference)?;
        match split_scheme(reference) {
            Some((scheme, rest)) if is(scheme, &["mailto", "tel"]) => opaque(scheme, rest),
            _ => hierarchical(reference, base),
        }
        .map(Self)
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
        let params = params.trim_matches(['?', '&', ' ']);
        if params.is_empty() || Parts::of(self).is_none() {
            return self.clone();
        }
        let (address, fragment) = split_before(&self.0, '#');
        let mut out = String::with_capacity(self.0.len() + params.len() + 1);
        out.push_str(address);
        out.push(if address.contains('?') { '&' } else { '?' });
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
        let reference = trim(reference)?;
        match split_scheme(reference) {
            Some((scheme, rest)) if is(scheme, &["data"]) => image_data(rest),
            _ => hierarchical(reference, base),
        }
        .map(Self)
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

/// Strips what the URL Standard strips at both ends (C0 controls and spaces), then refuses what it
/// would drop or turn around inside.
fn trim(reference: &str) -> Option<&str> {
    let reference = reference.trim_matches(|c| c <= ' ');
    let refused = |c: char| c.is_control() || c == '\\';
    (!reference.contains(refused)).then_some(reference)
}

fn is(scheme: &str, names: &[&str]) -> bool {
    names.iter().any(|name| scheme.eq_ignore_ascii_case(name))
}

/// `https://…` gives `("https", "//…")`; `None` without a scheme.
fn split_scheme(reference: &str) -> Option<(&str, &str)> {
    let (scheme, rest) = reference.split_once(':')?;
    let mut characters = scheme.chars();
    let starts_well = characters.next()?.is_ascii_alphabetic();
    let goes_on_well =
        characters.all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'));
    (starts_well && goes_on_well).then_some((scheme, rest))
}

fn opaque(scheme: &str, rest: &str) -> Option<String> {
    if rest.is_empty() {
        return None;
    }
    let mut out = scheme.to_ascii_lowercase();
    out.push(':');
    push_encoded(&mut out, rest, &QUERY);
    Some(out)
}

/// `image/png;base64,…`: only pictures that cannot hold script, so never SVG.
fn image_data(rest: &str) -> Option<String> {
    const KINDS: [&str; 5] = ["image/png", "image/jpeg", "image/gif", "image/webp", "image/avif"];
    let (kind, rest) = rest.split_once(';')?;
    let data = rest.strip_prefix("base64,")?;
    let is_base64 = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '/' | '=' | '%');
    if !is(kind, &KINDS) || !data.chars().all(is_base64) {
        return None;
    }
    Some(["data:", &kind.to_ascii_lowercase(), ";base64,", data].concat())
}

fn hierarchical(reference: &str, base: Option<&Link>) -> Option<String> {
    if let Some((scheme, rest)) = split_scheme(reference) {
        let known = is(scheme, &["http", "https"]);
        return if known { join_host(&scheme.to_ascii_lowercase(), rest) } else { None };
    }
    let base = Parts::of(base?)?;
    if reference.starts_with("//") {
        return join_host(base.scheme, reference);
    }
    let (path_and_query, _) = split_before(reference, '#');
    let (path, _) = split_before(path_and_query, '?');
    let after_path = reference.get(path.len()..)?;

    let mut out = base.origin();
    if path.is_empty() {
        out.push_str(base.path);
        if !after_path.starts_with('?') {
            out.push_str(base.query);
        }
    } else {
        push_path(&mut out, base.folder_of(path), path);
    }
    push_query_and_fragment(&mut out, after_path);
    Some(out)
}

/// Joins `scheme` and `//host/path?query#fragment`.
fn join_host(scheme: &str, rest: &str) -> Option<String> {
    let rest = rest.strip_prefix("//")?;
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (host, rest) = rest.split_at_checked(end)?;
    if !is_host(host) {
        return None;
    }
    let (path, _) = split_before(split_before(rest, '#').0, '?');
    let mut out = [scheme, "://", host].concat();
    push_path(&mut out, "", path);
    push_query_and_fragment(&mut out, rest.get(path.len()..)?);
    Some(out)
}

/// A host and an optional port, without the standard's "forbidden domain code points" (URL Standard
/// 3.1). International names stay as they are: browsers map them.
fn is_host(host: &str) -> bool {
    let (name, port) = match host.rsplit_once(':') {
        Some((name, port)) if !port.ends_with(']') => (name, port),
        _ => (host, ""),
    };
    let is_ipv6 = name.starts_with('[') && name.ends_with(']');
    let is_name_character = |c: char| {
        c.is_alphanumeric() || "-._~!$&'()*+,;=`{}".contains(c) || (is_ipv6 && "[:]".contains(c))
    };
    let has_number = port.is_empty() || port.parse::<u16>().is_ok();
    !name.is_empty()
        && name.chars().all(is_name_character)
        && port.bytes().all(|b| b.is_ascii_digit())
        && has_number
}

/// Adds `folder` and `path` without their dot segments (URL Standard 4.4, "path state").
fn push_path(out: &mut String, folder: &str, path: &str) {
    let start = out.len();
    let whole =
        [folder.strip_prefix('/').unwrap_or(folder), path.strip_prefix('/').unwrap_or(path)];
    let whole = whole.concat();
    let mut segments = whole.split('/').peekable();
    while let Some(segment) = segments.next() {
        let is_last = segments.peek().is_none();
        match dots(segment) {
            Some(2) => {
                let parent = out.get(start..).and_then(|path| path.rfind('/')).unwrap_or(0);
                out.truncate(start + parent);
            }
            Some(_) => {}
            None => {
                out.push('/');
                push_encoded(out, segment, &PATH);
                continue;
            }
        }
        if is_last {
            out.push('/');
        }
    }
}

/// 1 for `.`, 2 for `..`, also when percent-encoded; `None` for a name.
fn dots(segment: &str) -> Option<usize> {
    match segment {
        "." => Some(1),
        ".." => Some(2),
        _ => match segment.to_ascii_lowercase().as_str() {
            "%2e" => Some(1),
            ".%2e" | "%2e." | "%2e%2e" => Some(2),
            _ => None,
        },
    }
}

fn push_query_and_fragment(out: &mut String, rest: &str) {
    let (query, fragment) = split_before(rest, '#');
    push_encoded(out, query, &QUERY);
    push_encoded(out, fragment, &FRAGMENT);
}

/// Cuts before the first `mark`, which stays with the second part.
fn split_before(text: &str, mark: char) -> (&str, &str) {
    text.split_at_checked(text.find(mark).unwrap_or(text.len())).unwrap_or((text, ""))
}

/// An `http(s)` link taken apart; what `Link` holds is already normal, so this only cuts.
struct Parts<'a> {
    scheme: &'a str,
    host: &'a str,
    path: &'a str,
    query: &'a str,
}

impl<'a> Parts<'a> {
    fn of(link: &'a Link) -> Option<Self> {
        let (scheme, rest) = link.0.split_once(':')?;
        let rest = rest.strip_prefix("//")?;
        let (rest, _) = split_before(rest, '#');
        let (rest, query) = split_before(rest, '?');
        let (host, path) = split_before(rest, '/');
        Some(Self { scheme, host, path, query })
    }

    fn origin(&self) -> String {
        let mut origin = self.scheme.to_owned();
        origin.push_str("://");
        origin.push_str(self.host);
        origin
    }

    /// The folder that a relative `path` starts from.
    fn folder_of(&self, path: &str) -> &'a str {
        if path.starts_with('/') {
            return "";
        }
        let end = self.path.rfind('/').map_or(0, |slash| slash + 1);
        self.path.get(..end).unwrap_or("")
    }
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
            http://[2001:db8::1]/x https://exämple.com/ mailto:a@example.com tel:+49-30-1 a|b {x} `x` <x> \"x\" ?'x'";
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
