//! `article-card schema`: what the native JSON looks like.

use std::path::PathBuf;

use clap::Args;

use crate::failure::Failure;
use crate::output;

/// Print the JSON Schema of the native JSON
#[derive(Args)]
pub struct Schema {
    /// Write to FILE instead of standard output
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

impl Schema {
    pub fn run(self) -> Result<(), Failure> {
        let schema = serde_json::to_string_pretty(&article_card::schema())? + "\n";
        output::write(self.output.as_deref(), &schema)
    }
}
