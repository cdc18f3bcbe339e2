//! The payloads of `payloads.txt`.

/// A payload as the inside of a JSON string: some say what no Rust string can hold.
pub struct Payload(pub String);

impl Payload {
    /// The payload itself; `None` with a lone surrogate in it.
    pub fn text(&self) -> Option<String> {
        serde_json::from_str(&["\"", &self.0, "\""].concat()).ok()
    }
}

/// All of them, in order.
pub fn all() -> Vec<Payload> {
    let (_, classes) = include_str!("payloads.txt").split_once("\n== ").unwrap();
    classes.split("\n== ").flat_map(of_class).collect()
}

fn of_class(class: &str) -> impl Iterator<Item = Payload> {
    let (title, lines) = class.split_once('\n').unwrap();
    let times = title.split_once(", ").map_or(1, |(_, times)| {
        times.strip_suffix(" times").and_then(|times| times.parse().ok()).unwrap()
    });
    let lines = lines.lines().filter(|line| !line.is_empty());
    lines.map(move |line| Payload(line.replace('"', "\\\"").repeat(times)))
}
