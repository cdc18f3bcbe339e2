//! The card's own words in every language: that the files in `locales/` are complete, and what comes of
//! them, as one table for those who read the languages.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may panic")]

use std::fmt::Write;
use std::fs;

use article_card::{Article, Date, Label, Labels, Locale, NativeLocale, Node, Options, html, view};
use icu_locale::Locale as Tag;
use icu_plurals::{PluralCategory, PluralRules};
use serde_json::{Value, json};

/// Languages whose tags say more than the names of the files, each for what it does otherwise.
const REGIONS: [&str; 9] =
    ["ar-EG", "de-AT", "en-AU", "en-GB", "fa-AF", "fr-CA", "nn-NO", "pt-PT", "zh-HK"];
const MINUTES: [u32; 8] = [1, 2, 3, 5, 11, 21, 100, 1_234];
const DAYS: [&str; 4] = ["2026-01-31", "2026-03-08", "2026-05-01", "2026-11-23T23:59:00-11:00"];

fn languages() -> Vec<String> {
    let files = fs::read_dir("locales").unwrap();
    let names = files.map(|file| file.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<_> =
        names.map(|name| name.strip_suffix(".json").unwrap().to_owned()).collect();
    names.sort();
    names
}

fn read(language: &str) -> String {
    fs::read_to_string(format!("locales/{language}.json")).unwrap()
}

#[test]
fn every_language_has_every_label_and_each_plural_of_its_own() {
    assert!(languages().len() >= 24);
    let names = |value: &Value| -> Vec<_> { value.as_object().unwrap().keys().cloned().collect() };
    let english: Value = serde_json::from_str(&read("en")).unwrap();
    for language in languages() {
        let text = read(&language);
        serde_json::from_str::<Labels>(&text).unwrap_or_else(|fault| panic!("{language}: {fault}"));
        let file: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(names(&file), names(&english), "{language}");
        assert_eq!(names(&file["minutes"]), categories(&language), "{language}");
        let blank = file.as_object().unwrap().values().find(|label| **label == json!(""));
        assert_eq!(blank, None, "{language}");
    }
}

/// As a JSON object has them.
fn categories(language: &str) -> Vec<String> {
    let tag: Tag = language.parse().unwrap();
    let rules = PluralRules::try_new_cardinal(tag.into()).unwrap();
    let name = |category| match category {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    };
    let mut names: Vec<_> = rules.categories().map(|category| name(category).to_owned()).collect();
    names.sort();
    names
}

#[test]
fn what_every_language_says() {
    let mut table = String::new();
    for tag in languages().iter().map(String::as_str).chain(REGIONS) {
        let locale = NativeLocale::of(tag);
        let label = |label| locale.label(label);
        writeln!(table, "{tag}").unwrap();
        let by = [
            &label(Label::BeforeAuthors),
            "Ada",
            &label(Label::Comma),
            "Ben",
            &label(Label::And),
            "Cleo",
            &label(Label::AfterAuthors),
        ];
        let published = [&label(Label::BeforePublisher), "Gazette", &label(Label::AfterPublisher)];
        let names = [Label::KeyPoints, Label::Related, Label::ReadMore, Label::Expand, Label::Tags]
            .map(label);
        writeln!(table, "  {}", by.concat()).unwrap();
        writeln!(table, "  {}", published.concat()).unwrap();
        writeln!(table, "  {}", names.join(" | ")).unwrap();
        writeln!(table, "  {}", MINUTES.map(|minutes| locale.minutes(minutes)).join(" | "))
            .unwrap();
        let days = DAYS.map(|day| Date::parse(day).unwrap());
        let [first, others @ ..] = days.each_ref();
        let days = others.map(|day| locale.date(day));
        writeln!(table, "  {} | {}\n", locale.updated(first), days.join(" | ")).unwrap();
    }
    insta::assert_snapshot!("what_every_language_says", table);
}

fn card(article: &Value, options: &Options) -> String {
    let article: Article = article_card::read(article.to_string().as_bytes()).unwrap();
    html(&[Node::Element(view(&article, options).unwrap())])
}

fn article(language: &str) -> Value {
    json!({
        "title": "T",
        "url": "https://e.com/",
        "language": language,
        "authors": [{ "name": "Ada" }],
        "date_published": "2026-11-14",
        "reading_time": 4,
        "key_points": ["K"],
        "content_text": "Text.",
        "publisher": { "name": "Gazette" },
        "related": [{ "title": "R", "date_published": "2026-10-01" }],
        "tags": ["mills"],
    })
}

#[test]
fn words_of_the_articles_language_need_not_say_so() {
    for language in ["en", "en-GB", "ar", "zh-TW"] {
        let card = card(&article(language), &Options::default());
        assert_eq!(card.matches(" lang=").count(), 1, "{card}");
    }
    let nameless = card(&json!({ "title": "T", "reading_time": 1 }), &Options::default());
    assert!(!nameless.contains(" lang="), "{nameless}");
}

#[test]
fn a_language_without_labels_has_english_words_that_say_so() {
    let options = Options { expandable: true, ..Options::default() };
    let card = card(&article("eu"), &options);
    insta::assert_snapshot!(card.replace("><", ">\n<"));
}

#[test]
fn a_host_says_it_otherwise() {
    let labels = json!({
        "by": "{authors} (words)",
        "related": "More",
        "first_published": "Thanks to {publisher}!",
        "updated": "New on {date}",
        "minutes": { "one": "a minute", "other": "{minutes} minutes" },
    });
    let options: Options = serde_json::from_value(json!({ "labels": labels })).unwrap();
    let card = card(&article("en"), &options);
    assert!(
        card.contains(r#"<p part="byline"><span part="author">Ada</span> (words)</p>"#),
        "{card}"
    );
    assert!(card.contains(r#"aria-label="More""#) && card.contains(">4 minutes<"), "{card}");
    assert!(card.contains(">Key points<") && card.contains(">Thanks to Gazette!<"), "{card}");
    let locale = NativeLocale::of("en").with_labels(options.labels);
    assert_eq!([locale.minutes(1), locale.minutes(2)], ["a minute", "2 minutes"]);
    let one_for_all: Labels = serde_json::from_value(json!({ "minutes": "{minutes}′" })).unwrap();
    assert_eq!(NativeLocale::of("ar").with_labels(one_for_all).minutes(2), "2′");
}

#[test]
fn mistakes_in_labels_are_named() {
    for (labels, message) in mistakes() {
        let fault = serde_json::from_value::<Options>(json!({ "labels": labels })).unwrap_err();
        assert_eq!(fault.to_string(), message);
    }
}

/// The browser finds the same ones.
fn mistakes() -> Vec<(Value, String)> {
    let text = fs::read_to_string("tests/locale/mistakes.json").unwrap();
    serde_json::from_str(&text).unwrap()
}
