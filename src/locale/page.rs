//! Leaves the words to the page around a Wasm: `element/draw/words.ts` says them where they stand.

use super::{Label, Locale};
use crate::article::Date;
use crate::spelled::{decimal, joined};

/// Stands before what is wanted, between that and what it is wanted for, and behind both. An author who
/// writes the same gets the same words.
const MARK: &str = "\u{1}";

/// The words of the page.
pub(crate) struct PageLocale {
    language: String,
}

impl PageLocale {
    /// The words in a language that the page has.
    pub(crate) const fn of(language: String) -> Self {
        Self { language }
    }
}

fn wanted(what: &str, of: &str) -> String {
    joined(&[MARK, what, MARK, of, MARK])
}

impl Locale for PageLocale {
    fn language(&self) -> String {
        self.language.clone()
    }

    fn label(&self, label: Label) -> String {
        let (what, of) = match label {
            Label::BeforeAuthors => ("before", "by"),
            Label::AfterAuthors => ("after", "by"),
            Label::Comma => ("label", "comma"),
            Label::And => ("label", "and"),
            Label::KeyPoints => ("label", "key_points"),
            Label::Related => ("label", "related"),
            Label::ReadMore => ("label", "read_more"),
            Label::Expand => ("label", "expand"),
            Label::BeforePublisher => ("before", "first_published"),
            Label::AfterPublisher => ("after", "first_published"),
            Label::Tags => ("label", "tags"),
        };
        wanted(what, of)
    }

    fn date(&self, date: &Date) -> String {
        wanted("date", date.as_str())
    }

    fn updated(&self, date: &Date) -> String {
        wanted("updated", date.as_str())
    }

    fn minutes(&self, minutes: u32) -> String {
        wanted("minutes", &decimal(minutes))
    }
}
