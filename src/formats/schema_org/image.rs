//! Pictures: an address, an `ImageObject` (<https://schema.org/ImageObject>), or a list of either.

use super::graph::Graph;
use super::json_ld::{address, text};
use crate::article::ImageDetails;
use crate::formats::loose;
use crate::formats::picture::Picture;
use crate::json::Value;

/// The first picture of an article that has an address.
pub(super) fn read<'v>(graph: &Graph<'v>, article: &'v Value) -> Option<Picture> {
    let first = |key| loose::first(graph.get(article, key), &|picture| read_one(graph, picture));
    first("image").or_else(|| first("thumbnailUrl"))
}

fn read_one<'v>(graph: &Graph<'v>, picture: &'v Value) -> Option<Picture> {
    let url = address_of(graph, picture)?;
    let node = graph.node(picture);
    let get = |key: &str| graph.get(node, key);
    let size = |key: &str| size(get(key));
    let credit = ["creditText", "creator", "copyrightHolder"];
    let details = ImageDetails {
        alt: text(get("description")),
        width: size("width"),
        height: size("height"),
        caption: text(get("caption")),
        credit: credit.iter().find_map(|key| text(graph.node(get(key)))),
        ..ImageDetails::default()
    };
    Some(Picture { url, details })
}

/// The address of the first picture.
pub(super) fn address_of<'v>(graph: &Graph<'v>, value: &'v Value) -> Option<String> {
    loose::first(value, &|picture| {
        let node = graph.node(picture);
        if node.as_str().is_some() {
            return address(node);
        }
        let stated = ["url", "contentUrl"].iter().find_map(|key| address(graph.get(node, key)));
        // One with a fragment names the picture within a page, and is not where it lies.
        stated.or_else(|| address(node.at("@id")).filter(|id| !loose::has(id, "#")))
    })
}

/// `1200`, `"1200px"`, a `QuantitativeValue`, or a `Distance`, whose name it is.
fn size(value: &Value) -> Option<u32> {
    loose::first(value, &|size| {
        [size, size.at("value"), size.at("name")].into_iter().find_map(loose::number)
    })
}
