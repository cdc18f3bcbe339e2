//! `article-card completions`: what a shell needs to complete the command.

use clap::{Args, CommandFactory};
use clap_complete::Shell;

use crate::Cli;
use crate::failure::Failure;
use crate::output::print;

/// Print the completions for a shell
#[derive(Args)]
pub struct Completions {
    shell: Shell,
}

impl Completions {
    pub fn run(self) -> Result<(), Failure> {
        let mut script = Vec::new();
        clap_complete::generate(self.shell, &mut Cli::command(), "article-card", &mut script);
        print(&mended(&script))
    }
}

/// In its script for bash, `clap_complete` 4.6 spells the name of the command in two ways where it has a
/// hyphen, so that nothing behind a subcommand would be completed.
fn mended(script: &[u8]) -> Vec<u8> {
    String::from_utf8_lossy(script).replace("article__subcmd__card", "article__card").into_bytes()
}
