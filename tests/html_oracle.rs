//! The HTML reader, held against html5ever.
//!
//! - On the bodies that content management systems write, the tree is html5ever's, pruned by the
//!   same allow-list (`html_oracle/pruned.rs` says the rules).
//! - On anything, the text is html5ever's, in the same order, with white space where blocks meet;
//!   and what is written of the tree is read back as the very same tree by both.
//!
//! `html_oracle/agreement.rs` says where they may differ.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;
use std::path::Path;

use article_card::{
    Article, ImageDetails, KeyPoint, MAX_DEPTH, Node, Options, Text, Variant, html, view,
};
use proptest::prelude::*;

#[path = "html_oracle/agreement.rs"]
mod agreement;
#[path = "html_oracle/built.rs"]
mod built;
#[path = "html_oracle/dom.rs"]
mod dom;
#[path = "html_oracle/pruned.rs"]
mod pruned;
#[path = "html_oracle/tree.rs"]
mod tree;

use agreement::{OWN_WAY, assert_same, base, check_round_trip, check_text};
use dom::{Misplaced, parse};
use tree::{lines, of_dom, of_nodes};

const NASTY: [&str; 96] = [
    // Formatting that does not nest.
    "<b>1<i>2</b>3</i>4",
    "<p><b>1<p>2</b>3<p>4",
    "<b><p>1</b>2</p>3",
    "<i><b><div><p>1</b>2</i>3</div>4",
    "<font><p>1<b>2</font>3</b>4",
    "<em><strong><em><strong><em>1</em>2</strong>3",
    "<p><b><b><b><b><b>1<p>2<p>3",
    "<a href=1>1<a href=2>2<p>3<a href=3>4</a>5",
    "<a href=1><table><tr><td><a href=2>1</a>2</td></tr></table>3</a>",
    "<a>1<a href=x>2</a>3</a>4",
    "<code class=language-x>1<p>2</code>3",
    "<sub><p>1</sub>2</p>3",
    // Blocks that do not nest.
    "<p>1<p>2</p>3</p>4",
    "<p/>1<p/>2",
    "</p>",
    "1</p>2</br>3</div>4</li>5</table>6",
    "<h1>1<h2>2</h1>3</h2>4",
    "<h1><b><h2>1</b>2",
    "<h1><div><h1>1</div>2",
    "<li>1<li>2<ul>3<li>4</li>5</ul>6",
    "<ul>1<p>2</ul>3<ul><ul><li>4",
    "<ol><li><div><li>1</div><section><li>2</section>3",
    "<dl><dd>1<dt>2<dl><dd>3</dl>4<p>5<dt>6",
    "<pre>\n\n1<pre>\n2</pre>3",
    "<pre>\r\n1</pre>\r\n<p>2\r3",
    "<blockquote><p>1<div>2</blockquote>3</p>4",
    "<figure><figcaption>1<figure>2</figcaption>3",
    // Tables.
    "<table>1<tr>2<td>3</td>4</tr>5</table>6",
    "<table><b>1<tr><td>2</b>3</table>4",
    "<table><p>1<td>2<p>3</table>4",
    "<table><td>1<table><td>2</table>3<th>4",
    "<table><table><tr><table>1</table>2",
    "<table><caption>1<p>2<tr><td>3<caption>4</caption>5",
    "<table><colgroup><col>1<td>2<col><td>3",
    "<table><tfoot><tr><td>1<tbody><tr><td>2<thead><td>3",
    "<table><tr><td>1</tbody><td>2</div></table></td>3",
    "<table> <tr> <td> 1 </td> </tr> </table>",
    "<table><form><tr><td>1</form>2<form>3",
    "<td>1</td><td>2<tr>3",
    "<div><table><tr><td></div>1</table>2",
    // What vanishes.
    "<form>1<form>2</form>3</form>4",
    "<form><div>1</form>2</div>3",
    "<p>1<form>2</form>3",
    "<button>1<button>2</button>3<p>4</button>5",
    "<p>1<button>2</p>3</button>4",
    "<select><option>1<select>2<option>3</select>4",
    "<select><p>1<input>2",
    "<object><p>1</object>2<video><p>3</video>4",
    "<template><td>1</template>2<table><template><tr><td>3</template><tr><td>4",
    "<div><video>1</div>2",
    "<noscript><p>1</noscript>2",
    "<svg>1<p>2</svg>3",
    "<svg><title>1<p>2</p></title><desc><b>3</desc></svg>4",
    "<svg><foreignObject><p>1</svg>2",
    "<svg><style>1<b>2</b></style></svg>3",
    "<svg/><math/>1<math><mi>2<p>3</math>4",
    "<svg><font>1<font color=x>2",
    "<div><svg></div>1",
    "<svg></p>1",
    "<script>1</script >2<script/>3</script>4",
    "<script>1<!--<script>2</script>3--></script>4",
    "<script><!--></script>1",
    "<style>1</styles></style>2",
    "<title>1</title>2<textarea>3</textarea>4<iframe>5</iframe>6<noembed>7</noembed>8",
    "<plaintext>1</plaintext><p>2",
    "<xmp>1<p>2</xmp>3<listing>\n4",
    // Comments and what looks like one.
    "1<!-- 2 -->3<!-->4<!--->5<!---->6<!----!>7<!--8--!>9",
    "1<!--2",
    "1<!2>3<?4>5</6>7</>8<![CDATA[9]]>10",
    "1<!DOCTYPE html \"a>2",
    "<!--<p>1--><p>2",
    "1<!-- a -- b --- >c-->2",
    // Tags.
    "<p title=a>b=c'd\">1",
    "<p title=\"a>b\">1<p title='a>b'>2<p title=a\"b>3",
    "<p =a =b==c>1",
    "<img src=a alt='1' alt='2' SRC=b>",
    "<a href=x/>1</a><a href='x'title=y>2</a><a href = \"x\" >3</a><a/href=x>4",
    "<a\thref=x\n>1<A HREF=X>2</A\n>3</a junk=1>4",
    "<p<b>1</p<b>2",
    "< p>1<3 <b2>3< /p>4",
    "1<",
    "1</",
    "1<p",
    "1<p ",
    "1<p a=",
    "1<p a='",
    "1</p a='>'",
    "<br/><hr/><img/src=x><input/type=checkbox>",
    // Characters.
    "a\0b<p\0>1<b title=\"\0\">2",
    "&#0;&#128;&#x9f;&#xD800;&#x110000;&#99999999999;&#xFFFF;&#13;&#x0;",
    "&amp&amp;&ampx;&lt&ltx&notit;&notin;&not;&AMP&COPYx",
    "<a href='?a=1&copy=2&copy;&amp;&lt&ltx'>&copy=</a>",
    "&;&#;&#x;&#xg;& ;&unknown;&unknown",
    "&NotEqualTilde;&fjlig;&Tab;&NewLine;&CounterClockwiseContourIntegral;",
    "\u{feff}1\u{a0}2\u{2028}3",
    "<p>\u{a0}</p><div>&nbsp;</div>1",
];

/// Every element that a tree builder treats in its own way, the frequent ones twice.
const SOUP_TAGS: [&str; 59] = [
    "a href=x",
    "a",
    "b",
    "i",
    "em",
    "strong",
    "code",
    "code class=language-x",
    "s",
    "u",
    "small",
    "font",
    "big",
    "sub",
    "sup",
    "del",
    "span",
    "x-y",
    "p",
    "p",
    "div",
    "div",
    "section",
    "center",
    "address",
    "summary",
    "h1",
    "h2",
    "blockquote",
    "ul",
    "ol",
    "li",
    "li",
    "dl",
    "dt",
    "dd",
    "figure",
    "figcaption",
    "pre",
    "table",
    "caption",
    "thead",
    "tbody",
    "tfoot",
    "tr",
    "td",
    "td",
    "th",
    "button",
    "select",
    "option",
    "video",
    "object",
    "noscript",
    "svg",
    "math",
    "g",
    "title",
    "foreignObject",
];

/// What else looks like markup.
const SOUP_MARKS: [&str; 33] = [
    "<form>",
    " ",
    "\n",
    "&nbsp;",
    "<br>",
    "</br>",
    "<hr>",
    "<img src=i>",
    "<input type=checkbox>",
    "<input>",
    "<!-- c -->",
    "<!--",
    "-->",
    "<!x>",
    "<?x?>",
    "</ >",
    "<svg/>",
    "<p/>",
    "<script>x</script>",
    "<style>",
    "</style>",
    "<textarea>x</textarea>",
    "<xmp>x</xmp>",
    "&amp;",
    "&copy",
    "&",
    "<",
    ">",
    "</",
    "<col>",
    "\0",
    "\r\n",
    "<![CDATA[x]]>",
];

#[track_caller]
fn check(source: &str) {
    check_text(source);
    check_round_trip(source);
}

#[test]
fn bodies_of_content_management_systems_have_the_same_tree() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/html_oracle/bodies");
    insta::with_settings!({ prepend_module_to_snapshot => false, snapshot_path => &folder, omit_expression => true }, {
        for path in bodies(&folder) {
            let body = fs::read_to_string(&path).unwrap();
            let name = path.file_stem().unwrap().to_string_lossy().into_owned();
            let nodes = Text::Html(&body).nodes(base().as_ref());
            let theirs = pruned::tree(&parse(&body, Misplaced::Moves).nodes, base().as_ref());
            assert_same(&name, &lines(&of_nodes(&nodes)), &lines(&theirs));
            check(&body);
            let with_other_ends = body.replace('\n', "\r\n");
            assert_eq!(Text::Html(&with_other_ends).nodes(base().as_ref()), nodes, "{name}");
            insta::assert_snapshot!(name, html(&nodes));
        }
    });
}

fn bodies(folder: &Path) -> Vec<std::path::PathBuf> {
    let files = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    let mut bodies: Vec<_> = files.filter(|path| path.extension().unwrap() == "html").collect();
    bodies.sort();
    assert!(bodies.len() >= 12);
    bodies
}

/// Tag soup: every element that a tree builder treats in its own way, text and what looks like
/// markup, in any order.
fn soup(tags: Vec<&'static str>) -> impl Strategy<Value = String> {
    let names = prop::sample::select(tags);
    let tag = (names, 0..3).prop_map(|(name, kind)| match kind {
        0 => format!("</{}>", name.split(' ').next().unwrap()),
        _ => format!("<{name}>"),
    });
    let other = prop::sample::select(&SOUP_MARKS[..]);
    let piece = prop_oneof![6 => tag, 4 => "[a-z]{1,2}", 2 => other.prop_map(str::to_owned)];
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

#[test]
fn nasty_texts_have_the_same_text_and_survive_a_round_trip() {
    NASTY.into_iter().for_each(check);
}

/// Beyond the depth that a tree may have, and that a stack may have, elements vanish; their text
/// stays, and stays apart where blocks were.
#[test]
fn depth_has_no_end() {
    let deep = |open: &str, close: &str| [&open.repeat(5_000), "x", &close.repeat(5_000)].concat();
    for (open, close) in [
        ("<b>", "</b>"),
        ("<div>", "</div>"),
        ("<div>1", "2</div>"),
        ("<blockquote>1", ""),
        ("<ul><li>1", "</ul>"),
        ("<table><tr><td>1", "</table>"),
        ("<blockquote><table><tr><td>1", ""),
        ("<a href=x><p>1", "</a>"),
        ("<span>", ""),
        ("<svg><g>", ""),
        ("<b><i><div>", "</b>"),
    ] {
        let source = deep(open, close);
        let nodes = Text::Html(&source).nodes(base().as_ref());
        assert!(depth(&nodes) <= MAX_DEPTH, "{open}");
        let written = html(&nodes);
        let again = Text::Html(&written).nodes(base().as_ref());
        assert_eq!(again, nodes, "{open}");
        let parsed = of_dom(&parse(&written, Misplaced::Moves).nodes);
        assert_same(open, &lines(&parsed), &lines(&of_nodes(&nodes)));
        let is_text = |word: &&str| word.chars().all(|c| "12x".contains(c));
        let words = source.split(['<', '>']).filter(|word| !word.is_empty()).filter(is_text);
        let expected = words.collect::<Vec<_>>().join(" ");
        let text = pruned::text_of_tree(&of_nodes(&nodes));
        let is_same = if open.contains("<svg>") { text.is_empty() } else { text == expected };
        assert!(is_same, "{open}: {} of {} bytes of text", text.len(), expected.len());
    }
}

fn depth(nodes: &[Node<'_>]) -> usize {
    let depths = nodes.iter().map(|node| match node {
        Node::Element(element) => 1 + depth(element.children()),
        Node::Text(_) => 0,
    });
    depths.max().unwrap_or_default()
}

#[test]
fn every_named_reference_means_what_html5ever_says() {
    let names = html5ever::data::NAMED_ENTITIES.entries().filter(|(_, (first, _))| *first != 0);
    let names: Vec<_> = names.map(|(name, _)| *name).collect();
    assert_eq!(names.len(), 2_231);
    for name in names {
        for after in ["", "x", "=", ";", " "] {
            let source = format!(
                "<p title='&{name}{after}'>&{name}{after}</p><img src=x alt='&{name}{after}'>"
            );
            let ours = of_nodes(&Text::Html(&source).nodes(base().as_ref()));
            let theirs = pruned::tree(&parse(&source, Misplaced::Moves).nodes, base().as_ref());
            assert_same(&source, &lines(&ours), &lines(&theirs));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn tag_soup_has_the_same_text_and_survives_a_round_trip(source in soup(SOUP_TAGS.to_vec())) {
        check(&source);
    }

    #[test]
    fn any_tag_soup_survives_a_round_trip(source in soup([&SOUP_TAGS[..], &OWN_WAY].concat())) {
        check_round_trip(&source);
    }

    #[test]
    fn whatever_is_built_is_what_html5ever_reads(steps in built::steps()) {
        check_written(&built::build(steps));
    }

    #[test]
    fn every_card_is_what_html5ever_reads(
        html in soup([&SOUP_TAGS[..], &OWN_WAY].concat()),
        point in soup(SOUP_TAGS.to_vec()),
        words in any::<[String; 6]>(),
    ) {
        let [title, byline, summary, section, tag, caption] = words;
        let article = Article {
            title: Some(title),
            byline: Some(byline),
            summary: Some(summary),
            section: Some(section),
            tags: vec![tag],
            image: Some("https://example.com/a.png".to_owned()),
            image_details: Some(ImageDetails { caption: Some(caption), ..ImageDetails::default() }),
            key_points: vec![KeyPoint::Html(point.clone()), KeyPoint::Markdown(point)],
            content_html: Some(html),
            ..Article::default()
        };
        for variant in [Variant::Compact, Variant::Card, Variant::Full] {
            let options = Options { variant, ..Options::default() };
            check_written(&[Node::Element(view(&article, &options).unwrap())]);
        }
    }
}

/// html5ever reads what is written as the tree that was meant.
fn check_written(nodes: &[Node<'_>]) {
    let written = html(nodes);
    let parsed = of_dom(&parse(&written, Misplaced::Moves).nodes);
    assert_same(&written, &lines(&parsed), &lines(&of_nodes(nodes)));
}
