/** The package as modules: found by its name, and imported where there is no document. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { PACKAGE, readJson, USERS } from "./package";

/** What is imported or read by a name of its own, beside `article-card`. */
const NAMED = [
  "article-card.css",
  "article-card.js",
  "custom-elements.json",
  "embed.js",
  "look-broadsheet.css",
  "look-magazine.css",
  "look-plain.css",
  "manifest.json",
  "package.json",
];

/** Runs a script of a server's, which has a minute to end by itself; gives what it prints. */
function onServer(script: string): unknown {
  const node = [process.execPath, ["--input-type=module", "--eval", script]] as const;
  const printed = execFileSync(...node, { cwd: USERS, encoding: "utf8", timeout: 60_000 });
  return JSON.parse(printed);
}

/** All paths in the value of an `exports`. */
function paths(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return Object.values(value as Record<string, unknown>).flatMap(paths);
}

describe("modules", () => {
  test("a server may import it, and ends as it would without", () => {
    const names = onServer(`
      import * as all from "article-card";
      import { ArticleCardElement, CardError, render } from "article-card";
      const error = new CardError("gone", "there is no such article", 404);
      console.log(JSON.stringify({
        all: Object.keys(all),
        version: ArticleCardElement.version,
        error: [error instanceof Error, error.code, error.detail],
        render: typeof render,
        globals: [typeof document, typeof customElements],
      }));
    `);
    assert.deepEqual(names, {
      all: ["ArticleCardElement", "CardError", "render"],
      version: (readJson("package.json") as { version: string }).version,
      error: [true, "gone", 404],
      render: "function",
      globals: ["undefined", "undefined"],
    });
  });

  test("each of its files that have a name of their own is found", () => {
    const names = JSON.stringify(["article-card", ...NAMED.map((name) => `article-card/${name}`)]);
    const found = onServer(`
      const names = ${names};
      console.log(JSON.stringify(names.map((name) => import.meta.resolve(name).split("/").at(-1))));
    `);
    assert.deepEqual(found, ["article-card.js", ...NAMED]);
  });

  test("what package.json names is there", () => {
    const { exports, types, customElements } = readJson("package.json") as Record<string, unknown>;
    for (const path of paths([exports, types, customElements])) {
      const [folder = "", name = ""] = path.includes("*") ? path.split("*") : [path, ""];
      const files = readdirSync(PACKAGE).map((file) => `./${file}`);
      const isThere = files.some((file) => file.startsWith(folder) && file.endsWith(name));
      assert.ok(isThere || existsSync(join(PACKAGE, path)), path);
    }
  });

  test("npm packs all files of the version, and nothing else", () => {
    const output = execFileSync("npm", ["pack", "--dry-run", "--json"], {
      cwd: PACKAGE,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    const [packed] = JSON.parse(output) as { name: string; files: { path: string }[] }[];
    assert.equal(packed?.name, "article-card");
    assert.deepEqual(packed.files.map(({ path }) => path).sort(), readdirSync(PACKAGE).sort());
  });
});
