//! The labels of a language, as its file in `locales/` or a host writes them.

use serde::{Deserialize, Deserializer};

use crate::json::{self, Fault, Fields, Refused, Value, text};

/// Labels in place of the card's own, each as a file in `locales/` has it; those that are `None` stay.
///
/// ```
/// use article_card::Labels;
///
/// let labels: Labels = serde_json::from_str(r#"{"related": "More on this"}"#).unwrap();
/// assert_eq!(labels.related.as_deref(), Some("More on this"));
///
/// let error = serde_json::from_str::<Labels>(r#"{"by": "Words:"}"#).unwrap_err();
/// assert_eq!(error.to_string(), r#"by: expected a text with {authors}, got "Words:""#);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Labels {
    /// The byline: `By {authors}`.
    pub by: Option<String>,
    /// What stands between two of several authors, with its space.
    pub comma: Option<String>,
    /// What stands between the last two, with its spaces.
    pub and: Option<String>,
    /// The heading of the key points.
    pub key_points: Option<String>,
    /// The heading of the related links.
    pub related: Option<String>,
    /// The link to the whole article.
    pub read_more: Option<String>,
    /// What opens the body where the card stands.
    pub expand: Option<String>,
    /// Who published the article first: `First published by {publisher}`.
    pub first_published: Option<String>,
    /// The name of the list of tags.
    pub tags: Option<String>,
    /// That the article changed: `Updated {date}`.
    pub updated: Option<String>,
    /// How long it takes to read: `{minutes} min read`.
    pub minutes: Option<Plural>,
}

/// A text in the forms that the numbers of a language ask for (CLDR's plural categories).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names are CLDR's")]
pub struct Plural {
    pub zero: Option<String>,
    pub one: Option<String>,
    pub two: Option<String>,
    pub few: Option<String>,
    pub many: Option<String>,
    /// For all numbers that have no form of their own.
    pub other: String,
}

impl<'de> Deserialize<'de> for Labels {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        json::deserialize(deserializer, labels)
    }
}

const NAMES: [&str; 11] = [
    "by",
    "comma",
    "and",
    "key_points",
    "related",
    "read_more",
    "expand",
    "first_published",
    "tags",
    "updated",
    "minutes",
];
const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// Reads labels. `element/draw/labels.ts` finds the same faults.
///
/// # Errors
/// A [`Fault`]: a wrong type, a name that is none, or a text without what must stand in it.
pub(crate) fn labels(value: Value) -> Result<Labels, Refused> {
    check_names(&value, &NAMES)?;
    let mut fields = Fields::of(value);
    let mut labels = Labels::default();
    fields.part("by", &mut labels.by, |value| text_with(value, AUTHORS));
    fields.text("comma", &mut labels.comma);
    fields.text("and", &mut labels.and);
    fields.text("key_points", &mut labels.key_points);
    fields.text("related", &mut labels.related);
    fields.text("read_more", &mut labels.read_more);
    fields.text("expand", &mut labels.expand);
    fields
        .part("first_published", &mut labels.first_published, |value| text_with(value, PUBLISHER));
    fields.text("tags", &mut labels.tags);
    fields.part("updated", &mut labels.updated, |value| text_with(value, "{date}"));
    fields.part("minutes", &mut labels.minutes, plural);
    fields.finish(labels)
}

/// One text serves all numbers; of several, those but `other` may say the number in a word.
fn plural(value: Value) -> Result<Plural, Refused> {
    if value.as_str().is_some() {
        return Ok(Plural { other: text_with(value, MINUTES)?, ..Plural::default() });
    }
    check_names(&value, &CATEGORIES)?;
    let mut fields = Fields::of(value);
    let mut plural = Plural::default();
    fields.text("zero", &mut plural.zero);
    fields.text("one", &mut plural.one);
    fields.text("two", &mut plural.two);
    fields.text("few", &mut plural.few);
    fields.text("many", &mut plural.many);
    fields.set("other", &mut plural.other, |value| text_with(value, MINUTES));
    let plural = fields.finish(plural)?;
    if plural.other.is_empty() {
        return Err(Value::Null.is_no("a string").below("other"));
    }
    Ok(plural)
}

/// Where the authors' names stand.
pub(super) const AUTHORS: &str = "{authors}";
/// Where the publisher's name stands.
pub(super) const PUBLISHER: &str = "{publisher}";
const MINUTES: &str = "{minutes}";

fn text_with(value: Value, place: &str) -> Result<String, Refused> {
    let text = text(value)?;
    if text.contains(place) {
        return Ok(text);
    }
    Err(Fault::new(&["a text with ", place].concat(), &["\"", &text, "\""].concat()))
}

fn check_names(value: &Value, known: &[&str]) -> Result<(), Refused> {
    let unknown = value.entries().iter().find(|(name, _)| !known.contains(&name.as_str()));
    unknown.map_or(Ok(()), |(name, _)| {
        Err(Fault::new(&["one of ", &known.join(", ")].concat(), &["\"", name, "\""].concat()))
    })
}
