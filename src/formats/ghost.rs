//! Ghost's Content API (<https://docs.ghost.org/content-api/posts>): `posts`, or `pages`, one or
//! many.

use std::mem;

#[cfg(feature = "files")]
use super::collected::Each;
use super::list::List;
use super::picture::Picture;
use super::{loose, one_line};
use crate::article::{Article, Author};
use crate::json::{Fault, Refused, Value};
use crate::spelled::joined;

/// Both resources are of the same shape.
const RESOURCES: [&str; 2] = ["posts", "pages"];

pub(super) fn recognises(value: &Value) -> bool {
    error(value).is_some() || RESOURCES.into_iter().any(|resource| value.at(resource).is_list())
}

pub(super) fn read(response: Value, wanted: Option<&str>) -> Result<Article, Refused> {
    let (list, posts) = posts(response)?;
    list.read(posts, wanted)
}

/// Reads every post.
#[cfg(feature = "files")]
pub(super) fn read_all(response: Value, each: Each<'_>) -> Result<(), Refused> {
    let (list, posts) = posts(response)?;
    list.read_all(posts, each)
}

fn posts(mut response: Value) -> Result<(List, Vec<Value>), Refused> {
    if let Some(found) = error(&response) {
        return Err(Fault::new("a post", &found).below("errors[0]"));
    }
    for path in RESOURCES {
        if let Some(Value::List(posts)) = response.get_mut(path).map(mem::take) {
            return Ok((list(path), posts));
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
    let Value::List(errors) = value.at("errors") else { return None };
    let error = errors.first()?;
    let (kind, message) = (error.at("type").as_str()?, error.at("message").as_str()?);
    Some(joined(&[kind, ": ", message]))
}

fn read_post(post: &Value) -> Result<Article, Refused> {
    let title = loose::required(post, "title", "title")?;
    let first = |keys: &[&str]| keys.iter().find_map(|key| loose::text(post.at(key)));
    let (image, image_details) = Picture::fields(picture(post));
    Ok(Article {
        id: first(&["id"]),
        url: first(&["canonical_url", "url"]),
        title: Some(title),
        summary: first(&["custom_excerpt", "excerpt", "meta_description", "og_description"]),
        date_published: loose::date(post.at("published_at")),
        date_modified: loose::date(post.at("updated_at")),
        authors: authors(post),
        image,
        image_details,
        section: public_tag(post.at("primary_tag")),
        tags: loose::all(post.at("tags"), &public_tag),
        reading_time: loose::number(post.at("reading_time")),
        content_html: first(&["html"]),
        content_text: first(&["plaintext"]),
        ..Article::default()
    })
}

/// They come only when they were asked for (`include=authors`).
fn authors(post: &Value) -> Vec<Author> {
    let authors = loose::all(post.at("authors"), &author);
    if authors.is_empty() { loose::all(post.at("primary_author"), &author) } else { authors }
}

fn author(author: &Value) -> Option<Author> {
    Some(Author {
        name: Some(loose::text(author.at("name"))?),
        url: loose::text(author.at("url")).or_else(|| loose::text(author.at("website"))),
        avatar: loose::text(author.at("profile_image")),
    })
}

/// Internal tags, which start with `#`, are for the theme alone.
fn public_tag(tag: &Value) -> Option<String> {
    let is_internal = |name: &str| tag.at("visibility").is("internal") || name.starts_with('#');
    loose::text(tag.at("name")).filter(|name| !is_internal(name))
}

/// The feature image; without one, what is shared on social sites.
fn picture(post: &Value) -> Option<Picture> {
    let bare = |key: &str| Picture::read(post.at(key), &Value::Null, &Value::Null);
    let Some(mut picture) = bare("feature_image") else {
        return bare("og_image").or_else(|| bare("twitter_image"));
    };
    let caption = loose::text(post.at("feature_image_caption"));
    picture.details.alt = loose::text(post.at("feature_image_alt"));
    picture.details.caption = caption.and_then(|html| one_line::text_of_html(&html));
    Some(picture)
}
