/** What the owner of a page sees where a card with `debug` failed. */
import type { CardError } from "./error";

/** The panel, in the words of the console. */
export function debugPanel({ code, message }: CardError, document: Document): Element {
  const panel = document.createElement("p");
  panel.setAttribute("part", "debug");
  panel.textContent = `article-card, ${code}: ${message}`;
  return panel;
}
