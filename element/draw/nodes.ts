/** Makes the nodes that `src/sink/steps.rs` wrote down, by the calls that take no markup. */
import { MARK, type Say } from "./words";

/** What parts the words of a shape. */
const PART = "\u0001";
/** Words that core leaves to the page (`src/locale/page.rs`). */
const WORDS = new RegExp(`${MARK}(\\w+) (.*?)${MARK}`, "g");

/** Elements to copy, by their shapes; no more of them than cards of a few hosts have. */
const shapes = Object.create(null) as Record<string, Element>;
let room = 500;

/**
 * The element that `steps` make, attached to nothing, with the words that `say` gives. A stack of its own is a tenth
 * faster than recursion.
 */
export function nodes(steps: string, say: Say): Element {
  const texts = steps.split("\0");
  const kinds = texts[0] ?? "";
  let next = 1;
  const text = (): string => texts[next++] ?? "";
  const said = (): string => {
    const written = text();
    // That is where words stand, if there are any.
    return written.startsWith(MARK)
      ? written.replace(WORDS, (_, what: string, of: string) => say(what, of))
      : written;
  };
  const around: Element[] = [];
  let element = started(text());
  for (let index = 1; index < kinds.length; index += 1) {
    const kind = kinds[index];
    if (kind === "<") {
      around.push(element);
      element = started(text());
    } else if (kind === "=") {
      element.setAttribute(text(), said());
    } else if (kind === "'") {
      const written = said();
      // For the first child one call does for two.
      if (!element.firstChild) element.textContent = written;
      else if (written) element.appendChild(document.createTextNode(written));
    } else {
      const parent = around.pop();
      if (!parent) break;
      parent.appendChild(element);
      element = parent;
    }
  }
  return element;
}

/** An element of this shape. */
function started(shape: string): Element {
  const known = shapes[shape];
  if (known) return known.cloneNode() as Element;
  const [name = "", ...attributes] = shape.split(PART);
  const made = document.createElement(name);
  attributes.forEach((word, index) => {
    if (index % 2) made.setAttribute(attributes[index - 1] ?? "", word);
  });
  if ((room -= 1) > 0) shapes[shape] = made.cloneNode() as Element;
  return made;
}
