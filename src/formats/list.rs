//! A list of articles: the one that is asked for, with the nearest of the others as what to read
//! next.

use super::loose;
use crate::article::Article;
use crate::json::{Fault, Refused, Value};
use crate::related;
use crate::spelled::{decimal, joined};

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
        let (index, chosen) = choose(&mut places, wanted, self.path, self.item, &is_named)?;
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

    /// A fault of an item, with its path from the root.
    fn within(&self, fault: Refused, index: usize) -> Refused {
        fault.below(&joined(&["[", &decimal(index), "]"])).below(self.path)
    }
}

/// Takes the item that is `wanted`, else the first, out of all.
///
/// # Errors
/// A [`Fault`] when there is no such item, or none at all.
pub(super) fn choose<T>(
    items: &mut Vec<T>,
    wanted: Option<&str>,
    path: &str,
    item: &str,
    is_named: &dyn Fn(&T, &str) -> bool,
) -> Result<T, Refused> {
    let is_wanted = |item: &T| wanted.is_none_or(|name| is_named(item, name));
    match items.iter().position(is_wanted) {
        Some(index) => Ok(items.remove(index)),
        None => Err(not_found(items.len(), wanted.unwrap_or_default(), item).below(path)),
    }
}

fn not_found(count: usize, wanted: &str, item: &str) -> Refused {
    if count == 0 {
        return Fault::new(item, "none");
    }
    let others = if count == 1 { " other" } else { " others" };
    let found = joined(&[&decimal(count), others]);
    Fault::new(&joined(&["an item whose id or url is ", wanted]), &found)
}
