//! The words where there is no browser: labels from the files that are built in, all else by ICU4X.

use std::cell::RefCell;
use std::rc::Rc;

use icu_datetime::DateTimeFormatter;
use icu_datetime::fieldsets::YMD;
use icu_datetime::input::Date as IsoDate;
use icu_decimal::DecimalFormatter;
use icu_decimal::options::DecimalFormatterOptions;
use icu_locale::langid;
use icu_plurals::{PluralCategory, PluralRules};

use super::labels::{AUTHORS, Labels, PUBLISHER, Plural};
use super::languages::{ENGLISH, LANGUAGES, meant_by};
use super::{Label, Locale};
use crate::article::Date;

thread_local! {
    /// That of the last card: mostly the next one is in the same language.
    static LAST: RefCell<Option<Rc<Language>>> = const { RefCell::new(None) };
}

/// The words in one of the languages that have a file in `locales/`.
///
/// ```
/// use article_card::{Date, Label, Locale, NativeLocale};
///
/// let date = Date::parse("2026-11-23T10:00:00+01:00").unwrap();
/// assert_eq!(NativeLocale::of("en").date(&date), "November 23, 2026");
/// assert_eq!(NativeLocale::of("en-GB").date(&date), "23 November 2026");
/// assert_eq!(NativeLocale::of("pl").minutes(4), "4 minuty czytania");
/// assert_eq!(NativeLocale::of("zh-HK").label(Label::Related), "延伸閱讀");
/// assert_eq!(NativeLocale::of("tlh").language(), "en");
/// ```
#[derive(Clone, Debug)]
pub struct NativeLocale {
    language: Rc<Language>,
    own: Labels,
}

impl NativeLocale {
    /// The words for a language tag (BCP 47); English for a language that has no labels.
    #[must_use]
    pub fn of(tag: &str) -> Self {
        let last = LAST.with_borrow(Clone::clone).filter(|last| last.tag == tag);
        let language = last.unwrap_or_else(|| {
            let made = Rc::new(Language::of(tag));
            LAST.set(Some(Rc::clone(&made)));
            made
        });
        Self { language, own: Labels::default() }
    }

    /// The tags of the languages that have labels.
    pub fn languages() -> impl Iterator<Item = &'static str> {
        LANGUAGES.into_iter().map(|(tag, _)| tag)
    }

    /// The same with a host's own labels in the place of some.
    #[must_use]
    pub fn with_labels(self, own: Labels) -> Self {
        Self { own, ..self }
    }

    fn text(&self, pick: impl Fn(&Labels) -> Option<&String>) -> &str {
        pick(&self.own).or_else(|| pick(&self.language.labels)).map_or("", String::as_str)
    }

    fn by(&self) -> (&str, &str) {
        self.text(|labels| labels.by.as_ref()).split_once(AUTHORS).unwrap_or_default()
    }

    fn first_published(&self) -> (&str, &str) {
        let text = self.text(|labels| labels.first_published.as_ref());
        text.split_once(PUBLISHER).unwrap_or_default()
    }
}

impl Locale for NativeLocale {
    fn language(&self) -> String {
        self.language.shown.clone()
    }

    fn label(&self, label: Label) -> String {
        let text = match label {
            Label::BeforeAuthors => self.by().0,
            Label::AfterAuthors => self.by().1,
            Label::Comma => self.text(|labels| labels.comma.as_ref()),
            Label::And => self.text(|labels| labels.and.as_ref()),
            Label::KeyPoints => self.text(|labels| labels.key_points.as_ref()),
            Label::Related => self.text(|labels| labels.related.as_ref()),
            Label::ReadMore => self.text(|labels| labels.read_more.as_ref()),
            Label::Expand => self.text(|labels| labels.expand.as_ref()),
            Label::BeforePublisher => self.first_published().0,
            Label::AfterPublisher => self.first_published().1,
            Label::Tags => self.text(|labels| labels.tags.as_ref()),
        };
        text.to_owned()
    }

    fn date(&self, date: &Date) -> String {
        self.language.date(date)
    }

    fn updated(&self, date: &Date) -> String {
        self.text(|labels| labels.updated.as_ref()).replace("{date}", &self.date(date))
    }

    fn minutes(&self, minutes: u32) -> String {
        let category = self.language.category(minutes);
        let form = self.text(|labels| labels.minutes.as_ref().map(|plural| plural.form(category)));
        form.replace("{minutes}", &self.language.number(minutes))
    }
}

impl Plural {
    fn form(&self, category: PluralCategory) -> &String {
        let form = match category {
            PluralCategory::Zero => &self.zero,
            PluralCategory::One => &self.one,
            PluralCategory::Two => &self.two,
            PluralCategory::Few => &self.few,
            PluralCategory::Many => &self.many,
            PluralCategory::Other => &None,
        };
        form.as_ref().unwrap_or(&self.other)
    }
}

/// A language as its file and ICU4X have it. What ICU4X lacks, which is nothing so far, is written as in
/// JSON.
#[derive(Debug)]
struct Language {
    /// What was asked for.
    tag: String,
    /// What came of it.
    shown: String,
    labels: Labels,
    dates: Option<DateTimeFormatter<YMD>>,
    numbers: Option<DecimalFormatter>,
    plurals: Option<PluralRules>,
}

impl Language {
    fn of(tag: &str) -> Self {
        let meant = meant_by(tag);
        let shown = if meant.is_some() { tag.trim() } else { "en" };
        let (labels, id) = meant.unwrap_or((ENGLISH, langid!("en")));
        Self {
            tag: tag.to_owned(),
            shown: shown.to_owned(),
            labels: serde_json::from_str(labels).unwrap_or_default(),
            dates: DateTimeFormatter::try_new((&id).into(), YMD::long()).ok(),
            numbers: DecimalFormatter::try_new((&id).into(), DecimalFormatterOptions::default())
                .ok(),
            plurals: PluralRules::try_new_cardinal(id.into()).ok(),
        }
    }

    fn date(&self, date: &Date) -> String {
        let day = IsoDate::try_new_iso(date.year().into(), date.month(), date.day()).ok();
        let words = self.dates.as_ref().zip(day).map(|(dates, day)| dates.format(&day).to_string());
        words.unwrap_or_else(|| date.as_str().to_owned())
    }

    fn number(&self, number: u32) -> String {
        let words = self.numbers.as_ref().map(|numbers| numbers.format(&number.into()).to_string());
        words.unwrap_or_else(|| number.to_string())
    }

    fn category(&self, number: u32) -> PluralCategory {
        self.plurals.as_ref().map_or(PluralCategory::Other, |rules| rules.category_for(number))
    }
}
