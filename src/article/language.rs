//! Which languages an article may name.

use super::Article;
use crate::link::ascii_set::AsciiSet;

/// What is longer names no language (RFC 5646, 4.4.1).
const LONGEST: usize = 35;

static HYPHEN: AsciiSet = AsciiSet::of("-");

impl Article {
    /// The tag of the article's language, if it is one.
    pub(crate) fn language_tag(&self) -> Option<&str> {
        self.language.as_deref().map(str::trim).filter(|tag| is_language_tag(tag))
    }
}

/// What a subtag may be, in the order of a tag (RFC 5646, 2.1). Up to three may extend the language.
const LANGUAGE: u8 = 0;
const LAST_OF_LANGUAGE: u8 = 3;
const SCRIPT: u8 = 4;
const REGION: u8 = 5;
/// Of this and what comes behind it there may be many.
const VARIANT: u8 = 6;
const EXTENSION: u8 = 7;
const PRIVATE_USE: u8 = 8;

/// Whether `tag` is well-formed (RFC 5646, 2.2.9). The language has to have two or three letters: a longer
/// one was never registered (2.2.1), while people write its name (`English`). The few tags that 2.2.8 keeps
/// though they are formed otherwise are left out; each has a newer one.
pub(crate) fn is_language_tag(tag: &str) -> bool {
    let mut subtags = HYPHEN.pieces(tag);
    let language = subtags.next().unwrap_or_default();
    if !matches!(language.len(), 2 | 3) || !is_alphabetic(language) || tag.len() > LONGEST {
        return false;
    }
    let mut last = LANGUAGE;
    let mut has_to_go_on = false;
    for subtag in subtags {
        let Some(kind) = kind(subtag, last) else { return false };
        let is_singleton = subtag.len() == 1 && last != PRIVATE_USE;
        if kind < last || (kind == last && kind < VARIANT) || (has_to_go_on && is_singleton) {
            return false;
        }
        has_to_go_on = is_singleton;
        last = kind;
    }
    !has_to_go_on
}

/// What `subtag` is behind one that is `last`.
fn kind(subtag: &str, last: u8) -> Option<u8> {
    let is_number = subtag.bytes().all(|byte| byte.is_ascii_digit());
    let is_first_digit = subtag.bytes().next()?.is_ascii_digit();
    let is_subtag = subtag.len() <= 8 && subtag.bytes().all(|byte| byte.is_ascii_alphanumeric());
    Some(match subtag.len() {
        _ if !is_subtag => return None,
        _ if last == PRIVATE_USE => PRIVATE_USE,
        1 if subtag.eq_ignore_ascii_case("x") => PRIVATE_USE,
        1 => EXTENSION,
        _ if last == EXTENSION => EXTENSION,
        2 if is_alphabetic(subtag) => REGION,
        3 if is_number => REGION,
        3 if is_alphabetic(subtag) && last < LAST_OF_LANGUAGE => last + 1,
        4 if is_alphabetic(subtag) => SCRIPT,
        4 if is_first_digit => VARIANT,
        5.. => VARIANT,
        _ => return None,
    })
}

fn is_alphabetic(subtag: &str) -> bool {
    subtag.bytes().all(|byte| byte.is_ascii_alphabetic())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_well_formed() {
        for tag in "en EN pt-BR zh-Hant-TW es-419 yue zh-yue zh-cmn-Hans-CN sr-Latn-RS sl-rozaj-biske \
                    de-CH-1901 sl-IT-nedis hy-Latn-IT-arevela ast de-1996-fonipa zh-min-nan en-a-bbb-x-a-ccc \
                    ar-u-nu-latn en-x-US en-x-a de-AT-t-0a-xy az-Arab-x-AZE-derbend art-lojban"
            .split_whitespace()
        {
            assert!(is_language_tag(tag), "{tag}");
        }
    }

    #[test]
    fn what_is_no_tag() {
        for tag in "English Deutsch english-US e en_US pt_BR en- -en en--US en-US- ölü en-ölü 12 e1 en-U \
                    en-toolonger en-123456789 en-12 en-US-GB en-Latn-Cyrl en-US-Latn zh-aaa-bbb-ccc-ddd a-DE de-419-DE \
                    en-a en-a-b-cde en-x en-a-x-b x-private i-klingon * en;q=1 en,de \"><script> \
                    en-aaaaaaaa-bbbbbbbb-cccccccc-dddddd"
            .split_whitespace()
            .chain(["", " ", "en US", "en\u{0}"])
        {
            assert!(!is_language_tag(tag), "{tag}");
        }
    }
}
