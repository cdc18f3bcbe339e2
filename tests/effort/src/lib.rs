//! The whole way from a hostile text or file to the HTML of its card, as a Wasm: `cargo xtask effort` runs it
//! where instructions are counted.

use article_card::{Article, Node, Options, Variant, html, read, view};
use wasm_bindgen::prelude::wasm_bindgen;

mod shapes;

use shapes::{SHAPES, Syntax};

/// Draws the card of the text of that shape, of which the repeated part stands there so often. Gives
/// the bytes of its HTML, or of what is said when it is too much; 0 when there is no such shape.
#[wasm_bindgen]
#[must_use]
pub fn draw(shape: usize, times: usize) -> usize {
    let Some(shape) = SHAPES.get(shape) else { return 0 };
    let text = shape.text(times);
    let article = match shape.syntax {
        Syntax::Html => Article { content_html: Some(text), ..Article::default() },
        Syntax::Markdown => Article { content_markdown: Some(text), ..Article::default() },
        Syntax::Plain => Article { content_text: Some(text), ..Article::default() },
        Syntax::File => match read(text.as_bytes()) {
            Ok(article) => article,
            Err(error) => return error.to_string().len(),
        },
    };
    let options = Options { variant: Variant::Full, ..Options::default() };
    let card = view(&article, &options).map(|card| html(&[Node::Element(card)]));
    card.unwrap_or_else(|excess| excess.to_string()).len()
}
