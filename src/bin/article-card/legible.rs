//! Messages fit for a terminal: what they quote of a file may be long, or commands to the terminal.

use indicatif::HumanCount;

/// The longest message, in characters.
const LONGEST: usize = 400;

pub fn legible(message: &str) -> String {
    let mut visible = message.chars().map(|c| if is_command(c) { '\u{fffd}' } else { c });
    let mut text: String = visible.by_ref().take(LONGEST).collect();
    if visible.next().is_some() {
        text.push('…');
    }
    text
}

/// So many things: `1 file`, `20,000 files`.
pub fn counted(count: usize, thing: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{} {thing}{plural}", HumanCount(count.try_into().unwrap_or(u64::MAX)))
}

/// Control characters, and those that turn the direction of what follows (Unicode Standard Annex 9).
fn is_command(c: char) -> bool {
    c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_message_quotes() {
        for (message, expected) in [
            ("got \"é\"".to_owned(), "got \"é\"".to_owned()),
            (
                "got \"\u{1b}[2J\u{202e}\n\"".to_owned(),
                "got \"\u{fffd}[2J\u{fffd}\u{fffd}\"".to_owned(),
            ),
            ("é".repeat(LONGEST), "é".repeat(LONGEST)),
            ("é".repeat(LONGEST + 1), "é".repeat(LONGEST) + "…"),
        ] {
            assert_eq!(legible(&message), expected);
        }
    }
}
