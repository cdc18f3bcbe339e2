/** Where there is no `<article-card>`: browsers that are too old, and servers. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { need } from "../harness/environment";
import { blog, browser, cardScript, embedTag, open } from "../harness/stage";

const MISSING = ["selector(:state(ready))", "light-dark"];

describe("without support", () => {
  for (const missing of MISSING) {
    test(`a browser without ${missing} keeps the children, and says nothing`, async () => {
      const old = blog.text(
        `const supports = CSS.supports.bind(CSS);
         CSS.supports = (...words) => !words.join().includes(${JSON.stringify(missing)}) && supports(...words);`,
        "text/javascript",
      );
      const src = blog.json({ title: "One" });
      await open(
        `<article-card src="${src}"><p>Children</p></article-card>${embedTag(src, "")}`,
        `<script src="${old}"></script>${cardScript()}`,
      );
      const result = await browser.run(async () => {
        await probe.settle();
        return {
          isDefined: customElements.get("article-card") !== undefined,
          isChildSeen: document.querySelector("p")?.checkVisibility(),
          faults: probe.faults,
          logged: probe.logged,
        };
      });
      assert.deepEqual(result, {
        isDefined: false,
        isChildSeen: true,
        faults: [],
        logged: [],
      });
    });
  }

  test("a server can import the module", () => {
    const script = join(need("ARTICLE_CARD_SITE"), "dist/article-card.js");
    const output = execFileSync(process.execPath, ["--input-type=module"], {
      input: readFileSync(script),
      encoding: "utf8",
    });
    assert.equal(output, "");
  });
});
