//! Many inputs at once: with a progress bar on a terminal, and at the end a line that says what was made.

use std::io::{self, IsTerminal};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Instant;

use clap::builder::styling::AnsiColor;
use indicatif::{ProgressBar, ProgressStyle};
use rayon::prelude::*;

use crate::failure::Failure;
use crate::legible::counted;
use crate::say;

/// What the user will want to know of an input that was taken all the same.
pub type Remarks = Vec<String>;

/// What `work` makes of each input, in their order, once what it remarked is said. After a full disk the rest
/// is not tried.
pub fn each<'i, I, T>(
    thing: &str,
    inputs: &'i [I],
    work: impl Fn(&'i I, &mut Remarks) -> Result<T, Failure> + Sync,
) -> Vec<Result<T, Failure>>
where
    I: Sync,
    T: Send,
{
    let bar = progress_bar(inputs.len(), thing);
    let is_over = AtomicBool::new(false);
    let work = |input| {
        if is_over.load(Ordering::Relaxed) {
            return None;
        }
        let mut remarks = Remarks::new();
        let done = work(input, &mut remarks);
        if done.as_ref().is_err_and(Failure::is_of_the_disk) {
            is_over.store(true, Ordering::Relaxed);
        }
        bar.inc(1);
        Some((done, remarks))
    };
    let done: Vec<_> = inputs.par_iter().map(work).collect();
    bar.finish_and_clear();
    let untried = done.iter().filter(|done| done.is_none()).count();
    let mut results = Vec::new();
    for (result, remarks) in done.into_iter().flatten() {
        for remark in &remarks {
            say("warning", AnsiColor::Yellow, remark);
        }
        results.push(result);
    }
    if untried > 0 {
        results.push(Err(Failure::Untried(counted(untried, thing))));
    }
    results
}

/// What was made, where it is, and since when it took.
#[derive(Debug)]
pub struct Summary {
    pub count: usize,
    pub thing: &'static str,
    pub place: PathBuf,
    pub start: Instant,
}

impl Summary {
    /// Tells it, and how many errors there were, to a person: on a terminal alone.
    pub fn tell(&self, errors: usize) {
        if !io::stderr().is_terminal() {
            return;
        }
        let made = counted(self.count, self.thing);
        let errors =
            if errors == 0 { String::new() } else { format!(", {}", counted(errors, "error")) };
        let seconds = self.start.elapsed().as_secs_f64();
        anstream::eprintln!("{made} in {}{errors}, {seconds:.1} s", self.place.display());
    }
}

/// On standard error, and only when that is a terminal.
fn progress_bar(count: usize, thing: &str) -> ProgressBar {
    if count < 2 {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new(count.try_into().unwrap_or(u64::MAX));
    let template = "{bar:30} {human_pos} of {human_len} {msg}s, {elapsed}, {eta} left";
    let style = ProgressStyle::with_template(template);
    let bar = bar.with_message(thing.to_owned());
    style.map(|style| bar.clone().with_style(style)).unwrap_or(bar)
}
