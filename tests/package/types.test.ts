/** Users of every kind compile, and what they may not say does not: a line that should fail and passes is an error. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, describe, test } from "node:test";
import { USERS } from "./package";

const KINDS = ["dom", "react", "react-18", "preact", "solid"];

/** How compilers of bundlers, and of Node, find the files of a package. */
const RESOLUTIONS = [
  ["--module", "esnext", "--moduleResolution", "bundler"],
  ["--module", "nodenext", "--moduleResolution", "nodenext"],
];

/** The README's own user, beside those of React. */
const EXAMPLE = join(USERS, "react", "readme.tsx");

before(() => {
  const [, example] = /```tsx\n(.*?)```/s.exec(readFileSync("README.md", "utf8")) ?? [];
  assert.ok(example, "the README has no example in JSX");
  writeFileSync(EXAMPLE, example);
});

describe("types", () => {
  for (const kind of KINDS) {
    for (const options of RESOLUTIONS) {
      test(`${kind}, ${options.at(-1) ?? ""}`, () => {
        const arguments_ = ["node_modules/typescript/bin/tsc", "-p", join(USERS, kind), ...options];
        const { stdout } = spawnSync(process.execPath, arguments_, { encoding: "utf8" });
        assert.equal(stdout, "");
      });
    }
  }
});
