//! The HTML of a body, which has no more of anything than a body may.

use crate::article::checked;
use crate::excess::Excess;
use crate::sink::html::html;
use crate::text::Reading;

pub(super) fn html_of(body: Reading<'_>) -> Result<String, Excess> {
    checked(body).map(|nodes| html(&nodes))
}
