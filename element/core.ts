/** *core* for a page: JSON goes in as text, and a card comes out as steps. */
import init, { discard, draw as steps, renew } from "article-card-wasm/core";
import { converter, type Convert } from "./converter";
import { nodes } from "./nodes";

export { init as default, discard, renew };

/** The files of the other parts, which are never loaded before this one. */
export const others = __OTHERS__;

/**
 * Makes the card of `article`, parsed JSON. `convert` gives the HTML of a Markdown text, or nothing.
 * Throws a plain `Error` that says what is wrong, and whose name is the code.
 */
export function draw(article: unknown, options: object, convert: Convert): Element {
  converter.convert = convert;
  const drawn = steps(written(article), JSON.stringify(options)).split("\0");
  const [first = ""] = drawn;
  if (first.startsWith("!")) throw named(first.slice(1), drawn[1]);
  return nodes(drawn);
}

function written(article: unknown): string {
  try {
    // In a list, so that there is a text of what is no JSON.
    return JSON.stringify([article]).slice(1, -1);
  } catch (error) {
    throw named(
      "invalid-article",
      `expected JSON, got a value that JSON has not (${String(error)})`,
    );
  }
}

function named(name: string, message = ""): Error {
  return Object.assign(new Error(message), { name });
}
