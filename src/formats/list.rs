//! A list of articles: the one that is asked for, with the nearest of the others as what to read
//! next.

#[cfg(feature = "files")]
use super::collected::Each;
use super::loose;
use crate::article::Article;
use crate::json::{Fault, Refused, Value};
use crate::related;
use crate::spelled::{decimal, joined};

/// How many articles are named when the one that is asked for is not there.
const MOST_NAMES: usize = 5;

/// Where a format keeps its articles, and how it reads one.
pub(super) struct List {
    /// The path of the list; empty when it is the root.
    pub(super) path: &'static str,
    /// What an item is called.
    pub(super) item: &'static str,
    /// The keys of an item by whose values it can be asked for.
    pub(super) names: &'static [&'static str],
    pub(super) is_item: fn(&Value) -> bool,
    pub(super) read: fn(Value) -> Result<Article, Refused>,
}

impl List {
    /// Reads the item that is `wanted`, else the first. Of the others those that can't be read are
    /// left out.
    pub(super) fn read(&self, items: Vec<Value>, wanted: Option<&str>) -> Result<Article, Refused> {
        let mut places: Vec<_> = items.into_iter().enumerate().collect();
        places.retain(|(_, item)| (self.is_item)(item));
        let is_named = |(_, item): &(usize, Value), name: &str| {
            self.names.iter().any(|key| loose::text(item.at(key)).as_deref() == Some(name))
        };
        let name = |(_, item): &(usize, Value)| loose::text(item.at("id"));
        let (index, chosen) = choose(&mut places, wanted, self.path, self.item, &is_named, &name)?;
        let mut article = (self.read)(chosen).map_err(|fault| self.within(fault, index))?;
        if article.related.is_empty() {
            let mut others = Vec::new();
            for (_, item) in places {
                others.extend((self.read)(item));
            }
            article.related = related::nearest(&article, &others);
        }
        Ok(article)
    }

    /// Reads every item.
    #[cfg(feature = "files")]
    pub(super) fn read_all(&self, items: Vec<Value>, each: Each<'_>) -> Result<(), Refused> {
        if !items.iter().any(self.is_item) {
            return Err(Fault::new(self.item, "none").below(self.path));
        }
        let items = items.into_iter().enumerate().filter(|(_, item)| (self.is_item)(item));
        for (index, item) in items {
            each((self.read)(item).map_err(|fault| self.within(fault, index)))?;
        }
        Ok(())
    }

    /// A fault of an item, with its path from the root.
    fn within(&self, fault: Refused, index: usize) -> Refused {
        fault.below(&joined(&["[", &decimal(index), "]"])).below(self.path)
    }
}

/// Takes the item that is `wanted`, else the first, out of all.
///
/// # Errors
/// A [`Fault`] when there is no such item, which names some that there are, or none at all.
pub(super) fn choose<T>(
    items: &mut Vec<T>,
    wanted: Option<&str>,
    path: &str,
    item: &str,
    is_named: &dyn Fn(&T, &str) -> bool,
    name: &dyn Fn(&T) -> Option<String>,
) -> Result<T, Refused> {
    let is_wanted = |item: &T| wanted.is_none_or(|name| is_named(item, name));
    if let Some(index) = items.iter().position(is_wanted) {
        return Ok(items.remove(index));
    }
    let mut names = Vec::new();
    for item in items.iter().take(MOST_NAMES) {
        names.extend(name(item));
    }
    Err(not_found(items.len(), &names, wanted.unwrap_or_default(), item).below(path))
}

fn not_found(count: usize, names: &[String], wanted: &str, item: &str) -> Refused {
    if count == 0 {
        return Fault::new(item, "none");
    }
    let mut found = joined(&[&decimal(count), if count == 1 { " other" } else { " others" }]);
    for (place, name) in names.iter().enumerate() {
        found.push_str(if place == 0 { ": " } else { ", " });
        found.push_str(name);
    }
    if count > MOST_NAMES {
        found.push_str(", …");
    }
    Fault::new(&joined(&["an item whose id or url is ", wanted]), &found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_there_is_named() {
        for (names, expected) in [
            (&[][..], "expected a post, got none"),
            (&["a"], "expected an item whose id or url is x, got 1 other: a"),
            (&["", ""], "expected an item whose id or url is x, got 2 others"),
            (&["a", "", "b"], "expected an item whose id or url is x, got 3 others: a, b"),
            (
                &["a", "b", "c", "d", "e", "f"],
                "expected an item whose id or url is x, got 6 others: a, b, c, d, e, …",
            ),
        ] {
            let name = |name: &&str| Some((*name).to_owned()).filter(|name| !name.is_empty());
            let fault = choose(&mut names.to_vec(), Some("x"), "", "a post", &|_, _| false, &name);
            assert_eq!(fault.unwrap_err().to_string(), expected);
        }
    }
}
