//! The language that is asked for.

use article_card::NativeLocale;
use icu_locale::Locale;

/// Reads a language tag (BCP 47), also written as a locale (`en_US`).
pub fn language(tag: &str) -> Result<String, String> {
    let tag = tag.trim().replace('_', "-");
    // Longer ones are well-formed, and none is registered.
    let is_short = |locale: &Locale| locale.id.language.as_str().len() <= 3;
    if Locale::try_from_str(&tag).as_ref().is_ok_and(is_short) {
        return Ok(tag);
    }
    let known: Vec<_> = NativeLocale::languages().collect();
    Err(format!(
        "expected a language tag (BCP 47) such as `de` or `pt-BR`; there are words in {}",
        known.join(", ")
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_a_language_tag() {
        for (tag, expected) in [
            ("de", Some("de")),
            (" en_GB ", Some("en-GB")),
            ("zh-Hant-TW", Some("zh-Hant-TW")),
            ("ar-u-nu-latn", Some("ar-u-nu-latn")),
            ("gsw", Some("gsw")),
            ("und-JP", Some("und-JP")),
            ("english", None),
            ("Deutsch", None),
            ("d", None),
            ("", None),
            ("en us", None),
            ("de-", None),
        ] {
            assert_eq!(language(tag).ok().as_deref(), expected, "{tag}");
        }
    }
}
