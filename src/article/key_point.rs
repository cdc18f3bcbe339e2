//! A key point: one line of Markdown, or of HTML.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

#[cfg(feature = "schema")]
use super::MAX_LINE;
use crate::text::Text;

/// One thing to take away. In JSON a string (inline Markdown) or `{"html": "…"}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeyPoint {
    /// Inline Markdown.
    Markdown(String),
    /// Inline HTML, as a prepared article has it.
    Html(String),
}

impl KeyPoint {
    /// The text and its syntax.
    #[must_use]
    pub fn text(&self) -> Text<'_> {
        match self {
            Self::Markdown(text) => Text::Markdown(text),
            Self::Html(text) => Text::Html(text),
        }
    }
}

impl Serialize for KeyPoint {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Markdown(text) => serializer.serialize_str(text),
            Self::Html(html) => {
                let mut object = serializer.serialize_map(Some(1))?;
                object.serialize_entry("html", html)?;
                object.end()
            }
        }
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for KeyPoint {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "KeyPoint".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "One line: inline Markdown, or inline HTML in an object.",
            "oneOf": [
                {"type": "string", "maxLength": MAX_LINE},
                {
                    "type": "object",
                    "properties": {"html": {"type": "string", "maxLength": MAX_LINE}},
                    "required": ["html"],
                },
            ],
        })
    }
}
