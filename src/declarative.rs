//! The element with its card made ahead, in a declarative shadow root: there without any script, and
//! taken as it stands by one that comes later.

use crate::article::Article;
use crate::card::{CSS, Options, Variant, address, headline, view};
use crate::excess::Excess;
use crate::node::{Attr, HeadingLevel, Node, Tag, Tree};
use crate::sink::html::{escaped, html};

/// What the element around a card says beside the card's [`Options`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Host {
    /// Where the card's style sheet is.
    pub style: Style,
    /// Where the article's JSON is: the card is drawn again from there when an attribute changes.
    pub src: Option<String>,
    /// The colours; left out, the page's `color-scheme` says.
    pub theme: Option<Theme>,
    /// Where the element tells what readers do with the card; left out, nowhere.
    pub beacon: Option<String>,
}

/// Where a card's style sheet is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Style {
    /// In the card itself.
    #[default]
    Inline,
    /// At an address, for many cards on a page and for policies that forbid the first.
    Link {
        /// The address of `article-card.css`.
        href: String,
        /// What the file must be: `sha256-…`, for the address of a pinned version.
        integrity: Option<String>,
    },
}

/// Which colours a card has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "cli", derive(clap::ValueEnum))]
pub enum Theme {
    /// As the reader likes.
    Auto,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// `article` as `<article-card>` with its card in a declarative shadow root, to be pasted into a page or
/// put there by what makes the page. Browsers that know no such roots show the link inside the element.
///
/// ```
/// use article_card::{Article, Host, Options, declarative};
///
/// let article = Article { title: Some("Tides".to_owned()), ..Article::default() };
/// let card = declarative(&article, &Options::default(), &Host::default()).unwrap();
/// assert!(card.starts_with(r#"<article-card><template shadowrootmode="open" shadowrootclonable>"#));
/// ```
///
/// # Errors
/// As for [`view`].
pub fn declarative(article: &Article, options: &Options, host: &Host) -> Result<String, Excess> {
    let with_slots = Options { slots: true, ..options.clone() };
    let card = html(&[Node::Element(view(article, &with_slots)?)]);
    Ok([
        "<article-card",
        &attributes(options, host),
        "><template shadowrootmode=\"open\" shadowrootclonable>",
        &style(&host.style),
        &card,
        "</template>",
        &fallback(article, options),
        "</article-card>",
    ]
    .concat())
}

/// What has the element draw the same card again, but for `labels`, which is a property alone.
fn attributes(options: &Options, host: &Host) -> String {
    let Options { variant, expandable, heading_level, max_key_points, max_related, .. } = options;
    let variant = match variant {
        Variant::Compact => Some("compact"),
        Variant::Card => None,
        Variant::Full => Some("full"),
    };
    let theme = host.theme.map(|theme| match theme {
        Theme::Auto => "auto",
        Theme::Light => "light",
        Theme::Dark => "dark",
    });
    let level = Some(*heading_level).filter(|level| *level != Options::default().heading_level);
    let all = [
        ("src", host.src.clone()),
        ("variant", variant.map(str::to_owned)),
        ("expandable", expandable.then(String::new)),
        ("theme", theme.map(str::to_owned)),
        ("heading-level", level.map(HeadingLevel::get).map(|level| level.to_string())),
        ("lang", options.lang.clone()),
        ("max-key-points", max_key_points.map(|count| count.to_string())),
        ("max-related", max_related.map(|count| count.to_string())),
        ("link-target", options.link_target.clone()),
        ("link-rel", options.link_rel.clone()),
        ("link-params", options.link_params.clone()),
        ("beacon", host.beacon.clone()),
    ];
    all.into_iter().filter_map(|(name, value)| Some(attribute(name, &value?))).collect()
}

fn style(style: &Style) -> String {
    let (href, integrity) = match style {
        Style::Inline => return ["<style>", CSS, "</style>"].concat(),
        Style::Link { href, integrity } => (href, integrity),
    };
    let integrity =
        integrity.as_deref().map(|value| attribute("integrity", value) + " crossorigin");
    ["<link rel=\"stylesheet\"", &attribute("href", href), &integrity.unwrap_or_default(), ">"]
        .concat()
}

fn attribute(name: &str, value: &str) -> String {
    [" ", name, "=\"", &escaped(value), "\""].concat()
}

/// What shows until there is a card where no browser makes one of the template.
fn fallback(article: &Article, options: &Options) -> String {
    let mut tree = Tree::default();
    let link = address(article, options);
    let link = link.map(|link| vec![Attr::href(link), Attr::rel("noopener")]);
    tree.open(if link.is_some() { Tag::A } else { Tag::P }, link.unwrap_or_default());
    tree.text(headline(article));
    html(&tree.finish())
}
