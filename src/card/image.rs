//! The picture, its size reserved, with caption and credit.

use super::{Card, Options, Variant, given};
use crate::article::ImageDetails;
use crate::link::{ImageLink, SrcSet};
use crate::node::{Attr, Builder, Loading, Tag};

pub(super) fn add<'a>(card: &Card<'a>, builder: &mut Builder<'a>) {
    let article = card.article;
    let banner = || card.image_link(article.banner_image.as_deref());
    let Some(source) = card.image_link(article.image.as_deref()).or_else(banner) else { return };
    let details = article.image_details.as_ref();
    let alt = details.and_then(|details| given(details.alt.as_deref())).unwrap_or_default();

    let mut attributes = vec![Attr::part("picture"), Attr::src(source)];
    if let Some(details) = details {
        let set =
            given(details.srcset.as_deref()).and_then(|set| SrcSet::parse(set, card.base.as_ref()));
        attributes.extend(set.map(Attr::src_set));
    }
    attributes.push(Attr::alt(alt));
    if let Some(ImageDetails { width: Some(width), height: Some(height), .. }) = details {
        attributes.extend([Attr::width(*width), Attr::height(*height)]);
    }
    attributes.extend([Attr::loading(Loading::Lazy), Attr::decoding_async()]);

    builder.element(Tag::Figure, vec![Attr::part("image")], |figure| {
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

fn add_caption<'a>(details: &'a ImageDetails, figure: &mut Builder<'a>) {
    let (caption, credit) = (given(details.caption.as_deref()), given(details.credit.as_deref()));
    if caption.is_none() && credit.is_none() {
        return;
    }
    figure.element(Tag::Figcaption, vec![Attr::part("caption")], |figcaption| {
        if let Some(caption) = caption {
            figcaption.text(caption);
        }
        if let Some(credit) = credit {
            if caption.is_some() {
                figcaption.text(" ");
            }
            figcaption.element(Tag::Span, vec![Attr::part("credit")], |span| span.text(credit));
        }
    });
}

/// The attributes of a small square picture that says nothing the text beside it does not.
pub(super) fn icon<'a>(part: &'static str, source: ImageLink, size: u32) -> Vec<Attr<'a>> {
    vec![
        Attr::part(part),
        Attr::src(source),
        Attr::alt(""),
        Attr::width(size),
        Attr::height(size),
        Attr::loading(Loading::Lazy),
        Attr::decoding_async(),
    ]
}
