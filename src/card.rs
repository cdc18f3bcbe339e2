//! The one view: what an article looks like as a card.

use std::borrow::Cow;
use std::mem;
use std::rc::Rc;

use crate::article::Article;
use crate::excess::Excess;
use crate::link::{ImageLink, Link};
#[cfg(feature = "locales")]
use crate::locale::NativeLocale;
use crate::locale::{Label, Locale};
use crate::node::{Attr, Builder, Element, Node, Tag};
use crate::reading_time::reading_time;

mod body;
mod footer;
mod header;
mod headline;
mod image;
mod key_points;
mod options;
mod related;

pub use headline::headline;
#[cfg(feature = "wasm-core")]
pub(crate) use options::options;
pub use options::{Options, Variant};

/// The card's style sheet, for a shadow root.
pub const CSS: &str = concat!(include_str!("card/host.css"), include_str!("card/card.css"));

/// What `article` looks like, its own words by [`NativeLocale`]. The one element is an `article` whose pieces carry a `part`.
///
/// ```
/// use article_card::{Article, Node, Options, html, view};
///
/// let article = Article { title: Some("Tides".to_owned()), ..Article::default() };
/// let card = html(&[Node::Element(view(&article, &Options::default()).unwrap())]);
/// assert_eq!(
///     card,
///     r#"<article part="card"><header part="header"><h2 part="title">Tides</h2></header></article>"#
/// );
/// ```
///
/// # Errors
/// An [`Excess`] when the body has more than [`MAX_NODES`](crate::MAX_NODES), or nests deeper than 64
/// elements.
#[cfg(feature = "locales")]
pub fn view<'a>(article: &'a Article, options: &'a Options) -> Result<Element<'a>, Excess> {
    let locale = NativeLocale::of(language_of_words(article, options));
    view_in(article, options, Rc::new(locale.with_labels(options.labels.clone())))
}

/// The language (BCP 47) that the card's own words should be in; empty where nobody says one.
#[must_use]
pub fn language_of_words<'a>(article: &'a Article, options: &'a Options) -> &'a str {
    given(options.lang.as_deref())
        .or_else(|| given(article.language.as_deref()))
        .unwrap_or_default()
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
    let mut card = Card::new(article, options, locale)?;
    let mut builder = Builder::default();
    image::add(&card, &mut builder);
    header::add(&card, &mut builder);
    if options.variant != Variant::Compact {
        key_points::add(&card, &mut builder);
        let body = mem::take(&mut card.body);
        body::add(&card, body, &mut builder);
        related::add(&card, &mut builder);
        footer::add(&card, &mut builder);
    }
    Ok(builder.finish_in(Tag::Article, card.attributes()))
}

/// Whether the card shows the body, or something that is taken from it.
pub(crate) fn is_body_needed(article: &Article, options: &Options) -> bool {
    options.variant == Variant::Full || article.reading_time.is_none()
}

/// What is longer names no language (RFC 5646, 4.4.1), and is not said again and again.
const LONGEST_TAG: usize = 35;

/// All that the card's pieces are made from.
struct Card<'a> {
    article: &'a Article,
    options: &'a Options,
    locale: Rc<dyn Locale>,
    /// The language of the card's own words, where that is not the article's.
    foreign: Option<String>,
    /// The body, if it is needed: to be shown or to be counted.
    body: Vec<Node<'a>>,
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
    ) -> Result<Self, Excess> {
        let base = base(article, options);
        let body = if is_body_needed(article, options) {
            article.body_nodes(base.as_ref())?.unwrap_or_default()
        } else {
            Vec::new()
        };
        let heading_shift = body::heading_shift(&body, options.heading_level);
        let language = locale.language();
        let own = given(article.language.as_deref()).filter(|own| own.len() <= LONGEST_TAG);
        let foreign = own.is_some_and(|own| own != language).then_some(language);
        Ok(Self { article, options, locale, foreign, body, heading_shift, base })
    }

    fn attributes(&self) -> Vec<Attr<'a>> {
        let part = match self.options.variant {
            Variant::Compact => "card compact",
            Variant::Card => "card",
            Variant::Full => "card full",
        };
        let mut attributes = vec![Attr::part(part)];
        attributes.extend(self.article_language());
        attributes.extend(self.article.direction.map(Attr::dir));
        attributes
    }

    fn article_language(&self) -> Option<Attr<'a>> {
        given(self.article.language.as_deref()).map(Attr::lang)
    }

    /// An element with words of the card's own, which say their language where that is another one.
    fn open_words(&self, builder: &mut Builder<'a>, tag: Tag, mut attributes: Vec<Attr<'a>>) {
        attributes.extend(self.foreign.clone().map(Attr::lang));
        builder.open(tag, attributes);
    }

    /// An element with the article's texts in such an element, which then says their language again.
    fn open_inside(&self, builder: &mut Builder<'a>, tag: Tag, part: &'static str) {
        let mut attributes = vec![Attr::part(part)];
        if self.foreign.is_some() {
            attributes.extend(self.article_language());
        }
        builder.open(tag, attributes);
    }

    /// A landmark with the name of a list.
    fn open_landmark(
        &self,
        builder: &mut Builder<'a>,
        tag: Tag,
        part: &'static str,
        label: String,
    ) {
        self.open_words(builder, tag, vec![Attr::part(part), Attr::aria_label(label)]);
    }

    /// The same with the name to be seen, too; its `aria-label` says it to others.
    fn open_headed(&self, builder: &mut Builder<'a>, tag: Tag, part: &'static str, label: Label) {
        let label = self.locale.label(label);
        self.open_landmark(builder, tag, part, label.clone());
        builder.open(Tag::P, vec![Attr::part("label"), Attr::aria_hidden()]);
        builder.text(label);
        builder.close(Tag::P);
    }

    /// Where the article is.
    fn address(&self) -> Option<Link> {
        let url = given(self.article.url.as_deref())
            .or_else(|| given(self.article.external_url.as_deref()))?;
        Link::resolve(url, self.base.as_ref())
    }

    /// The address in an optional field, if it is a safe one.
    fn link(&self, url: Option<&str>) -> Option<Link> {
        Link::resolve(given(url)?, self.base.as_ref())
    }

    /// The address of a picture in an optional field, if it is a safe one.
    fn image_link(&self, url: Option<&str>) -> Option<ImageLink> {
        ImageLink::resolve(given(url)?, self.base.as_ref())
    }

    /// Minutes to read: the given ones, else those of the body. `None` without both.
    fn minutes(&self) -> Option<u32> {
        let given = self.article.reading_time.filter(|minutes| *minutes > 0);
        given.or_else(|| (!self.body.is_empty()).then(|| reading_time(&self.body)))
    }

    /// A text, which is a link of the card's own if it has an address.
    fn add_linked(
        &self,
        builder: &mut Builder<'a>,
        part: &'static str,
        link: Option<&Link>,
        text: Cow<'a, str>,
    ) {
        let Some(link) = link else { return builder.text(text) };
        let link = match given(self.options.link_params.as_deref()) {
            Some(params) => link.with_params(params),
            None => link.clone(),
        };
        let mut attributes = vec![Attr::part(part), Attr::href(link)];
        self.add_link_attributes(&mut attributes);
        builder.open(Tag::A, attributes);
        builder.text(text);
        builder.close(Tag::A);
    }

    /// What every link has, wherever it leads.
    fn add_link_attributes(&self, attributes: &mut Vec<Attr<'a>>) {
        attributes.push(match given(self.options.link_rel.as_deref()) {
            Some(rel) => Attr::rel(["noopener ", rel].concat()),
            None => Attr::rel("noopener"),
        });
        attributes.push(Attr::referrer_policy());
        attributes.extend(given(self.options.link_target.as_deref()).map(Attr::target));
    }
}

/// The article's own address, else its source's.
pub(crate) fn base(article: &Article, options: &Options) -> Option<Link> {
    let source = given(options.source_url.as_deref()).and_then(Link::absolute);
    let own = given(article.url.as_deref()).and_then(|url| Link::resolve(url, source.as_ref()));
    own.or(source)
}

/// The text of an optional field, unless it is blank.
fn given(field: Option<&str>) -> Option<&str> {
    field.map(str::trim).filter(|text| !text.is_empty())
}

/// An element of the card's own, around what `content` adds.
fn add_part<'a>(
    builder: &mut Builder<'a>,
    tag: Tag,
    part: &'static str,
    content: impl FnOnce(&mut Builder<'a>),
) {
    open_part(builder, tag, part);
    content(builder);
    builder.close(tag);
}

/// The same, around a text.
fn add_line<'a>(builder: &mut Builder<'a>, tag: Tag, part: &'static str, text: Cow<'a, str>) {
    add_part(builder, tag, part, |line| line.text(text));
}

fn open_part(builder: &mut Builder<'_>, tag: Tag, part: &'static str) {
    builder.open(tag, vec![Attr::part(part)]);
}
