//! The one view: what an article looks like as a card.

use std::borrow::Cow;
use std::rc::Rc;

use crate::article::Article;
use crate::excess::Excess;
use crate::link::{ImageLink, Link};
#[cfg(feature = "locales")]
use crate::locale::NativeLocale;
use crate::locale::{Label, Locale};
use crate::node::{Attr, Element, Node, Tag, Tree};
use crate::reading_time::reading_time;
use crate::spelled::joined;

mod body;
mod direction;
mod footer;
mod header;
mod headline;
mod image;
mod key_points;
mod options;
mod related;
mod texts;

pub use headline::headline;
#[cfg(feature = "wasm-core")]
pub(crate) use options::options;
pub use options::{Options, Variant};
pub(crate) use texts::Texts;

/// The card's style sheet, for a shadow root.
pub const CSS: &str = concat!(include_str!("card/host.css"), include_str!("card/card.css"));

/// What `article` looks like, its own words by [`NativeLocale`]. The one element is an `article` whose
/// pieces carry a `part`.
///
/// ```
/// use article_card::{Article, Node, Options, html, view};
///
/// let article = Article { title: Some("Tides".to_owned()), ..Article::default() };
/// let card = html(&[Node::Element(view(&article, &Options::default()).unwrap())]);
/// assert_eq!(
///     card,
///     r#"<article part="card" dir="ltr"><header part="header"><h2 part="title">Tides</h2></header></article>"#
/// );
/// ```
///
/// # Errors
/// An [`Excess`] when a list or a text is longer than it may be, or the body has more than
/// [`MAX_NODES`](crate::MAX_NODES) or nests deeper than 64 elements.
#[cfg(feature = "locales")]
pub fn view<'a>(article: &'a Article, options: &'a Options) -> Result<Element<'a>, Excess> {
    let locale = NativeLocale::of(language_of_words(article, options));
    view_in(article, options, Rc::new(locale.with_labels(options.labels.clone())))
}

/// The language (BCP 47) that the card's own words should be in; empty where nobody says one.
#[must_use]
pub fn language_of_words<'a>(article: &'a Article, options: &'a Options) -> &'a str {
    given(options.lang.as_deref()).or_else(|| article.language_tag()).unwrap_or_default()
}

/// As [`view`] does, in the words of `locale`.
///
/// # Errors
/// As for [`view`].
pub fn view_in<'a>(
    article: &'a Article,
    options: &'a Options,
    locale: Rc<dyn Locale>,
) -> Result<Element<'a>, Excess> {
    let base = base(article, options);
    let link = base.as_ref();
    let texts =
        Texts::of(article, options, &mut |text, is_line| text.fitted(text.read(link), is_line))?;
    Ok(view_of(article, options, locale, base, texts))
}

/// The same of texts that were read; `base` is what relative addresses are joined to.
pub(crate) fn view_of<'a>(
    article: &'a Article,
    options: &'a Options,
    locale: Rc<dyn Locale>,
    base: Option<Link>,
    texts: Texts<'a>,
) -> Element<'a> {
    let Texts { body, key_points } = texts;
    let card = Card::new(article, options, locale, base, &body);
    let mut tree = Tree::default();
    image::add(&card, &mut tree);
    header::add(&card, &mut tree);
    if options.variant != Variant::Compact {
        key_points::add(&card, key_points, &mut tree);
        body::add(&card, body, &mut tree);
        card.add_slot(&mut tree, "actions", |_| {});
        related::add(&card, &mut tree);
        card.add_slot(&mut tree, "footer", |tree| footer::add(&card, tree));
    }
    tree.finish_in(Tag::Article, card.attributes())
}

/// All that the card's pieces are made from.
struct Card<'a> {
    article: &'a Article,
    options: &'a Options,
    locale: Rc<dyn Locale>,
    /// The language of the card's own words, where that is not the article's.
    foreign: Option<String>,
    headline: Cow<'a, str>,
    /// Minutes to read: the given ones, else those of the body.
    minutes: Option<u32>,
    /// How far the body's headings move down to stand below the headline.
    heading_shift: i8,
    /// What relative addresses are joined to.
    base: Option<Link>,
}

impl<'a> Card<'a> {
    fn new(
        article: &'a Article,
        options: &'a Options,
        locale: Rc<dyn Locale>,
        base: Option<Link>,
        body: &[Node<'a>],
    ) -> Self {
        let headline = headline::of(article, body);
        let own = article.reading_time.filter(|minutes| *minutes > 0);
        let minutes = own.or_else(|| (!body.is_empty()).then(|| reading_time(body)));
        let heading_shift = body::heading_shift(body, options.heading_level);
        let language = locale.language();
        let foreign = article.language_tag().is_some_and(|own| own != language).then_some(language);
        Self { article, options, locale, foreign, headline, minutes, heading_shift, base }
    }

    fn attributes(&self) -> Vec<Attr<'a>> {
        let part = match self.options.variant {
            Variant::Compact => "card compact",
            Variant::Card => "card",
            Variant::Full => "card full",
        };
        let mut attributes = vec![Attr::part(part)];
        attributes.extend(self.article_language());
        attributes.push(Attr::dir(direction::of(self.article, &self.headline)));
        attributes
    }

    fn article_language(&self) -> Option<Attr<'a>> {
        self.article.language_tag().map(Attr::lang)
    }

    /// An element with words of the card's own, which say their language where that is another one.
    fn open_words(&self, tree: &mut Tree<'a>, tag: Tag, mut attributes: Vec<Attr<'a>>) {
        attributes.extend(self.foreign.clone().map(Attr::lang));
        tree.open(tag, attributes);
    }

    /// An element with the article's texts in such an element, which then says their language again.
    fn open_inside(&self, tree: &mut Tree<'a>, tag: Tag, part: &'static str) {
        let mut attributes = vec![Attr::part(part)];
        if self.foreign.is_some() {
            attributes.extend(self.article_language());
        }
        tree.open(tag, attributes);
    }

    /// Opens `tag` with what it is called, for the eye, and the list in it, whose `aria-label` says it to
    /// others. A landmark would be one of many on a page of cards, all called alike.
    fn open_labelled(
        &self,
        tree: &mut Tree<'a>,
        tag: Tag,
        part: &'static str,
        list: &'static str,
        label: Label,
    ) {
        let label = self.locale.label(label);
        self.open_words(tree, tag, vec![Attr::part(part)]);
        tree.open(Tag::P, vec![Attr::part("label"), Attr::aria_hidden()]);
        tree.text(label.clone());
        tree.close();
        tree.open(Tag::Ul, vec![Attr::part(list), Attr::aria_label(label)]);
    }

    /// What `content` adds, in whose place the page may put nodes of its own.
    fn add_slot(
        &self,
        tree: &mut Tree<'a>,
        name: &'static str,
        content: impl FnOnce(&mut Tree<'a>),
    ) {
        if !self.options.slots {
            return content(tree);
        }
        tree.element(Tag::Slot, vec![Attr::name_of_slot(name)], content);
    }

    /// Where the article is.
    fn address(&self) -> Option<Link> {
        address_from(self.article, self.base.as_ref())
    }

    /// Whether the address is the article's own, and not that of what it is about.
    fn has_permalink(&self) -> bool {
        given(self.article.url.as_deref()).is_some()
    }

    /// The address in an optional field, if it is a safe one.
    fn link(&self, url: Option<&str>) -> Option<Link> {
        Link::resolve(given(url)?, self.base.as_ref())
    }

    /// The address of a picture in an optional field, if it is a safe one.
    fn image_link(&self, url: Option<&str>) -> Option<ImageLink> {
        ImageLink::resolve(given(url)?, self.base.as_ref())
    }

    /// A text, which is a link of the card's own if it has an address.
    fn add_linked(
        &self,
        tree: &mut Tree<'a>,
        part: &'static str,
        link: Option<&Link>,
        text: Cow<'a, str>,
    ) {
        let Some(link) = link else { return tree.text(text) };
        let link = match given(self.options.link_params.as_deref()) {
            Some(params) => link.with_params(params),
            None => link.clone(),
        };
        self.add_link(tree, part, link, text);
    }

    fn add_link(&self, tree: &mut Tree<'a>, part: &'static str, link: Link, text: Cow<'a, str>) {
        let mut attributes = vec![Attr::part(part), Attr::href(link)];
        self.add_link_attributes(&mut attributes, self.relation(part));
        tree.open(Tag::A, attributes);
        tree.text(text);
        tree.close();
    }

    /// What a link of the card's own is to the article, in the HTML Standard's words (4.6.7, "Link types").
    fn relation(&self, part: &str) -> &'static str {
        match part {
            "title-link" | "read-more-link" if self.has_permalink() => "bookmark ",
            "author-link" => "author ",
            "license-link" => "license ",
            _ => "",
        }
    }

    /// What every link has, wherever it leads.
    fn add_link_attributes(&self, attributes: &mut Vec<Attr<'a>>, relation: &str) {
        attributes.push(match given(self.options.link_rel.as_deref()) {
            Some(rel) => Attr::rel(joined(&[relation, "noopener ", rel])),
            None => Attr::rel(joined(&[relation, "noopener"])),
        });
        attributes.push(Attr::referrer_policy());
        attributes.extend(given(self.options.link_target.as_deref()).map(Attr::target));
    }
}

/// Where the title of the article's card leads.
pub(crate) fn address(article: &Article, options: &Options) -> Option<Link> {
    address_from(article, base(article, options).as_ref())
}

fn address_from(article: &Article, base: Option<&Link>) -> Option<Link> {
    let url = given(article.url.as_deref()).or_else(|| given(article.external_url.as_deref()))?;
    Link::resolve(url, base)
}

/// The article's own address, else its source's.
pub(crate) fn base(article: &Article, options: &Options) -> Option<Link> {
    let source = given(options.source_url.as_deref()).and_then(Link::absolute);
    let own = given(article.url.as_deref()).and_then(|url| Link::resolve(url, source.as_ref()));
    own.or(source)
}

/// The text of an optional field, unless it is blank.
pub(crate) fn given(field: Option<&str>) -> Option<&str> {
    field.map(str::trim).filter(|text| !text.is_empty())
}

/// An element of the card's own, around what `content` adds.
fn add_part<'a>(
    tree: &mut Tree<'a>,
    tag: Tag,
    part: &'static str,
    content: impl FnOnce(&mut Tree<'a>),
) {
    open_part(tree, tag, part);
    content(tree);
    tree.close();
}

/// The same, around a text.
fn add_line<'a>(tree: &mut Tree<'a>, tag: Tag, part: &'static str, text: Cow<'a, str>) {
    add_part(tree, tag, part, |line| line.text(text));
}

fn open_part(tree: &mut Tree<'_>, tag: Tag, part: &'static str) {
    tree.open(tag, vec![Attr::part(part)]);
}
