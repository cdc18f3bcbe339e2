//! `article-card convert`: articles as prepared ones, each on its own or all as a feed.

use article_card::{Article, prepare};
use clap::{Args, ValueEnum};

use crate::batch;
use crate::failure::{Failure, Failures};
use crate::output::print;
use crate::reading::Reading;
use crate::source::{self, Source};

mod destination;
mod feed;

use destination::Destination;
use feed::About;

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
    /// What to write
    #[arg(long, value_enum, default_value_t)]
    to: Target,
    #[command(flatten)]
    about: About,
    #[command(flatten)]
    destination: destination::Out,
}

#[derive(Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
enum Target {
    /// An article each
    #[default]
    Article,
    /// One JSON Feed 1.1 of all the articles
    JsonFeed,
}

impl Convert {
    pub fn run(self) -> Result<(), Failures> {
        match self.to {
            Target::JsonFeed => self.feed(),
            Target::Article => {
                self.about.refuse();
                self.articles()
            }
        }
    }

    fn articles(&self) -> Result<(), Failures> {
        match self.destination.of_each(&self.inputs)? {
            Destination::Lines => self.lines(),
            Destination::Files(files) => {
                let done = batch::each(&files, |(source, path)| {
                    destination::write_in_folder(path, &pretty(&self.article(source)?)?)
                });
                Failures::of(done).none()
            }
            Destination::One(source) => {
                let text = pretty(&self.article(source)?)?;
                Ok(self.destination.write(&text)?)
            }
        }
    }

    fn lines(&self) -> Result<(), Failures> {
        let done = batch::each(&self.inputs, |source| {
            Ok(serde_json::to_string(&self.article(source)?)? + "\n")
        });
        let lines: String = done.iter().flatten().map(String::as_str).collect();
        print(lines.as_bytes())?;
        Failures::of(done).none()
    }

    fn feed(&self) -> Result<(), Failures> {
        let done = batch::each(&self.inputs, |source| Ok((source, self.article(source)?)));
        let Some((_, first)) = done.iter().flatten().next() else {
            return Failures::of(done).none();
        };
        let mut feed = self.about.feed(first);
        let added = done.into_iter().map(|article| {
            let (source, article) = article?;
            let name = || source.to_string();
            feed.add(&article).map_err(|error| Failure::SameId { name: name(), source: error })
        });
        let failures = Failures::of(added);
        self.destination.write(&pretty(&feed)?)?;
        failures.none()
    }

    fn article(&self, source: &Source) -> Result<Article, Failure> {
        prepare(self.reading.article(source)?, self.reading.source_url())
            .map_err(|excess| Failure::of_article(source, excess))
    }
}

fn pretty(value: &impl serde::Serialize) -> Result<String, Failure> {
    Ok(serde_json::to_string_pretty(value)? + "\n")
}
