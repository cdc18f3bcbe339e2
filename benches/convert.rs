//! How long an article of some 900 words takes: to read, to draw, and a thousand of them to convert
//! on all cores, as `article-card convert` does.

use std::hint::black_box;
use std::time::Duration;

use article_card::{Article, Node, Options, Variant, html, prepare, read, view};
use criterion::{Criterion, criterion_group, criterion_main};
use rayon::prelude::*;
use serde_json::json;

const ARTICLES: usize = 1_000;

/// Of 900 words: headings, paragraphs with emphasis and links, lists.
fn body() -> String {
    let sentence = "The *tide* comes in over the flats at dawn, and [the old mill](https://example.com/mill) \
                    turns with it: slowly, then **all at once**. ";
    let paragraph = sentence.repeat(3);
    let section = |number: usize| {
        format!("## Part {number}\n\n{paragraph}\n\n{paragraph}\n\n- one `gate`\n- two gates\n\n")
    };
    (1..=7).map(section).collect()
}

/// The bytes of an article's native JSON.
fn article() -> Vec<u8> {
    let related = |number: usize| json!({"title": "The other mill", "url": format!("/related/{number}"), "publisher": "The Post"});
    let article = json!({
        "id": "https://example.com/tides",
        "url": "https://example.com/tides",
        "title": "The tide mill turns again",
        "authors": [{"name": "Ada Finch", "url": "/ada"}],
        "date_published": "2025-04-01T08:00:00Z",
        "image": "/mill.jpg",
        "image_details": {"alt": "The wheel", "width": 1600, "height": 900},
        "tags": ["mills", "tides", "power"],
        "key_points": vec!["The *wheel* turns at every ebb"; 6],
        "related": (1..=6).map(related).collect::<Vec<_>>(),
        "content_markdown": body(),
    });
    article.to_string().into_bytes()
}

fn converted(bytes: &[u8]) -> Option<Vec<u8>> {
    let article = prepare(read(bytes).ok()?, None).ok()?;
    serde_json::to_vec_pretty(&article).ok()
}

fn drawn(article: &Article) -> String {
    let options = Options { variant: Variant::Full, ..Options::default() };
    view(article, &options).map(|card| html(&[Node::Element(card)])).unwrap_or_default()
}

fn convert(criterion: &mut Criterion) {
    let bytes = article();
    criterion.bench_function("read one", |bencher| bencher.iter(|| read(black_box(&bytes))));
    let markdown = read(&bytes).unwrap_or_default();
    criterion.bench_function("draw one", |bencher| bencher.iter(|| drawn(black_box(&markdown))));
    let prepared = prepare(markdown, None).unwrap_or_default();
    criterion.bench_function("draw one prepared", |bencher| {
        bencher.iter(|| drawn(black_box(&prepared)));
    });
    let articles = vec![bytes; ARTICLES];
    let mut many = criterion.benchmark_group("many");
    many.sample_size(20).measurement_time(Duration::from_secs(10));
    many.bench_function("convert 1,000", |bencher| {
        bencher.iter(|| {
            let done: Vec<_> = articles.par_iter().map(|bytes| converted(bytes)).collect();
            black_box(done)
        });
    });
    many.finish();
}

criterion_group!(benches, convert);
criterion_main!(benches);
