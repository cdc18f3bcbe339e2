//! How much of everything an article may have.

use super::FormatError;
use crate::article::Article;
use crate::excess::Excess;

/// The most related articles.
pub const MAX_RELATED: usize = 200;
/// The most key points.
pub const MAX_KEY_POINTS: usize = 100;

/// Refuses an article with longer lists.
pub(crate) fn check(article: &Article) -> Result<(), Excess> {
    Excess::at_most("related", MAX_RELATED, article.related.len())?;
    Excess::at_most("key_points", MAX_KEY_POINTS, article.key_points.len())
}

/// The article, unless it has longer lists.
pub(super) fn checked(article: Article) -> Result<Article, FormatError> {
    check(&article)?;
    Ok(article)
}
