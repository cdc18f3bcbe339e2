//! What the view says in its own words: labels, dates, minutes, lists.

use crate::article::Date;

mod labels;

use crate::spelled::decimal;
use labels::{ENGLISH, FRENCH, GERMAN, Labels, SPANISH};

/// The words of one language. Unknown languages get English.
///
/// ```
/// use article_card::{Date, Locale};
///
/// let date = Date::parse("2026-11-23T10:00:00+01:00").unwrap();
/// assert_eq!(Locale::of("en").date(&date), "November 23, 2026");
/// assert_eq!(Locale::of("de-AT").date(&date), "23. November 2026");
/// assert_eq!(Locale::of("fr").minutes(4), "4 min de lecture");
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Locale {
    labels: &'static Labels,
}

impl Locale {
    /// The words for a language tag (BCP 47), by its first part.
    #[must_use]
    pub fn of(language: &str) -> Self {
        let primary = language.split(['-', '_']).next().unwrap_or_default();
        let known = [&ENGLISH, &FRENCH, &GERMAN, &SPANISH];
        let found = known.into_iter().find(|labels| labels.language.eq_ignore_ascii_case(primary));
        Self { labels: found.unwrap_or(&ENGLISH) }
    }

    /// What stands before the authors' names, with its space.
    #[must_use]
    pub const fn by(&self) -> &'static str {
        self.labels.by
    }

    /// What stands between the last two of several names, with its spaces.
    #[must_use]
    pub const fn and(&self) -> &'static str {
        self.labels.and
    }

    /// The heading of the key points.
    #[must_use]
    pub const fn key_points(&self) -> &'static str {
        self.labels.key_points
    }

    /// The heading of the related links.
    #[must_use]
    pub const fn related(&self) -> &'static str {
        self.labels.related
    }

    /// The link to the whole article.
    #[must_use]
    pub const fn read_more(&self) -> &'static str {
        self.labels.read_more
    }

    /// What opens the body where the card stands.
    #[must_use]
    pub const fn expand(&self) -> &'static str {
        self.labels.expand
    }

    /// Who published the article first: what stands before the name, and what behind it.
    #[must_use]
    pub fn first_published(&self) -> (&'static str, &'static str) {
        let (before, rest) = self.labels.first_published.split_once('{').unwrap_or_default();
        let (_, after) = rest.split_once('}').unwrap_or_default();
        (before, after)
    }

    /// The name of the list of tags.
    #[must_use]
    pub const fn tags(&self) -> &'static str {
        self.labels.tags
    }

    /// A date in words.
    #[must_use]
    pub fn date(&self, date: &Date) -> String {
        let month = self.labels.months.get(usize::from(date.month()).saturating_sub(1));
        let day = match (date.day(), self.labels.first_day) {
            (1, Some(first)) => first.to_owned(),
            (day, _) => decimal(day),
        };
        filled(self.labels.date, &|name| match name {
            "day" => day.clone(),
            "month" => month.copied().unwrap_or_default().to_owned(),
            _ => decimal(date.year()),
        })
    }

    /// That the article changed on `date`.
    #[must_use]
    pub fn updated(&self, date: &Date) -> String {
        filled(self.labels.updated, &|_| self.date(date))
    }

    /// How long it takes to read.
    #[must_use]
    pub fn minutes(&self, minutes: u32) -> String {
        filled(self.labels.minutes, &|_| decimal(minutes))
    }
}

/// `template` with what `value` has in the place of each `{name}`.
fn filled(template: &str, value: &dyn Fn(&str) -> String) -> String {
    let mut parts = template.split('{');
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, rest) = part.split_once('}').unwrap_or_default();
        text.push_str(&value(name));
        text.push_str(rest);
    }
    text
}
