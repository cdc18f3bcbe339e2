//! Some of the ASCII characters, as bits: told in one step, whichever they are.

pub(crate) struct AsciiSet([u64; 2]);

impl AsciiSet {
    /// ASCII white space, as HTML has it.
    pub(crate) const SPACE: Self = Self::of(" \t\n\r\x0C");

    /// C0 controls and spaces, which the URL Standard strips.
    pub(crate) const CONTROLS_AND_SPACE: Self = Self([(1 << 33) - 1, 0]);

    /// Those of `characters`, all of which are ASCII.
    pub(crate) const fn of(characters: &str) -> Self {
        Self([0, 0]).and(characters)
    }

    /// These and those of `characters`.
    pub(crate) const fn and(self, characters: &str) -> Self {
        let Self([mut low, mut high]) = self;
        let mut rest = characters.as_bytes();
        while let [byte, after @ ..] = rest {
            if *byte < 64 {
                low |= 1 << *byte;
            } else {
                high |= 1 << (*byte - 64);
            }
            rest = after;
        }
        Self([low, high])
    }

    pub(crate) fn has(&self, byte: u8) -> bool {
        let half = self.0.get(usize::from(byte / 64));
        half.is_some_and(|half| (half >> (byte % 64)) & 1 == 1)
    }

    /// Cuts before the first of them.
    pub(crate) fn split<'t>(&self, text: &'t str) -> (&'t str, &'t str) {
        let end = text.bytes().position(|byte| self.has(byte));
        end.and_then(|end| text.split_at_checked(end)).unwrap_or((text, ""))
    }

    /// What stands between them.
    pub(crate) const fn pieces<'t>(&'static self, text: &'t str) -> Pieces<'t> {
        Pieces { marks: self, rest: Some(text) }
    }

    /// `text` with another one for each of them.
    pub(crate) fn replace(&'static self, text: &str, with: &str) -> String {
        let mut pieces = self.pieces(text);
        let mut out = pieces.next().unwrap_or_default().to_owned();
        for piece in pieces {
            out.push_str(with);
            out.push_str(piece);
        }
        out
    }

    pub(crate) fn trim_start<'t>(&self, text: &'t str) -> &'t str {
        let start = text.bytes().position(|byte| !self.has(byte));
        start.and_then(|start| text.get(start..)).unwrap_or_default()
    }

    pub(crate) fn trim_end<'t>(&self, text: &'t str) -> &'t str {
        let last = text.bytes().rposition(|byte| !self.has(byte));
        // What follows a whole character is a whole one, too.
        last.and_then(|last| text.get(..=last)).unwrap_or_default()
    }
}

pub(crate) struct Pieces<'t> {
    marks: &'static AsciiSet,
    rest: Option<&'t str>,
}

impl<'t> Iterator for Pieces<'t> {
    type Item = &'t str;

    fn next(&mut self) -> Option<&'t str> {
        let (piece, after) = self.marks.split(self.rest?);
        self.rest = after.get(1..);
        Some(piece)
    }
}
