//! The things of a JSON-LD document that others refer to by their `@id`.

use crate::json::Value;

/// What is said of each thing that has an `@id`, where most is said of it.
pub(super) struct Graph<'v> {
    /// In the order of their `@id`.
    things: Vec<(&'v str, &'v Value)>,
}

impl<'v> Graph<'v> {
    pub(super) fn of(value: &'v Value) -> Self {
        let mut things = Vec::new();
        add(value, &mut things);
        // Stable, so that of those of which as much is said the first counts.
        things.sort_by(|(a, one), (b, other)| {
            a.cmp(b).then_with(|| other.entries().len().cmp(&one.entries().len()))
        });
        Self { things }
    }

    fn thing(&self, id: &str) -> Option<&'v Value> {
        let place = self.things.partition_point(|(known, _)| *known < id);
        self.things.get(place).filter(|(known, _)| *known == id).map(|(_, value)| *value)
    }

    /// The thing that a reference names, as an object with an `@id` or as that alone; else the value
    /// itself.
    pub(super) fn node(&self, reference: &'v Value) -> &'v Value {
        let id = reference.as_str().or_else(|| {
            let is_bare = reference.entries().len() == 1;
            reference.at("@id").as_str().filter(|_| is_bare)
        });
        id.and_then(|id| self.thing(id)).unwrap_or(reference)
    }

    /// A property as `node` has it, else as it stands where most is said of the same thing.
    pub(super) fn get(&self, node: &'v Value, key: &str) -> &'v Value {
        let own = node.at(key);
        if !own.is_null() {
            return own;
        }
        let same = node.at("@id").as_str().and_then(|id| self.thing(id));
        same.map_or(own, |same| same.at(key))
    }
}

/// Adds `value` and all in it that has an `@id`.
fn add<'v>(value: &'v Value, things: &mut Vec<(&'v str, &'v Value)>) {
    if let Value::List(values) = value {
        for value in values {
            add(value, things);
        }
    }
    if let Some(id) = value.at("@id").as_str() {
        things.push((id, value));
    }
    for (_, value) in value.entries() {
        add(value, things);
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn references_lead_to_what_is_said() {
        let document: Value = json!([
            {"@id": "#a", "author": {"@id": "#jane", "name": "Jane"}},
            {"@id": "#jane", "@type": "Person", "name": "Jane Doe", "url": "/jane"},
        ])
        .into();
        let graph = Graph::of(&document);
        let Value::List(things) = &document else { panic!() };
        let author = things[0].at("author");
        assert!(graph.get(author, "name").is("Jane"));
        assert!(graph.get(author, "url").is("/jane"));
        let references = [json!("#jane"), json!({"@id": "#jane"})].map(Value::from);
        for reference in &references {
            assert!(graph.get(graph.node(reference), "name").is("Jane Doe"));
        }
        let unknown = json!({"@id": "#nobody"}).into();
        assert_eq!(graph.node(&unknown), &unknown);
        assert_eq!(graph.get(&unknown, "name"), &Value::Null);
    }
}
