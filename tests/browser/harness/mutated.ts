/** Files that came to harm: some of those that `tests/mutated.rs` makes. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { need } from "./environment";

/** A file that came to harm. */
export interface Mutated {
  /** What it is made of, and how. */
  readonly name: string;
  readonly bytes: Buffer;
}

/** Those that the native test left. */
export function mutated(): Mutated[] {
  const folder = need("ARTICLE_CARD_MUTATED");
  return readdirSync(folder).map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
}
