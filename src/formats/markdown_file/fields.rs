//! An article's fields by the names that Hugo, Jekyll, Zola, Astro and their themes have for them.

use super::picture::{self, address};
use super::values::{
    authors, date, language, license, list, minutes, path, plain, points, publisher, related,
    section, tags, text,
};
use crate::formats::FormatError;
use crate::json::{Entries, Fault, Value};
use crate::spelled::joined;

/// A field of the native JSON.
struct Field {
    name: &'static str,
    /// Its own name and others, the first coming first; without case, hyphens and underscores.
    names: &'static [&'static str],
    /// The field's value. `None` when what stands there says nothing of it: `related: true`.
    read: fn(&Value) -> Option<Value>,
}

const FIELDS: [Field; 22] = [
    Field { name: "id", names: &["id"], read: text },
    Field { name: "title", names: &["title"], read: text },
    Field {
        name: "url",
        names: &["url", "canonicalurl", "canonical", "permalink", "slug"],
        read: path,
    },
    Field { name: "external_url", names: &["externalurl"], read: text },
    Field { name: "language", names: &["language", "lang", "locale"], read: language },
    Field { name: "direction", names: &["direction", "dir"], read: text },
    Field {
        name: "summary",
        names: &["summary", "description", "excerpt", "subtitle", "lead", "standfirst"],
        read: text,
    },
    Field {
        name: "date_published",
        names: &["datepublished", "date", "pubdate", "publishdate", "publishedat", "published"],
        read: date,
    },
    Field {
        name: "date_modified",
        names: &[
            "datemodified",
            "lastmod",
            "lastmodifiedat",
            "lastmodified",
            "updated",
            "updateddate",
            "updatedat",
            "modified",
            "modifieddate",
        ],
        read: date,
    },
    Field { name: "authors", names: &["authors", "author"], read: authors },
    Field { name: "byline", names: &["byline"], read: text },
    Field { name: "image", names: &picture::NAMES, read: address },
    Field { name: "banner_image", names: &["bannerimage"], read: address },
    Field { name: "section", names: &["section", "categories", "category"], read: section },
    Field { name: "tags", names: &["tags"], read: tags },
    Field { name: "tags", names: &["keywords"], read: list },
    Field { name: "reading_time", names: &["readingtime", "readtime"], read: minutes },
    Field {
        name: "key_points",
        names: &["keypoints", "tldr", "takeaways", "keytakeaways"],
        read: points,
    },
    Field { name: "related", names: &["related", "relatedposts", "seealso"], read: related },
    Field { name: "publisher", names: &["publisher"], read: publisher },
    Field { name: "license", names: &["license", "licence"], read: license },
    Field { name: "_article_card", names: &["articlecard"], read: plain },
];

/// Tables in which generators keep what is not theirs: Zola's taxonomies and extras, Hugo's
/// parameters.
const TABLES: [&str; 3] = ["taxonomies", "extra", "params"];

/// What front matter says, under the names of the native JSON.
pub(crate) struct Fields {
    pub(crate) item: Entries,
    pub(crate) origins: Origins,
}

/// Where each native field stands in the front matter.
#[derive(Default)]
pub(crate) struct Origins(Vec<Origin>);

struct Origin {
    name: &'static str,
    path: String,
    /// Whether a list stands there; else the native list has what does as its first.
    is_list: bool,
}

/// What front matter has; what stands outermost comes first.
pub(super) struct Known(Vec<Entry>);

struct Entry {
    /// The normal form of its name.
    name: String,
    path: String,
    value: Value,
}

impl Fields {
    pub(super) fn of(front_matter: Entries) -> Self {
        let known = Known::of(front_matter);
        let mut fields = Self { item: Vec::new(), origins: Origins::default() };
        for Field { name, names, read } in FIELDS {
            let found = names.iter().find_map(|alias| {
                let entry = known.entry(alias)?;
                Some((entry, read(&entry.value)?))
            });
            let Some((entry, value)) = found else { continue };
            if fields.origins.0.iter().all(|known| known.name != name) {
                fields.item.push((name.to_owned(), value));
                let (path, is_list) = (entry.path.clone(), entry.value.is_list());
                fields.origins.0.push(Origin { name, path, is_list });
            }
        }
        let details = picture::details(&known);
        fields.item.extend(details.map(|details| ("image_details".to_owned(), details)));
        fields
    }
}

impl Origins {
    /// `error` as one of the front matter.
    pub(crate) fn as_written(&self, error: FormatError) -> FormatError {
        let FormatError::Invalid { fault, .. } = error else { return error };
        let fault = Fault { path: self.path(&fault.path), ..fault };
        FormatError::Invalid { format: Some("front matter"), fault }
    }

    /// The path that the front matter has for a path in the native JSON.
    pub(crate) fn path(&self, path: &str) -> String {
        let end = path.find(['.', '[']).unwrap_or(path.len());
        let (field, rest) = path.split_at_checked(end).unwrap_or_default();
        let Some(origin) = self.0.iter().find(|origin| origin.name == field) else {
            return path.to_owned();
        };
        let first = if origin.is_list { None } else { rest.strip_prefix("[0]") };
        joined(&[&origin.path, first.unwrap_or(rest)])
    }
}

impl Known {
    fn of(front_matter: Entries) -> Self {
        let is_table = |(key, _): &(String, Value)| TABLES.contains(&key.as_str());
        let (tables, outermost): (Entries, Entries) = front_matter.into_iter().partition(is_table);
        let mut known = Vec::new();
        known.extend(outermost.into_iter().map(|(key, value)| Entry {
            name: normal(&key),
            path: key,
            value,
        }));
        for (table, value) in tables {
            let Value::Object(entries) = value else { continue };
            known.extend(entries.into_iter().map(|(key, value)| Entry {
                name: normal(&key),
                path: joined(&[&table, ".", &key]),
                value,
            }));
        }
        Self(known)
    }

    fn entry(&self, name: &str) -> Option<&Entry> {
        self.0.iter().find(|entry| entry.name == name)
    }

    /// What stands under `name`, which is in its normal form.
    pub(super) fn get(&self, name: &str) -> Option<&Value> {
        self.entry(name).map(|entry| &entry.value)
    }
}

/// `pubDate`, `pub_date` and `pub-date` are one name.
pub(super) fn normal(name: &str) -> String {
    let letters = name.chars().filter(|c| !matches!(c, '_' | '-'));
    letters.flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn front_matter_becomes_an_item() {
        for (front_matter, expected) in [
            // Names are found in any spelling and table.
            (json!({"pubDate": "Jul 08 2022"}), json!({"date_published": "2022-07-08"})),
            (json!({"extra": {"Last-Mod": "2022-07-08"}}), json!({"date_modified": "2022-07-08"})),
            (
                json!({"taxonomies": {"tags": ["a"], "categories": ["b", "c"]}}),
                json!({"section": "b", "tags": ["a"]}),
            ),
            // The first that says something counts.
            (json!({"description": "D", "summary": "S", "excerpt": "E"}), json!({"summary": "S"})),
            (json!({"summary": "", "description": "D"}), json!({"summary": "D"})),
            (json!({"published": true, "related": true, "image": false}), json!({})),
            (json!({"title": "T", "extra": {"title": "X"}}), json!({"title": "T"})),
            (json!({"keywords": "a b, c"}), json!({"tags": ["a b", "c"]})),
        ] {
            let Value::Object(fields) = front_matter.clone().into() else { panic!() };
            let item = serde_json::Value::from(Value::Object(Fields::of(fields).item));
            assert_eq!(item, expected, "{front_matter}");
        }
    }

    #[test]
    fn faults_say_where_it_was_written() {
        let front_matter = json!({"extra": {"takeaways": [[]]}});
        let Value::Object(fields) = front_matter.into() else { panic!() };
        let origins = Fields::of(fields).origins;
        assert_eq!(origins.path("key_points[0].html"), "extra.takeaways[0].html");
        assert_eq!(origins.path("title"), "title");
        for (front_matter, expected) in [
            (json!({"author": {"name": []}}), "author.name"),
            (json!({"author": [{"name": []}]}), "author[0].name"),
        ] {
            let Value::Object(fields) = front_matter.into() else { panic!() };
            assert_eq!(Fields::of(fields).origins.path("authors[0].name"), expected);
        }
    }
}
