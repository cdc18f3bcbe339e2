//! A list of articles: the one that is asked for, with the nearest of the others as what to read
//! next.

use super::loose;
use crate::article::Article;
use crate::json::{Fault, Refused, Value};
use crate::related;

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
        let items = items.into_iter().enumerate().filter(|(_, item)| (self.is_item)(item));
        let ((index, chosen), others) =
            choose(items.collect(), wanted, self.path, self.item, |(_, item), name| {
                self.names.iter().any(|key| loose::text(item.at(key)).as_deref() == Some(name))
            })?;
        let mut article = (self.read)(chosen).map_err(|fault| self.within(fault, index))?;
        if article.related.is_empty() {
            let others = others.into_iter().filter_map(|(_, item)| (self.read)(item).ok());
            article.related = related::nearest(&article, &others.collect::<Vec<_>>());
        }
        Ok(article)
    }

    /// A fault of an item, with its path from the root.
    fn within(&self, fault: Refused, index: usize) -> Refused {
        fault.below(&["[", &index.to_string(), "]"].concat()).below(self.path)
    }
}

/// Parts the item that is `wanted`, else the first, from the others.
///
/// # Errors
/// A [`Fault`] when there is no such item, or none at all.
pub(super) fn choose<T>(
    mut items: Vec<T>,
    wanted: Option<&str>,
    path: &str,
    item: &str,
    is_named: impl Fn(&T, &str) -> bool,
) -> Result<(T, Vec<T>), Refused> {
    if items.is_empty() {
        return Err(Fault::new(item, "none").below(path));
    }
    let Some(name) = wanted else { return Ok((items.remove(0), items)) };
    let Some(index) = items.iter().position(|item| is_named(item, name)) else {
        let others = if items.len() == 1 { " other" } else { " others" };
        let expected = ["an item whose id or url is ", name].concat();
        let found = [&items.len().to_string(), others].concat();
        return Err(Fault::new(&expected, &found).below(path));
    };
    Ok((items.remove(index), items))
}
