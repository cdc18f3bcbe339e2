/** The npm package as its users have it: in the `node_modules` of a folder of theirs. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { need } from "../browser/harness/environment";

/** The folder of the users, one of each kind in a folder of its own. */
export const USERS = need("ARTICLE_CARD_PACKAGE_USERS");
/** The package. */
export const PACKAGE = join(USERS, "node_modules/article-card");

/** A file of the package that is JSON. */
export function readJson(file: string): unknown {
  return JSON.parse(readFileSync(join(PACKAGE, file), "utf8"));
}
