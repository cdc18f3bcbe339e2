//! What a page says of itself for those who link to it: Open Graph (<https://ogp.me/>), Twitter's cards,
//! the HTML Standard's metadata names and links, and the title.

use dom_query::{Document, NodeRef};

use crate::article::{Author, Date, ImageDetails, License, Publisher};
use crate::formats::unique::unique;
use crate::formats::{loose, one_line, written_date};
use crate::link::Link;
use crate::node::Direction;

/// What sites put between the title and their name.
const SEPARATORS: [char; 8] = ['|', '-', '–', '—', '·', '•', ':', '»'];

/// How many names of one `meta` count; there is hardly more than one.
const MOST_NAMES: usize = 4;

#[derive(Default)]
pub(super) struct Head {
    /// The names of `meta` elements in lower case, with what they say, in the page's order.
    metas: Vec<(String, String)>,
    links: Vec<LinkElement>,
    base: Option<String>,
    title: Option<String>,
    first_heading: Option<String>,
    language: Option<String>,
    direction: Option<String>,
    /// When the text says it was published, and changed.
    times: [Option<Date>; 2],
    pub(super) canonical: Option<String>,
}

struct LinkElement {
    relation: String,
    address: String,
    sizes: String,
    title: Option<String>,
}

impl Head {
    pub(super) fn of(page: &Document) -> Self {
        let mut head = Self::default();
        for node in page.root().descendants_it().filter(NodeRef::is_element) {
            head.element(&node);
        }
        head.canonical = head.link("canonical").map(|link| link.address.clone());
        head
    }

    fn element(&mut self, node: &NodeRef<'_>) {
        let name = node.node_name().unwrap_or_default();
        match name.as_ref() {
            "html" | "body" => {
                self.language = self.language.take().or_else(|| attribute(node, "lang"));
                self.direction = self.direction.take().or_else(|| attribute(node, "dir"));
            }
            "meta" => self.meta(node),
            "link" => self.links.extend(link_element(node)),
            "base" => self.base = self.base.take().or_else(|| attribute(node, "href")),
            "title" if self.title.is_none() && !is_in_picture(node) => {
                self.title = one_line::words(&node.text());
            }
            "h1" if self.first_heading.is_none() => {
                self.first_heading = one_line::words(&node.text());
            }
            "time" => self.time(node),
            _ => {}
        }
    }

    fn meta(&mut self, node: &NodeRef<'_>) {
        let Some(content) = attribute(node, "content") else { return };
        let names = ["property", "name", "itemprop", "http-equiv"];
        for name in names.iter().filter_map(|name| attribute(node, name)) {
            let names = name.split_ascii_whitespace().map(str::to_ascii_lowercase).take(MOST_NAMES);
            self.metas.extend(names.map(|name| (name, content.clone())));
        }
    }

    /// Microdata, or microformats.
    fn time(&mut self, node: &NodeRef<'_>) {
        const MARKS: [[&str; 2]; 2] =
            [["datepublished", "dt-published"], ["datemodified", "dt-updated"]];
        let Some(date) = attribute(node, "datetime") else { return };
        let says = [attribute(node, "itemprop"), attribute(node, "class")];
        let says = says.map(|says| says.unwrap_or_default().to_ascii_lowercase());
        let is_publication = node.has_attr("pubdate");
        for (index, (time, marks)) in self.times.iter_mut().zip(MARKS).enumerate() {
            let mut words = says.iter().flat_map(|says| says.split_ascii_whitespace());
            if (index == 0 && is_publication) || words.any(|word| marks.contains(&word)) {
                *time = time.take().or_else(|| written_date::read(&date));
            }
        }
    }

    /// What the first of these names says, in one line.
    fn first(&self, names: &[&str]) -> Option<String> {
        names.iter().find_map(|name| self.all(name).next())
    }

    fn all<'h>(&'h self, name: &'h str) -> impl Iterator<Item = String> + 'h {
        let metas = self.metas.iter().filter(move |(known, _)| known == name);
        metas.filter_map(|(_, content)| one_line::words(&one_line::decoded(content)))
    }

    fn link(&self, relation: &str) -> Option<&LinkElement> {
        self.links.iter().find(|link| link.is(relation))
    }

    /// What the page's relative addresses are joined to (HTML Standard, 4.2.3), as far as it says where
    /// it is, there or at `url`.
    pub(super) fn base(&self, url: Option<&str>) -> Option<Link> {
        let page = self.url().as_deref().and_then(Link::absolute);
        let page = page.or_else(|| url.and_then(Link::absolute));
        let base = self.base.as_deref().and_then(|base| Link::resolve(base, page.as_ref()));
        base.or(page)
    }

    pub(super) fn url(&self) -> Option<String> {
        self.canonical.clone().or_else(|| self.first(&["og:url", "twitter:url"]))
    }

    pub(super) fn title(&self) -> Option<String> {
        let named = self.first(&["og:title", "twitter:title"]);
        let title = named.or_else(|| self.title.clone()).map(|title| match self.site_name() {
            Some(site) => without_site(&title, &site).to_owned(),
            None => title,
        });
        title.or_else(|| self.first_heading.clone())
    }

    pub(super) fn summary(&self) -> Option<String> {
        self.first(&["og:description", "twitter:description", "description", "dc.description"])
    }

    /// The first picture, and what is said of it: Open Graph's structured properties stand behind the
    /// one that they are of.
    pub(super) fn picture(&self) -> Option<(String, Option<ImageDetails>)> {
        const NAMES: [&str; 3] = ["og:image", "og:image:url", "og:image:secure_url"];
        let Some(index) = self.metas.iter().position(|(name, _)| NAMES.contains(&name.as_str()))
        else {
            let url = self.first(&["twitter:image", "twitter:image:src", "thumbnail", "image"])?;
            let alt = self.first(&["twitter:image:alt"]);
            return Some((url, details(ImageDetails { alt, ..ImageDetails::default() })));
        };
        let mut metas = self.metas.iter().skip(index);
        let (_, url) = metas.next()?;
        let of_it: Vec<_> = metas.take_while(|(name, _)| name != "og:image").collect();
        let said = |name: &str| {
            let said = of_it.iter().find(|(known, _)| known == name);
            said.and_then(|(_, content)| one_line::words(&one_line::decoded(content)))
        };
        let number = |name| said(name).and_then(|number| loose::number(&number.into()));
        let found = ImageDetails {
            alt: said("og:image:alt").or_else(|| self.first(&["twitter:image:alt"])),
            width: number("og:image:width"),
            height: number("og:image:height"),
            ..ImageDetails::default()
        };
        Some((url.clone(), details(found)))
    }

    pub(super) fn language(&self) -> Option<String> {
        let language = self.language.clone();
        let language = language.or_else(|| self.first(&["content-language", "og:locale"]))?;
        loose::language(&language.into())
    }

    pub(super) fn direction(&self) -> Option<Direction> {
        match self.direction.as_deref()?.to_ascii_lowercase().as_str() {
            "ltr" => Some(Direction::Ltr),
            "rtl" => Some(Direction::Rtl),
            _ => None,
        }
    }

    pub(super) fn date_published(&self) -> Option<Date> {
        self.date(&[
            "article:published_time",
            "og:article:published_time",
            "datepublished",
            "parsely-pub-date",
            "dcterms.created",
            "dcterms.date",
            "dc.date.issued",
            "dc.date",
            "pubdate",
            "date",
        ])
        .or_else(|| self.times.first()?.clone())
    }

    pub(super) fn date_modified(&self) -> Option<Date> {
        self.date(&[
            "article:modified_time",
            "og:updated_time",
            "datemodified",
            "dcterms.modified",
            "last-modified",
        ])
        .or_else(|| self.times.last()?.clone())
    }

    fn date(&self, names: &[&str]) -> Option<Date> {
        names.iter().find_map(|name| self.all(name).find_map(|date| written_date::read(&date)))
    }

    /// By name: of `article:author` Open Graph means a profile's address, and many write a name.
    pub(super) fn authors(&self) -> Vec<Author> {
        const NAMES: [&str; 6] =
            ["author", "article:author", "parsely-author", "dc.creator", "dcterms.creator", "byl"];
        let named = |name: &&str| {
            let names = self.all(name).filter(|name| !name.contains("://"));
            let names = unique(names.map(|name| strip_by(&name).to_owned())).into_iter();
            names.map(|name| Author { name: Some(name), ..Author::default() }).collect::<Vec<_>>()
        };
        NAMES.iter().map(named).find(|authors| !authors.is_empty()).unwrap_or_default()
    }

    pub(super) fn section(&self) -> Option<String> {
        self.first(&["article:section", "og:article:section", "parsely-section"])
    }

    pub(super) fn tags(&self) -> Vec<String> {
        let tags = ["article:tag", "og:article:tag"].map(|name| self.all(name).collect::<Vec<_>>());
        let given = tags.into_iter().find(|tags| !tags.is_empty());
        let tags = given.unwrap_or_else(|| {
            let keywords = self.first(&["news_keywords", "keywords"]).unwrap_or_default();
            keywords.split(',').map(|tag| tag.trim().to_owned()).collect()
        });
        unique(tags.into_iter())
    }

    pub(super) fn publisher(&self) -> Publisher {
        let icon = self.link("apple-touch-icon").or_else(|| {
            let icons = self.links.iter().rev().filter(|link| link.is("icon"));
            icons.max_by_key(|link| link.size())
        });
        Publisher { name: self.site_name(), url: None, icon: icon.map(|icon| icon.address.clone()) }
    }

    fn site_name(&self) -> Option<String> {
        self.first(&["og:site_name", "application-name"])
    }

    pub(super) fn license(&self, join: impl Fn(String) -> String) -> Option<License> {
        let link = self.link("license")?;
        Some(License { name: link.title.clone(), url: Some(join(link.address.clone())) })
    }
}

impl LinkElement {
    fn is(&self, relation: &str) -> bool {
        self.relation.split_ascii_whitespace().any(|known| known.eq_ignore_ascii_case(relation))
    }

    /// The widest of its sizes in pixels: `16x16 32x32`.
    fn size(&self) -> u32 {
        let widths = self
            .sizes
            .split_ascii_whitespace()
            .filter_map(|size| size.split(['x', 'X']).next()?.parse().ok());
        widths.max().unwrap_or_default()
    }
}

fn link_element(node: &NodeRef<'_>) -> Option<LinkElement> {
    Some(LinkElement {
        relation: attribute(node, "rel")?,
        address: attribute(node, "href")?,
        sizes: attribute(node, "sizes").unwrap_or_default(),
        title: attribute(node, "title"),
    })
}

/// The attribute's value, trimmed; `None` when there is nothing in it.
fn attribute(node: &NodeRef<'_>, name: &str) -> Option<String> {
    let value = node.attr(name)?;
    Some(value.trim().to_owned()).filter(|value| !value.is_empty())
}

/// Pictures in SVG have titles too.
fn is_in_picture(title: &NodeRef<'_>) -> bool {
    title.parent().is_some_and(|parent| !parent.has_name("head") && !parent.has_name("body"))
}

fn details(details: ImageDetails) -> Option<ImageDetails> {
    (details != ImageDetails::default()).then_some(details)
}

fn strip_by(name: &str) -> &str {
    match name.split_at_checked(3) {
        Some((by, name)) if by.eq_ignore_ascii_case("by ") => name.trim_start(),
        _ => name,
    }
}

/// `Title | Site` and `Site: Title` without the site.
fn without_site<'t>(title: &'t str, site: &str) -> &'t str {
    let before = title.strip_suffix(site).map(str::trim_end);
    let before = before.and_then(|rest| rest.strip_suffix(SEPARATORS));
    let after = || title.strip_prefix(site)?.trim_start().strip_prefix(SEPARATORS);
    let rest = before.or_else(after).map(str::trim).filter(|rest| !rest.is_empty());
    rest.unwrap_or(title)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn head(html: &str) -> Head {
        Head::of(&Document::from(html))
    }

    #[test]
    fn titles_lose_the_name_of_the_site() {
        for (title, expected) in [
            ("The mill | Harbour Post", "The mill"),
            ("The mill – a year on – Harbour Post", "The mill – a year on"),
            ("Harbour Post: The mill", "The mill"),
            ("Why I read the Harbour Post", "Why I read the Harbour Post"),
            ("| Harbour Post", "| Harbour Post"),
            ("Harbour Post", "Harbour Post"),
        ] {
            assert_eq!(without_site(title, "Harbour Post"), expected, "{title}");
        }
    }

    #[test]
    fn structured_properties_are_of_the_picture_before() {
        let head = head(
            "<meta property=og:image content=a.png><meta property=og:image:secure_url content=a2.png>\
            <meta property=og:image:width content=800><meta property=og:image content=b.png>\
            <meta property=og:image:alt content=B>",
        );
        let (url, details) = head.picture().unwrap();
        assert_eq!((url.as_str(), details.as_ref().and_then(|d| d.width)), ("a.png", Some(800)));
        assert_eq!(details.and_then(|details| details.alt), None);
    }

    #[test]
    fn the_largest_icon_counts() {
        let icons = "<link rel=icon href=a.ico><link rel='shortcut icon' href=b.png sizes='16x16 48x48'>\
            <link rel=icon href=c.png sizes=32x32>";
        assert_eq!(head(icons).publisher().icon.as_deref(), Some("b.png"));
        let touch = [icons, "<link rel=apple-touch-icon href=d.png>"].concat();
        assert_eq!(head(&touch).publisher().icon.as_deref(), Some("d.png"));
        assert_eq!(head("<link rel=icon href=a.ico>").publisher().icon.as_deref(), Some("a.ico"));
    }

    #[test]
    fn authors_are_names() {
        let names = |html: &str| {
            let authors = head(html).authors();
            authors.into_iter().filter_map(|author| author.name).collect::<Vec<_>>()
        };
        let profile = "<meta property=article:author content=https://e.com/ada>";
        assert_eq!(names(profile), [""; 0]);
        let two = "<meta name=author content='By Ada Finch'><meta name=author content='Ben'>";
        assert_eq!(names(&[profile, two].concat()), ["Ada Finch", "Ben"]);
    }
}
