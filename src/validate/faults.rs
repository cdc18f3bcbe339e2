//! Every fault of an article, in the words in which reading it names the first one.
//!
//! Reading ends at the first fault. So each field, and each element of a list that has one, is read
//! on its own, in an article that is sound otherwise: the time taken grows with the file, not with
//! its faults.

use serde_json::{Map, Value, json};

use super::part::{Field, Part};
use super::path;
use crate::article::Article;
use crate::formats::FormatError;

/// How many elements of a list are looked at: more than any list may have.
const MAX_ITEMS: usize = 10_000;

/// The faults, with their paths from the root of the file, and the article without them.
pub(super) fn of(part: &Part<'_>) -> (Vec<FormatError>, Option<Article>) {
    match part.read(part.fields.clone()) {
        Ok(article) => return (Vec::new(), Some(article)),
        // What is of no known format has no field that could be at fault.
        Err(error @ FormatError::UnknownJson { .. }) => return (vec![error], None),
        Err(_) => {}
    }
    let mut search = Search { part, errors: Vec::new() };
    let mut sound = Map::new();
    let mut faulty = Vec::new();
    for field in part.all_fields() {
        match search.sound(field) {
            Some(value) => field.put(value, &mut sound),
            None => faulty.push(field),
        }
    }
    let article = match part.read(sound.clone()) {
        Ok(article) => Some(article),
        Err(error) => {
            let repaired = repaired(part, &sound, &faulty);
            search.errors.extend(repaired.is_none().then_some(error));
            repaired
        }
    };
    let errors = search.errors.into_iter().map(|error| part.located(error));
    (errors.collect(), article)
}

/// The article that would be one if the text of a faulty field had not been left out.
fn repaired(part: &Part<'_>, sound: &Map<String, Value>, faulty: &[Field<'_>]) -> Option<Article> {
    faulty.iter().find_map(|field| {
        let mut fields = sound.clone();
        field.put("-".into(), &mut fields);
        part.read(fields).ok()
    })
}

struct Search<'p> {
    part: &'p Part<'p>,
    errors: Vec<FormatError>,
}

impl Search<'_> {
    /// What of a field is sound; in a list all stays in its place.
    fn sound(&mut self, field: Field<'_>) -> Option<Value> {
        let at = field.path();
        let items = match (field.value, self.part.read_field(field, field.value.clone())) {
            (value, Ok(_)) => return Some(value.clone()),
            (Value::Array(items), Err(FormatError::Invalid { fault, .. })) if fault.path != at => {
                items
            }
            (value, Err(_)) => return self.remains(field, value.clone(), &at, &at),
        };
        let first = [&at, "[0]"].concat();
        let items = items.iter().take(MAX_ITEMS).enumerate().filter_map(|(index, item)| {
            let place = [&at, "[", &index.to_string(), "]"].concat();
            match self.remains(field, json!([item]), &first, &place) {
                Some(Value::Array(mut one)) if !one.is_empty() => Some(one.remove(0)),
                _ => self.stand_in(field),
            }
        });
        let items = items.collect();
        self.remains(field, items, &at, &at)
    }

    /// An element that the list may have.
    fn stand_in(&self, field: Field<'_>) -> Option<Value> {
        let candidates = [json!("-"), json!({})];
        candidates.into_iter().find(|item| self.part.read_field(field, json!([item])).is_ok())
    }

    /// Notes the faults of a value, which `field` has or an element of it: each is taken out to see
    /// the next one. Those found at `read_at` stand at `place` in the article.
    fn remains(
        &mut self,
        field: Field<'_>,
        mut value: Value,
        read_at: &str,
        place: &str,
    ) -> Option<Value> {
        let mut found: Vec<String> = Vec::new();
        while let Err(error) = self.part.read_field(field, value.clone()) {
            let FormatError::Invalid { format, mut fault } = error else {
                self.errors.push(error);
                return None;
            };
            let at = fault.path.clone();
            // What lacks a part that was taken out is not at fault for that.
            if !found.iter().any(|earlier| path::is_within(earlier, &at)) {
                let below = path::below(&at, read_at).unwrap_or_default();
                fault.path = path::join(place, below);
                self.errors.push(FormatError::Invalid { format, fault });
            }
            path::remove(&mut value, path::below(&at, &field.path())?)?;
            found.push(at);
        }
        Some(value)
    }
}
