//! The ways in which a file comes to harm, between its author and its reader.

use crate::chance::Chance;

/// Makes another file of one, by chance.
pub type Mutation = fn(&[u8], &mut Chance) -> Vec<u8>;

/// All of them.
pub const ALL: [Mutation; 8] =
    [flip_bits, cut_off, cut_out, repeat, swap_words, replace_word, nest, encode_otherwise];

/// What stands where something else was meant.
const WORDS: [&str; 24] = [
    "null",
    "true",
    "-1",
    "1e400",
    "99999999999999999999",
    "\"\"",
    "\"\\ud800\"",
    "\"\\u0000\"",
    "[]",
    "[[]]",
    "{}",
    "{\"\":0}",
    "\"__proto__\":1",
    "\0",
    "\u{202e}",
    "]]>",
    "<!--",
    "</script>",
    "<table><p>",
    "&#xD800;",
    "```",
    "[x]: y",
    "\n---\n",
    "\n+++\n",
];

/// What opens something, so that it nests.
const OPENINGS: [&str; 12] = [
    "[",
    "{\"a\":",
    "[{\"related\":",
    "<div>",
    "<b>",
    "<table>",
    "> ",
    "- ",
    "*a ",
    "[a](",
    "<",
    "&",
];

fn flip_bits(file: &[u8], chance: &mut Chance) -> Vec<u8> {
    let mut file = file.to_vec();
    for _ in 0..=chance.below(8) {
        let place = chance.below(file.len());
        let bit = chance.below(8);
        if let Some(byte) = file.get_mut(place) {
            *byte ^= 1 << bit;
        }
    }
    file
}

fn cut_off(file: &[u8], chance: &mut Chance) -> Vec<u8> {
    file[..chance.below(file.len())].to_vec()
}

fn cut_out(file: &[u8], chance: &mut Chance) -> Vec<u8> {
    let gone = chance.range(file.len());
    [&file[..gone.start], &file[gone.end..]].concat()
}

fn repeat(file: &[u8], chance: &mut Chance) -> Vec<u8> {
    let slice = chance.range(file.len());
    let place = chance.below(file.len() + 1);
    let times = 1 + chance.below(8);
    [&file[..place], &file[slice].repeat(times), &file[place..]].concat()
}

fn swap_words(file: &[u8], chance: &mut Chance) -> Vec<u8> {
    let mut words = words(file);
    for _ in 0..=chance.below(4) {
        let (one, other) = (chance.below(words.len()), chance.below(words.len()));
        if one != other {
            words.swap(one, other);
        }
    }
    words.concat()
}

fn replace_word(file: &[u8], chance: &mut Chance) -> Vec<u8> {
    let mut words = words(file);
    for _ in 0..=chance.below(3) {
        let place = chance.below(words.len());
        if let Some(word) = words.get_mut(place) {
            *word = chance.one(&WORDS).as_bytes();
        }
    }
    words.concat()
}

fn nest(file: &[u8], chance: &mut Chance) -> Vec<u8> {
    let place = chance.below(file.len() + 1);
    let depth = [8, 80, 800, 8_000][chance.below(4)];
    [&file[..place], &chance.one(&OPENINGS).as_bytes().repeat(depth), &file[place..]].concat()
}

fn encode_otherwise(file: &[u8], chance: &mut Chance) -> Vec<u8> {
    let text = String::from_utf8_lossy(file);
    match chance.below(6) {
        0 => ["\u{feff}", &text].concat().into_bytes(),
        1 => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        2 => [0xfeff].into_iter().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect(),
        3 => [0xfeff].into_iter().chain(text.encode_utf16()).flat_map(u16::to_be_bytes).collect(),
        // Latin-1; what it has not is `?`.
        4 => text.chars().map(|c| u8::try_from(c).unwrap_or(b'?')).collect(),
        // UTF-8 that was taken for Latin-1 and written as UTF-8 again.
        _ => file.iter().map(|byte| char::from(*byte)).collect::<String>().into_bytes(),
    }
}

/// A file as words and what is between them: letters and digits, white space, each other byte.
fn words(file: &[u8]) -> Vec<&[u8]> {
    let kind = |byte: &u8| match byte {
        b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' | 0x80.. => 1,
        b' ' | b'\t' | b'\r' | b'\n' => 2,
        _ => 0,
    };
    file.chunk_by(|one, next| kind(one) == kind(next) && kind(one) != 0).collect()
}
