//! The places of a text where its format has a string, each to be filled with something else.

use std::ops::Range;

use serde_json::Value;

use crate::payloads::Payload;

/// A text with a place, or several, for a payload.
pub struct Field {
    /// What stands around the places.
    parts: Vec<String>,
    spelling: Spelling,
}

/// How a payload is written so that the format's reader gets it.
#[derive(Clone, Copy)]
enum Spelling {
    Json,
    Xml,
    /// As it is, though it may end the string that it is to be.
    Raw,
}

impl Field {
    fn around(text: &str, place: Range<usize>, spelling: Spelling) -> Self {
        let parts = [&text[..place.start], &text[place.end..]].map(str::to_owned);
        Self { parts: parts.to_vec(), spelling }
    }

    /// The text with `payload` in its place. `None` if the format has no way to say it.
    pub fn filled(&self, payload: &Payload) -> Option<String> {
        let spelt = match self.spelling {
            Spelling::Json => payload.0.clone(),
            Spelling::Raw => payload.text()?,
            Spelling::Xml => {
                let escaped = payload.text()?.replace('&', "&amp;").replace('<', "&lt;");
                escaped.replace('"', "&quot;")
            }
        };
        Some(self.parts.join(&spelt))
    }
}

/// Every string of a JSON text, and one more key of every object.
pub fn of_json(text: &str) -> Vec<Field> {
    let value: Value = serde_json::from_str(text).unwrap();
    let mut fields = Vec::new();
    for pointer in pointers(&value, "") {
        let mut holed = value.clone();
        let place = holed.pointer_mut(&pointer).unwrap();
        match place {
            Value::Object(object) => _ = object.insert(HOLE.to_owned(), HOLE.into()),
            place => *place = HOLE.into(),
        }
        let parts = holed.to_string().split(HOLE).map(str::to_owned).collect();
        fields.push(Field { parts, spelling: Spelling::Json });
    }
    fields
}

const HOLE: &str = "@hole@";

/// The JSON Pointers of all strings and objects in `value`, which is at `place`.
fn pointers(value: &Value, place: &str) -> Vec<String> {
    match value {
        Value::String(_) => vec![place.to_owned()],
        Value::Array(items) => {
            let is_new = |(index, item): &(usize, &Value)| {
                !items[..*index].iter().any(|before| is_alike(before, item))
            };
            let inside = |(index, item)| pointers(item, &format!("{place}/{index}"));
            items.iter().enumerate().filter(is_new).flat_map(inside).collect()
        }
        Value::Object(entries) => {
            let inside = |(key, value): (&String, _)| {
                let key = key.replace('~', "~0").replace('/', "~1");
                pointers(value, &format!("{place}/{key}"))
            };
            let mut pointers = vec![place.to_owned()];
            pointers.extend(entries.iter().flat_map(inside));
            pointers
        }
        _ => Vec::new(),
    }
}

/// Whether two items of a list say the same of different things.
fn is_alike(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Object(one), Value::Object(other)) => one.keys().eq(other.keys()),
        _ => one.is_string() && other.is_string(),
    }
}

/// Every attribute and every run of text of XML or HTML, as its author may write them, and as whoever
/// breaks out of them does.
pub fn of_markup(text: &str) -> Vec<Field> {
    let places = markup_places(text);
    let spellings = [Spelling::Xml, Spelling::Raw];
    let fields = places
        .into_iter()
        .flat_map(|place| spellings.map(|spelling| Field::around(text, place.clone(), spelling)));
    fields.collect()
}

fn markup_places(text: &str) -> Vec<Range<usize>> {
    let mut places = Vec::new();
    let mut start = 0;
    for (index, _) in text.match_indices('<').chain([(text.len(), "")]) {
        if index < start {
            continue;
        }
        if !text[start..index].trim().is_empty() {
            places.push(start..index);
        }
        let markup = &text[index..];
        let (head, end) = if markup.starts_with("<![CDATA[") { (9, "]]>") } else { (0, ">") };
        let length = markup.find(end).unwrap_or(markup.len());
        if head > 0 {
            places.push(index + head..index + length);
        } else {
            places.extend(attribute_places(text, index..index + length));
        }
        start = index + length + end.len();
    }
    places
}

fn attribute_places(text: &str, tag: Range<usize>) -> Vec<Range<usize>> {
    let mut places = Vec::new();
    let mut quotes = text[tag.clone()].match_indices('"').map(|(index, _)| tag.start + index);
    while let (Some(start), Some(end)) = (quotes.next(), quotes.next()) {
        places.push(start + 1..end);
    }
    places
}

/// Every line, and of a line of front matter its value, also in quotes.
pub fn of_lines(text: &str) -> Vec<Field> {
    let mut fields = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let end = start + line.trim_end().len();
        fields.push(Field::around(text, start..end, Spelling::Raw));
        let value = [": ", " = "].iter().find_map(|mark| Some(line.find(mark)? + mark.len()));
        if let Some(value) = value {
            let mut quoted = Field::around(text, start + value..end, Spelling::Json);
            quoted.parts[0].push('"');
            quoted.parts[1].insert(0, '"');
            fields.push(quoted);
            fields.push(Field::around(text, start + value..end, Spelling::Raw));
        }
        start += line.len();
    }
    fields
}
