//! Trees as whoever has the builder may make them: every element, in any order.

use article_card::{Attr, Builder, Link, Node, Tag};
use proptest::prelude::*;

const TAGS: [Tag; 49] = [
    Tag::A,
    Tag::Article,
    Tag::Aside,
    Tag::B,
    Tag::Blockquote,
    Tag::Br,
    Tag::Caption,
    Tag::Code,
    Tag::Dd,
    Tag::Del,
    Tag::Div,
    Tag::Dl,
    Tag::Dt,
    Tag::Em,
    Tag::Figcaption,
    Tag::Figure,
    Tag::Footer,
    Tag::H1,
    Tag::H2,
    Tag::H3,
    Tag::H4,
    Tag::H5,
    Tag::H6,
    Tag::Header,
    Tag::Hr,
    Tag::I,
    Tag::Img,
    Tag::Input,
    Tag::Li,
    Tag::Ol,
    Tag::P,
    Tag::Pre,
    Tag::S,
    Tag::Section,
    Tag::Small,
    Tag::Span,
    Tag::Strong,
    Tag::Sub,
    Tag::Sup,
    Tag::Table,
    Tag::Tbody,
    Tag::Td,
    Tag::Tfoot,
    Tag::Th,
    Tag::Thead,
    Tag::Time,
    Tag::Tr,
    Tag::U,
    Tag::Ul,
];

#[derive(Clone, Debug)]
pub enum Step {
    Open(Tag, Option<String>),
    Close(Tag),
    LeaveOut(Tag),
    Text(String),
}

pub fn steps() -> impl Strategy<Value = Vec<Step>> {
    let tag = || prop::sample::select(&TAGS[..]);
    let text =
        || prop_oneof!["[a-z]{1,2}", Just("\n".to_owned()), Just(" ".to_owned()), any::<String>()];
    let step = prop_oneof![
        6 => (tag(), prop::option::of(text())).prop_map(|(tag, title)| Step::Open(tag, title)),
        4 => tag().prop_map(Step::Close),
        1 => tag().prop_map(Step::LeaveOut),
        4 => text().prop_map(Step::Text),
    ];
    prop::collection::vec(step, 0..32)
}

pub fn build(steps: Vec<Step>) -> Vec<Node<'static>> {
    let mut builder = Builder::default();
    for step in steps {
        match step {
            Step::Open(tag, title) => builder.open(tag, attributes(tag, title)),
            Step::Close(tag) => builder.close(tag),
            Step::LeaveOut(tag) => builder.leave_out(tag),
            Step::Text(text) => builder.text(text),
        }
    }
    builder.finish()
}

fn attributes(tag: Tag, title: Option<String>) -> Vec<Attr<'static>> {
    let link = Link::absolute("https://example.com/").filter(|_| tag == Tag::A);
    link.map(Attr::href).into_iter().chain(title.and_then(Attr::title)).collect()
}
