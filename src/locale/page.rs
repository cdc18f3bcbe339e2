//! Has the page around a Wasm say the words: `element/draw/words.ts` does.

use super::{Label, Locale};
use crate::article::Date;
use crate::spelled::{decimal, joined};

/// What asks the page. It is given what is wanted, NUL, and what for.
pub(crate) type Ask = fn(&str) -> String;

/// The words of the page, which keeps the language that was named last.
pub(crate) struct PageLocale {
    language: String,
    ask: Ask,
}

impl PageLocale {
    /// The words for a language tag. A page that has yet to load them says nothing, draws nothing,
    /// and asks again.
    pub(crate) fn of(language: &str, ask: Ask) -> Self {
        let mut locale = Self { language: String::new(), ask };
        locale.language = locale.say("language", language);
        locale
    }

    fn say(&self, what: &str, of: &str) -> String {
        (self.ask)(&joined(&[what, "\0", of]))
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
        self.say(what, of)
    }

    fn date(&self, date: &Date) -> String {
        self.say("date", date.as_str())
    }

    fn updated(&self, date: &Date) -> String {
        self.say("updated", date.as_str())
    }

    fn minutes(&self, minutes: u32) -> String {
        self.say("minutes", &decimal(minutes))
    }
}
