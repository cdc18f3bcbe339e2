/** Where there is no `<article-card>`: browsers that are too old, and servers. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { describe, test } from "node:test";
import { blog, browser, cardScript, embedTag, open, readProduct } from "../harness/stage";

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
    const output = execFileSync(process.execPath, ["--input-type=module"], {
      input: readProduct("article-card.js"),
      encoding: "utf8",
    });
    assert.equal(output, "");
  });
});
