//! `WordPress`'s REST API (<https://developer.wordpress.org/rest-api/reference/posts/>): a post, a
//! page or one of another type, alone or in a list, with `_embed` or without.

#[cfg(feature = "files")]
use super::collected::Each;
use super::list::List;
use super::native::has_text;
use super::picture::Picture;
use super::{loose, one_line};
use crate::article::{Article, Author, Publisher, Related};
use crate::json::{Fault, Refused, Value};
use crate::spelled::joined;

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
        Value::List(posts) => posts.iter().any(is_post),
        value => is_post(value) || error(value).is_some(),
    }
}

pub(super) fn read(value: Value, wanted: Option<&str>) -> Result<Article, Refused> {
    if let Some(found) = error(&value) {
        return Err(Fault::new("a post", &found));
    }
    match value {
        Value::List(posts) => LIST.read(posts, wanted),
        post => read_post(&post),
    }
}

/// Reads every post of a list, or the one that is there.
#[cfg(feature = "files")]
pub(super) fn read_all(value: Value, each: Each<'_>) -> Result<(), Refused> {
    match value {
        Value::List(posts) => LIST.read_all(posts, each),
        other => each(Ok(read(other, None)?)),
    }
}

/// Texts come as `{"rendered": "…"}`.
fn is_post(value: &Value) -> bool {
    let is_rendered = |key: &str| value.at(key).get("rendered").is_some();
    ["title", "content", "excerpt", "guid"].into_iter().any(is_rendered)
}

/// `{"code": "rest_post_invalid_id", "message": …, "data": {"status": 404}}`.
fn error(value: &Value) -> Option<String> {
    let (code, message) = (value.at("code").as_str()?, value.at("message").as_str()?);
    value.get("data")?;
    Some(joined(&["the error ", code, ": ", &one_line::text_of_html(message).unwrap_or_default()]))
}

fn read_post(post: &Value) -> Result<Article, Refused> {
    // What the Yoast plugin knows serves where the post itself says nothing.
    let yoast = post.at("yoast_head_json");
    let link = loose::text(post.at("link"));
    let (image, image_details) = Picture::fields(media::picture(post));
    let article = Article {
        id: loose::text(post.at("id")),
        title: title(post)?,
        summary: excerpt::read(post.at("excerpt"), link.as_deref())
            .or_else(|| html(yoast.at("description"))),
        date_published: dates::read(post.at("date"), post.at("date_gmt")),
        date_modified: dates::read(post.at("modified"), post.at("modified_gmt")),
        authors: authors(post),
        image,
        image_details,
        section: terms(post, "category").into_iter().next(),
        tags: terms(post, "post_tag"),
        language: loose::language(post.at("lang"))
            .or_else(|| loose::language(yoast.at("og_locale"))),
        publisher: html(yoast.at("og_site_name"))
            .map(|name| Publisher { name: Some(name), ..Publisher::default() }),
        related: loose::all(post.at("jetpack-related-posts"), &|post| Some(related(post))),
        content_html: content(post.at("content")),
        url: link,
        ..Article::default()
    };
    if !has_text(&article) {
        return Err(loose::missing("title.rendered", "a title, or a text to take one from"));
    }
    Ok(article)
}

/// A type without titles has no `title`; a title that is there is a string.
fn title(post: &Value) -> Result<Option<String>, Refused> {
    match post.at("title") {
        title @ Value::Object(_) => match title.at("rendered") {
            Value::Text(title) => Ok(one_line::text_of_html(title)),
            other => Err(other.is_no("a string").below("title.rendered")),
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
    loose::text(content.at("rendered"))
        .filter(|_| !matches!(content.at("protected"), Value::Bool(true)))
}

/// An author whom the public may not see is embedded as an error, which has no name.
fn authors(post: &Value) -> Vec<Author> {
    let authors = loose::all(post.at("_embedded").at("author"), &author);
    if !authors.is_empty() {
        return authors;
    }
    let named = |name: &Value| Some(Author { name: Some(html(name)?), ..Author::default() });
    loose::all(post.at("yoast_head_json").at("author"), &named)
}

fn author(author: &Value) -> Option<Author> {
    // Keyed by their size in pixels.
    let avatars = author.at("avatar_urls").entries().iter();
    let largest = avatars.max_by_key(|(size, _)| size.parse::<u32>().unwrap_or_default());
    Some(Author {
        name: Some(html(author.at("name"))?),
        url: loose::text(author.at("link")).or_else(|| loose::text(author.at("url"))),
        avatar: largest.and_then(|(_, url)| loose::text(url)),
    })
}

/// The names of the embedded terms of a taxonomy; there is a list of them for each.
fn terms(post: &Value, taxonomy: &str) -> Vec<String> {
    let name = |term: &Value| {
        let is_wanted = term.at("taxonomy").is(taxonomy)
            && !NO_CATEGORY.iter().any(|slug| term.at("slug").is(slug));
        if is_wanted { html(term.at("name")) } else { None }
    };
    loose::all(post.at("_embedded").at("wp:term"), &|list| Some(loose::all(list, &name))).concat()
}

/// The Jetpack plugin finds posts to read next.
fn related(post: &Value) -> Related {
    Related {
        title: html(post.at("title")),
        url: loose::text(post.at("url")),
        image: loose::text(post.at("img").at("src")),
        ..Related::default()
    }
}
