//! Section, title, byline, dates, read time and summary.

use super::footer::tags;
use super::{Card, Variant, add_line, add_part, given};
use crate::article::{Author, Date};
use crate::locale::Label;
use crate::node::{Attr, Tag, Tree};

pub(super) fn add<'a>(card: &Card<'a>, tree: &mut Tree<'a>) {
    let is_compact = card.options.variant == Variant::Compact;
    add_part(tree, Tag::Header, "header", |header| {
        if !is_compact {
            card.add_slot(header, "logo", |_| {});
            add_section(card, header);
        }
        add_title(card, header);
        add_byline(card, header);
        add_meta(card, header);
        if !is_compact && let Some(summary) = summary(card) {
            add_line(header, Tag::P, "summary", summary.into());
        }
    });
}

/// The section, else the first tag.
fn add_section<'a>(card: &Card<'a>, header: &mut Tree<'a>) {
    let first_tag = || tags(card).next();
    if let Some(section) = given(card.article.section.as_deref()).or_else(first_tag) {
        add_line(header, Tag::P, "section", section.into());
    }
}

fn add_title<'a>(card: &Card<'a>, header: &mut Tree<'a>) {
    let title = card.headline.clone();
    if title.is_empty() {
        return;
    }
    let heading = Tag::heading(card.options.heading_level);
    add_part(header, heading, "title", |heading| {
        card.add_linked(heading, "title-link", card.address().as_ref(), title);
    });
}

fn add_byline<'a>(card: &Card<'a>, header: &mut Tree<'a>) {
    let byline = given(card.article.byline.as_deref());
    let authors = || card.article.authors.iter().filter(|author| name_of(author).is_some());
    let count = authors().count();
    if byline.is_none() && count == 0 {
        return;
    }
    if let Some(byline) = byline {
        return add_line(header, Tag::P, "byline", byline.into());
    }
    card.open_words(header, Tag::P, vec![Attr::part("byline")]);
    for (index, author) in authors().enumerate() {
        let before = match index {
            0 => Label::BeforeAuthors,
            _ if index + 1 == count => Label::And,
            _ => Label::Comma,
        };
        header.text(card.locale.label(before));
        add_author(card, author, header);
    }
    header.text(card.locale.label(Label::AfterAuthors));
    header.close();
}

fn name_of(author: &Author) -> Option<&str> {
    given(author.name.as_deref())
}

fn add_author<'a>(card: &Card<'a>, author: &'a Author, byline: &mut Tree<'a>) {
    let name = name_of(author).unwrap_or_default();
    card.open_inside(byline, Tag::Span, "author");
    card.add_icon(byline, "avatar", author.avatar.as_deref(), Some(24));
    let link = card.link(author.url.as_deref());
    card.add_linked(byline, "author-link", link.as_ref(), name.into());
    byline.close();
}

/// Dates and read time; one row has place for the read time alone.
fn add_meta<'a>(card: &Card<'a>, header: &mut Tree<'a>) {
    let article = card.article;
    let has_dates = card.options.variant != Variant::Compact;
    let published = article.date_published.as_ref().filter(|_| has_dates);
    let modified = article.date_modified.as_ref().filter(|_| has_dates);
    let updated = modified
        .filter(|modified| published.is_none_or(|published| modified.is_later_day_than(published)));
    let minutes = card.minutes;
    if published.is_none() && updated.is_none() && minutes.is_none() {
        return;
    }
    add_part(header, Tag::P, "meta", |meta| {
        if let Some(date) = published {
            add_date(card, meta, "published", date, card.locale.date(date));
        }
        if let Some(date) = updated {
            add_date(card, meta, "updated", date, card.locale.updated(date));
        }
        if let Some(minutes) = minutes {
            card.open_words(meta, Tag::Span, vec![Attr::part("reading-time")]);
            meta.text(card.locale.minutes(minutes));
            meta.close();
        }
    });
}

fn add_date<'a>(
    card: &Card<'a>,
    meta: &mut Tree<'a>,
    part: &'static str,
    date: &'a Date,
    text: String,
) {
    let attributes = vec![Attr::part(part), Attr::date_time(date.as_str())];
    card.open_words(meta, Tag::Time, attributes);
    meta.text(text);
    meta.close();
    meta.text(" ");
}

/// The summary, unless the title says it all.
fn summary<'a>(card: &Card<'a>) -> Option<&'a str> {
    given(card.article.summary.as_deref()).filter(|summary| *summary != card.headline)
}
