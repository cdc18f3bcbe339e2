//! What to read next: of a feed's other articles the nearest.

use std::cmp::Reverse;

use crate::article::{Article, Date, Related};

/// More than these is a list, not advice.
const MOST: usize = 6;

/// Of `others` those that are nearest to `article`: that share most tags with it, then most words of
/// title and summary, then the newest. What has no title or no address can't be linked to.
pub(crate) fn nearest(article: &Article, others: &[Article]) -> Vec<Related> {
    let (own_tags, own_words) = (tags(article), words(article));
    let others = others.iter().filter(|other| address(other) != address(article));
    let others = others.map(|other| (other, shared(&own_words, &words(other))));
    let others: Vec<_> = others.collect();
    let weights = weights(own_words.len(), &others);

    let ranked = others.iter().filter_map(|(other, words)| {
        let common_tags = shared(&own_tags, &tags(other)).len();
        let weight: u32 = words.iter().filter_map(|place| weights.get(*place)).sum();
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

fn tags(article: &Article) -> Vec<String> {
    set(article.tags.iter().map(|tag| tag.trim().to_ascii_lowercase()).collect())
}

fn words(article: &Article) -> Vec<String> {
    let mut words = Vec::new();
    for text in [&article.title, &article.summary].into_iter().flatten() {
        words.extend(text.split(is_between_words).map(str::to_ascii_lowercase));
    }
    set(words)
}

/// Browsers load this, so it knows the marks that most texts have instead of all letters there are:
/// ASCII's, Latin-1's, General Punctuation, and those of Chinese and Japanese.
const fn is_between_words(c: char) -> bool {
    match c {
        '\0'..='\u{7f}' => !c.is_ascii_alphanumeric(),
        _ => matches!(c, '\u{80}'..='\u{bf}' | '\u{2000}'..='\u{206f}' | '\u{3000}'..='\u{303f}'),
    }
}

/// Each of them once, in order.
fn set(mut words: Vec<String>) -> Vec<String> {
    words.retain(|word| !word.is_empty());
    words.sort_unstable();
    words.dedup();
    words
}

/// Where in `own` those stand that are in `others`, too.
fn shared(own: &[String], others: &[String]) -> Vec<usize> {
    others.iter().filter_map(|word| own.binary_search(word).ok()).collect()
}

/// How much each of so many words says: the more, the fewer articles have it; one that most others have
/// ("the", in whatever language) says nothing.
fn weights(words: usize, others: &[(&Article, Vec<usize>)]) -> Vec<u32> {
    let mut counts = vec![0_usize; words];
    for place in others.iter().flat_map(|(_, shared)| shared) {
        if let Some(count) = counts.get_mut(*place) {
            *count += 1;
        }
    }
    let weight = |count| others.len().checked_div(count).and_then(usize::checked_ilog2);
    counts.into_iter().map(|count| weight(count).unwrap_or_default()).collect()
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
