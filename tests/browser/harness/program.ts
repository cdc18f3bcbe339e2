/** The program that a publisher has on a server. */
import { execFileSync } from "node:child_process";
import { need } from "./environment";

/** What it writes of `article` with these words, to the page that they make. */
export function render(article: object, ...words: string[]): string {
  return execFileSync(need("ARTICLE_CARD_BIN"), ["render", "-", ...words], {
    encoding: "utf8",
    input: JSON.stringify(article),
  });
}
