//! Diagnostics as a compiler prints them: with the line, and the place in it pointed out.

use std::ops::Range;

use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet};

use super::diagnostic::{Diagnostic, Severity};

/// How much of a line is shown, in columns.
const WIDTH: usize = 100;

pub fn all(diagnostics: &[Diagnostic], content: &str) -> String {
    let renderer = Renderer::styled().term_width(WIDTH);
    diagnostics.iter().map(|diagnostic| one(diagnostic, content, &renderer) + "\n\n").collect()
}

fn one(diagnostic: &Diagnostic, content: &str, renderer: &Renderer) -> String {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let title = level.primary_title(&diagnostic.message).id(diagnostic.code);
    let place = diagnostic.span.as_ref().zip(diagnostic.line);
    let shown = match place.and_then(|(span, line)| Some((line_of(content, span)?, line))) {
        Some(((text, span), line)) => {
            let place = AnnotationKind::Primary.span(span);
            let snippet = Snippet::source(text).line_start(line).path(&diagnostic.file);
            title.element(snippet.annotation(place))
        }
        None => title.element(Origin::path(&diagnostic.file)),
    };
    let help = diagnostic.help.as_deref().map(|help| Level::HELP.message(help));
    renderer.render(&[shown.elements(help)])
}

/// The line that `span` starts in, and the span inside it.
fn line_of<'c>(content: &'c str, span: &Range<usize>) -> Option<(&'c str, Range<usize>)> {
    let start = content.get(..span.start)?.rfind('\n').map_or(0, |end| end + 1);
    let line = content.get(start..)?.lines().next().unwrap_or_default();
    let place = |offset: usize| (offset - start).min(line.len());
    Some((line, place(span.start)..place(span.end)))
}
