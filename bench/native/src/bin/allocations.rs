//! Prints how many allocations a card takes, and how many bytes. Apart from the times, which counting
//! would lengthen.

use anyhow::Result;
use article_card_bench::{article, card};

fn main() -> Result<()> {
    let article = article()?;
    let mut made = Ok(String::new());
    let counted = allocation_counter::measure(|| made = card(&article));
    made?;
    println!("{} {}", counted.count_total, counted.bytes_total);
    Ok(())
}
