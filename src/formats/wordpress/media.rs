//! The picture of a post: its featured media, or what plugins have instead.

use crate::article::ImageDetails;
use crate::formats::picture::Picture;
use crate::formats::{loose, one_line};
use crate::json::Value;
use crate::link::ascii_set::AsciiSet;
use crate::spelled::{decimal, joined};

/// The embedded media; without it what Jetpack and Yoast know.
pub(super) fn picture(post: &Value) -> Option<Picture> {
    let embedded = loose::first(post.at("_embedded").at("wp:featuredmedia"), &featured);
    let jetpack =
        || Picture::read(post.at("jetpack_featured_media_url"), &Value::Null, &Value::Null);
    let yoast = || loose::first(post.at("yoast_head_json").at("og_image"), &open_graph);
    embedded.or_else(jetpack).or_else(yoast)
}

/// Media that the public may not see are embedded as an error, which has no address.
fn featured(media: &Value) -> Option<Picture> {
    if media.at("media_type").as_str().is_some_and(|kind| kind != "image") {
        return None;
    }
    let full = media.at("media_details");
    let Picture { url, details } =
        Picture::read(media.at("source_url"), full.at("width"), full.at("height"))?;
    let caption = loose::text(media.at("caption").at("rendered"));
    let details = ImageDetails {
        alt: loose::text(media.at("alt_text")).map(|alt| one_line::decoded(&alt)),
        srcset: srcset(&url, full),
        caption: caption.and_then(|html| one_line::text_of_html(&html)),
        ..details
    };
    Some(Picture { url, details })
}

fn open_graph(image: &Value) -> Option<Picture> {
    Picture::read(image.at("url"), image.at("width"), image.at("height"))
}

/// The sizes that show the same picture: others are cropped.
fn srcset(url: &str, full: &Value) -> Option<String> {
    let (width, height) = (loose::number(full.at("width"))?, loose::number(full.at("height"))?);
    let mut candidates = vec![(width, url.to_owned())];
    for (_, size) in full.at("sizes").entries() {
        let (Some(url), Some(w), Some(h)) = (
            loose::text(size.at("source_url")),
            loose::number(size.at("width")),
            loose::number(size.at("height")),
        ) else {
            continue;
        };
        if is_same_shape((width, height), (w, h)) {
            candidates.push((w, url));
        }
    }
    candidates.sort_by_key(|(width, _)| *width);
    candidates.dedup_by_key(|(width, _)| *width);
    let mut srcset = String::new();
    for (width, url) in &candidates {
        let comma = if srcset.is_empty() { "" } else { ", " };
        srcset.push_str(&joined(&[comma, &escaped(url), " ", &decimal(*width), "w"]));
    }
    (candidates.len() > 1).then_some(srcset)
}

/// As `WordPress` tells them (`wp_image_matches_ratio`): the heights are a pixel apart at most when
/// both are scaled to the smaller width.
fn is_same_shape((width, height): (u32, u32), (w, h): (u32, u32)) -> bool {
    let (width, height, w, h) = (u64::from(width), u64::from(height), u64::from(w), u64::from(h));
    let (ours, theirs) = (w.saturating_mul(height), h.saturating_mul(width));
    ours.abs_diff(theirs) <= width
}

/// White space ends an address in a `srcset`.
fn escaped(url: &str) -> String {
    const SPACE: AsciiSet = AsciiSet::of(" ");
    SPACE.replace(url, "%20")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cropped_pictures_have_another_shape() {
        let full = (2560, 1707);
        for (size, is_same) in [
            ((300, 200), true),
            ((1024, 683), true),
            ((1536, 1024), true),
            ((150, 150), false),
            ((1200, 675), false),
        ] {
            assert_eq!(is_same_shape(full, size), is_same, "{size:?}");
        }
    }
}
