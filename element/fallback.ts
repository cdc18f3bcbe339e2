/** What stands in a card's place until it is there: the element's children, else a skeleton. */

/** Children that nobody sees. */
const UNSEEN = "script, style, template, link, meta, [slot]";

/** Marks `slot` as empty, or not, for the style sheet's skeleton. */
export function markEmpty(slot: HTMLSlotElement, host: Element): void {
  slot.toggleAttribute("data-empty", ![...host.childNodes].some(isSeen));
}

/** By their type, since prototype.js has an `Element` of its own, and a frame's nodes have the frame's. */
function isSeen(node: Node): boolean {
  if (node.nodeType === node.ELEMENT_NODE) return !(node as Element).matches(UNSEEN);
  return node.nodeType === node.TEXT_NODE && node.textContent?.trim() !== "";
}
