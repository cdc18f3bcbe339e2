//! An oEmbed response (<https://oembed.com>, section 2.3.4): enough for a compact card. Its `html`
//! is never used.

use super::picture::Picture;
use super::{loose, one_line};
use crate::article::{Article, Author, Publisher};
use crate::json::{Refused, Value};

/// `version` is `"1.0"`, also written as a number, and `type` one of four.
pub(super) fn recognises(value: &Value) -> bool {
    let version = loose::text(value.at("version"));
    let is_version = matches!(version.as_deref(), Some("1.0" | "1"));
    let kind = value.at("type").as_str();
    is_version && matches!(kind, Some("photo" | "video" | "link" | "rich"))
}

#[expect(clippy::needless_pass_by_value, reason = "every format is read by value")]
pub(super) fn read(response: Value, _item: Option<&str>) -> Result<Article, Refused> {
    let response = &response;
    let text = |key: &str| loose::text(response.at(key));
    let title = loose::required(response, "title", "title")?;
    let author = Author {
        name: text("author_name").map(|name| one_line::decoded(&name)),
        url: text("author_url"),
        avatar: None,
    };
    let (image, image_details) = Picture::fields(picture(response));
    Ok(Article {
        // Only a photo's `url` is in the specification, and it is the picture itself; where others
        // have one, it is the page.
        url: if is_photo(response) { text("web_page") } else { text("url") },
        title: Some(one_line::decoded(&title)),
        authors: Vec::from_iter(author.name.is_some().then_some(author)),
        image,
        image_details,
        publisher: text("provider_name").map(|name| Publisher {
            name: Some(one_line::decoded(&name)),
            url: text("provider_url"),
            icon: None,
        }),
        ..Article::default()
    })
}

fn is_photo(response: &Value) -> bool {
    response.at("type").is("photo")
}

/// The photo itself, else the thumbnail.
fn picture(response: &Value) -> Option<Picture> {
    let picture = |url: &str, width: &str, height: &str| {
        Picture::read(response.at(url), response.at(width), response.at(height))
    };
    let photo = is_photo(response).then(|| picture("url", "width", "height")).flatten();
    photo.or_else(|| picture("thumbnail_url", "thumbnail_width", "thumbnail_height"))
}
