//! Character references (`&amp;`, `&#39;`), as the HTML Standard reads them (13.2.5.72 to 80).

use std::borrow::Cow;

/// The names of HTML 4 and `apos`, each before its character.
const NAMED: &str = "\
    quot \" amp & apos ' lt < gt > nbsp \u{a0} iexcl ¡ cent ¢ pound £ curren ¤ yen ¥ \
    brvbar ¦ sect § uml ¨ copy © ordf ª laquo « not ¬ shy \u{ad} reg ® macr ¯ deg ° \
    plusmn ± sup2 ² sup3 ³ acute ´ micro µ para ¶ middot · cedil ¸ sup1 ¹ ordm º raquo » \
    frac14 ¼ frac12 ½ frac34 ¾ iquest ¿ Agrave À Aacute Á Acirc Â Atilde Ã Auml Ä Aring Å \
    AElig Æ Ccedil Ç Egrave È Eacute É Ecirc Ê Euml Ë Igrave Ì Iacute Í Icirc Î Iuml Ï \
    ETH Ð Ntilde Ñ Ograve Ò Oacute Ó Ocirc Ô Otilde Õ Ouml Ö times × Oslash Ø Ugrave Ù \
    Uacute Ú Ucirc Û Uuml Ü Yacute Ý THORN Þ szlig ß agrave à aacute á acirc â atilde ã \
    auml ä aring å aelig æ ccedil ç egrave è eacute é ecirc ê euml ë igrave ì iacute í \
    icirc î iuml ï eth ð ntilde ñ ograve ò oacute ó ocirc ô otilde õ ouml ö divide ÷ \
    oslash ø ugrave ù uacute ú ucirc û uuml ü yacute ý thorn þ yuml ÿ OElig Œ oelig œ \
    Scaron Š scaron š Yuml Ÿ fnof ƒ circ ˆ tilde ˜ Alpha Α Beta Β Gamma Γ Delta Δ Epsilon Ε \
    Zeta Ζ Eta Η Theta Θ Iota Ι Kappa Κ Lambda Λ Mu Μ Nu Ν Xi Ξ Omicron Ο Pi Π Rho Ρ \
    Sigma Σ Tau Τ Upsilon Υ Phi Φ Chi Χ Psi Ψ Omega Ω alpha α beta β gamma γ delta δ \
    epsilon ε zeta ζ eta η theta θ iota ι kappa κ lambda λ mu μ nu ν xi ξ omicron ο pi π \
    rho ρ sigmaf ς sigma σ tau τ upsilon υ phi φ chi χ psi ψ omega ω thetasym ϑ upsih ϒ \
    piv ϖ ensp \u{2002} emsp \u{2003} thinsp \u{2009} zwnj \u{200c} zwj \u{200d} \
    lrm \u{200e} rlm \u{200f} ndash – mdash — lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” \
    bdquo „ dagger † Dagger ‡ bull • hellip … permil ‰ prime ′ Prime ″ lsaquo ‹ rsaquo › \
    oline ‾ frasl ⁄ euro € image ℑ weierp ℘ real ℜ trade ™ alefsym ℵ larr ← uarr ↑ rarr → \
    darr ↓ harr ↔ crarr ↵ lArr ⇐ uArr ⇑ rArr ⇒ dArr ⇓ hArr ⇔ forall ∀ part ∂ exist ∃ \
    empty ∅ nabla ∇ isin ∈ notin ∉ ni ∋ prod ∏ sum ∑ minus − lowast ∗ radic √ prop ∝ \
    infin ∞ ang ∠ and ∧ or ∨ cap ∩ cup ∪ int ∫ there4 ∴ sim ∼ cong ≅ asymp ≈ ne ≠ equiv ≡ \
    le ≤ ge ≥ sub ⊂ sup ⊃ nsub ⊄ sube ⊆ supe ⊇ oplus ⊕ otimes ⊗ perp ⊥ sdot ⋅ lceil ⌈ \
    rceil ⌉ lfloor ⌊ rfloor ⌋ loz ◊ spades ♠ clubs ♣ hearts ♥ diams ♦ lang ⟨ rang ⟩";

/// Where a reference stands: in an attribute, a name without its semicolon may be part of a query.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Text,
    Attribute,
}

/// Replaces the references in `text`. What is none stays as it is.
pub(super) fn decode(text: &str, place: Place) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut pieces = text.split('&');
    out.push_str(pieces.next().unwrap_or_default());
    for piece in pieces {
        let (character, rest) = reference(piece, place).unwrap_or(('&', piece));
        out.push(character);
        out.push_str(rest);
    }
    Cow::Owned(out)
}

/// Reads the reference that `text`, what follows an `&`, starts with.
fn reference(text: &str, place: Place) -> Option<(char, &str)> {
    if let Some(number) = text.strip_prefix('#') {
        return numeric(number);
    }
    let end = text.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(text.len());
    let (name, rest) = text.split_at_checked(end)?;
    if let Some(rest) = rest.strip_prefix(';')
        && let Some(character) = named(name)
    {
        return Some((character, rest));
    }
    legacy(text, name, place)
}

fn named(name: &str) -> Option<char> {
    let mut words = NAMED.split(' ');
    while let (Some(known), Some(character)) = (words.next(), words.next()) {
        if known == name {
            return character.chars().next();
        }
    }
    None
}

/// The names that pages wrote before semicolons were asked for: the Latin-1 ones. The longest that
/// `name` starts with counts.
fn legacy<'a>(text: &'a str, name: &str, place: Place) -> Option<(char, &'a str)> {
    for length in (2..=name.len()).rev() {
        let Some(character) = name.get(..length).and_then(named) else { continue };
        if character > '\u{ff}' || character == '\'' {
            continue;
        }
        let rest = text.get(length..)?;
        let goes_on = rest.starts_with(|c: char| c == '=' || c.is_ascii_alphanumeric());
        return (place == Place::Text || !goes_on).then_some((character, rest));
    }
    None
}

fn numeric(text: &str) -> Option<(char, &str)> {
    let (digits, radix) = match text.strip_prefix(['x', 'X']) {
        Some(hexadecimal) => (hexadecimal, 16),
        None => (text, 10),
    };
    let end = digits.find(|c: char| !c.is_digit(radix)).unwrap_or(digits.len());
    let (number, rest) = digits.split_at_checked(end)?;
    if number.is_empty() {
        return None;
    }
    let code = u32::from_str_radix(number, radix).unwrap_or(u32::MAX);
    Some((character_for(code), rest.strip_prefix(';').unwrap_or(rest)))
}

/// Numbers of the Windows-1252 controls mean what that code page has there; numbers that are no
/// character become U+FFFD (13.2.5.80).
fn character_for(code: u32) -> char {
    const FROM_0X80: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";
    let windows = code.checked_sub(0x80).and_then(|index| FROM_0X80.chars().nth(index as usize));
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
            ("&#0;&#xD800;&#1114112;&#99999999999;", "\u{fffd}\u{fffd}\u{fffd}\u{fffd}"),
            ("AT&T & &; &# &#x; &unknown; &hearts", "AT&T & &; &# &#x; &unknown; &hearts"),
        ] {
            assert_eq!(decode(text, Place::Text), expected, "{text}");
        }
        assert_eq!(decode("?a=1&copy=2&amp;b&reg", Place::Attribute), "?a=1&copy=2&b®");
    }

    #[test]
    fn knows_the_names_of_html_4() {
        assert_eq!(NAMED.split(' ').count(), 2 * 253);
    }
}
