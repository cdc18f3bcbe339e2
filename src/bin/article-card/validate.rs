//! `article-card validate`: all that is wrong with files, at once.

use article_card::{Date, MAX_BYTES, validate};
use clap::builder::styling::AnsiColor;
use clap::{Args, ValueEnum};
use jiff::{Timestamp, Zoned, civil};

use crate::failure::Failure;
use crate::output::{print, print_styled};
use crate::source::{self, Source};
use crate::{batch, say};

mod diagnostic;
mod front_matter;
mod places;
mod text;

pub use diagnostic::Count;
use diagnostic::Diagnostic;

/// It is no character of the first line.
const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// Name every fault of files, and what else their authors will want to know
///
/// Of native JSON and JSON Feeds every article is looked at, of other formats the one that `convert`
/// takes. The exit status is 1 if any file has an error.
#[derive(Args)]
pub struct Validate {
    #[arg(required = true, value_name = "INPUT", help = source::HELP)]
    inputs: Vec<Source>,
    /// How to print the faults
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// End with 1 on warnings too
    #[arg(long)]
    deny_warnings: bool,
}

#[derive(Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
enum Format {
    /// With the lines that they are in
    #[default]
    Text,
    /// An array of objects with file, severity, code, path, line, column, message and help; null
    /// where there is none
    Json,
}

impl Validate {
    pub fn run(self) -> Result<(), Failure> {
        let now = Zoned::now();
        let is_future = |date: &Date| is_later(date, &now);
        let checked =
            batch::each("file", &self.inputs, |source, _| Ok(self.check(source, &is_future)));
        let checked: Vec<_> = checked.into_iter().flatten().collect();
        let count = Count::of(checked.iter().map(|(diagnostics, _)| diagnostics.as_slice()));
        self.print(checked)?;
        if count.errors > 0 || (self.deny_warnings && count.warnings > 0) {
            return Err(Failure::Faults(count));
        }
        if count.warnings > 0 {
            say("warning", AnsiColor::Yellow, &count);
        }
        Ok(())
    }

    /// The diagnostics of a file, and these as text if that is asked for.
    fn check(
        &self,
        source: &Source,
        is_future: &dyn Fn(&Date) -> bool,
    ) -> (Vec<Diagnostic>, String) {
        let name = source.to_string();
        let bytes = match source.bytes(MAX_BYTES) {
            Ok(bytes) => bytes,
            Err(failure) => {
                let unread = vec![Diagnostic::of_failure(&name, &failure)];
                let text = text::all(&unread, "");
                return (unread, text);
            }
        };
        let bytes = bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(&bytes);
        let report = validate(bytes, &|date| is_future(date));
        let content = String::from_utf8_lossy(bytes);
        let diagnostics = Diagnostic::all(&name, &report, &content);
        let text = match self.format {
            Format::Text => text::all(&diagnostics, &content),
            Format::Json => String::new(),
        };
        (diagnostics, text)
    }

    fn print(&self, checked: Vec<(Vec<Diagnostic>, String)>) -> Result<(), Failure> {
        if self.format == Format::Text {
            let text: String = checked.into_iter().map(|(_, text)| text).collect();
            return print_styled(&text);
        }
        let all: Vec<_> = checked.into_iter().flat_map(|(diagnostics, _)| diagnostics).collect();
        print((serde_json::to_string_pretty(&all)? + "\n").as_bytes())
    }
}

/// Whether `date` is later than now; without an offset, in the zone of this computer.
fn is_later(date: &Date, now: &Zoned) -> bool {
    if let Ok(date) = date.as_str().parse::<Timestamp>() {
        return date > now.timestamp();
    }
    date.as_str().parse::<civil::DateTime>().is_ok_and(|date| date > now.datetime())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn later_is_judged_in_the_dates_own_offset() {
        let now = "2026-11-23T10:00:00+01:00[+01:00]".parse().unwrap();
        for (date, expected) in [
            ("2026-11-23T10:00:01+01:00", true),
            ("2026-11-23T10:00:00+01:00", false),
            ("2026-11-23T08:59:59Z", false),
            ("2026-11-23T09:00:01Z", true),
            ("2026-11-23T10:01", true),
            ("2026-11-23T09:59:00", false),
            ("2026-11-23", false),
            ("2026-11-24", true),
        ] {
            assert_eq!(is_later(&Date::parse(date).unwrap(), &now), expected, "{date}");
        }
    }
}
