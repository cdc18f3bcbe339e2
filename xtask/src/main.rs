//! `cargo xtask`: the project's chores. Each sets up what it needs first, and does nothing twice.

use std::process::ExitCode;

use clap::{Parser, Subcommand};

mod bench;
mod check;
mod command;
mod dependencies;
mod dist;
mod effort;
mod folder;
mod fuzz;
mod package;
mod project;
mod rust_page;
mod serve;
mod setup;
mod site;
mod steps;
mod test;

/// The project's chores.
#[derive(Parser)]
#[command(name = "cargo xtask", arg_required_else_help = true)]
struct Cli {
    #[command(subcommand)]
    chore: Chore,
}

#[derive(Subcommand)]
enum Chore {
    /// Build the demo and serve it on this machine
    Serve(serve::Serve),
    /// Run every test there is: formats, lints, native, browser
    Test,
    /// Build `dist/`, everything that goes to a CDN, and print its sizes
    Dist,
    /// The quick loop: formats, lints, native tests
    Check,
    /// Count the work that hostile texts take, which is in proportion to their size
    Effort,
    /// Run the fuzzers, each for a while
    Fuzz(fuzz::Fuzz),
    /// Measure against peers: sizes, times, memory, layout shift
    Bench(bench::Bench),
}

fn main() -> ExitCode {
    let done = match Cli::parse().chore {
        Chore::Serve(serve) => serve.run(),
        Chore::Test => test::run(),
        Chore::Dist => dist::run(),
        Chore::Check => check::run(),
        Chore::Effort => effort::run(),
        Chore::Fuzz(fuzz) => fuzz.run(),
        Chore::Bench(bench) => bench.run(),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}
