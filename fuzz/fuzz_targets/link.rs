//! Any string as an address, and as a host: a link is one to browsers, too, and stays as it is.

#![no_main]

use article_card::Link;
use libfuzzer_sys::fuzz_target;
use url::Url;

fuzz_target!(|text: &str| {
    let base = Link::absolute("https://example.com/a/b?c#d");
    for address in [text, &["http://", text, "/"].concat()] {
        let Some(link) = Link::resolve(address, base.as_ref()) else { continue };
        assert_eq!(Link::absolute(link.as_str()).as_ref(), Some(&link), "{address:?}");
        // Which characters an international name may have is left to browsers.
        let is_ascii = link.as_str().is_ascii() && !link.as_str().to_lowercase().contains("xn--");
        assert!(!is_ascii || Url::parse(link.as_str()).is_ok(), "{link}");
    }
});
