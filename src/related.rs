//! What to read next: of a feed's other articles the nearest.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use crate::article::{Article, Date, Related};

/// More than these is a list, not advice.
const MOST: usize = 6;

/// Of `others` those that are nearest to `article`: that share most tags with it, then most words of
/// title and summary, then the newest. What has no title or no address can't be linked to.
pub(crate) fn nearest(article: &Article, others: &[Article]) -> Vec<Related> {
    let (own_tags, own_words) = (tags(article), words(article));
    let others = others.iter().filter(|other| address(other) != address(article));
    let others: Vec<_> = others.map(|other| (other, shared_words(&own_words, other))).collect();
    let weights = weights(&others);

    let ranked = others.iter().filter_map(|(other, shared)| {
        let common_tags = own_tags.intersection(&tags(other)).count();
        let weight: u32 = shared.iter().filter_map(|word| weights.get(word)).sum();
        Some((Reverse((common_tags, weight, date(other))), link(other)?))
    });
    let mut ranked: Vec<_> = ranked.collect();
    ranked.sort_by_key(|(rank, _)| *rank);
    ranked.into_iter().map(|(_, link)| link).take(MOST).collect()
}

fn link(article: &Article) -> Option<Related> {
    Some(Related {
        title: Some(article.title.clone().filter(|title| !title.trim().is_empty())?),
        url: Some(address(article)?.to_owned()),
        image: article.image.clone().or_else(|| article.banner_image.clone()),
        publisher: None,
        date_published: article.date_published.clone(),
    })
}

fn address(article: &Article) -> Option<&str> {
    article.url.as_deref().or(article.external_url.as_deref())
}

fn date(article: &Article) -> Option<&str> {
    article.date_published.as_ref().map(Date::as_str)
}

fn tags(article: &Article) -> BTreeSet<String> {
    article.tags.iter().map(|tag| tag.trim().to_lowercase()).filter(|tag| !tag.is_empty()).collect()
}

fn words(article: &Article) -> BTreeSet<String> {
    let texts = [&article.title, &article.summary].into_iter().flatten();
    let words = texts.flat_map(|text| text.split(|c: char| !c.is_alphanumeric()));
    words.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

fn shared_words<'w>(own: &'w BTreeSet<String>, other: &Article) -> Vec<&'w str> {
    words(other).iter().filter_map(|word| own.get(word)).map(String::as_str).collect()
}

/// A word says the more the fewer articles have it; one that most others have ("the", in whatever
/// language) says nothing.
fn weights<'w>(others: &[(&Article, Vec<&'w str>)]) -> BTreeMap<&'w str, u32> {
    let mut counts = BTreeMap::new();
    for word in others.iter().flat_map(|(_, shared)| shared) {
        *counts.entry(*word).or_insert(0) += 1;
    }
    let weight = |count| others.len().checked_div(count).and_then(usize::checked_ilog2);
    counts.into_iter().map(|(word, count)| (word, weight(count).unwrap_or_default())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn article(url: &str, title: &str, tags: &[&str], date: &str) -> Article {
        Article {
            url: Some(url.to_owned()),
            title: Some(title.to_owned()),
            tags: tags.iter().map(|&tag| tag.to_owned()).collect(),
            date_published: Date::parse(date),
            ..Article::default()
        }
    }

    fn urls(related: &[Related]) -> Vec<&str> {
        related.iter().filter_map(|related| related.url.as_deref()).collect()
    }

    #[test]
    fn tags_come_before_words_and_words_before_dates() {
        let own = article("/own", "The tide mill turns", &["Water", "Mills"], "2026-11-23");
        let others = [
            article("/old", "The end of the road", &[], "2020-01-01"),
            article("/undated", "The bakery", &[], ""),
            article("/word", "The oldest mill", &[], "2019-01-01"),
            article("/new", "The start of the road", &[], "2026-01-01"),
            article("/one-tag", "The weir", &["mills "], "2018-01-01"),
            article("/two-tags", "The sluice", &["water", "mills"], "2017-01-01"),
            own.clone(),
        ];
        let expected = ["/two-tags", "/one-tag", "/word", "/new", "/old", "/undated"];
        assert_eq!(urls(&nearest(&own, &others)), expected);
    }

    #[test]
    fn what_cannot_be_linked_to_is_left_out() {
        let own = article("/own", "T", &[], "");
        let untitled = article("/untitled", " ", &[], "");
        let nowhere = Article { url: None, ..article("", "Nowhere", &[], "") };
        let elsewhere = Article { external_url: Some("/elsewhere".to_owned()), ..nowhere.clone() };
        assert_eq!(urls(&nearest(&own, &[untitled, nowhere, elsewhere])), ["/elsewhere"]);
    }

    #[test]
    fn there_are_only_a_few() {
        let own = article("/own", "T", &[], "");
        let others: Vec<_> = (0..20).map(|n| article(&n.to_string(), "T", &[], "")).collect();
        assert_eq!(urls(&nearest(&own, &others)), ["0", "1", "2", "3", "4", "5"]);
    }
}
