//! Makes a tree in a browser's document, by the calls that take no markup: `createElement`,
//! `createTextNode`, `setAttribute`, `appendChild`.

use wasm_bindgen::JsValue;
use web_sys::Document;

use crate::node::{Element, Node};

/// Makes `element` and all it holds, attached to nothing.
///
/// # Errors
/// What the browser throws, such as for a document that is no HTML document.
pub fn dom(document: &Document, element: &Element<'_>) -> Result<web_sys::Element, JsValue> {
    let made = document.create_element(element.tag().name())?;
    for attribute in element.attributes() {
        made.set_attribute(attribute.name().as_str(), attribute.value())?;
    }
    for child in element.children() {
        let child: web_sys::Node = match child {
            Node::Text(text) => document.create_text_node(text).into(),
            Node::Element(child) => dom(document, child)?.into(),
        };
        made.append_child(&child)?;
    }
    Ok(made)
}
