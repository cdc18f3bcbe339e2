/** What the measures know of `dist/`: the two files that a page names, and the manifest. All others are found by watching what a page fetches. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { need } from "./environment";

/** The script that a page loads. */
export const SCRIPT = "article-card.js";
/** The card's style sheet. */
const STYLE = "article-card.css";
/** The list of the files. */
const MANIFEST = "manifest.json";

const folder = need("ARTICLE_CARD_DIST");

/** The path of the style sheet. */
export const stylePath = join(folder, STYLE);

/** The text of the style sheet. */
export function style(): string {
  return readFileSync(stylePath, "utf8");
}

/** Whether the Wasm was built for size, as a release is. */
export function isForRelease(): boolean {
  const manifest = JSON.parse(readFileSync(join(folder, MANIFEST), "utf8")) as { release: boolean };
  return manifest.release;
}

/** All files, by their path from the folder. */
export function files(): Map<string, Buffer> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path)]));
}
