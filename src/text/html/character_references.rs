//! Character references (`&amp;`, `&#39;`), as the HTML Standard reads them (13.2.5.72 to 80).

use std::borrow::Cow;

use super::words::meaning;
use crate::scan::find;

/// The names that HTML 4 did not have.
#[cfg(not(feature = "wasm"))]
mod further_names;
/// The names that HTML 4 did not have, which a page loads when a text has one: they are 9 KB.
#[cfg(feature = "wasm")]
#[path = "character_references/loaded_names.rs"]
pub(crate) mod further_names;

/// The names of HTML 4, `apos`, and those that need no semicolon: each before a hyphen and what it
/// stands for, in the order of their bytes.
const NAMES: &str = "\
    AElig-Æ AMP-& Aacute-Á Acirc-Â Agrave-À Alpha-Α Aring-Å Atilde-Ã Auml-Ä Beta-Β COPY-© \
    Ccedil-Ç Chi-Χ Dagger-‡ Delta-Δ ETH-Ð Eacute-É Ecirc-Ê Egrave-È Epsilon-Ε Eta-Η Euml-Ë GT-> \
    Gamma-Γ Iacute-Í Icirc-Î Igrave-Ì Iota-Ι Iuml-Ï Kappa-Κ LT-< Lambda-Λ Mu-Μ Ntilde-Ñ Nu-Ν \
    OElig-Œ Oacute-Ó Ocirc-Ô Ograve-Ò Omega-Ω Omicron-Ο Oslash-Ø Otilde-Õ Ouml-Ö Phi-Φ Pi-Π \
    Prime-″ Psi-Ψ QUOT-\" REG-® Rho-Ρ Scaron-Š Sigma-Σ THORN-Þ Tau-Τ Theta-Θ Uacute-Ú Ucirc-Û \
    Ugrave-Ù Upsilon-Υ Uuml-Ü Xi-Ξ Yacute-Ý Yuml-Ÿ Zeta-Ζ aacute-á acirc-â acute-´ aelig-æ \
    agrave-à alefsym-ℵ alpha-α amp-& and-∧ ang-∠ apos-' aring-å asymp-≈ atilde-ã auml-ä bdquo-„ \
    beta-β brvbar-¦ bull-• cap-∩ ccedil-ç cedil-¸ cent-¢ chi-χ circ-ˆ clubs-♣ cong-≅ copy-© \
    crarr-↵ cup-∪ curren-¤ dArr-⇓ dagger-† darr-↓ deg-° delta-δ diams-♦ divide-÷ eacute-é ecirc-ê \
    egrave-è empty-∅ emsp-\u{2003} ensp-\u{2002} epsilon-ε equiv-≡ eta-η eth-ð euml-ë euro-€ \
    exist-∃ fnof-ƒ forall-∀ frac12-½ frac14-¼ frac34-¾ frasl-⁄ gamma-γ ge-≥ gt-> hArr-⇔ harr-↔ \
    hearts-♥ hellip-… iacute-í icirc-î iexcl-¡ igrave-ì image-ℑ infin-∞ int-∫ iota-ι iquest-¿ \
    isin-∈ iuml-ï kappa-κ lArr-⇐ lambda-λ lang-⟨ laquo-« larr-← lceil-⌈ ldquo-“ le-≤ lfloor-⌊ \
    lowast-∗ loz-◊ lrm-\u{200e} lsaquo-‹ lsquo-‘ lt-< macr-¯ mdash-— micro-µ middot-· minus-− \
    mu-μ nabla-∇ nbsp-\u{a0} ndash-– ne-≠ ni-∋ not-¬ notin-∉ nsub-⊄ ntilde-ñ nu-ν oacute-ó \
    ocirc-ô oelig-œ ograve-ò oline-‾ omega-ω omicron-ο oplus-⊕ or-∨ ordf-ª ordm-º oslash-ø \
    otilde-õ otimes-⊗ ouml-ö para-¶ part-∂ permil-‰ perp-⊥ phi-φ pi-π piv-ϖ plusmn-± pound-£ \
    prime-′ prod-∏ prop-∝ psi-ψ quot-\" rArr-⇒ radic-√ rang-⟩ raquo-» rarr-→ rceil-⌉ rdquo-” \
    real-ℜ reg-® rfloor-⌋ rho-ρ rlm-\u{200f} rsaquo-› rsquo-’ sbquo-‚ scaron-š sdot-⋅ sect-§ \
    shy-\u{ad} sigma-σ sigmaf-ς sim-∼ spades-♠ sub-⊂ sube-⊆ sum-∑ sup-⊃ sup1-¹ sup2-² sup3-³ \
    supe-⊇ szlig-ß tau-τ there4-∴ theta-θ thetasym-ϑ thinsp-\u{2009} thorn-þ tilde-˜ times-× \
    trade-™ uArr-⇑ uacute-ú uarr-↑ ucirc-û ugrave-ù uml-¨ upsih-ϒ upsilon-υ uuml-ü weierp-℘ xi-ξ \
    yacute-ý yen-¥ yuml-ÿ zeta-ζ zwj-\u{200d} zwnj-\u{200c}";

/// The length of the longest name that needs no semicolon.
const LONGEST_LEGACY: usize = 6;

/// Where a reference stands: in an attribute, a name without its semicolon may be part of a query.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Text,
    Attribute,
}

/// Replaces the references in `text`. What is none stays as it is.
pub(super) fn decode(text: &str, place: Place) -> Cow<'_, str> {
    let mut out = String::new();
    let mut rest = text;
    while let Some(mark) = find(rest, *b"&") {
        let (before, reference) = rest.split_at_checked(mark).unwrap_or_default();
        out.push_str(before);
        let reference = reference.get(1..).unwrap_or_default();
        rest = push_reference(&mut out, reference, place).unwrap_or_else(|| {
            out.push('&');
            reference
        });
    }
    if out.is_empty() {
        return Cow::Borrowed(text);
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// Writes what the reference that `text`, what follows an `&`, starts with stands for, and gives the
/// rest. `None` when there is no reference.
fn push_reference<'a>(out: &mut String, text: &'a str, place: Place) -> Option<&'a str> {
    if let Some(number) = text.strip_prefix('#') {
        let (character, rest) = numeric(number)?;
        out.push(character);
        return Some(rest);
    }
    let end = text.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let (name, rest) = text.split_at_checked(end)?;
    if let Some(rest) = rest.strip_prefix(';')
        && let Some(characters) = named(name)
    {
        out.push_str(characters);
        return Some(rest);
    }
    let (characters, rest) = legacy(text, name, place)?;
    out.push_str(characters);
    Some(rest)
}

fn named(name: &str) -> Option<&'static str> {
    meaning(NAMES, name).or_else(|| meaning(further_names::names(), name))
}

/// The names that pages wrote before semicolons were asked for: the Latin-1 ones. The longest that
/// `name` starts with counts.
fn legacy<'a>(text: &'a str, name: &str, place: Place) -> Option<(&'static str, &'a str)> {
    for length in (2..=name.len().min(LONGEST_LEGACY)).rev() {
        let Some(characters) = name.get(..length).and_then(|name| meaning(NAMES, name)) else {
            continue;
        };
        // The first byte of what is beyond Latin-1 is above these.
        if characters == "'" || characters.as_bytes().first() > Some(&0xc3) {
            continue;
        }
        let rest = text.get(length..)?;
        let next = rest.bytes().next();
        let goes_on = next.is_some_and(|byte| byte == b'=' || byte.is_ascii_alphanumeric());
        return (place == Place::Text || !goes_on).then_some((characters, rest));
    }
    None
}

fn numeric(text: &str) -> Option<(char, &str)> {
    let bytes = text.as_bytes();
    let (start, radix) = if let [b'x' | b'X', ..] = bytes { (1, 16) } else { (0, 10) };
    let mut end = start;
    let mut code = 0_u32;
    while let Some(digit) = bytes.get(end).and_then(|byte| char::from(*byte).to_digit(radix)) {
        code = code.saturating_mul(radix).saturating_add(digit);
        end += 1;
    }
    if end == start {
        return None;
    }
    let rest = text.get(end..)?;
    Some((character_for(code), rest.strip_prefix(';').unwrap_or(rest)))
}

/// Numbers of the Windows-1252 controls mean what that code page has there; numbers that are no
/// character become U+FFFD (13.2.5.80).
fn character_for(code: u32) -> char {
    const FROM_0X80: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž',
        '\u{8f}', '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}',
        'ž', 'Ÿ',
    ];
    let windows = code.checked_sub(0x80).and_then(|index| FROM_0X80.get(index as usize)).copied();
    let character = windows.or_else(|| char::from_u32(code)).filter(|c| *c != '\0');
    character.unwrap_or(char::REPLACEMENT_CHARACTER)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_references_as_browsers_do() {
        for (text, expected) in [
            ("a &amp; b", "a & b"),
            ("&lt;p&gt;", "<p>"),
            ("&#8217;&#x2019;&#X2019", "’’’"),
            ("&#146;", "’"),
            ("&nbsp;&hearts;&lang;", "\u{a0}♥⟨"),
            ("&copy 2026 &notit; &notin;", "© 2026 ¬it; ∉"),
            ("&COPY;&AMP&LTx", "©&<x"),
            ("&#0;&#xD800;&#1114112;&#99999999999;", "\u{fffd}\u{fffd}\u{fffd}\u{fffd}"),
            ("AT&T & &; &# &#x; &unknown; &hearts", "AT&T & &; &# &#x; &unknown; &hearts"),
        ] {
            assert_eq!(decode(text, Place::Text), expected, "{text}");
        }
        assert_eq!(decode("?a=1&copy=2&amp;b&reg", Place::Attribute), "?a=1&copy=2&b®");
    }

    #[test]
    fn names_stand_in_order() {
        for (table, count) in [(NAMES, 253 + 6), (further_names::names(), 2125 - 253 - 6)] {
            let names: Vec<_> = table
                .split(' ')
                .filter_map(|entry| entry.split_once('-'))
                .map(|entry| entry.0)
                .collect();
            assert_eq!(names.len(), count);
            assert!(names.is_sorted_by(|a, b| a < b));
        }
    }
}
