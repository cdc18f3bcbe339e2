//! Reading takes time in proportion to what is read: sixteen times as much takes about sixteen times
//! as long, where a quadratic step would take 256 times.

use std::time::{Duration, Instant};

use article_card::{Text, html};

use crate::agreement::base;

const SMALL: usize = 1_000;
const FACTOR: usize = 16;
/// More than a linear reader needs, far less than a quadratic one.
const MAX_RATIO: f64 = 100.0;
/// A fixed sum that opening formatting again may cost, whatever the input.
const ALLOWANCE: usize = 4 << 20;

#[test]
fn time_and_output_are_in_proportion_to_the_input() {
    let long = "x".repeat(20_000);
    let long_link = format!("<p><a href={long}>");
    let long_code = format!("<p><code class=language-{long}>");
    let shapes: [(&str, &str, &str); 46] = [
        ("", "<b>", ""),
        ("", "<p><b>", ""),
        ("", "<p><b>x", ""),
        ("", "<p><b>x</p>", ""),
        ("<p><b><i><u><s><em><strong><small><code>", "<p>x", ""),
        (&long_link, "<p>x", ""),
        (&long_code, "<p>x", ""),
        (&long_link, "<div>x", "</a>"),
        ("", "<a href=x>", ""),
        ("", "<a href=x>x<p>", ""),
        ("", "<a>", ""),
        ("", "<div>", ""),
        ("", "<div>x", ""),
        ("", "</div>", ""),
        ("<b><i>", "<div>", "</b></i>"),
        ("", "<b><div>x</b>", ""),
        ("", "<div><b>x</div>", ""),
        ("", "<span>", ""),
        ("", "<ul><li>", ""),
        ("", "<li>x", ""),
        ("", "<table>", ""),
        ("", "<table><tr><td>", ""),
        ("", "<table>x", ""),
        ("<table>", "<td>x", "</table>"),
        ("<table>", "<tr><td>x", ""),
        ("<table>", "x", ""),
        ("", "<!--", ""),
        ("", "<!-->", ""),
        ("", "<!-- --", ""),
        ("<!--", "-", ""),
        ("<!--x", ">", ""),
        ("<!--", "--!", ""),
        ("", "<!x", ""),
        ("", "<", ""),
        ("", "</", ""),
        ("", "&", ""),
        ("", "&amp", ""),
        ("", "&zwnj;", ""),
        ("&", "a", ""),
        ("&#", "9", ";"),
        ("", "<p title='x", ""),
        ("<p ", "a=b ", ">"),
        ("", "<script>", ""),
        ("<script>", "</script", ""),
        ("", "<svg><p>", ""),
        ("", "<form><button><select>", ""),
    ];
    for (before, repeated, after) in shapes {
        let source = |count: usize| [before, &repeated.repeat(count), after].concat();
        let (small, large) = (source(SMALL), source(SMALL * FACTOR));
        let ratio = effort(&large).as_secs_f64() / effort(&small).as_secs_f64();
        assert!(ratio < MAX_RATIO, "{repeated:?} takes {ratio:.0} times as long");
        let written = html(&Text::Html(&large).nodes(base().as_ref())).len();
        let most = large.len() * 16 + ALLOWANCE;
        assert!(written < most, "{repeated:?} becomes {written} bytes");
    }
}

/// The least time of some runs: what disturbs a run only makes it longer.
fn effort(source: &str) -> Duration {
    let run = |_| {
        let start = Instant::now();
        let nodes = Text::Html(source).nodes(base().as_ref());
        std::hint::black_box(html(&nodes));
        start.elapsed()
    };
    (0..3).map(run).min().unwrap().max(Duration::from_micros(50))
}
