//! What html5ever makes of a text, as a plain tree.

use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

use html5ever::interface::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::{StrTendril, TendrilSink};
use html5ever::{Attribute, ExpandedName, ParseOpts, QualName, local_name, ns, parse_fragment};

/// An element or text; comments are left out.
pub enum Dom {
    Text(String),
    Element(DomElement),
}

pub struct DomElement {
    /// In lower case for HTML.
    pub name: String,
    /// Whether it is SVG or mathematics.
    pub is_foreign: bool,
    pub attributes: Vec<(String, String)>,
    pub children: Vec<Dom>,
}

/// What becomes of content that can't stand where it stands in a table.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Misplaced {
    /// It moves before the table, as the HTML Standard says ("foster parenting").
    Moves,
    /// It stays at the end of what the table has so far, so that the order of the text is the source's.
    Stays,
}

/// What was parsed.
pub struct Parsed {
    pub nodes: Vec<Dom>,
    /// Whether anything stood where it can't stand in a table.
    pub has_misplaced: bool,
}

/// `html` as the inside of a `body`, without scripting.
pub fn parse(html: &str, misplaced: Misplaced) -> Parsed {
    let sink = Sink { nodes: RefCell::default(), misplaced, has_misplaced: Cell::new(false) };
    sink.node(Content::Document);
    let context = QualName::new(None, ns!(html), local_name!("body"));
    let mut options = ParseOpts::default();
    options.tree_builder.scripting_enabled = false;
    options.tokenizer.discard_bom = false;
    let sink = parse_fragment(sink, options, context, Vec::new(), false).one(html);
    let items = sink.nodes.into_inner();
    let root = items[0].children.first().copied();
    let nodes = root.map(|root| children(&items, root)).unwrap_or_default();
    Parsed { nodes, has_misplaced: sink.has_misplaced.get() }
}

fn children(nodes: &[Item], id: usize) -> Vec<Dom> {
    nodes[id].children.iter().filter_map(|child| dom(nodes, *child)).collect()
}

fn dom(nodes: &[Item], id: usize) -> Option<Dom> {
    match &nodes[id].content {
        Content::Text(text) => Some(Dom::Text(text.clone())),
        Content::Element(name, attributes) => {
            let attributes = attributes
                .iter()
                .map(|attribute| (attribute.name.local.to_string(), attribute.value.to_string()));
            Some(Dom::Element(DomElement {
                name: name.local.to_string(),
                is_foreign: name.ns != ns!(html),
                attributes: attributes.collect(),
                children: children(nodes, id),
            }))
        }
        Content::Document | Content::Comment => None,
    }
}

struct Sink {
    nodes: RefCell<Vec<Item>>,
    misplaced: Misplaced,
    has_misplaced: Cell<bool>,
}

struct Item {
    content: Content,
    parent: Option<usize>,
    children: Vec<usize>,
}

enum Content {
    Document,
    Comment,
    Text(String),
    Element(Rc<QualName>, Vec<Attribute>),
}

#[derive(Clone)]
struct Handle {
    id: usize,
    name: Option<Rc<QualName>>,
}

impl Sink {
    fn node(&self, content: Content) -> Handle {
        let name = match &content {
            Content::Element(name, _) => Some(Rc::clone(name)),
            _ => None,
        };
        let mut nodes = self.nodes.borrow_mut();
        nodes.push(Item { content, parent: None, children: Vec::new() });
        Handle { id: nodes.len() - 1, name }
    }

    fn insert(&self, parent: usize, index: usize, child: NodeOrText<Handle>) {
        let id = match child {
            NodeOrText::AppendNode(node) => {
                self.detach(node.id);
                node.id
            }
            NodeOrText::AppendText(text) => {
                if self.extend_text(parent, index, &text) {
                    return;
                }
                self.node(Content::Text(text.to_string())).id
            }
        };
        let mut nodes = self.nodes.borrow_mut();
        nodes[id].parent = Some(parent);
        let index = index.min(nodes[parent].children.len());
        nodes[parent].children.insert(index, id);
    }

    fn extend_text(&self, parent: usize, index: usize, text: &str) -> bool {
        let mut nodes = self.nodes.borrow_mut();
        let before = index.checked_sub(1).and_then(|index| nodes[parent].children.get(index));
        let Some(before) = before.copied() else { return false };
        let Content::Text(known) = &mut nodes[before].content else { return false };
        known.push_str(text);
        true
    }

    /// The last row of the table, or its last body, or itself.
    fn last_part(&self, table: usize) -> usize {
        let nodes = self.nodes.borrow();
        let mut part = table;
        while let Some(last) = nodes[part].children.last() {
            let is_part = matches!(&nodes[*last].content, Content::Element(name, _)
                if ["tbody", "thead", "tfoot", "tr"].contains(&&*name.local));
            if !is_part {
                break;
            }
            part = *last;
        }
        part
    }

    fn detach(&self, id: usize) {
        let mut nodes = self.nodes.borrow_mut();
        if let Some(parent) = nodes[id].parent.take() {
            nodes[parent].children.retain(|child| *child != id);
        }
    }
}

impl TreeSink for Sink {
    type Handle = Handle;
    type Output = Self;
    type ElemName<'a> = ExpandedName<'a>;

    fn finish(self) -> Self {
        self
    }

    fn parse_error(&self, _message: Cow<'static, str>) {}

    fn get_document(&self) -> Handle {
        Handle { id: 0, name: None }
    }

    fn elem_name<'a>(&'a self, target: &'a Handle) -> ExpandedName<'a> {
        target.name.as_ref().unwrap().expanded()
    }

    fn create_element(&self, name: QualName, attrs: Vec<Attribute>, _: ElementFlags) -> Handle {
        self.node(Content::Element(Rc::new(name), attrs))
    }

    fn create_comment(&self, _text: StrTendril) -> Handle {
        self.node(Content::Comment)
    }

    fn create_pi(&self, _target: StrTendril, _data: StrTendril) -> Handle {
        self.node(Content::Comment)
    }

    fn append(&self, parent: &Handle, child: NodeOrText<Handle>) {
        let end = self.nodes.borrow()[parent.id].children.len();
        self.insert(parent.id, end, child);
    }

    /// Only foster parenting calls this.
    fn append_based_on_parent_node(
        &self,
        table: &Handle,
        above: &Handle,
        child: NodeOrText<Handle>,
    ) {
        self.has_misplaced.set(true);
        let has_parent = self.nodes.borrow()[table.id].parent.is_some();
        match (self.misplaced, has_parent) {
            (Misplaced::Stays, _) => {
                let part = self.last_part(table.id);
                let end = self.nodes.borrow()[part].children.len();
                self.insert(part, end, child);
            }
            (Misplaced::Moves, true) => self.append_before_sibling(table, child),
            (Misplaced::Moves, false) => self.append(above, child),
        }
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    /// What a template holds stays with it: nothing of it is shown.
    fn get_template_contents(&self, target: &Handle) -> Handle {
        target.clone()
    }

    fn same_node(&self, x: &Handle, y: &Handle) -> bool {
        x.id == y.id
    }

    fn set_quirks_mode(&self, _mode: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &Handle, child: NodeOrText<Handle>) {
        if let NodeOrText::AppendNode(node) = &child {
            self.detach(node.id);
        }
        let parent = self.nodes.borrow()[sibling.id].parent.unwrap();
        let place = self.nodes.borrow()[parent].children.iter().position(|id| *id == sibling.id);
        self.insert(parent, place.unwrap(), child);
    }

    fn add_attrs_if_missing(&self, _target: &Handle, _attrs: Vec<Attribute>) {}

    fn remove_from_parent(&self, target: &Handle) {
        self.detach(target.id);
    }

    fn reparent_children(&self, node: &Handle, new_parent: &Handle) {
        let mut nodes = self.nodes.borrow_mut();
        let children = std::mem::take(&mut nodes[node.id].children);
        for child in &children {
            nodes[*child].parent = Some(new_parent.id);
        }
        nodes[new_parent.id].children.extend(children);
    }
}
