/** What stands in a card's place until it is there: the element's children, else a skeleton. */

/** Children that nobody sees. */
const UNSEEN = "script, style, template, link, meta";

/** Marks `slot` as empty, or not, for the style sheet's skeleton. */
export function markEmpty(slot: HTMLSlotElement, host: Element): void {
  slot.toggleAttribute("data-empty", ![...host.childNodes].some(isSeen));
}

function isSeen(node: Node): boolean {
  return node instanceof Element
    ? !node.matches(UNSEEN)
    : node instanceof Text && node.data.trim() !== "";
}
