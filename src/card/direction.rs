//! Which way an article runs that does not say it: as its language is written. A page's own direction
//! is none of its business.

use super::given;
use crate::article::Article;
use crate::link::ascii_set::AsciiSet;
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
    let mut parts = SEPARATORS.pieces(language);
    let primary = parts.next().unwrap_or_default();
    let with_region = language.get(..5).unwrap_or_default();
    let mut is_right_to_left = has(LANGUAGES, primary) || has(LANGUAGES, with_region);
    for part in parts {
        match part.as_bytes() {
            // What it opens is no part of the language (RFC 5646, 2.2.6 and 2.2.7).
            [_] => break,
            // A script (2.2.3); variants of that length start with a digit.
            [first, _, _, _] if !first.is_ascii_digit() => is_right_to_left = has(SCRIPTS, part),
            _ => {}
        }
    }
    if is_right_to_left { Direction::Rtl } else { Direction::Ltr }
}

fn has(list: &'static str, name: &str) -> bool {
    AsciiSet::SPACE.pieces(list).any(|known| known.eq_ignore_ascii_case(name))
}

/// Some write a language as a locale: `ar_EG`.
static SEPARATORS: AsciiSet = AsciiSet::of("-_");

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
            ("", Direction::Ltr),
            ("ölü", Direction::Ltr),
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
