//! An article as it stands in a JSON file, and the way to read it, or one of its fields, alone.

use serde_json::{Map, Value, json};

use super::{Warning, path};
use crate::article::Article;
use crate::formats::{FormatError, Origins, article_from_item, article_from_json, foreign_format};

pub(super) const EXTENSION: &str = "_article_card";

/// An object whose fields are an article's.
pub(super) struct Part<'v> {
    pub(super) fields: &'v Map<String, Value>,
    path: String,
    frame: Frame<'v>,
}

/// What stands around the fields.
#[derive(Clone, Copy)]
enum Frame<'v> {
    Nothing,
    JsonFeed,
    FrontMatter(&'v Origins),
}

/// A field of an article, or of its `_article_card`.
#[derive(Clone, Copy)]
pub(super) struct Field<'v> {
    pub(super) key: &'v str,
    pub(super) value: &'v Value,
    is_extension: bool,
}

impl Field<'_> {
    /// Where it stands in the article.
    pub(super) fn path(&self) -> String {
        path::join(if self.is_extension { EXTENSION } else { "" }, self.key)
    }

    /// Gives `fields` this field with another value.
    pub(super) fn put(&self, value: Value, fields: &mut Map<String, Value>) {
        if !self.is_extension {
            fields.insert(self.key.to_owned(), value);
        } else if let Value::Object(ours) = fields.entry(EXTENSION).or_insert_with(|| json!({})) {
            ours.insert(self.key.to_owned(), value);
        }
    }
}

impl<'v> Part<'v> {
    /// The article of a Markdown file.
    pub(super) fn of_markdown(fields: &'v Map<String, Value>, origins: &'v Origins) -> Self {
        Self { fields, path: String::new(), frame: Frame::FrontMatter(origins) }
    }

    /// The articles of `value`; none when it is of a foreign format.
    pub(super) fn all(value: &'v Value) -> Vec<Self> {
        let part = |path, fields, frame| Self { fields, path, frame };
        match (value, foreign_format(value)) {
            (Value::Object(fields), None) => vec![part(String::new(), fields, Frame::Nothing)],
            (_, Some("json feed")) => {
                let items = value["items"].as_array().into_iter().flatten().enumerate();
                let objects = items.filter_map(|(index, item)| Some((index, item.as_object()?)));
                let path = |index: usize| ["items[", &index.to_string(), "]"].concat();
                objects.map(|(at, fields)| part(path(at), fields, Frame::JsonFeed)).collect()
            }
            _ => Vec::new(),
        }
    }

    /// Whether it is a whole file of native JSON.
    pub(super) const fn is_native(&self) -> bool {
        matches!(self.frame, Frame::Nothing)
    }

    /// Where it stands in the file.
    pub(super) fn path(&self) -> &str {
        &self.path
    }

    /// Reads an article with these fields, of the format that this one has.
    ///
    /// # Errors
    /// As reading the file would have them, but with their paths from the article.
    pub(super) fn read(&self, fields: Map<String, Value>) -> Result<Article, FormatError> {
        match self.frame {
            Frame::Nothing => article_from_json(Value::Object(fields), None),
            Frame::FrontMatter(_) => article_from_item(Value::Object(fields).into()),
            Frame::JsonFeed => {
                let feed =
                    json!({"version": "https://jsonfeed.org/version/1.1", "items": [fields]});
                article_from_json(feed, None).map_err(|error| {
                    moved(error, |path| path::below(path, "items[0]").unwrap_or(path).to_owned())
                })
            }
        }
    }

    /// Reads an article that is sound but for this field of it.
    ///
    /// # Errors
    /// As for [`Part::read`].
    pub(super) fn read_field(
        &self,
        field: Field<'_>,
        value: Value,
    ) -> Result<Article, FormatError> {
        let mut fields = Map::new();
        fields.insert("id".to_owned(), "-".into());
        fields.insert("title".to_owned(), "-".into());
        field.put(value, &mut fields);
        self.read(fields)
    }

    /// All that is read: of two fields of a name the one in `_article_card`.
    pub(super) fn all_fields(&self) -> Vec<Field<'v>> {
        let extension = self.fields.get(EXTENSION).and_then(Value::as_object);
        let is_ours = |key: &str| extension.is_some_and(|ours| ours.contains_key(key));
        let is_read = |key: &str| !is_ours(key) && (key != EXTENSION || extension.is_none());
        let field = |(key, value): (&'v String, &'v Value), is_extension| Field {
            key,
            value,
            is_extension,
        };
        let own =
            self.fields.iter().filter(|(key, _)| is_read(key)).map(|entry| field(entry, false));
        let ours = extension.into_iter().flatten().map(|entry| field(entry, true));
        own.chain(ours).collect()
    }

    /// Where in the file the article has what it should have at `path`.
    pub(super) fn path_of(&self, path: &str) -> String {
        let key = path.split(['.', '[']).next().unwrap_or_default();
        if let Frame::FrontMatter(origins) = self.frame {
            return origins.path(path);
        }
        let is_ours = self.fields.get(EXTENSION).is_some_and(|ours| ours.get(key).is_some());
        path::join(&self.path, &path::join(if is_ours { EXTENSION } else { "" }, path))
    }

    /// The error of the article as one of the file.
    pub(super) fn located(&self, error: FormatError) -> FormatError {
        match self.frame {
            Frame::FrontMatter(origins) => origins.as_written(error),
            Frame::Nothing | Frame::JsonFeed => moved(error, |path| path::join(&self.path, path)),
        }
    }

    /// Whether readers must skip it: a feed's items have an `id`.
    pub(super) fn is_skipped(&self) -> bool {
        let id = self.fields.get("id").cloned().unwrap_or_default();
        let item = Map::from_iter([("id".to_owned(), id), ("title".to_owned(), "-".into())]);
        matches!(self.frame, Frame::JsonFeed) && self.read(item).is_err()
    }

    pub(super) fn skipped(&self) -> Warning {
        Warning {
            code: "skipped-item",
            path: self.path.clone(),
            message: "an item without an id, which readers of feeds skip".to_owned(),
            help: "give it an `id` that stays the same, such as its URL".to_owned(),
        }
    }
}

fn moved(error: FormatError, new_path: impl Fn(&str) -> String) -> FormatError {
    let FormatError::Invalid { format, mut fault } = error else { return error };
    fault.path = new_path(&fault.path);
    FormatError::Invalid { format, fault }
}
