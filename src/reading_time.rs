//! How long a body takes to read.
//!
//! Words at 200 a minute, Han and kana at 500 characters a minute (both on the slow side of what
//! silent-reading studies measure, so that nobody is promised too little), pictures 12 seconds for
//! the first and one less for each that follows, down to 3 (the rule Medium published). The sum is
//! rounded up, and never under a minute.

use crate::node::{Node, Tag};

const WORD: u64 = 60_000 / 200;
const CHARACTER: u64 = 60_000 / 500;
const FIRST_PICTURE: u64 = 12_000;
const LEAST_PICTURE: u64 = 3_000;

/// Minutes to read `body`.
///
/// A word is a run between white space that holds an ASCII letter or digit, or anything beyond
/// ASCII outside U+2000 to U+206F (general punctuation). In a run with Han or kana each of those
/// counts for itself, and what else is in it makes one word if it is more than CJK punctuation.
///
/// ```
/// use article_card::{Text, reading_time};
///
/// let text = "word ".repeat(201);
/// assert_eq!(reading_time(&Text::Plain(&text).nodes(None)), 2);
/// ```
#[must_use]
pub fn reading_time(body: &[Node<'_>]) -> u32 {
    let mut count = Count::default();
    count.nodes(body);
    count.end_run();
    u32::try_from(count.milliseconds().div_ceil(60_000)).unwrap_or(u32::MAX).max(1)
}

#[derive(Default)]
struct Count {
    words: u64,
    characters: u64,
    pictures: u64,
    /// Whether the run that is being read holds what makes it a word.
    is_word: bool,
}

impl Count {
    fn nodes(&mut self, nodes: &[Node<'_>]) {
        for node in nodes {
            match node {
                Node::Text(text) => text.chars().for_each(|c| self.character(c)),
                Node::Element(element) => {
                    let tag = element.tag();
                    let parts_words = tag == Tag::Br || !tag.is_inline();
                    self.pictures += u64::from(tag == Tag::Img);
                    if parts_words {
                        self.end_run();
                    }
                    self.nodes(element.children());
                    if parts_words {
                        self.end_run();
                    }
                }
            }
        }
    }

    fn character(&mut self, c: char) {
        if c.is_whitespace() {
            self.end_run();
        } else if is_han_or_kana(c) {
            self.characters += 1;
        } else {
            self.is_word |= makes_a_word(c);
        }
    }

    fn end_run(&mut self) {
        self.words += u64::from(self.is_word);
        self.is_word = false;
    }

    fn milliseconds(&self) -> u64 {
        let step = 1_000;
        let falling = self.pictures.min((FIRST_PICTURE - LEAST_PICTURE) / step);
        let rest = self.pictures - falling;
        let pictures = falling * FIRST_PICTURE - step * (falling * falling.saturating_sub(1) / 2);
        self.words * WORD + self.characters * CHARACTER + pictures + rest * LEAST_PICTURE
    }
}

fn makes_a_word(c: char) -> bool {
    let is_general_punctuation = ('\u{2000}'..='\u{206F}').contains(&c);
    let is_cjk_punctuation = matches!(c, '\u{3000}'..='\u{303F}' | '\u{30FB}' | '\u{FF00}'..='\u{FF0F}'
        | '\u{FF1A}'..='\u{FF20}' | '\u{FF3B}'..='\u{FF40}' | '\u{FF5B}'..='\u{FF65}');
    c.is_ascii_alphanumeric() || !(c.is_ascii() || is_general_punctuation || is_cjk_punctuation)
}

/// Han, hiragana and katakana, by the blocks of Unicode.
const fn is_han_or_kana(c: char) -> bool {
    matches!(c,
        '々' | '〇'
        | '\u{3041}'..='\u{3096}'
        | '\u{309D}'..='\u{309F}'
        | '\u{30A1}'..='\u{30FA}'
        | '\u{30FC}'..='\u{30FF}'
        | '\u{31F0}'..='\u{31FF}'
        | '\u{3400}'..='\u{4DBF}'
        | '\u{4E00}'..='\u{9FFF}'
        | '\u{F900}'..='\u{FAFF}'
        | '\u{FF66}'..='\u{FF9D}'
        | '\u{20000}'..='\u{323AF}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Text;

    fn count(html: &str) -> (u64, u64, u64) {
        let mut count = Count::default();
        count.nodes(&Text::Html(html).nodes(None));
        count.end_run();
        (count.words, count.characters, count.pictures)
    }

    #[test]
    fn counts_words_characters_and_pictures() {
        for (html, expected) in [
            ("", (0, 0, 0)),
            ("one two  three\nfour", (4, 0, 0)),
            ("<p>one</p><p>two</p>three<br>four", (4, 0, 0)),
            ("<b>un</b>broken and <a href='https://e.com/'>li</a>nked", (3, 0, 0)),
            ("well-known it’s 3.14 -- — … * “quoted”", (4, 0, 0)),
            ("élan Привет العالم", (3, 0, 0)),
            ("안녕하세요 세계", (2, 0, 0)),
            ("你好，世界。", (0, 4, 0)),
            ("カタカナとひらがな・々", (0, 10, 0)),
            ("用iPhone很好 了", (1, 4, 0)),
            ("<img src='https://e.com/1' alt='not read'><img src='https://e.com/2'>", (0, 0, 2)),
        ] {
            assert_eq!(count(html), expected, "{html}");
        }
    }

    #[test]
    fn adds_up_and_rounds_up() {
        let minutes = |words, characters, pictures| {
            let count = Count { words, characters, pictures, is_word: false };
            count.milliseconds()
        };
        assert_eq!(minutes(750, 0, 0), 225_000);
        assert_eq!(minutes(200, 500, 0), 120_000);
        assert_eq!(minutes(0, 0, 1), 12_000);
        assert_eq!(minutes(0, 0, 2), 23_000);
        assert_eq!(minutes(0, 0, 10), 75_000);
        assert_eq!(minutes(0, 0, 12), 81_000);
        assert_eq!(reading_time(&[]), 1);
    }
}
