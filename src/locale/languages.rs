//! The languages that the card has labels in, and which of them a language tag means.

use icu_locale::subtags::{Language, language};
use icu_locale::{LanguageIdentifier, Locale, LocaleCanonicalizer, LocaleExpander};

/// Each language, and the file with its labels.
pub(super) const LANGUAGES: [(&str, &str); 36] = [
    ("ar", include_str!("../../locales/ar.json")),
    ("bg", include_str!("../../locales/bg.json")),
    ("bn", include_str!("../../locales/bn.json")),
    ("ca", include_str!("../../locales/ca.json")),
    ("cs", include_str!("../../locales/cs.json")),
    ("da", include_str!("../../locales/da.json")),
    ("de", include_str!("../../locales/de.json")),
    ("el", include_str!("../../locales/el.json")),
    ("en", include_str!("../../locales/en.json")),
    ("es", include_str!("../../locales/es.json")),
    ("fa", include_str!("../../locales/fa.json")),
    ("fi", include_str!("../../locales/fi.json")),
    ("fr", include_str!("../../locales/fr.json")),
    ("he", include_str!("../../locales/he.json")),
    ("hi", include_str!("../../locales/hi.json")),
    ("hr", include_str!("../../locales/hr.json")),
    ("hu", include_str!("../../locales/hu.json")),
    ("id", include_str!("../../locales/id.json")),
    ("it", include_str!("../../locales/it.json")),
    ("ja", include_str!("../../locales/ja.json")),
    ("ko", include_str!("../../locales/ko.json")),
    ("nb", include_str!("../../locales/nb.json")),
    ("nl", include_str!("../../locales/nl.json")),
    ("pl", include_str!("../../locales/pl.json")),
    ("pt", include_str!("../../locales/pt.json")),
    ("ro", include_str!("../../locales/ro.json")),
    ("ru", include_str!("../../locales/ru.json")),
    ("sk", include_str!("../../locales/sk.json")),
    ("sv", include_str!("../../locales/sv.json")),
    ("th", include_str!("../../locales/th.json")),
    ("tr", include_str!("../../locales/tr.json")),
    ("uk", include_str!("../../locales/uk.json")),
    ("ur", include_str!("../../locales/ur.json")),
    ("vi", include_str!("../../locales/vi.json")),
    ("zh-Hans", include_str!("../../locales/zh-Hans.json")),
    ("zh-Hant", include_str!("../../locales/zh-Hant.json")),
];

/// The labels for who speaks none of them.
pub(super) const ENGLISH: &str = include_str!("../../locales/en.json");

/// Norwegian that does not say which, and the one that is read by all who write Nynorsk.
const NORWEGIAN: [Language; 2] = [language!("no"), language!("nn")];

/// The language that `tag` means: that of the same language and script, once what the tag leaves out is
/// as likely as can be (UTS 35, 4.3), so that `zh-TW` is `zh-Hant`. Gives the text of its file, and the
/// tag without its extensions: dates follow the region. `None` for a language that has no labels.
pub(super) fn meant_by(tag: &str) -> Option<(&'static str, LanguageIdentifier)> {
    let mut locale = Locale::try_from_str(&tag.trim().replace('_', "-")).ok()?;
    LocaleCanonicalizer::new_common().canonicalize(&mut locale);
    let Locale { mut id, .. } = locale;
    if NORWEGIAN.contains(&id.language) {
        id.language = language!("nb");
    }
    let wanted = likely(id.clone());
    let is_meant = |name: &str| {
        let known = LanguageIdentifier::try_from_str(name).map(likely);
        known.is_ok_and(|known| (known.language, known.script) == (wanted.language, wanted.script))
    };
    let (_, labels) = LANGUAGES.into_iter().find(|(name, _)| is_meant(name))?;
    Some((labels, id))
}

fn likely(mut id: LanguageIdentifier) -> LanguageIdentifier {
    LocaleExpander::new_common().maximize(&mut id);
    id
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(tag: &str) -> Option<(&'static str, String)> {
        let (labels, id) = meant_by(tag)?;
        let (name, _) = LANGUAGES.into_iter().find(|(_, text)| *text == labels)?;
        Some((name, id.to_string()))
    }

    #[test]
    fn a_tag_means_the_language_of_its_script() {
        for (tag, name, id) in [
            ("de", "de", "de"),
            ("DE_at", "de", "de-AT"),
            (" pt-BR ", "pt", "pt-BR"),
            ("en-u-ca-buddhist", "en", "en"),
            ("zh", "zh-Hans", "zh"),
            ("zh-TW", "zh-Hant", "zh-TW"),
            ("zh-HK", "zh-Hant", "zh-HK"),
            ("zh-SG", "zh-Hans", "zh-SG"),
            ("zh-Hant-CN", "zh-Hant", "zh-Hant-CN"),
            ("iw", "he", "he"),
            ("in-ID", "id", "id-ID"),
            ("no", "nb", "nb"),
            ("nn-NO", "nb", "nb-NO"),
            ("und-JP", "ja", "und-JP"),
        ] {
            assert_eq!(found(tag), Some((name, id.to_owned())), "{tag}");
        }
    }

    #[test]
    fn other_languages_and_scripts_have_no_labels() {
        for tag in ["", "eu", "tlh", "ru-Latn", "hi-Latn", "deutsch!", "a", "-"] {
            assert_eq!(found(tag), None, "{tag}");
        }
    }

    #[test]
    fn every_file_is_listed() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("locales");
        let mut files: Vec<_> = std::fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        files.sort();
        let listed = LANGUAGES.map(|(name, _)| [name, ".json"].concat());
        assert_eq!(files, listed);
    }
}
