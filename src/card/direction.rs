//! Which way an article runs that does not say it: as its language is written. A page's own direction
//! is none of its business.

use super::given;
use crate::article::Article;
use crate::node::{Attr, Direction};

/// The scripts of today that run from right to left (ISO 15924; Unicode Standard, 2.10).
const SCRIPTS: &str = "Adlm Arab Aran Hebr Mand Mend Nkoo Rohg Samr Syrc Thaa Yezi";

/// The languages, some of them only in a region, that are written in one of these unless they say
/// otherwise (Unicode CLDR 48, likely subtags), as far as it or Wikipedia is in them.
const LANGUAGES: &str = "ar acm aeb ajp apc arc ary arz az-IQ az-IR azb bal bgn bqi ckb dv fa glk he iw ji kk-CN khw ks \
     ku-IQ ku-IR lah lrc luz mzn nqo pa-PK pnb prs ps rhg sd sdh skr syr trw ug ur uz-AF yi";

/// What the article says, else what its language does; without both the browser looks at the text.
pub(super) fn attribute(article: &Article) -> Attr<'static> {
    let language = given(article.language.as_deref());
    match article.direction.or_else(|| language.map(of)) {
        Some(direction) => Attr::dir(direction),
        None => Attr::dir_auto(),
    }
}

/// The direction of a language (BCP 47): of its script, if it names one.
fn of(language: &str) -> Direction {
    let is_right_to_left = match script(language) {
        Some(script) => SCRIPTS.split(' ').any(|known| known.eq_ignore_ascii_case(script)),
        None => LANGUAGES.split(' ').any(|known| begins(language, known)),
    };
    if is_right_to_left { Direction::Rtl } else { Direction::Ltr }
}

/// The only part of four letters before what a single one opens (RFC 5646, 2.2.3 and 2.2.6).
fn script(language: &str) -> Option<&str> {
    let mut parts = language.split(SEPARATORS).skip(1).take_while(|part| part.len() > 1);
    parts.find(|part| part.len() == 4 && part.bytes().all(|byte| byte.is_ascii_alphabetic()))
}

/// Whether the first parts of a language are those of one that is known.
fn begins(language: &str, known: &str) -> bool {
    let mut parts = language.split(SEPARATORS);
    known.split('-').all(|known| parts.next().is_some_and(|part| part.eq_ignore_ascii_case(known)))
}

/// Some write a language as a locale: `ar_EG`.
const SEPARATORS: [char; 2] = ['-', '_'];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_has_the_direction_of_its_script() {
        for (language, expected) in [
            ("en", Direction::Ltr),
            ("de-AT", Direction::Ltr),
            ("zh-Hant-TW", Direction::Ltr),
            ("ar", Direction::Rtl),
            ("AR_eg", Direction::Rtl),
            ("he-IL", Direction::Rtl),
            ("ckb", Direction::Rtl),
            // Not all that begins so.
            ("arn", Direction::Ltr),
            ("pa", Direction::Ltr),
            ("pa-PK", Direction::Rtl),
            ("pa-IN", Direction::Ltr),
            // The script counts before the language, and only where it stands.
            ("ar-Latn", Direction::Ltr),
            ("ar-arb-latn-EG", Direction::Ltr),
            ("az", Direction::Ltr),
            ("az-Arab", Direction::Rtl),
            ("pa_arab_IN", Direction::Rtl),
            ("uz-Cyrl-AF", Direction::Ltr),
            ("ff-Adlm-GN", Direction::Rtl),
            ("en-x-arab", Direction::Ltr),
            ("ar-u-nu-latn", Direction::Rtl),
            ("sl-1994", Direction::Ltr),
            ("Arab", Direction::Ltr),
        ] {
            assert_eq!(of(language), expected, "{language}");
        }
    }

    #[test]
    fn what_the_article_says_comes_first() {
        let article = |language: &str, direction| Article {
            language: Some(language.to_owned()),
            direction,
            ..Article::default()
        };
        for (article, expected) in [
            (article("ar", Some(Direction::Ltr)), "ltr"),
            (article("en", Some(Direction::Rtl)), "rtl"),
            (article("ar", None), "rtl"),
            (article(" ", None), "auto"),
            (Article::default(), "auto"),
        ] {
            assert_eq!(attribute(&article).value(), expected, "{article:?}");
        }
    }
}
