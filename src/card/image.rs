//! The picture, its size reserved, with caption and credit.

use super::{Card, Options, Variant, add_line, add_part, given};
use crate::article::ImageDetails;
use crate::link::SrcSet;
use crate::node::{Attr, Loading, Tag, Tree};

pub(super) fn add<'a>(card: &Card<'a>, tree: &mut Tree<'a>) {
    let article = card.article;
    let banner = || card.image_link(article.banner_image.as_deref());
    let Some(source) = card.image_link(article.image.as_deref()).or_else(banner) else { return };
    let details = article.image_details.as_ref();
    let alt = details.and_then(|details| given(details.alt.as_deref())).unwrap_or_default();

    let part = match details.and_then(|details| details.focus) {
        Some(focus) => Attr::picture_part(focus.x, focus.y),
        None => Attr::part("picture"),
    };
    let mut attributes = vec![part, Attr::src(source)];
    if let Some(details) = details {
        let set =
            given(details.srcset.as_deref()).and_then(|set| SrcSet::parse(set, card.base.as_ref()));
        if let Some(set) = set {
            attributes.push(Attr::src_set(set));
            attributes.extend(given(details.sizes.as_deref()).map(Attr::sizes));
        }
    }
    attributes.push(Attr::alt(alt));
    if let Some(ImageDetails { width: Some(width), height: Some(height), .. }) = details {
        attributes.push(Attr::width(*width));
        attributes.push(Attr::height(*height));
    }
    add_laziness(&mut attributes);

    add_part(tree, Tag::Figure, "image", |figure| {
        figure.open(Tag::Img, attributes);
        if let Some(details) = details.filter(|_| has_caption(card.options)) {
            add_caption(details, figure);
        }
    });
}

/// One row has no place for a caption.
fn has_caption(options: &Options) -> bool {
    options.variant != Variant::Compact
}

fn add_caption<'a>(details: &'a ImageDetails, figure: &mut Tree<'a>) {
    let (caption, credit) = (given(details.caption.as_deref()), given(details.credit.as_deref()));
    if caption.is_none() && credit.is_none() {
        return;
    }
    add_part(figure, Tag::Figcaption, "caption", |figcaption| {
        if let Some(caption) = caption {
            figcaption.text(caption);
        }
        if let Some(credit) = credit {
            if caption.is_some() {
                figcaption.text(" ");
            }
            add_line(figcaption, Tag::Span, "credit", credit.into());
        }
    });
}

impl<'a> Card<'a> {
    /// A small picture, square if its `size` is known, that says nothing the text beside it does not.
    pub(super) fn add_icon(
        &self,
        tree: &mut Tree<'a>,
        part: &'static str,
        url: Option<&str>,
        size: Option<u32>,
    ) {
        let Some(source) = self.image_link(url) else { return };
        let mut attributes = vec![Attr::part(part), Attr::src(source), Attr::alt("")];
        attributes.extend(size.map(Attr::width));
        attributes.extend(size.map(Attr::height));
        add_laziness(&mut attributes);
        tree.open(Tag::Img, attributes);
    }
}

/// What every picture has, wherever it stands. It stands first, so that a browser that sets one attribute
/// after the other knows it when `src` comes, and does not begin to load.
pub(super) fn add_laziness(attributes: &mut Vec<Attr<'_>>) {
    attributes.insert(0, Attr::decoding_async());
    attributes.insert(0, Attr::loading(Loading::Lazy));
}
