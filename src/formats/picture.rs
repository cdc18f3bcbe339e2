//! The main picture as other formats have it: an address with its size.

use super::loose;
use crate::article::ImageDetails;
use crate::json::Value;

/// An address, and what is said of the picture there.
pub(super) struct Picture {
    pub(super) url: String,
    pub(super) details: ImageDetails,
}

impl Picture {
    /// `None` without an address.
    pub(super) fn read(url: &Value, width: &Value, height: &Value) -> Option<Self> {
        let (width, height) = (loose::number(width), loose::number(height));
        let details = ImageDetails { width, height, ..ImageDetails::default() };
        Some(Self { url: loose::text(url)?, details })
    }

    /// An article's `image` and `image_details`.
    pub(super) fn fields(picture: Option<Self>) -> (Option<String>, Option<ImageDetails>) {
        let Some(Self { url, details }) = picture else { return (None, None) };
        (Some(url), (details != ImageDetails::default()).then_some(details))
    }
}
