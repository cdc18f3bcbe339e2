//! Numbers that look like chance and are the same each time. `browser/harness/mutated.ts` has the same
//! ones.

/// Mulberry32: a state of 32 bits, which every language can count with.
pub struct Chance(u32);

impl Chance {
    /// The numbers of a seed.
    pub fn of(seed: u32) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u32 {
        self.0 = self.0.wrapping_add(0x6d2b_79f5);
        let mut number = (self.0 ^ (self.0 >> 15)).wrapping_mul(self.0 | 1);
        number ^= number.wrapping_add((number ^ (number >> 7)).wrapping_mul(number | 0x3d));
        number ^ (number >> 14)
    }

    /// A number below `end`; 0 where there is none.
    pub fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next()).unwrap() % end.max(1)
    }

    /// One of them.
    pub fn one<'a, T: ?Sized>(&mut self, all: &[&'a T]) -> &'a T {
        all[self.below(all.len())]
    }

    /// A part of what has this length: where it starts and ends.
    pub fn range(&mut self, length: usize) -> std::ops::Range<usize> {
        let (one, other) = (self.below(length + 1), self.below(length + 1));
        one.min(other)..one.max(other)
    }
}
