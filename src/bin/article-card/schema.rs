//! `article-card schema`: what the native JSON looks like.

use clap::Args;

use crate::failure::Failure;
use crate::output::Output;

/// Print the JSON Schema of the native JSON
#[derive(Args)]
pub struct Schema {
    #[command(flatten)]
    output: Output,
}

impl Schema {
    pub fn run(self) -> Result<(), Failure> {
        self.output.write(&(serde_json::to_string_pretty(&article_card::schema())? + "\n"))
    }
}
