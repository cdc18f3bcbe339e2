//! The things of a JSON-LD document that others refer to by their `@id`.

use std::collections::BTreeMap;

use serde_json::Value;

/// What is said of each thing that has an `@id`, where most is said of it.
pub(super) struct Graph<'v> {
    things: BTreeMap<&'v str, &'v Value>,
}

impl<'v> Graph<'v> {
    pub(super) fn of(value: &'v Value) -> Self {
        let mut graph = Self { things: BTreeMap::new() };
        graph.add(value);
        graph
    }

    fn add(&mut self, value: &'v Value) {
        match value {
            Value::Array(values) => values.iter().for_each(|value| self.add(value)),
            Value::Object(entries) => {
                if let Some(id) = value["@id"].as_str() {
                    let known = self.things.entry(id).or_insert(value);
                    if known.as_object().is_some_and(|known| known.len() < entries.len()) {
                        *known = value;
                    }
                }
                entries.values().for_each(|value| self.add(value));
            }
            _ => {}
        }
    }

    /// The thing that a reference names, as an object with an `@id` or as that alone; else the value
    /// itself.
    pub(super) fn node(&self, reference: &'v Value) -> &'v Value {
        let id = reference.as_str().or_else(|| {
            let is_bare = reference.as_object().is_some_and(|entries| entries.len() == 1);
            reference["@id"].as_str().filter(|_| is_bare)
        });
        id.and_then(|id| self.things.get(id)).copied().unwrap_or(reference)
    }

    /// A property as `node` has it, else as it stands where most is said of the same thing.
    pub(super) fn get(&self, node: &'v Value, key: &str) -> &'v Value {
        let own = &node[key];
        if !own.is_null() {
            return own;
        }
        let same = node["@id"].as_str().and_then(|id| self.things.get(id));
        same.map_or(own, |same| &same[key])
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn references_lead_to_what_is_said() {
        let document = json!([
            {"@id": "#a", "author": {"@id": "#jane", "name": "Jane"}},
            {"@id": "#jane", "@type": "Person", "name": "Jane Doe", "url": "/jane"},
        ]);
        let graph = Graph::of(&document);
        let author = &document[0]["author"];
        assert_eq!(graph.get(author, "name"), "Jane");
        assert_eq!(graph.get(author, "url"), "/jane");
        let references = [json!("#jane"), json!({"@id": "#jane"})];
        for reference in &references {
            assert_eq!(graph.get(graph.node(reference), "name"), "Jane Doe");
        }
        let unknown = json!({"@id": "#nobody"});
        assert_eq!(graph.node(&unknown), &unknown);
        assert_eq!(graph.get(&unknown, "name"), &Value::Null);
    }
}
