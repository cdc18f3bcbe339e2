//! The article in a page's `<script type="application/ld+json">`.

use dom_query::Document;

use crate::article::Article;
use crate::formats::schema_org;
use crate::json::{Value, parse};

/// All scripts make one graph, as their parts refer to each other; one that is no JSON is left out. Of
/// several articles it is the one at `canonical`, else the first.
pub(super) fn read(page: &Document, canonical: Option<&str>) -> Option<Article> {
    let scripts = page.select("script[type]");
    let scripts = scripts.nodes().iter().filter(|script| {
        script.attr("type").is_some_and(|kind| {
            let kind = kind.split(';').next().unwrap_or_default().trim();
            kind.eq_ignore_ascii_case("application/ld+json")
        })
    });
    let values: Vec<Value> = scripts.filter_map(|script| json(&script.text())).collect();
    let graph = Value::List(values);
    if !schema_org::recognises(&graph) {
        return None;
    }
    let own = canonical.and_then(|url| schema_org::read(graph.clone(), Some(url)).ok());
    own.or_else(|| schema_org::read(graph, None).ok())
}

/// Line breaks may stand anywhere in a script, also where JSON has none: as spaces they do no harm.
fn json(script: &str) -> Option<Value> {
    let text = script.replace(|c: char| c.is_ascii_control(), " ");
    let text = ["<!--", "-->", "//<![CDATA[", "//]]>", "<![CDATA[", "]]>"].iter().fold(
        text.trim(),
        |text, mark| {
            let text = text.strip_prefix(mark).unwrap_or(text);
            text.strip_suffix(mark).unwrap_or(text).trim().trim_end_matches(';')
        },
    );
    parse(text).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn title(page: &str, canonical: Option<&str>) -> Option<String> {
        read(&Document::from(page), canonical)?.title
    }

    fn script(json: &str) -> String {
        format!("<script type='application/ld+json; charset=utf-8'>{json}</script>")
    }

    #[test]
    fn one_broken_script_does_not_spoil_the_others() {
        let article = r#"<!-- {"@type": "Article", "headline": "The
mill"}; -->"#;
        let page = [script("{\"@type\": \"Article\", \"headline\": "), script(article)].concat();
        assert_eq!(title(&page, None).as_deref(), Some("The mill"));
        assert_eq!(title(&script(r#"{"@type": "WebSite", "name": "S"}"#), None), None);
    }

    #[test]
    fn the_article_at_the_canonical_address_comes_first() {
        let list = r#"[{"@type": "Article", "headline": "A", "url": "https://e.com/a"},
            {"@type": "Article", "headline": "B", "url": "https://e.com/b"}]"#;
        let page = script(list);
        assert_eq!(title(&page, Some("https://e.com/b")).as_deref(), Some("B"));
        assert_eq!(title(&page, Some("https://e.com/c")).as_deref(), Some("A"));
    }
}
