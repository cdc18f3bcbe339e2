//! Which way an article runs that does not say it: as its language is written, else its headline. A
//! page's own direction is none of its business.

use crate::article::Article;
use crate::link::ascii_set::AsciiSet;
use crate::link::words::has;
use crate::node::Direction;

/// The scripts of today that run from right to left (ISO 15924; Unicode Standard, 2.10).
const SCRIPTS: &str = "Adlm Arab Aran Hebr Mand Mend Nkoo Rohg Samr Syrc Thaa Yezi";

/// The languages, some of them only in a region, that are written in one of these unless they say
/// otherwise (Unicode CLDR 48, likely subtags), as far as it or Wikipedia is in them.
const LANGUAGES: &str = "ar acm aeb ajp apc arc ary arz az-IQ az-IR azb bal bgn bqi ckb dv fa glk he iw ji kk-CN khw ks \
     ku-IQ ku-IR lah lrc luz mzn nqo pa-PK pnb prs ps rhg sd sdh skr syr trw ug ur uz-AF yi";

/// What the article says, else what its language or its headline does.
pub(super) fn of(article: &Article, headline: &str) -> Direction {
    article.direction.unwrap_or_else(|| match article.language_tag() {
        Some(language) => of_language(language),
        None => of_text(headline),
    })
}

/// The direction of the first letter (Unicode Standard Annex 9, P2), by the blocks that Unicode keeps for
/// those that run from right to left (`DerivedBidiClass.txt`).
fn of_text(text: &str) -> Direction {
    let first = text.chars().find_map(|c| match c {
        '\u{590}'..='\u{8ff}'
        | '\u{fb1d}'..='\u{fdff}'
        | '\u{fe70}'..='\u{fefc}'
        | '\u{10800}'..='\u{10fff}'
        | '\u{1e800}'..='\u{1efff}' => Some(Direction::Rtl),
        'A'..='Z' | 'a'..='z' | '\u{c0}'..='\u{1fff}' | '\u{2c00}'..='\u{d7ff}' => {
            Some(Direction::Ltr)
        }
        _ => None,
    });
    first.unwrap_or(Direction::Ltr)
}

/// The direction of a language (BCP 47): of its script, if it names one.
fn of_language(language: &str) -> Direction {
    let mut parts = HYPHEN.pieces(language);
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

static HYPHEN: AsciiSet = AsciiSet::of("-");

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
            ("AR-eg", Direction::Rtl),
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
            ("pa-arab-IN", Direction::Rtl),
            ("uz-Cyrl-AF", Direction::Ltr),
            ("ff-Adlm-GN", Direction::Rtl),
            ("en-x-arab", Direction::Ltr),
            ("ar-u-nu-latn", Direction::Rtl),
            ("sl-1994", Direction::Ltr),
            ("Arab", Direction::Ltr),
        ] {
            assert_eq!(of_language(language), expected, "{language}");
        }
    }

    #[test]
    fn a_text_has_the_direction_of_its_first_letter() {
        for (text, expected) in [
            ("The mill: הטחנה", Direction::Ltr),
            ("הטחנה (the mill)", Direction::Rtl),
            ("“2026”: الطاحونة", Direction::Rtl),
            ("🌊 الطاحونة", Direction::Rtl),
            ("潮が満ちる", Direction::Ltr),
            ("Ö", Direction::Ltr),
            ("12", Direction::Ltr),
            ("", Direction::Ltr),
        ] {
            assert_eq!(of_text(text), expected, "{text}");
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
            (article("ar", Some(Direction::Ltr)), Direction::Ltr),
            (article("en", Some(Direction::Rtl)), Direction::Rtl),
            (article("en", None), Direction::Ltr),
            (article(" ", None), Direction::Rtl),
            (Article::default(), Direction::Rtl),
        ] {
            assert_eq!(of(&article, "הטחנה"), expected, "{article:?}");
        }
    }
}
