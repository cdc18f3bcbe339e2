//! Reads types from a JSON value, so that a fault says where it is, what was expected there, and
//! what was found. `null` counts as absent wherever a value may be left out.

use std::fmt;

use serde::de::{self, DeserializeOwned, DeserializeSeed, Deserializer, IntoDeserializer, Visitor};
use serde_json::{Map, Value};

/// What is wrong with a value, and where.
///
/// ```
/// use article_card::article_from_json;
/// use serde_json::json;
///
/// let error = article_from_json(json!({"title": "T", "related": [{"url": 7}]}), None).unwrap_err();
/// assert_eq!(error.to_string(), "related[0].url: expected a string, got a number");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Where, as a path from the root: `related[2].url`. Empty for the root itself.
    pub path: String,
    /// What should stand there.
    pub expected: String,
    /// What stands there.
    pub found: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.path.is_empty() {
            f.write_str(&self.path)?;
            f.write_str(": ")?;
        }
        f.write_str("expected ")?;
        f.write_str(&self.expected)?;
        f.write_str(", got ")?;
        f.write_str(&self.found)
    }
}

impl std::error::Error for Fault {}

/// Reads a `T` from `value`.
///
/// # Errors
/// A [`Fault`], the first one found.
pub(crate) fn read<T: DeserializeOwned>(value: Value) -> Result<T, Fault> {
    T::deserialize(At { value, path: &Path::Root }).map_err(|error| error.0)
}

/// Where a value stands below the root.
enum Path<'p> {
    Root,
    Key(&'p Path<'p>, &'p str),
    Index(&'p Path<'p>, usize),
}

impl Path<'_> {
    fn text(&self) -> String {
        match self {
            Self::Root => String::new(),
            Self::Key(parent, key) => {
                let mut text = parent.text();
                if !text.is_empty() {
                    text.push('.');
                }
                text.push_str(key);
                text
            }
            Self::Index(parent, index) => [&parent.text(), "[", &index.to_string(), "]"].concat(),
        }
    }
}

/// A [`Fault`] on its way up: the innermost value that it passes gives it its path.
#[derive(Debug)]
struct Error(Fault);

impl Error {
    fn new(expected: String, found: String) -> Self {
        Self(Fault { path: String::new(), expected, found })
    }

    fn at(mut self, path: &Path<'_>) -> Self {
        if self.0.path.is_empty() {
            self.0.path = path.text();
        }
        self
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for Error {}

impl de::Error for Error {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self::new("a valid value".to_owned(), message.to_string())
    }

    fn invalid_type(found: de::Unexpected<'_>, expected: &dyn de::Expected) -> Self {
        Self::new(in_words(&expected.to_string()), kind_of(&found).to_owned())
    }

    fn invalid_value(found: de::Unexpected<'_>, expected: &dyn de::Expected) -> Self {
        let found = match found {
            de::Unexpected::Str(text) => ["\"", text, "\""].concat(),
            de::Unexpected::Unsigned(number) => number.to_string(),
            de::Unexpected::Signed(number) => number.to_string(),
            other => kind_of(&other).to_owned(),
        };
        Self::new(in_words(&expected.to_string()), found)
    }

    fn unknown_variant(found: &str, expected: &'static [&'static str]) -> Self {
        Self::new(expected.join(" or "), ["\"", found, "\""].concat())
    }

    fn missing_field(field: &'static str) -> Self {
        Self::new(["a value for ", field].concat(), "none".to_owned())
    }
}

/// serde's names for Rust's types, in JSON's words.
fn in_words(expected: &str) -> String {
    match expected {
        "a sequence" => "an array",
        "a map" => "an object",
        "u8" | "u16" | "u32" | "u64" | "usize" => "a whole number",
        other => other,
    }
    .to_owned()
}

fn kind_of(found: &de::Unexpected<'_>) -> &'static str {
    match found {
        de::Unexpected::Bool(_) => "a boolean",
        de::Unexpected::Unsigned(_) | de::Unexpected::Signed(_) => "a number",
        de::Unexpected::Float(number) if *number < 0.0 => "a negative number",
        de::Unexpected::Float(_) => "a fraction",
        de::Unexpected::Str(_) | de::Unexpected::Char(_) => "a string",
        de::Unexpected::Unit | de::Unexpected::Option => "null",
        de::Unexpected::Seq => "an array",
        de::Unexpected::Map => "an object",
        _ => "something else",
    }
}

/// A value and its place.
struct At<'p> {
    value: Value,
    path: &'p Path<'p>,
}

impl<'de> Deserializer<'de> for At<'_> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let path = self.path;
        match self.value {
            Value::Null => visitor.visit_unit(),
            Value::Bool(value) => visitor.visit_bool(value),
            Value::Number(number) => match (number.as_u64(), number.as_f64()) {
                (Some(whole), _) => visitor.visit_u64(whole),
                (None, fraction) => visitor.visit_f64(fraction.unwrap_or(f64::NAN)),
            },
            Value::String(text) => visitor.visit_string(text),
            Value::Array(items) => {
                visitor.visit_seq(Items { rest: items.into_iter(), index: 0, path })
            }
            Value::Object(entries) => visitor.visit_map(Entries::new(entries, path)),
        }
        .map_err(|error: Error| error.at(path))
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.value {
            Value::Null => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        let Value::String(name) = self.value else {
            return At { value: self.value, path: self.path }.deserialize_any(visitor);
        };
        visitor.visit_enum(name.into_deserializer()).map_err(|error: Error| error.at(self.path))
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.value {
            Value::Null => {
                visitor.visit_seq(Items { rest: Vec::new().into_iter(), index: 0, path: self.path })
            }
            _ => self.deserialize_any(visitor),
        }
    }

    /// An object only: serde's derived types would take an array for their fields in order.
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        if self.value.is_array() {
            let error: Error = de::Error::invalid_type(de::Unexpected::Seq, &visitor);
            return Err(error.at(self.path));
        }
        self.deserialize_any(visitor)
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_unit()
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit
        unit_struct tuple tuple_struct map identifier
    }
}

struct Items<'p> {
    rest: std::vec::IntoIter<Value>,
    index: usize,
    path: &'p Path<'p>,
}

impl<'de> de::SeqAccess<'de> for Items<'_> {
    type Error = Error;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Error> {
        let Some(value) = self.rest.next() else { return Ok(None) };
        let path = Path::Index(self.path, self.index);
        self.index += 1;
        seed.deserialize(At { value, path: &path }).map(Some)
    }
}

struct Entries<'p> {
    rest: serde_json::map::IntoIter,
    current: Option<(String, Value)>,
    path: &'p Path<'p>,
}

impl<'p> Entries<'p> {
    fn new(entries: Map<String, Value>, path: &'p Path<'p>) -> Self {
        Self { rest: entries.into_iter(), current: None, path }
    }
}

impl<'de> de::MapAccess<'de> for Entries<'_> {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Error> {
        self.current = self.rest.next();
        match &self.current {
            Some((key, _)) => seed.deserialize(key.as_str().into_deserializer()).map(Some),
            None => Ok(None),
        }
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Error> {
        let (key, value) = self.current.take().unwrap_or_default();
        seed.deserialize(At { value, path: &Path::Key(self.path, &key) })
    }
}

/// The fault of a value that is not of the kind that is expected at `path`.
pub(crate) fn wrong_type(path: &str, expected: &str, found: &Value) -> Fault {
    let found = match found {
        Value::Null => "null",
        Value::Bool(_) => "a boolean",
        Value::Number(_) => "a number",
        Value::String(_) => "a string",
        Value::Array(_) => "an array",
        Value::Object(_) => "an object",
    };
    Fault { path: path.to_owned(), expected: expected.to_owned(), found: found.to_owned() }
}

/// How deep arrays and objects may nest.
pub(crate) const MAX_NESTING: usize = 64;

/// Reads a [`Value`] that nests at most [`MAX_NESTING`] deep, so that what walks it can't run out of
/// stack. Later ones of repeated keys count, as with `JSON.parse`.
#[derive(Clone, Copy)]
pub(crate) struct Nested {
    left: usize,
}

impl Default for Nested {
    fn default() -> Self {
        Self { left: MAX_NESTING }
    }
}

impl Nested {
    fn inner<E: de::Error>(self) -> Result<Self, E> {
        let left = self.left.checked_sub(1);
        left.map(|left| Self { left }).ok_or_else(|| E::custom("nested too deep"))
    }
}

impl<'de> DeserializeSeed<'de> for Nested {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Nested {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E: de::Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E: de::Error>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E: de::Error>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E: de::Error>(self, value: f64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_str<E: de::Error>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_string<E: de::Error>(self, value: String) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_seq<A: de::SeqAccess<'de>>(self, mut seq: A) -> Result<Value, A::Error> {
        let inner = self.inner()?;
        let mut items = Vec::new();
        while let Some(item) = seq.next_element_seed(inner)? {
            items.push(item);
        }
        Ok(Value::Array(items))
    }

    fn visit_map<A: de::MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let inner = self.inner()?;
        let mut entries = Map::new();
        while let Some(key) = map.next_key()? {
            entries.insert(key, map.next_value_seed(inner)?);
        }
        Ok(Value::Object(entries))
    }
}
