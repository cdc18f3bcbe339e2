//! Texts that grow by repeating a part, each of a kind that has made some parser quadratic.

/// What a text is written in.
#[derive(Clone, Copy, Debug)]
pub enum Syntax {
    /// HTML.
    Html,
    /// Markdown.
    Markdown,
    /// Neither.
    Plain,
    /// A file that tells its format by its content.
    File,
}

/// A text in which `repeated` stands any number of times.
#[derive(Clone, Copy, Debug)]
pub struct Shape {
    /// What it is written in.
    pub syntax: Syntax,
    /// In it `{long}` is a long word, `{words}` are many, and `{deep}` are many elements that nest.
    before: &'static str,
    /// In it `#` is the number of the repetition.
    repeated: &'static str,
    after: &'static str,
    /// What stands behind `after`, as often as `repeated`.
    closing: &'static str,
}

impl Shape {
    const fn html(before: &'static str, repeated: &'static str, after: &'static str) -> Self {
        Self { syntax: Syntax::Html, before, repeated, after, closing: "" }
    }

    const fn markdown(before: &'static str, repeated: &'static str, after: &'static str) -> Self {
        Self { syntax: Syntax::Markdown, before, repeated, after, closing: "" }
    }

    const fn file(before: &'static str, repeated: &'static str, after: &'static str) -> Self {
        Self { syntax: Syntax::File, before, repeated, after, closing: "" }
    }

    /// With so much behind it.
    const fn closed_by(self, closing: &'static str) -> Self {
        Self { closing, ..self }
    }

    /// The text with so many repetitions.
    #[must_use]
    pub fn text(&self, times: usize) -> String {
        let before = self.before.replace("{deep}", &"<x-a>".repeat(200));
        let before = before.replace("{words}", &"word ".repeat(1_000));
        let mut text = before.replace("{long}", &"x".repeat(20_000));
        for number in 0..times {
            text.push_str(&self.repeated.replace('#', &number.to_string()));
        }
        text.push_str(self.after);
        for number in 0..times {
            text.push_str(&self.closing.replace('#', &number.to_string()));
        }
        text
    }
}

/// All of them.
pub const SHAPES: &[Shape] = &[
    // Formatting that is cut off, and opened again.
    Shape::html("", "<b>", ""),
    Shape::html("", "<b>", "x").closed_by("</b>"),
    Shape::html("", "<p><b>", ""),
    Shape::html("", "<p><b>x", ""),
    Shape::html("", "<p><b>x</p>", ""),
    Shape::html("", "<b><i><u>x</b>", ""),
    Shape::html("<p><b><i><u><s><em><strong><small><code>", "<p>x", ""),
    Shape::html("", "<p><a href=https://e.com/#>x", ""),
    Shape::html("", "<b><code class=language-#>x<p>", ""),
    Shape::html("", "<font><big>x<p>", ""),
    Shape::html("<p><a href=https://e.com/{long}>", "<p>x", ""),
    Shape::html("<p><code class=language-{long}>", "<p>x", ""),
    Shape::html("<p><a href=https://e.com/{long}>", "<div>x", "</a>"),
    Shape::html("", "<a href=https://e.com/>", ""),
    Shape::html("", "<a href=https://e.com/>x<p>", ""),
    Shape::html("", "<a>", ""),
    Shape::html("<b><i>", "<div>", "</b></i>"),
    Shape::html("", "<b><div>x</b>", ""),
    Shape::html("", "<div><b>x</div>", ""),
    Shape::html("", "<b><p>x</b></i>", ""),
    Shape::html("<b>", "<p>x</p>", "</b>"),
    Shape::html("<b><p>", "<i>x</i>", "</b>"),
    Shape::html("<a href=https://e.com/><p>", "x<br>", "</a>"),
    // Depth.
    Shape::html("", "<div>", ""),
    Shape::html("", "<div>x", ""),
    Shape::html("", "<div>x", "").closed_by("</div>"),
    Shape::html("", "<blockquote>x", "").closed_by("y</blockquote>"),
    Shape::html("", "<span>x", "").closed_by("y</span>"),
    Shape::html("", "<x-#>y", "").closed_by("</x-#>"),
    Shape::html("", "<ul><li>", ""),
    Shape::html("", "<dl><dd>x<dt>", ""),
    Shape::html("", "<table><tr><td>", ""),
    Shape::html("", "<svg><p>", ""),
    Shape::html("", "<svg><g>", "").closed_by("</g>"),
    Shape::html("", "<form><button><select>", ""),
    Shape::html("", "<object><template>", "").closed_by("</object>"),
    Shape::html("{deep}", "</y-b>", ""),
    Shape::html("{deep}", "</p>", ""),
    Shape::html("{deep}", "<li>x", ""),
    Shape::html("{deep}", "<div>x</div>", ""),
    Shape::html("{deep}", "x<br>", ""),
    // Width.
    Shape::html("", "</div>", ""),
    Shape::html("", "</p>", ""),
    Shape::html("", "<span>", ""),
    Shape::html("", "<li>x", ""),
    Shape::html("<div>", "<p>x</p>", "</div>"),
    Shape::html("<div><span>", "x<br>", "</div>"),
    Shape::html("<div><section><div>", "x <i>y</i> ", "</div>"),
    Shape::html("<h2><div>", "x<div>y</div>", "</div></h2>"),
    Shape::html("<p>", "<input type=checkbox>x", ""),
    Shape::html("", "<div></div>x", ""),
    Shape::html("<pre>", "x<div>\n", "</pre>"),
    // Tables.
    Shape::html("", "<table>", ""),
    Shape::html("", "<table>x", ""),
    Shape::html("<table>", "<td>x", "</table>"),
    Shape::html("<table>", "<tr><td>x", ""),
    Shape::html("<table>", "x", ""),
    Shape::html("<table>", "x<b>y</b>", "</table>"),
    Shape::html("<table>", "<tr>x<td>y<tbody>", "</table>"),
    Shape::html("<table><b>", "<td>x<b>", "</table>"),
    Shape::html("<table>", "<caption>x", "</table>"),
    // Tokens.
    Shape::html("", "<!--", ""),
    Shape::html("", "<!-->", ""),
    Shape::html("", "<!-- --", ""),
    Shape::html("<!--", "-", ""),
    Shape::html("<!--x", ">", ""),
    Shape::html("<!--", "--!", ""),
    Shape::html("", "<!x", ""),
    Shape::html("", "<?x", ""),
    Shape::html("", "<", ""),
    Shape::html("", "</", ""),
    Shape::html("", "<x", ""),
    Shape::html("", "<p title='x", ""),
    Shape::html("<p ", "a=b ", ">"),
    Shape::html("<img ", "a#=b ", " src=https://e.com/>"),
    Shape::html("<p ", "/", ">"),
    Shape::html("<p a=", "\n", ">"),
    Shape::html("", "<script>", ""),
    Shape::html("<script>", "</script", ""),
    Shape::html("<script><!--", "<script>", ""),
    Shape::html("<xmp>", "</xm", ""),
    Shape::html("", "<textarea>x</title>", ""),
    // References and addresses.
    Shape::html("", "&", ""),
    Shape::html("", "&amp", ""),
    Shape::html("", "&zwnj;", ""),
    Shape::html("&", "a", ""),
    Shape::html("&#", "9", ";"),
    Shape::html("<a href='https://e.com/", "a/../", "'>x</a>"),
    Shape::html("<a href='https://e.com/", "../", "'>x</a>"),
    Shape::html("<img src=https://e.com/ srcset='", "https://e.com/# 2x,", "'>"),
    Shape::html("<img src=https://e.com/ srcset='", ", ", "'>"),
    Shape::html("", "<img src=https://e.com/#><noscript><img src=https://e.com/#></noscript>", ""),
    Shape::html("<b style='", "font-weight:x;", "'>x"),
    Shape::html("<code class='", "x ", "'>x"),
    // Markdown: inlines.
    Shape::markdown("", "*", ""),
    Shape::markdown("", "*a ", ""),
    Shape::markdown("", "a**b", ""),
    Shape::markdown("", "**a *b ", ""),
    Shape::markdown("", "*a **b", "").closed_by("** c*"),
    Shape::markdown("", "_*~~a", ""),
    Shape::markdown("", "*a_ ", ""),
    Shape::markdown("", "~~a", ""),
    Shape::markdown("", "[", ""),
    Shape::markdown("", "]", ""),
    Shape::markdown("", "[a](", ""),
    Shape::markdown("", "[a](<b", ""),
    Shape::markdown("", "[a](b \"", ""),
    Shape::markdown("", "![", ""),
    Shape::markdown("", "![[", "").closed_by("]()"),
    Shape::markdown("", "[a", "").closed_by("](https://e.com/)"),
    Shape::markdown("", "![a", "").closed_by("](https://e.com/)"),
    Shape::markdown("", "[](", "").closed_by(")"),
    Shape::markdown("[a](", "(", ""),
    Shape::markdown("", "`", ""),
    Shape::markdown("", "`a``b", ""),
    Shape::markdown("", "\\", ""),
    Shape::markdown("", "<", ""),
    Shape::markdown("", "<a", ""),
    Shape::markdown("", "<!--", ""),
    Shape::markdown("", "<?", ""),
    Shape::markdown("", "<!A ", ""),
    Shape::markdown("", "<![CDATA[", ""),
    Shape::markdown("x", "<a href=\"", ""),
    Shape::markdown("", "&amp;", ""),
    Shape::markdown("", "&", ""),
    Shape::markdown("", "<https://e.com/#> ", ""),
    Shape::markdown("", "a  \n", ""),
    // Markdown: blocks.
    Shape::markdown("", "> ", "a"),
    Shape::markdown("", ">\n", ""),
    Shape::markdown("", "> a\n", ""),
    Shape::markdown("", "- ", "a"),
    Shape::markdown("", "1. ", "a"),
    Shape::markdown("", "- a\n", ""),
    Shape::markdown("", "- a\n\n", ""),
    Shape::markdown("- a\n", "\n", "b"),
    Shape::markdown("", "- a\n  b\n\n  c\n", ""),
    Shape::markdown("", "# a\n", ""),
    Shape::markdown("", "a\n===\n", ""),
    Shape::markdown("", "***\n", ""),
    Shape::markdown("", "```\n", ""),
    Shape::markdown("```\n", "a\n", ""),
    Shape::markdown("", "    a\n\n", ""),
    Shape::markdown("", "<div>\n", ""),
    Shape::markdown("", "<div>\n\n", ""),
    Shape::markdown("", "- [x] a\n", ""),
    // Markdown: tables.
    Shape::markdown("|a|b|\n|-|-|\n", "|a|b|\n", ""),
    Shape::markdown("|a|\n|-|\n", "|", ""),
    Shape::markdown("", "|a", "|\n").closed_by("|-"),
    Shape::markdown("", "a|b\n", ""),
    Shape::markdown("", "|a|\n|-|\n\n", ""),
    // Markdown: references and footnotes.
    Shape::markdown("", "[#]: https://e.com/#\n", ""),
    Shape::markdown("", "[#]: https://e.com/#\n", "\n").closed_by("[#] "),
    Shape::markdown("[a]: https://e.com/\n\n", "[a]", ""),
    Shape::markdown("[a]: https://e.com/{long}\n\n", "[a] ", ""),
    Shape::markdown("", "[a]: b\n", ""),
    Shape::markdown("", "[a]:\n", ""),
    Shape::markdown("", "[^#] ", "\n\n").closed_by("[^#]: note\n\n"),
    Shape::markdown("[^a]: note\n\n", "[^a]", ""),
    Shape::markdown("", "[^#]: note\n\n", ""),
    Shape::markdown("", "[^a]: [^a]\n\n", ""),
    Shape::markdown("", "[^a]: ", ""),
    Shape::markdown("", "[^", ""),
    // Pages: what nests, and what is cut off and opened again.
    Shape::file("<title>T</title><article>", "<div>", ""),
    Shape::file("<title>T</title>", "<b><p>", ""),
    Shape::file("<title>T</title>", "<p><b id=#>x</p>", ""),
    Shape::file("<title>T</title>", "<a href=#><p>x", ""),
    Shape::file("<title>T</title>", "<font color=#>x<p>", ""),
    Shape::file("<title>T</title><p><b><i><u><s><em><strong><code>", "<p>x", ""),
    Shape::file("<title>T</title>{deep}", "<p>x", ""),
    Shape::file("<title>T</title>{deep}", "</y-b>", ""),
    Shape::file("<title>T</title>{deep}", "</a>", ""),
    Shape::file("<title>T</title>", "<ul><li>x", ""),
    Shape::file("<title>T</title>", "<svg><desc>", ""),
    Shape::file("<title>T</title>", "<svg><p>", ""),
    Shape::file("<title>T</title>", "<template>", ""),
    Shape::file("<title>T</title>", "<select><option>x", ""),
    // Pages: what stands side by side.
    Shape::file("<title>T</title>", "<div>x</div>", ""),
    Shape::file("<title>T</title>", "<div><p>x, y</p></div>", ""),
    Shape::file("<title>T</title><article>", "<p>A text, with commas, of many words.", ""),
    Shape::file("<title>T</title>", "<a href=#>x</a> ", ""),
    Shape::file("<title>T</title>", "<li>x", ""),
    Shape::file("<title>T</title>", "<br>", ""),
    Shape::file("<title>T</title>", "x<br><br>", ""),
    Shape::file("<title>T</title>", "<hr>", ""),
    Shape::file("<title>T</title>", "<h2>T</h2>", ""),
    Shape::file("<title>{words}</title>", "<h2>a word</h2>", ""),
    Shape::file("<title>T</title>", "<form></form>", ""),
    Shape::file("<title>T</title>", "<img src=#.jpg>", ""),
    Shape::file("<title>T</title>", "<img src=#><noscript><img src=#></noscript>", ""),
    Shape::file("<title>T</title>", "<figure><img src=#><figcaption>x</figcaption></figure>", ""),
    Shape::file("<title>T</title>", "<p class=byline>by A", ""),
    Shape::file("<title>T</title>", "<div hidden>x</div>", ""),
    Shape::file("<title>T</title>", "<script></script>", ""),
    Shape::file("<title>T</title>", "<!-- -->x", ""),
    Shape::file("<title>T</title>", "<table>", ""),
    Shape::file("<title>T</title><table>", "<tr>x<td>y", ""),
    Shape::file("<title>T</title><table>", "<a href=#>x", ""),
    // Pages: tags, texts and heads.
    Shape::file("<title>T</title><p ", "a# ", ">x"),
    Shape::file("<title>T</title>", "<body a#=b>", ""),
    Shape::file("<title>T</title><p>", "&", ""),
    Shape::file("<title>T</title><p>", "&amp;", ""),
    Shape::file("<title>T</title><p title='", "&amp;", "'>x"),
    Shape::file("<title>T</title>", "<", ""),
    Shape::file("<title>T</title><meta content='{words}' name='", "a ", "'>"),
    Shape::file("<title>T</title>", "<meta name=author content=a#>", ""),
    Shape::file("<title>T</title>", "<meta property=og:image content=#>", ""),
    Shape::file("<title>", "a | ", "</title>x"),
    Shape::file(
        "<title>T</title><script type=application/ld+json>[{\"@type\":\"Article\",\"headline\":\"T\"}",
        ",{\"@type\":\"Article\",\"url\":\"https://e.com/#\"}",
        "]</script>",
    ),
    Shape::file(
        "<title>T</title>",
        "<script type=application/ld+json>{\"@id\":\"#\"}</script>",
        "",
    ),
    // Feeds.
    Shape::file("<rss><channel><item><title>T</title></item>", "<item/>", "</channel></rss>"),
    Shape::file(
        "<rss><channel><title>{words}</title>",
        "<item><title>T</title></item>",
        "</channel></rss>",
    ),
    Shape::file(
        "<rss xml:base='https://e.com/{long}/'><channel>",
        "<item xml:base='a/'><title>T</title><link>#</link></item>",
        "</channel></rss>",
    ),
    Shape::file(
        "<rss><channel><item><title>T</title>",
        "<category>#</category>",
        "</item></channel></rss>",
    ),
    Shape::file("<rss><channel><item><title ", "a#='' ", ">T</title></item></channel></rss>"),
    Shape::file(
        "<rss ",
        "xmlns:a#='x' ",
        "><channel><item><title>T</title></item></channel></rss>",
    ),
    Shape::file(
        "<rss><channel><item><title>T</title>",
        "<a xmlns:b='x'/>",
        "</item></channel></rss>",
    ),
    Shape::file(
        "<rss><channel><item><description>",
        "&a;",
        "</description></item></channel></rss>",
    ),
    Shape::file(
        "<rss><channel><item><description>",
        "<![CDATA[x]]>",
        "</description></item></channel></rss>",
    ),
    Shape::file(
        "<!DOCTYPE rss [",
        "<!ENTITY a# 'x'>",
        "]><rss><channel><item><title>T</title></item></channel></rss>",
    ),
    Shape::file("<rss>", "<a>", ""),
    Shape::file(
        "<feed xmlns='http://www.w3.org/2005/Atom'>",
        "<entry><title>T #</title></entry>",
        "</feed>",
    ),
    Shape::file(
        "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>T</title><content type='xhtml'>",
        "<p>x</p>",
        "</content></entry></feed>",
    ),
    // JSON.
    Shape::file("{\"title\":\"T\",\"tags\":[\"a\"", ",\"#\"", "]}"),
    Shape::file("{\"title\":\"T\",\"related\":[{}", ",{}", "]}"),
    Shape::file("{\"title\":\"T\"", ",\"a#\":0", "}"),
    Shape::file("{\"title\":\"T\",\"x\":[0", ",[{}]", "]}"),
    Shape::file("", "[", ""),
    Shape::file(
        "{\"title\":\"T\",\"image_details\":{\"srcset\":\"",
        "# 2x,",
        "\"},\"image\":\"https://e.com/\"}",
    ),
    Shape::file(
        "{\"title\":\"T\",\"url\":\"https://e.com/{words}\",\"content_html\":\"",
        "<img src=a srcset='a 2x'>",
        "\"}",
    ),
    Shape::file(
        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"a\",\"title\":\"T\"}",
        ",{\"id\":\"#\",\"title\":\"T #\"}",
        "]}",
    ),
    Shape::file("{\"posts\":[{\"title\":\"T\"}", ",{\"title\":\"T #\"}", "]}"),
    Shape::file("[{\"title\":{\"rendered\":\"T\"}}", ",{\"title\":{\"rendered\":\"T #\"}}", "]"),
    Shape::file(
        "{\"@graph\":[{\"@type\":\"Article\",\"headline\":\"T\",\"author\":{\"@id\":\"0\"}}",
        ",{\"@id\":\"#\",\"author\":{\"@id\":\"#\"}}",
        "]}",
    ),
    // Markdown with front matter, and plain text.
    Shape::file("---\ntitle: T\n", "a#: b\n", "---\n"),
    Shape::file("---\ntitle: T\ntags: [a", ", a#", "]\n---\n"),
    Shape::file("+++\ntitle = 'T'\n", "[a#]\n", "+++\n"),
    Shape::file("# T\n\nText\n\n## Related\n\n", "- [a](#)\n", ""),
    Shape::file("# T\n\n", "- ", "a"),
    Shape::file("T\n\n", "a\n- b\n", "x"),
    Shape::file("T\n\n", "Label: x\n\n", ""),
    Shape::file("T\n\nx\n\n", "- a\n", ""),
    Shape::file("T\n\nx\n\nRelated\n", "a http://e.com/\n", ""),
    Shape::file("T\n", "by A\n", "x"),
    // Plain text.
    Shape { syntax: Syntax::Plain, ..Shape::html("", "x\n", "") },
    Shape { syntax: Syntax::Plain, ..Shape::html("", "x\n\n", "") },
    Shape { syntax: Syntax::Plain, ..Shape::html("", "\r\u{0}<&", "") },
];
