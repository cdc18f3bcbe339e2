//! The articles of a list, as long as they are not too much together: what a feed says once each of them
//! has, so that a small file may hold a lot.

use std::io::{self, Write};

use super::{FormatError, limits};
use crate::article::Article;
use crate::json::{Fault, Refused, Value};

/// The most that all articles of a file may take as JSON, in bytes: 32 MiB.
const MAX_BYTES: usize = 32 * 1024 * 1024;

/// Takes an article of a list, or what is wrong with it, until there is too much.
pub(super) type Each<'e> = &'e mut dyn FnMut(Result<Article, Refused>) -> Result<(), Refused>;

/// Reads every article of a value.
pub(super) type ReadAll = fn(Value, Each<'_>) -> Result<(), Refused>;

pub(super) type Articles = Vec<Result<Article, FormatError>>;

/// The articles that `read_all` reads, of the format `name`.
pub(super) fn collected(
    name: &'static str,
    read_all: impl FnOnce(Each<'_>) -> Result<(), Refused>,
) -> Result<Articles, FormatError> {
    let invalid = |fault: Refused| FormatError::Invalid { format: Some(name), fault: *fault };
    let (mut articles, mut size) = (Vec::new(), Size(0));
    let mut add = |article: Result<Article, Refused>| {
        if let Ok(article) = &article {
            size.add(article)?;
        }
        articles.push(article.map_err(invalid).and_then(limits::checked));
        Ok(())
    };
    read_all(&mut add).map_err(invalid)?;
    Ok(articles)
}

/// How many bytes were written.
struct Size(usize);

impl Size {
    fn add(&mut self, article: &Article) -> Result<(), Refused> {
        let is_counted = serde_json::to_writer(&mut *self, article).is_ok();
        if is_counted && self.0 <= MAX_BYTES {
            return Ok(());
        }
        Err(Fault::new("at most 32 MiB of JSON for all its articles, with what they share", "more"))
    }
}

impl Write for Size {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0 = self.0.saturating_add(bytes.len());
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
