//! Reads types from a JSON value, so that a fault says where it is, what was expected there, and
//! what was found. `null` counts as absent wherever a value may be left out.
//!
//! Reading is written out by hand: what serde derives for it was the larger half of what a browser
//! loads.

use std::{fmt, mem};

use serde::de::{self, DeserializeSeed, Deserializer, Visitor};

use crate::spelled::{decimal, joined};

#[cfg(feature = "formats")]
mod convert;
mod parse;

#[cfg(feature = "markdown-file")]
pub(crate) use parse::number;
pub(crate) use parse::{ParseError, parse};

/// What is wrong with a value, and where.
///
/// ```
/// use article_card::read;
///
/// let error = read(br#"{"title": "T", "related": [{"url": 7}]}"#).unwrap_err();
/// assert_eq!(error.to_string(), "related[0].url: expected a string, got a number");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fault {
    /// Where, as a path from the root: `related[2].url`. Empty for the root itself.
    pub path: String,
    /// What should stand there.
    pub expected: String,
    /// What stands there.
    pub found: String,
}

/// *core* has no words for faults: what it can't read it leaves to *formats*, which says them.
const HAS_WORDS: bool = cfg!(any(feature = "formats", not(feature = "wasm-core")));

impl Fault {
    /// The fault of a value itself.
    pub(crate) fn new(expected: &str, found: &str) -> Box<Self> {
        if !HAS_WORDS {
            return Box::default();
        }
        let [expected, found] = [expected, found].map(str::to_owned);
        Box::new(Self { path: String::new(), expected, found })
    }

    /// The fault of what stands under `step`, a key or `[2]`.
    pub(crate) fn below(mut self: Box<Self>, step: &str) -> Box<Self> {
        if !HAS_WORDS {
            return self;
        }
        let is_part = !self.path.is_empty() && !self.path.starts_with('[');
        self.path = joined(&[step, if is_part { "." } else { "" }, &self.path]);
        self
    }

    /// What is displayed; `fmt` would be the larger part of what says it in a browser.
    pub(crate) fn to_text(&self) -> String {
        let place = if self.path.is_empty() { "" } else { ": " };
        joined(&[&self.path, place, "expected ", &self.expected, ", got ", &self.found])
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.to_text())
    }
}

impl std::error::Error for Fault {}

/// A JSON value.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum Value {
    #[default]
    Null,
    Bool(bool),
    /// A number without a sign and a fraction.
    Whole(u64),
    /// Any other number, as it is written: nothing counts with it, and who shows it shows that.
    Number(String),
    Text(String),
    List(Vec<Self>),
    Object(Entries),
}

/// Keys and their values, in their order. Of a key that is there twice the last one counts, as with
/// `JSON.parse`.
pub(crate) type Entries = Vec<(String, Value)>;

impl Value {
    /// What is under `key`, if this is an object that has it.
    pub(crate) fn get(&self, key: &str) -> Option<&Self> {
        let Self::Object(entries) = self else { return None };
        entries.iter().rev().find(|(name, _)| name == key).map(|(_, value)| value)
    }

    /// What is under `key`; `null` if nothing is.
    pub(crate) fn at(&self, key: &str) -> &Self {
        self.get(key).unwrap_or(&Self::Null)
    }

    /// As `get` does, to change it.
    pub(crate) fn get_mut(&mut self, key: &str) -> Option<&mut Self> {
        let Self::Object(entries) = self else { return None };
        entries.iter_mut().rev().find(|(name, _)| name == key).map(|(_, value)| value)
    }

    /// The keys of an object and what is under them; none of anything else.
    pub(crate) fn entries(&self) -> &[(String, Self)] {
        if let Self::Object(entries) = self { entries } else { &[] }
    }

    pub(crate) fn as_str(&self) -> Option<&str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }

    /// Whether this is that very text.
    pub(crate) fn is(&self, text: &str) -> bool {
        self.as_str() == Some(text)
    }

    pub(crate) const fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }

    pub(crate) const fn is_list(&self) -> bool {
        matches!(self, Self::List(_))
    }

    pub(crate) const fn is_object(&self) -> bool {
        matches!(self, Self::Object(_))
    }

    /// The fault that this is not what was expected.
    pub(crate) fn is_no(&self, expected: &str) -> Refused {
        Fault::new(expected, self.kind())
    }

    fn kind(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Bool(_) => "a boolean",
            Self::Whole(_) => "a number",
            Self::Number(number) if number.starts_with('-') => "a negative number",
            Self::Number(_) => "a fraction",
            Self::Text(_) => "a string",
            Self::List(_) => "an array",
            Self::Object(_) => "an object",
        }
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<u32> for Value {
    fn from(number: u32) -> Self {
        Self::Whole(number.into())
    }
}

impl<const N: usize> From<[(&str, Self); N]> for Value {
    fn from(entries: [(&str, Self); N]) -> Self {
        Self::Object(entries.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())
    }
}

/// Takes out of an object what is known, and notes the first fault.
pub(crate) struct Fields {
    rest: Value,
    fault: Option<Refused>,
}

/// Makes a type of a value that is not `null`.
pub(crate) type Read<T> = fn(Value) -> Result<T, Refused>;

/// In a box, as it is handed on by much code and met by little.
pub(crate) type Refused = Box<Fault>;

impl Fields {
    pub(crate) fn of(value: Value) -> Self {
        let fault = (!value.is_object()).then(|| value.is_no("an object"));
        Self { rest: value, fault }
    }

    /// What is under `key`; `null` if nothing is.
    pub(crate) fn take(&mut self, key: &str) -> Value {
        self.rest.get_mut(key).map(mem::take).unwrap_or_default()
    }

    /// Sets `place` to what `read` makes of the value under `key`, if there is one.
    pub(crate) fn set<T>(&mut self, key: &str, place: &mut T, read: Read<T>) {
        if let Some(made) = self.read(key, read) {
            *place = made;
        }
    }

    /// As `set` does, for what may be left out.
    pub(crate) fn part<T>(&mut self, key: &str, place: &mut Option<T>, read: Read<T>) {
        if let Some(made) = self.read(key, read) {
            *place = Some(made);
        }
    }

    pub(crate) fn text(&mut self, key: &str, place: &mut Option<String>) {
        self.part(key, place, text);
    }

    /// Adds what `read` makes of each element of the list under `key` to `place`.
    pub(crate) fn list<T>(&mut self, key: &str, place: &mut Vec<T>, read: Read<T>) {
        let mut items = Vec::new();
        self.set(key, &mut items, list);
        for (index, item) in items.into_iter().enumerate() {
            match read(item) {
                Ok(made) => place.push(made),
                Err(fault) => {
                    let step = joined(&["[", &decimal(index), "]"]);
                    self.note(fault.below(&step).below(key));
                }
            }
        }
    }

    fn read<T>(&mut self, key: &str, read: Read<T>) -> Option<T> {
        match self.take(key) {
            Value::Null => None,
            value => read(value).map_err(|fault| self.note(fault.below(key))).ok(),
        }
    }

    fn note(&mut self, fault: Refused) {
        self.fault.get_or_insert(fault);
    }

    /// `made`, unless there was a fault.
    ///
    /// # Errors
    /// The first [`Fault`].
    pub(crate) fn finish<T>(self, made: T) -> Result<T, Refused> {
        self.fault.map_or(Ok(made), Err)
    }
}

/// Reads a string.
pub(crate) fn text(value: Value) -> Result<String, Refused> {
    match value {
        Value::Text(text) => Ok(text),
        other => Err(other.is_no("a string")),
    }
}

/// Reads a number that counts something.
#[expect(clippy::needless_pass_by_value, reason = "a `Read`")]
pub(crate) fn whole(value: Value) -> Result<u32, Refused> {
    let Value::Whole(number) = value else { return Err(value.is_no(WHOLE)) };
    u32::try_from(number).map_err(|_| Fault::new(WHOLE, &decimal(number)))
}

/// What [`whole`] expects.
pub(crate) const WHOLE: &str = "a whole number";

fn list(value: Value) -> Result<Vec<Value>, Refused> {
    match value {
        Value::List(items) => Ok(items),
        other => Err(other.is_no("an array")),
    }
}

/// How deep arrays and objects may nest.
pub(crate) const MAX_NESTING: usize = 64;

/// How many values JSON may have, those of lists and objects included: a browser makes them in 150 ms.
pub(crate) const MAX_VALUES: usize = 300_000;

/// Reads a [`Value`] that nests at most [`MAX_NESTING`] deep, so that what walks it can't run out of
/// stack.
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
        Ok(value.try_into().map_or_else(|_| Value::Number(value.to_string()), Value::Whole))
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> Result<Value, E> {
        Ok(Value::Whole(value))
    }

    fn visit_f64<E: de::Error>(self, value: f64) -> Result<Value, E> {
        let number = serde_json::Number::from_f64(value);
        Ok(number.and_then(|number| parse::number(&number.to_string())).unwrap_or_default())
    }

    fn visit_str<E: de::Error>(self, value: &str) -> Result<Value, E> {
        Ok(Value::Text(value.to_owned()))
    }

    fn visit_string<E: de::Error>(self, value: String) -> Result<Value, E> {
        Ok(Value::Text(value))
    }

    fn visit_seq<A: de::SeqAccess<'de>>(self, mut seq: A) -> Result<Value, A::Error> {
        let inner = self.inner()?;
        let mut items = Vec::new();
        while let Some(item) = seq.next_element_seed(inner)? {
            items.push(item);
        }
        Ok(Value::List(items))
    }

    fn visit_map<A: de::MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let inner = self.inner()?;
        let mut entries = Vec::new();
        while let Some(key) = map.next_key()? {
            entries.push((key, map.next_value_seed(inner)?));
        }
        Ok(Value::Object(entries))
    }
}

/// Reads a type by what `read` makes of its JSON.
///
/// # Errors
/// What the deserializer has, or the [`Fault`].
pub(crate) fn deserialize<'de, T, D: Deserializer<'de>>(
    deserializer: D,
    read: Read<T>,
) -> Result<T, D::Error> {
    let value = Nested::default().deserialize(deserializer)?;
    read(value).map_err(de::Error::custom)
}
