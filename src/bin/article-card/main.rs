//! The `article-card` command: the only place with files, arguments and printing.

use std::process::ExitCode;

use clap::builder::styling::{AnsiColor, Style};
use clap::{Parser, Subcommand};

mod batch;
mod completions;
mod convert;
mod destination;
mod failure;
mod legible;
mod man;
mod output;
mod reading;
mod render;
mod schema;
#[cfg(unix)]
mod signals;
mod source;
mod validate;
mod web_address;
mod whole;

use failure::Failures;
use legible::legible;
use mimalloc::MiMalloc;

/// A card is made of several hundred small pieces: a fifth of its time was spent on allocating them.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

/// Make article cards from what publishers have: JSON, feeds, HTML pages, Markdown, plain text.
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
    Validate(validate::Validate),
    Schema(schema::Schema),
    Completions(completions::Completions),
    Man(man::Man),
}

fn main() -> ExitCode {
    match run(Cli::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failures) => failures.tell(),
    }
}

fn run(command: Command) -> Result<(), Failures> {
    match command {
        Command::Render(command) => command.run()?,
        Command::Convert(command) => command.run()?,
        Command::Validate(command) => command.run()?,
        Command::Schema(command) => command.run()?,
        Command::Completions(command) => command.run()?,
        Command::Man(command) => command.run()?,
    }
    Ok(())
}

/// Tells the user of something, on standard error.
fn say(kind: &str, color: AnsiColor, what: &dyn std::fmt::Display) {
    let style: Style = color.on_default().bold();
    let what = legible(&what.to_string());
    anstream::eprintln!("{style}{kind}:{style:#} {what}");
}
