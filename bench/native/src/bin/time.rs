//! For each line of standard input, a number of cards, answers the nanoseconds that each took. So
//! the caller decides whose turn it is.

use std::hint::black_box;
use std::io::{self, Write};
use std::time::Instant;

use anyhow::Result;
use article_card_bench::{article, card};
use mimalloc::MiMalloc;

/// As in the command.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> Result<()> {
    let article = article()?;
    for line in io::stdin().lines() {
        let cards: u32 = line?.trim().parse()?;
        let start = Instant::now();
        for _ in 0..cards {
            black_box(card(black_box(&article))?);
        }
        println!("{}", start.elapsed().as_nanos() / u128::from(cards.max(1)));
        io::stdout().flush()?;
    }
    Ok(())
}
