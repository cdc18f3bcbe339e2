//! The main picture: an address, or a table with one and what is said of the picture.

use super::fields::{Known, normal};
use super::values::{plain, text};
use crate::formats::loose;
use crate::json::Value;
use crate::spelled::joined;

/// The names that generators and themes have for it, the first coming first.
pub(super) const NAMES: [&str; 13] = [
    "image",
    "cover",
    "coverimage",
    "featuredimage",
    "featureimage",
    "hero",
    "heroimage",
    "banner",
    "thumbnail",
    "images",
    "ogimage",
    "header",
    "teaser",
];

/// The names of the address inside a table.
const ADDRESSES: [&str; 7] = ["src", "url", "image", "path", "overlayimage", "teaser", "filename"];

/// The address; of several the first.
pub(super) fn address(value: &Value) -> Option<Value> {
    let first = loose::each(value).first()?;
    if !first.is_object() {
        return text(first);
    }
    ADDRESSES.iter().find_map(|name| entry(first, name).and_then(text))
}

/// What is said of the picture: in its table, or beside it (`heroImageAlt`).
pub(super) fn details(known: &Known) -> Option<Value> {
    if let Some(details) = known.get("imagedetails") {
        return plain(details);
    }
    let found = |name: &&&str| known.get(name).is_some_and(|value| address(value).is_some());
    let name = NAMES.iter().find(found)?;
    let table = known.get(name).and_then(|value| loose::each(value).first());
    let said = |part: &str| {
        let inside = table.and_then(|table| entry(table, part));
        let beside =
            || known.get(&joined(&[name, part])).or_else(|| known.get(&joined(&["image", part])));
        inside.or_else(beside)
    };
    let texts = ["alt", "caption", "credit"].map(|part| (part, said(part).and_then(text)));
    let sizes = ["width", "height"];
    let sizes = sizes.map(|part| (part, said(part).and_then(loose::number).map(Value::from)));
    let details = texts.into_iter().chain(sizes);
    let details: Vec<_> =
        details.filter_map(|(part, value)| Some((part.to_owned(), value?))).collect();
    (!details.is_empty()).then_some(Value::Object(details))
}

fn entry<'v>(table: &'v Value, name: &str) -> Option<&'v Value> {
    table.entries().iter().find(|(key, _)| normal(key) == name).map(|(_, value)| value)
}

#[cfg(test)]
mod tests {
    use serde_json::{Value as Json, json};

    use super::super::fields::Fields;
    use super::*;

    #[test]
    fn pictures_come_in_many_forms() {
        for (front_matter, image, details) in [
            (json!({"cover": "a.jpg"}), json!("a.jpg"), json!(null)),
            (json!({"images": ["a.jpg", "b.jpg"]}), json!("a.jpg"), json!(null)),
            (
                json!({"heroImage": "a.jpg", "heroImageAlt": "A"}),
                json!("a.jpg"),
                json!({"alt": "A"}),
            ),
            (
                json!({"image": {"path": "a.jpg", "alt": "A", "width": 1200, "height": "630"}}),
                json!("a.jpg"),
                json!({"alt": "A", "width": 1200, "height": 630}),
            ),
            (
                json!({"cover": {"image": "a.jpg", "alt": "A", "caption": "C", "relative": true}}),
                json!("a.jpg"),
                json!({"alt": "A", "caption": "C"}),
            ),
            (
                json!({"cover": {"hidden": true}, "header": {"overlay_image": "a.jpg"}}),
                json!("a.jpg"),
                json!(null),
            ),
            (
                json!({"image": "a.jpg", "image_details": {"alt": "A"}, "image_alt": "B"}),
                json!("a.jpg"),
                json!({"alt": "A"}),
            ),
        ] {
            let Value::Object(fields) = front_matter.clone().into() else { panic!() };
            let item = Value::Object(Fields::of(fields).item);
            let found = ["image", "image_details"].map(|name| Json::from(item.at(name).clone()));
            assert_eq!(found, [image, details], "{front_matter}");
        }
    }
}
