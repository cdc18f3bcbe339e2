//! `WordPress`'s REST API (<https://developer.wordpress.org/rest-api/reference/posts/>): a post, a
//! page or one of another type, alone or in a list, with `_embed` or without.

use serde_json::Value;

use super::list::List;
use super::native::has_text;
use super::picture::Picture;
use super::{loose, one_line};
use crate::article::{Article, Author, Publisher, Related};
use crate::json::{Fault, wrong_type};

mod dates;
mod excerpt;
mod media;

const LIST: List = List {
    path: "",
    item: "a post",
    names: &["id", "link", "slug"],
    is_item: is_post,
    read: |post| read_post(&post),
};

/// What every site calls the category of posts that have none.
const NO_CATEGORY: [&str; 2] = ["uncategorized", "uncategorised"];

pub(super) fn recognises(value: &Value) -> bool {
    match value {
        Value::Array(posts) => posts.iter().any(is_post),
        value => is_post(value) || error(value).is_some(),
    }
}

pub(super) fn read(value: Value, wanted: Option<&str>) -> Result<Article, Fault> {
    if let Some(found) = error(&value) {
        return Err(Fault { path: String::new(), expected: "a post".to_owned(), found });
    }
    match value {
        Value::Array(posts) => LIST.read(posts, wanted),
        post => read_post(&post),
    }
}

/// Texts come as `{"rendered": "…"}`.
fn is_post(value: &Value) -> bool {
    let is_rendered = |key: &str| value[key].get("rendered").is_some();
    ["title", "content", "excerpt", "guid"].into_iter().any(is_rendered)
}

/// `{"code": "rest_post_invalid_id", "message": …, "data": {"status": 404}}`.
fn error(value: &Value) -> Option<String> {
    let (code, message) = (value["code"].as_str()?, value["message"].as_str()?);
    value.get("data")?;
    Some(["the error ", code, ": ", &one_line::text_of_html(message).unwrap_or_default()].concat())
}

fn read_post(post: &Value) -> Result<Article, Fault> {
    // What the Yoast plugin knows serves where the post itself says nothing.
    let yoast = &post["yoast_head_json"];
    let link = loose::text(&post["link"]);
    let (image, image_details) = Picture::fields(media::picture(post));
    let article = Article {
        id: loose::text(&post["id"]),
        title: title(post)?,
        summary: excerpt::read(&post["excerpt"], link.as_deref())
            .or_else(|| html(&yoast["description"])),
        date_published: dates::read(&post["date"], &post["date_gmt"]),
        date_modified: dates::read(&post["modified"], &post["modified_gmt"]),
        authors: authors(post),
        image,
        image_details,
        section: terms(post, "category").into_iter().next(),
        tags: terms(post, "post_tag"),
        language: loose::language(&post["lang"]).or_else(|| loose::language(&yoast["og_locale"])),
        publisher: html(&yoast["og_site_name"])
            .map(|name| Publisher { name: Some(name), ..Publisher::default() }),
        related: loose::each(&post["jetpack-related-posts"]).iter().map(related).collect(),
        content_html: content(&post["content"]),
        url: link,
        ..Article::default()
    };
    if !has_text(&article) {
        return Err(loose::missing("title.rendered", "a title, or a text to take one from"));
    }
    Ok(article)
}

/// A type without titles has no `title`; a title that is there is a string.
fn title(post: &Value) -> Result<Option<String>, Fault> {
    match &post["title"] {
        Value::Object(title) => match title.get("rendered") {
            Some(Value::String(title)) => Ok(one_line::text_of_html(title)),
            other => {
                let found = other.unwrap_or(&Value::Null);
                Err(wrong_type("title.rendered", "a string", found))
            }
        },
        title => Ok(html(title)),
    }
}

/// The text of a value that is HTML.
fn html(value: &Value) -> Option<String> {
    one_line::text_of_html(&loose::text(value)?)
}

/// What a password protects is not there.
fn content(content: &Value) -> Option<String> {
    loose::text(&content["rendered"]).filter(|_| content["protected"] != true)
}

/// An author whom the public may not see is embedded as an error, which has no name.
fn authors(post: &Value) -> Vec<Author> {
    let embedded = loose::each(loose::at(post, "/_embedded/author")).iter().filter_map(author);
    let authors: Vec<_> = embedded.collect();
    if !authors.is_empty() {
        return authors;
    }
    let name = html(loose::at(post, "/yoast_head_json/author"));
    name.map(|name| Author { name: Some(name), ..Author::default() }).into_iter().collect()
}

fn author(author: &Value) -> Option<Author> {
    let avatars = author["avatar_urls"].as_object();
    // Keyed by their size in pixels.
    let largest = avatars.and_then(|avatars| {
        avatars.iter().max_by_key(|(size, _)| size.parse::<u32>().unwrap_or_default())
    });
    Some(Author {
        name: Some(html(&author["name"])?),
        url: loose::text(&author["link"]).or_else(|| loose::text(&author["url"])),
        avatar: largest.and_then(|(_, url)| loose::text(url)),
    })
}

/// The names of the embedded terms of a taxonomy; there is a list of them for each.
fn terms(post: &Value, taxonomy: &str) -> Vec<String> {
    let lists = loose::each(loose::at(post, "/_embedded/wp:term")).iter();
    let terms = lists.flat_map(loose::each).filter(|term| term["taxonomy"] == taxonomy);
    let terms = terms.filter(|term| !NO_CATEGORY.iter().any(|slug| term["slug"] == *slug));
    terms.filter_map(|term| html(&term["name"])).collect()
}

/// The Jetpack plugin finds posts to read next.
fn related(post: &Value) -> Related {
    Related {
        title: html(&post["title"]),
        url: loose::text(&post["url"]),
        image: loose::text(loose::at(post, "/img/src")),
        ..Related::default()
    }
}
