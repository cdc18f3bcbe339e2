/** Footnotes, by a script that comes only for a text that has some. */
import { importScript } from "./script";
import { tell } from "./tell";

/** A text that has numbers set high, and ends with a list. */
const WITH_NOTES = '[part="body"]:has(sup) > ol:last-child';

let loading: Promise<unknown> | undefined;

/** Has the footnotes of the card in `root` be links, if it has any. */
export async function joinNotes(root: ShadowRoot): Promise<void> {
  if (!root.querySelector(WITH_NOTES)) return;
  try {
    loading ??= importScript(__FOOTNOTES__);
    ((await loading) as typeof import("./footnotes")).join(root);
  } catch (error) {
    tell("warn", String(error), root.host);
  }
}
