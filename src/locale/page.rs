//! Leaves the words to the page around a Wasm: `element/draw/words.ts` says them where they stand, which is
//! always where a text or an attribute starts, if only behind other words.

use super::{Label, Locale};
use crate::article::Date;
use crate::spelled::{decimal, joined};

/// The words of the page.
pub(crate) struct PageLocale {
    /// Stands around what is wanted; the page makes it up, so that no author can write it.
    mark: String,
    language: String,
}

impl PageLocale {
    /// The words that the page has: it says the mark, and behind a space the language. One that has yet to
    /// load them says nothing, and draws again.
    pub(crate) fn of(said: &str) -> Self {
        let end = said.bytes().position(|byte| byte == b' ').unwrap_or_default();
        let (mark, language) = (said.get(..end), said.get(end + 1..));
        Self {
            mark: mark.unwrap_or_default().to_owned(),
            language: language.unwrap_or_default().to_owned(),
        }
    }

    fn wanted(&self, what: &str, of: &str) -> String {
        joined(&[&self.mark, what, " ", of, &self.mark])
    }
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
        self.wanted(what, of)
    }

    fn date(&self, date: &Date) -> String {
        self.wanted("date", date.as_str())
    }

    fn updated(&self, date: &Date) -> String {
        self.wanted("updated", date.as_str())
    }

    fn minutes(&self, minutes: u32) -> String {
        self.wanted("minutes", &decimal(minutes))
    }
}
