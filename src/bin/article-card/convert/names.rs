//! What the files of a list's articles are called: as their addresses end, in a way that every system takes.

use std::collections::BTreeMap;

use article_card::{Article, headline};
use percent_encoding::percent_decode_str;

/// The longest name without its ending, in bytes; systems take 255.
const LONGEST: usize = 100;

/// What Windows takes for devices, whatever the ending.
const DEVICES: [&str; 22] = [
    "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8",
    "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
];

/// Gives each article a name that no other one has; the same articles in the same order get the same.
#[derive(Default)]
pub struct Names {
    /// Each name that was given, and how many articles would have it.
    given: BTreeMap<String, usize>,
}

impl Names {
    /// The article's name: of its address, else of its id, else of its headline. Where an earlier article
    /// has that one, a number follows.
    pub fn next(&mut self, article: &Article) -> String {
        let addresses = [&article.url, &article.id].into_iter().flatten();
        let name = addresses.map(|address| name(last_step(address))).find(|name| !name.is_empty());
        let name = name.unwrap_or_else(|| name_of_title(article));
        let mut count = self.given.get(&name).copied().unwrap_or_default();
        let mut free = name.clone();
        while self.given.contains_key(&free) {
            count += 1;
            free = format!("{name}-{count}");
        }
        self.given.insert(name, count.max(1));
        self.given.entry(free.clone()).or_insert(1);
        free
    }
}

fn name_of_title(article: &Article) -> String {
    let name = name(&headline(article));
    if name.is_empty() { "article".to_owned() } else { name }
}

/// The end of an address's path, or, where it has none, its query: `/news/mill/index.html` is `mill`, and
/// `/?p=7` is `p=7`.
fn last_step(address: &str) -> &str {
    let address = address.split('#').next().unwrap_or_default();
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let path =
        path.split_once("://").map_or(path, |(_, rest)| rest.split_once('/').unwrap_or_default().1);
    let mut steps = path.rsplit('/').filter(|step| !step.is_empty() && !step.starts_with("index."));
    let step = steps.next().unwrap_or(query);
    let ending = [".html", ".htm", ".php"].into_iter().find(|ending| step.ends_with(ending));
    ending.and_then(|ending| step.strip_suffix(ending)).unwrap_or(step)
}

/// A text in letters, digits and hyphens.
fn name(text: &str) -> String {
    let mut name = String::new();
    let text = percent_decode_str(text).decode_utf8_lossy();
    for c in text.chars().flat_map(char::to_lowercase) {
        if name.len() + c.len_utf8() > LONGEST {
            break;
        }
        if c.is_alphanumeric() {
            name.push(c);
        } else if !name.is_empty() && !name.ends_with('-') {
            name.push('-');
        }
    }
    name.truncate(name.trim_end_matches('-').len());
    if DEVICES.contains(&name.as_str()) {
        name.push('-');
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    fn article(url: &str, id: &str, title: &str) -> Article {
        let [url, id, title] = [url, id, title].map(|text| Some(text.to_owned()));
        Article { url, id, title, ..Article::default() }
    }

    #[test]
    fn names_are_the_ends_of_addresses() {
        for (url, id, expected) in [
            ("https://e.com/news/tide-mill", "7", "tide-mill"),
            ("https://e.com/news/Tide_Mill.html#top", "7", "tide-mill"),
            ("https://e.com/news/tide-mill/?utm=1", "7", "tide-mill"),
            ("https://e.com/news/tide-mill/index.html", "7", "tide-mill"),
            ("https://e.com/%E6%BD%AE%E6%B1%90", "7", "潮汐"),
            ("https://e.com/?p=123", "7", "p-123"),
            ("https://e.com", "7", "7"),
            ("https://e.com/", "tag:e.com,2026:mill", "tag-e-com-2026-mill"),
            ("../../etc/passwd", "7", "passwd"),
            ("https://e.com/..%2f..%2fetc%2fpasswd", "7", "etc-passwd"),
            ("https://e.com/C%3A%5Ccon", "7", "c-con"),
            ("https://e.com/CON", "7", "con-"),
            ("", "…", "the-mill"),
        ] {
            let name = Names::default().next(&article(url, id, "The mill"));
            assert_eq!(name, expected, "{url} {id}");
        }
        assert_eq!(Names::default().next(&article("", "", "…")), "article");
        let long = Names::default().next(&article(&"ä".repeat(1000), "", ""));
        assert_eq!(long, "ä".repeat(LONGEST / 2));
    }

    #[test]
    fn no_two_articles_have_the_same_name() {
        let mut names = Names::default();
        let urls = ["/a/mill", "/b/Mill", "/mill-2", "/c/mill", "/mill-2", "/mill"];
        let names = urls.map(|url| names.next(&article(url, "", "")));
        assert_eq!(names, ["mill", "mill-2", "mill-2-2", "mill-3", "mill-2-3", "mill-4"]);
    }
}
