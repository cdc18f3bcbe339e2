//! Ghost's Content API (<https://docs.ghost.org/content-api/posts>): `posts`, or `pages`, one or
//! many.

use serde_json::Value;

use super::list::List;
use super::picture::Picture;
use super::{loose, one_line};
use crate::article::{Article, Author};
use crate::json::Fault;

/// Both resources are of the same shape.
const RESOURCES: [&str; 2] = ["posts", "pages"];

pub(super) fn recognises(value: &Value) -> bool {
    error(value).is_some() || RESOURCES.iter().any(|resource| value[*resource].is_array())
}

pub(super) fn read(mut response: Value, wanted: Option<&str>) -> Result<Article, Fault> {
    if let Some(found) = error(&response) {
        return Err(Fault { path: "errors[0]".to_owned(), expected: "a post".to_owned(), found });
    }
    for path in RESOURCES {
        if let Some(Value::Array(posts)) = response.get_mut(path).map(Value::take) {
            return list(path).read(posts, wanted);
        }
    }
    Err(loose::missing("posts", "an array"))
}

fn list(path: &'static str) -> List {
    List {
        path,
        item: "a post",
        names: &["id", "url", "canonical_url", "slug", "uuid"],
        is_item: Value::is_object,
        read: |post| read_post(&post),
    }
}

/// `{"errors": [{"message": …, "type": "NotFoundError", …}]}`.
fn error(value: &Value) -> Option<String> {
    let error = value.pointer("/errors/0")?;
    let (kind, message) = (error["type"].as_str()?, error["message"].as_str()?);
    Some([kind, ": ", message].concat())
}

fn read_post(post: &Value) -> Result<Article, Fault> {
    let title = loose::required(post, "title", "title")?;
    let first = |keys: &[&str]| keys.iter().find_map(|key| loose::text(&post[*key]));
    let (image, image_details) = Picture::fields(picture(post));
    Ok(Article {
        id: first(&["id"]),
        url: first(&["canonical_url", "url"]),
        title: Some(title),
        summary: first(&["custom_excerpt", "excerpt", "meta_description", "og_description"]),
        date_published: loose::date(&post["published_at"]),
        date_modified: loose::date(&post["updated_at"]),
        authors: authors(post),
        image,
        image_details,
        section: public_tag(&post["primary_tag"]),
        tags: loose::each(&post["tags"]).iter().filter_map(public_tag).collect(),
        reading_time: loose::number(&post["reading_time"]),
        content_html: first(&["html"]),
        content_text: first(&["plaintext"]),
        ..Article::default()
    })
}

/// They come only when they were asked for (`include=authors`).
fn authors(post: &Value) -> Vec<Author> {
    let authors: Vec<_> = loose::each(&post["authors"]).iter().filter_map(author).collect();
    if authors.is_empty() { author(&post["primary_author"]).into_iter().collect() } else { authors }
}

fn author(author: &Value) -> Option<Author> {
    Some(Author {
        name: Some(loose::text(&author["name"])?),
        url: loose::text(&author["url"]).or_else(|| loose::text(&author["website"])),
        avatar: loose::text(&author["profile_image"]),
    })
}

/// Internal tags, which start with `#`, are for the theme alone.
fn public_tag(tag: &Value) -> Option<String> {
    let is_internal = |name: &str| tag["visibility"] == "internal" || name.starts_with('#');
    loose::text(&tag["name"]).filter(|name| !is_internal(name))
}

/// The feature image; without one, what is shared on social sites.
fn picture(post: &Value) -> Option<Picture> {
    let bare = |key: &str| Picture::read(&post[key], &Value::Null, &Value::Null);
    let Some(mut picture) = bare("feature_image") else {
        return bare("og_image").or_else(|| bare("twitter_image"));
    };
    let caption = loose::text(&post["feature_image_caption"]);
    picture.details.alt = loose::text(&post["feature_image_alt"]);
    picture.details.caption = caption.and_then(|html| one_line::text_of_html(&html));
    Some(picture)
}
