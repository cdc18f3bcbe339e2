//! A list of steps, each run whatever became of the others, and the sum of it all.

use std::time::Instant;

use anyhow::{Result, bail};

#[derive(Default)]
pub struct Steps {
    failed: Vec<String>,
}

impl Steps {
    /// Runs a step and says how long it took. `false` when it failed.
    pub fn step(&mut self, name: &str, run: impl FnOnce() -> Result<()>) -> bool {
        println!("\n== {name}");
        let start = Instant::now();
        let result = run();
        let time = start.elapsed();
        match &result {
            Ok(()) => println!("== {name}: ok, {time:.1?}"),
            Err(error) => {
                eprintln!("{error:#}");
                println!("== {name}: FAILED, {time:.1?}");
                self.failed.push(name.to_owned());
            }
        }
        result.is_ok()
    }

    /// Fails when a step did.
    pub fn end(self) -> Result<()> {
        if self.failed.is_empty() {
            println!("\nAll steps passed.");
            return Ok(());
        }
        bail!("failed: {}", self.failed.join(", "));
    }
}
