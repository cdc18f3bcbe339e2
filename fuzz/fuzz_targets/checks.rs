//! What must hold for whatever comes in.

use article_card::{Article, Link, Node, Options, Text, Variant, html, prepare, view};

fn base() -> Option<Link> {
    Link::absolute("https://example.com/a/b")
}

/// A text becomes a tree that can be written, read and written again without a change.
pub fn text_round_trips(text: Text<'_>) {
    let base = base();
    let nodes = text.nodes(base.as_ref());
    let written = html(&nodes);
    assert_eq!(Text::Html(&written).nodes(base.as_ref()), nodes, "{written}");
}

/// An article that is not too much has a card in every variant, and preparing it twice is preparing it
/// once.
pub fn article_holds(article: Article) {
    for variant in [Variant::Compact, Variant::Card, Variant::Full] {
        let options = Options { variant, ..Options::default() };
        let Ok(card) = view(&article, &options) else { return };
        let card = html(&[Node::Element(card)]);
        assert!(card.starts_with("<article part=\"card"));
    }
    let Ok(prepared) = prepare(article, base().as_ref()) else { return };
    assert_eq!(prepare(prepared.clone(), base().as_ref()), Ok(prepared));
}
