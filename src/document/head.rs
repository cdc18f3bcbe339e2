//! What a page says of its article in its head: the title, where the article itself is, and the same for
//! those who link to it, in the words of Open Graph (<https://ogp.me/>).

use super::facts::Facts;
use super::news_article;
use crate::article::Date;
use crate::card::given;
use crate::link::Link;
use crate::sink::html::escaped;

pub(super) fn of(facts: &Facts<'_>) -> String {
    let mut head = Head::default();
    head.line("<meta charset=\"utf-8\">");
    head.meta("name", "viewport", "width=device-width, initial-scale=1");
    head.meta("name", "color-scheme", "light dark");
    head.line(&["<title>", &escaped(&facts.headline), "</title>"].concat());
    head.link("canonical", facts.canonical.as_ref().map(Link::as_str));
    head.link("license", facts.license.as_ref().map(Link::as_str));
    head.about(facts);
    head.line(
        &["<script type=\"application/ld+json\">", &news_article::json(facts), "</script>"]
            .concat(),
    );
    head.lines
}

/// The lines of a head.
#[derive(Default)]
struct Head {
    lines: String,
}

impl Head {
    fn line(&mut self, line: &str) {
        self.lines.push_str(line);
        self.lines.push('\n');
    }

    fn link(&mut self, rel: &str, href: Option<&str>) {
        if let Some(href) = href {
            self.line(&["<link rel=\"", rel, "\" href=\"", &escaped(href), "\">"].concat());
        }
    }

    fn meta(&mut self, kind: &str, name: &str, content: &str) {
        self.line(
            &["<meta ", kind, "=\"", name, "\" content=\"", &escaped(content), "\">"].concat(),
        );
    }

    fn property(&mut self, name: &str, content: Option<&str>) {
        if let Some(content) = content {
            self.meta("property", name, content);
        }
    }

    fn about(&mut self, facts: &Facts<'_>) {
        let article = facts.article;
        if let Some(summary) = facts.summary {
            self.meta("name", "description", summary);
        }
        self.property("og:type", Some("article"));
        self.property("og:title", Some(&facts.headline));
        self.property("og:description", facts.summary);
        self.property("og:url", facts.canonical.as_ref().map(Link::as_str));
        let publisher = article.publisher.as_ref();
        self.property("og:site_name", publisher.and_then(|it| given(it.name.as_deref())));
        self.property("og:locale", article.language_tag().and_then(locale).as_deref());
        self.picture(facts);
        let date = article.date_published.as_ref();
        self.property("article:published_time", date.map(Date::as_str));
        let date = article.date_modified.as_ref();
        self.property("article:modified_time", date.map(Date::as_str));
        for author in &article.authors {
            if let Some(name) = given(author.name.as_deref()) {
                self.meta("name", "author", name);
            }
            self.property("article:author", facts.link(author.url.as_deref()).as_deref());
        }
        self.property("article:section", facts.section);
        for tag in facts.tags() {
            self.property("article:tag", Some(tag));
        }
        // The one thing that Open Graph does not say.
        let size = if facts.image.is_some() { "summary_large_image" } else { "summary" };
        self.meta("name", "twitter:card", size);
    }

    /// Structured properties stand behind the picture that they are of.
    fn picture(&mut self, facts: &Facts<'_>) {
        let Some(image) = &facts.image else { return };
        self.property("og:image", Some(image));
        let Some(details) = &facts.article.image_details else { return };
        let number = |number: Option<u32>| number.map(|number| number.to_string());
        self.property("og:image:width", number(details.width).as_deref());
        self.property("og:image:height", number(details.height).as_deref());
        self.property("og:image:alt", given(details.alt.as_deref()));
    }
}

/// Open Graph's `language_TERRITORY`, of a tag that names both.
fn locale(tag: &str) -> Option<String> {
    let mut subtags = tag.split('-');
    let language = subtags.next().filter(|language| matches!(language.len(), 2 | 3))?;
    let territory =
        subtags.find(|it| it.len() == 2 && it.bytes().all(|b| b.is_ascii_alphabetic()))?;
    Some([&language.to_ascii_lowercase(), "_", &territory.to_ascii_uppercase()].concat())
}

#[cfg(test)]
mod tests {
    use super::locale;

    #[test]
    fn a_locale_has_language_and_territory() {
        for (tag, expected) in [
            ("pt-BR", Some("pt_BR")),
            ("zh-Hant-tw", Some("zh_TW")),
            ("en", None),
            ("es-419", None),
            ("", None),
        ] {
            assert_eq!(locale(tag).as_deref(), expected, "{tag}");
        }
    }
}
