//! `article-card man`: the manual page.

use clap::{Args, CommandFactory};
use clap_mangen::Man as Page;

use crate::Cli;
use crate::failure::Failure;
use crate::output::print;

/// Print the manual page, in roff
#[derive(Args)]
pub struct Man;

impl Man {
    pub fn run() -> Result<(), Failure> {
        let mut page = Vec::new();
        let rendered = Page::new(Cli::command()).render(&mut page);
        rendered.map_err(|source| Failure::Write { name: "the manual page".to_owned(), source })?;
        print(&page)
    }
}
