//! `article-card convert`: an article as a prepared one.

use article_card::prepare;
use clap::Args;

use crate::failure::Failure;
use crate::input::Input;
use crate::output::Output;

/// Convert an article to prepared JSON: its texts as HTML, so that a browser needs no Markdown
/// parser to show it
#[derive(Args)]
pub struct Convert {
    #[command(flatten)]
    input: Input,
    #[command(flatten)]
    output: Output,
}

impl Convert {
    pub fn run(self) -> Result<(), Failure> {
        let article = prepare(self.input.article()?, self.input.source_url());
        self.output.write(&(serde_json::to_string_pretty(&article)? + "\n"))
    }
}
