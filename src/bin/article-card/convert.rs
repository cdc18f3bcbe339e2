//! `article-card convert`: articles as prepared ones, each on its own or all as a feed.

use std::path::PathBuf;
use std::time::Instant;

use article_card::{Article, Excess, prepare};
use clap::{Args, ValueEnum};

use crate::batch::{self, Remarks, Summary};
use crate::destination::{Kind, fill, refuse_inputs, summed_up, write_each};
use crate::failure::{Failure, Failures};
use crate::output::{self, print};
use crate::reading::Reading;
use crate::source::{self, Source};

mod feed;
mod names;

use feed::About;
use names::Names;

const KIND: Kind = Kind { extension: "json", all_in_one: Some("add `--to json-feed`") };

/// Convert articles to prepared JSON: their texts as HTML, so that a browser needs no Markdown parser
/// to show them
///
/// A file that can't be converted does not keep the others from it; the exit status is 1 then.
#[derive(Args)]
pub struct Convert {
    #[arg(required = true, value_name = "INPUT", help = source::HELP)]
    inputs: Vec<Source>,
    #[command(flatten)]
    reading: Reading,
    /// Take every article of each INPUT, as `--to json-feed` does; in a folder each has the name with
    /// which its address ends, else that of its id
    ///
    /// Related articles are then those that each names itself: no others are looked for.
    #[arg(long, conflicts_with = "item")]
    all: bool,
    /// What to write
    #[arg(long, value_enum, default_value_t)]
    to: Target,
    #[command(flatten)]
    about: About,
    /// Write to OUT instead of standard output: a file, or for several articles, or when OUT is a
    /// folder or ends with `/`, a folder in which each has the name of its INPUT with `.json`, and
    /// lies as the INPUTs do below the folder that they have in common
    ///
    /// Without it several articles are printed as JSON Lines: one in each line.
    #[arg(short, long, value_name = "OUT")]
    output: Option<PathBuf>,
}

/// The most HTML of all articles of a file, in bytes: a link that was relative may be hundreds of times as long.
const MAX_PREPARED: usize = 64 * 1024 * 1024;

#[derive(Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
enum Target {
    /// An article each
    #[default]
    Article,
    /// One JSON Feed 1.1 of all the articles, also of all in a feed
    JsonFeed,
}

impl Convert {
    pub fn run(self) -> Result<(), Failures> {
        if self.to == Target::JsonFeed {
            return self.feed();
        }
        self.about.refuse();
        if self.all { self.every() } else { self.one_of_each() }
    }

    fn one_of_each(&self) -> Result<(), Failures> {
        let read = |source: &Source, remarks: &mut Remarks| {
            self.prepared(source, self.reading.article(source, remarks)?)
        };
        if self.inputs.len() > 1 && self.output.is_none() {
            return lines(batch::each("article", &self.inputs, |source, remarks| {
                line(&read(source, remarks)?)
            }));
        }
        write_each(&self.inputs, &[], self.output.as_deref(), &KIND, |source, remarks| {
            pretty(&read(source, remarks)?)
        })
    }

    fn every(&self) -> Result<(), Failures> {
        let start = Instant::now();
        let articles = self.articles().into_iter();
        let Some(out) = &self.output else {
            return lines(articles.map(|article| line(&article?.1)).collect());
        };
        let (articles, unread) = Failures::apart(articles);
        if articles.is_empty() {
            return unread.none();
        }
        let mut names = Names::default();
        let file = |(_, article)| {
            let name = names.next(&article) + "." + KIND.extension;
            (article, out.join(name))
        };
        let files: Vec<_> = articles.into_iter().map(file).collect();
        refuse_inputs(&self.inputs, files.iter().map(|(_, file)| file.as_path()))?;
        let written = fill(out, &KIND, &files, |article, _| pretty(article))?;
        summed_up(unread.into_results().chain(written), out, start)
    }

    fn feed(&self) -> Result<(), Failures> {
        let start = Instant::now();
        let output = self.output.as_deref();
        refuse_inputs(&self.inputs, output)?;
        let articles = self.articles();
        let Some((_, first)) = articles.iter().flatten().next() else {
            return Failures::of(articles).none();
        };
        let mut feed = self.about.feed(first);
        let added = articles.into_iter().map(|article| {
            let (source, article) = article?;
            let name = || source.to_string();
            feed.add(&article).map_err(|error| Failure::SameId { name: name(), source: error })
        });
        let (added, failures) = Failures::apart(added);
        output::write(output, &pretty(&feed)?)?;
        let Some(output) = output else { return failures.none() };
        let place = output.to_owned();
        failures.none_beside(Summary { count: added.len(), thing: "article", place, start })
    }

    /// The articles of all inputs, each prepared.
    fn articles(&self) -> Vec<Result<(&Source, Article), Failure>> {
        let read = batch::each("file", &self.inputs, |source, remarks| {
            let articles = self.reading.articles(source, remarks)?.into_iter();
            let mut size = 0;
            let mut prepared = |article: Result<Article, Failure>| {
                let article = article?;
                let name = article.id.as_ref().map(|id| format!("{source}, {id}"));
                let name = name.unwrap_or_else(|| source.to_string());
                if size > MAX_PREPARED {
                    let what = "the articles of the file, each with its own addresses";
                    let excess = Excess::Large { what, limit: MAX_PREPARED, found: None };
                    return Err(Failure::of_article(&name, excess));
                }
                let article = self.prepared(&name, article)?;
                size += article.content_html.as_ref().map_or(0, String::len);
                Ok((source, article))
            };
            Ok(articles.map(&mut prepared).collect::<Vec<_>>())
        });
        let each = |articles: Result<_, _>| articles.unwrap_or_else(|failure| vec![Err(failure)]);
        read.into_iter().flat_map(each).collect()
    }

    fn prepared(&self, name: &impl ToString, article: Article) -> Result<Article, Failure> {
        prepare(article, self.reading.source_url())
            .map_err(|excess| Failure::of_article(name, excess))
    }
}

/// Prints each article in a line.
fn lines(lines: Vec<Result<String, Failure>>) -> Result<(), Failures> {
    let (lines, failures) = Failures::apart(lines);
    print(lines.concat().as_bytes())?;
    failures.none()
}

fn line(article: &Article) -> Result<String, Failure> {
    Ok(serde_json::to_string(article)? + "\n")
}

fn pretty(value: &impl serde::Serialize) -> Result<String, Failure> {
    Ok(serde_json::to_string_pretty(value)? + "\n")
}
