//! `article-card man`: the manual pages.

use clap::{Args, CommandFactory};
use clap_mangen::Man as Page;

use crate::Cli;
use crate::failure::Failure;
use crate::output::print;

/// Print a manual page, in roff
#[derive(Args)]
pub struct Man {
    /// The page of one command instead of the overview
    #[arg(value_parser = ["render", "convert", "validate", "schema", "completions"])]
    command: Option<String>,
}

impl Man {
    pub fn run(self) -> Result<(), Failure> {
        let mut all = Cli::command();
        all.build();
        let one = self.command.and_then(|name| all.find_subcommand(name));
        let mut page = Vec::new();
        Page::new(one.unwrap_or(&all).clone())
            .render(&mut page)
            .map_err(|source| Failure::Write { name: "the manual page".to_owned(), source })?;
        print(&page)
    }
}
