//! Paths like `related[2].url`, as a [`Fault`](crate::Fault) has them.

use serde_json::Value;

/// `child` below `parent`.
pub(super) fn join(parent: &str, child: &str) -> String {
    let is_plain = parent.is_empty() || child.is_empty() || child.starts_with('[');
    [parent, if is_plain { "" } else { "." }, child].concat()
}

/// What follows `ancestor` in `path`; `None` when `path` leads elsewhere.
pub(super) fn below<'p>(path: &'p str, ancestor: &str) -> Option<&'p str> {
    let rest = path.strip_prefix(ancestor)?;
    let is_whole = ancestor.is_empty() || rest.is_empty() || rest.starts_with(['.', '[']);
    is_whole.then(|| rest.strip_prefix('.').unwrap_or(rest))
}

/// Whether `path` is `ancestor`, or leads through it.
pub(super) fn is_within(path: &str, ancestor: &str) -> bool {
    below(path, ancestor).is_some()
}

/// Takes out what stands at `path`. `None` when nothing does.
pub(super) fn remove(value: &mut Value, path: &str) -> Option<Value> {
    let start = path.rfind(['.', '[']);
    let (parent, step) = path.split_at_checked(start.unwrap_or_default())?;
    match value.pointer_mut(&pointer(parent))? {
        Value::Object(entries) => entries.remove(step.strip_prefix('.').unwrap_or(step)),
        Value::Array(items) => {
            let index = step.strip_prefix('[')?.strip_suffix(']')?.parse().ok()?;
            (index < items.len()).then(|| items.remove(index))
        }
        _ => None,
    }
}

/// The same as a JSON Pointer (RFC 6901).
fn pointer(path: &str) -> String {
    let steps = path.split(['.', '[']).filter(|step| !step.is_empty());
    steps.flat_map(|step| ["/", step.strip_suffix(']').unwrap_or(step)]).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_is_below() {
        for (path, ancestor, expected) in [
            ("image_details.alt", "image_details", Some("alt")),
            ("tags[2]", "tags", Some("[2]")),
            ("tags", "tags", Some("")),
            ("tags", "", Some("tags")),
            ("image_details", "image", None),
        ] {
            assert_eq!(below(path, ancestor), expected, "{path} below {ancestor}");
        }
    }

    #[test]
    fn what_is_taken_out() {
        let whole = json!({"a": [1, {"b": 2}], "c": 3});
        for (path, rest) in [
            ("c", json!({"a": [1, {"b": 2}]})),
            ("a[0]", json!({"a": [{"b": 2}], "c": 3})),
            ("a[1].b", json!({"a": [1, {}], "c": 3})),
            ("a[2]", whole.clone()),
            ("c.d", whole.clone()),
            ("", whole.clone()),
        ] {
            let mut value = whole.clone();
            remove(&mut value, path);
            assert_eq!(value, rest, "{path}");
        }
    }
}
