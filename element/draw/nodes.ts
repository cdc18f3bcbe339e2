/** Makes the nodes that `src/sink/steps.rs` wrote down, by the calls that take no markup. */
import { MARK, type Say } from "./words";

/** What opens a step; an empty one ends an element, and an attribute's value is a step of its own. */
const ELEMENT = "<";
const ATTRIBUTE = "=";
/** What parts the words of a shape. */
const PART = "\u0001";
/** Words that core leaves to the page (`src/locale/page.rs`). */
const WORDS = new RegExp(`${MARK}(\\w+) (.*?)${MARK}`, "g");

/** Elements to copy, by their shapes; no more of them than cards of a few hosts have. */
const shapes: Record<string, Element> = {};
let room = 500;

/**
 * The element that `steps` make, attached to nothing, with the words that `say` gives. A stack of its own is a tenth
 * faster than recursion.
 */
export function nodes(steps: readonly string[], say: Say): Element {
  const said = (text: string): string =>
    text.includes(MARK)
      ? text.replace(WORDS, (_, what: string, of: string) => say(what, of))
      : text;
  const around: Element[] = [];
  let element = started(steps[0] ?? "");
  for (let index = 1; index < steps.length; index += 1) {
    const step = steps[index] ?? "";
    if (step.startsWith(ELEMENT)) {
      around.push(element);
      element = started(step);
    } else if (step.startsWith(ATTRIBUTE)) {
      index += 1;
      element.setAttribute(step.slice(1), said(steps[index] ?? ""));
    } else if (step) {
      const text = said(step.slice(1));
      // For the first child one call does for two.
      if (!element.firstChild) element.textContent = text;
      else if (text) element.appendChild(document.createTextNode(text));
    } else {
      const parent = around.pop();
      if (!parent) break;
      parent.appendChild(element);
      element = parent;
    }
  }
  return element;
}

/** An element of the shape that `step` says. */
function started(step: string): Element {
  const known = shapes[step];
  if (known) return known.cloneNode() as Element;
  const [name = "", ...attributes] = step.slice(1).split(PART);
  const made = document.createElement(name);
  attributes.forEach((word, index) => {
    if (index % 2) made.setAttribute(attributes[index - 1] ?? "", word);
  });
  if ((room -= 1) > 0) shapes[step] = made.cloneNode() as Element;
  return made;
}
