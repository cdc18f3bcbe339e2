//! Section, title, byline, dates, read time and summary.

use super::image::icon;
use super::{Card, Variant, given, headline};
use crate::article::{Author, Date};
use crate::node::{Attr, Builder, Tag};

pub(super) fn add<'a>(card: &Card<'a>, builder: &mut Builder<'a>) {
    let is_compact = card.options.variant == Variant::Compact;
    builder.element(Tag::Header, vec![Attr::part("header")], |header| {
        if !is_compact {
            add_section(card, header);
        }
        add_title(card, header);
        add_byline(card, header);
        add_meta(card, header);
        if !is_compact && let Some(summary) = summary(card) {
            header.element(Tag::P, vec![Attr::part("summary")], |p| p.text(summary));
        }
    });
}

/// The section, else the first tag.
fn add_section<'a>(card: &Card<'a>, header: &mut Builder<'a>) {
    let first_tag = || card.article.tags.iter().map(|tag| tag.trim()).find(|tag| !tag.is_empty());
    if let Some(section) = given(card.article.section.as_deref()).or_else(first_tag) {
        header.element(Tag::P, vec![Attr::part("section")], |p| p.text(section));
    }
}

fn add_title<'a>(card: &Card<'a>, header: &mut Builder<'a>) {
    let title = headline(card.article);
    if title.is_empty() {
        return;
    }
    let heading = Tag::heading(card.options.heading_level);
    header.element(heading, vec![Attr::part("title")], |heading| match card.address() {
        Some(link) => card.anchor(heading, "title-link", &link, |a| a.text(title)),
        None => heading.text(title),
    });
}

fn add_byline<'a>(card: &Card<'a>, header: &mut Builder<'a>) {
    let byline = given(card.article.byline.as_deref());
    let authors = card.article.authors.iter();
    let authors: Vec<_> = authors.filter(|author| name_of(author).is_some()).collect();
    if byline.is_none() && authors.is_empty() {
        return;
    }
    header.element(Tag::P, vec![Attr::part("byline")], |p| {
        if let Some(byline) = byline {
            return p.text(byline);
        }
        p.text(card.locale.by());
        let last = authors.len() - 1;
        for (index, author) in authors.into_iter().enumerate() {
            match index {
                0 => {}
                _ if index == last => p.text(card.locale.and()),
                _ => p.text(", "),
            }
            add_author(card, author, p);
        }
    });
}

fn name_of(author: &Author) -> Option<&str> {
    given(author.name.as_deref())
}

fn add_author<'a>(card: &Card<'a>, author: &'a Author, byline: &mut Builder<'a>) {
    let name = name_of(author).unwrap_or_default();
    byline.element(Tag::Span, vec![Attr::part("author")], |span| {
        if let Some(avatar) = card.image_link(author.avatar.as_deref()) {
            span.open(Tag::Img, icon("avatar", avatar, 24));
        }
        match card.link(author.url.as_deref()) {
            Some(link) => card.anchor(span, "author-link", &link, |a| a.text(name)),
            None => span.text(name),
        }
    });
}

/// Dates and read time; one row has place for the read time alone.
fn add_meta<'a>(card: &Card<'a>, header: &mut Builder<'a>) {
    let article = card.article;
    let has_dates = card.options.variant != Variant::Compact;
    let published = article.date_published.as_ref().filter(|_| has_dates);
    let modified = article.date_modified.as_ref().filter(|_| has_dates);
    let updated = modified
        .filter(|modified| published.is_none_or(|published| modified.is_later_day_than(published)));
    let minutes = card.minutes();
    if published.is_none() && updated.is_none() && minutes.is_none() {
        return;
    }
    header.element(Tag::P, vec![Attr::part("meta")], |meta| {
        if let Some(date) = published {
            add_date(meta, "published", date, card.locale.date(date));
        }
        if let Some(date) = updated {
            add_date(meta, "updated", date, card.locale.updated(date));
        }
        if let Some(minutes) = minutes {
            let text = card.locale.minutes(minutes);
            meta.element(Tag::Span, vec![Attr::part("reading-time")], |span| span.text(text));
        }
    });
}

fn add_date<'a>(meta: &mut Builder<'a>, part: &'static str, date: &'a Date, text: String) {
    let attributes = vec![Attr::part(part), Attr::date_time(date.as_str())];
    meta.element(Tag::Time, attributes, |time| time.text(text));
    meta.text(" ");
}

/// The summary, unless the title says it all.
fn summary<'a>(card: &Card<'a>) -> Option<&'a str> {
    given(card.article.summary.as_deref()).filter(|summary| *summary != headline(card.article))
}
