/** Footnotes, by a script that comes only for a text that has some. */
import { once } from "./once";
import { importScript } from "./script";
import { tell } from "./tell";

/** A text that has numbers set high, and ends with a list. */
const WITH_NOTES = '[part="body"]:has(sup) > ol:last-child';

const load = once(() => importScript(__FOOTNOTES__) as Promise<typeof import("./footnotes")>);

/** Has the footnotes of the card in `root` be links, if it has any. */
export async function joinNotes(root: DocumentFragment, host: Element): Promise<void> {
  if (!root.querySelector(WITH_NOTES)) return;
  try {
    (await load()).join(root);
  } catch (error) {
    tell("warn", String(error), host);
  }
}
