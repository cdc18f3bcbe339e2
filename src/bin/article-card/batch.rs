//! Many inputs at once, with a progress bar on a terminal.

use indicatif::{ProgressBar, ProgressStyle};
use rayon::prelude::*;

/// What `work` makes of each input, in their order.
pub fn each<'i, I, T>(inputs: &'i [I], work: impl Fn(&'i I) -> T + Sync) -> Vec<T>
where
    I: Sync,
    T: Send,
{
    let bar = progress_bar(inputs.len());
    let work = |input| {
        let done = work(input);
        bar.inc(1);
        done
    };
    let done = inputs.par_iter().map(work).collect();
    bar.finish_and_clear();
    done
}

/// On standard error, and only when that is a terminal.
fn progress_bar(count: usize) -> ProgressBar {
    if count < 2 {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new(count.try_into().unwrap_or(u64::MAX));
    match ProgressStyle::with_template("{bar:40} {pos}/{len}") {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}
