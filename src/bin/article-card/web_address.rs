//! Addresses in the options of a page.

use article_card::Link;

/// An `http` or `https` address, or one that is relative to the page: anything else is no place for a file.
pub fn web_address(address: &str) -> Result<String, &'static str> {
    let page = Link::absolute("https://example.com/");
    let link = Link::resolve(address, page.as_ref()).filter(|_| !address.trim().is_empty());
    if link.is_none_or(|link| !link.as_str().starts_with("http")) {
        return Err("expected an http or https address, or a relative one like cards/mill.json");
    }
    Ok(address.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_place_on_the_web() {
        for (address, is_taken) in [
            ("https://e.com/a.json", true),
            ("HTTP://e.com", true),
            ("/a.json", true),
            ("../a b.json?x#y", true),
            ("//e.com/a.json", true),
            ("", false),
            (" ", false),
            ("javascript:alert(1)", false),
            (" JavaScript:alert(1)", false),
            ("data:text/css,", false),
            ("file:///etc/passwd", false),
            ("mailto:a@e.com", false),
            ("tel:+1", false),
            ("blob:https://e.com/1", false),
            ("C:\\a.json", false),
        ] {
            assert_eq!(web_address(address).is_ok(), is_taken, "{address}");
        }
    }
}
