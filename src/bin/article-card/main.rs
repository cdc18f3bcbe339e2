//! The `article-card` command: the only place with files, arguments and printing.

use std::process::ExitCode;

use clap::builder::styling::{AnsiColor, Style};
use clap::{Parser, Subcommand};

mod completions;
mod convert;
mod failure;
mod input;
mod man;
mod output;
mod render;
mod schema;

use failure::Failure;

/// Make article cards from what publishers have: JSON, Markdown with front matter, plain text.
#[derive(Parser)]
#[command(name = "article-card", version, propagate_version = true, arg_required_else_help = true)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Render(render::Render),
    Convert(convert::Convert),
    Schema(schema::Schema),
    Completions(completions::Completions),
    Man(man::Man),
}

fn main() -> ExitCode {
    let done = match Cli::parse().command {
        Command::Render(command) => command.run(),
        Command::Convert(command) => command.run(),
        Command::Schema(command) => command.run(),
        Command::Completions(command) => command.run(),
        Command::Man(command) => command.run(),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => report(&failure),
    }
}

fn report(failure: &Failure) -> ExitCode {
    if failure.is_closed_pipe() {
        return ExitCode::SUCCESS;
    }
    let red: Style = AnsiColor::Red.on_default().bold();
    anstream::eprintln!("{red}error:{red:#} {failure}");
    ExitCode::FAILURE
}
