//! Diagnostics as a compiler prints them: with the line, and the place in it pointed out.

use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::diagnostic::{Diagnostic, Severity};
use crate::legible::legible;

/// How much of a line is shown, in columns.
const WIDTH: usize = 100;

/// How much of a line is looked at before and behind a place, in bytes: more than is shown, so that the
/// renderer sees where to leave out; a line of minified JSON may have 4 MiB.
const AROUND: usize = 8 * WIDTH;

pub fn all(diagnostics: &[Diagnostic], content: &str) -> String {
    let renderer = Renderer::styled().term_width(WIDTH);
    diagnostics.iter().map(|diagnostic| one(diagnostic, content, &renderer) + "\n\n").collect()
}

fn one(diagnostic: &Diagnostic, content: &str, renderer: &Renderer) -> String {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let message = legible(&diagnostic.message);
    let title = level.clone().primary_title(message).id(diagnostic.code);
    let help = diagnostic.help.as_deref().map(|help| Level::HELP.message(help));
    let origin = Origin::path(&diagnostic.file);
    let (Some(span), Some(line), Some(column)) =
        (&diagnostic.span, diagnostic.line, diagnostic.column)
    else {
        return renderer.render(&[title.element(origin).elements(help)]);
    };
    let (text, place) = around(content, span);
    let is_cut = text.get(..place.start).is_some_and(|before| before.chars().count() + 1 < column);
    let snippet = Snippet::source(text).line_start(line);
    let snippet = snippet.annotation(AnnotationKind::Primary.span(place));
    if is_cut {
        // The renderer would count the column from the cut.
        let origin = origin.line(line).char_column(column);
        let snippet = Group::with_level(level).element(snippet).elements(help);
        return renderer.render(&[title.element(origin), snippet]);
    }
    renderer.render(&[title.element(snippet.path(&diagnostic.file)).elements(help)])
}

/// What stands around the start of `span` in its line, and where the span is in that.
fn around<'c>(content: &'c str, span: &Range<usize>) -> (&'c str, Range<usize>) {
    let first = content.floor_char_boundary(span.start.saturating_sub(AROUND));
    let last = content.ceil_char_boundary(span.start.saturating_add(AROUND));
    let before = content.get(first..span.start).unwrap_or_default();
    let before = before.rsplit('\n').next().unwrap_or_default().len();
    let behind = content.get(span.start..last).unwrap_or_default();
    let behind = behind.lines().next().unwrap_or_default().len();
    let text = content.get(span.start - before..span.start + behind).unwrap_or_default();
    (text, before..before + span.len().min(behind))
}
