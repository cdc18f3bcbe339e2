/** The addresses that a page can name: the pinned one, as `head.html` has it, and the one that moves on. */
import assert from "node:assert/strict";
import { appendFile, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { describe, test } from "node:test";
import { startCdn } from "../harness/cdn";
import { browser, cdn, copyProduct, open, readProduct } from "../harness/stage";

/** The files that a page fetched, and how it came to each: `link` and `other` are its preloads. One that fits nothing is followed by a second request. */
async function requests(): Promise<Record<string, string[]>> {
  return browser.run(() => {
    const requests: Record<string, string[]> = {};
    const entries = performance.getEntriesByType("resource") as PerformanceResourceTiming[];
    for (const { name, initiatorType } of entries) {
      const [file] = /[\w-]+\.(js|json|wasm)$/.exec(name) ?? [];
      if (file === undefined) continue;
      (requests[file.replace(/-[0-9a-f]{12}/, "")] ??= []).push(initiatorType);
    }
    return requests;
  });
}

describe("addresses", () => {
  test("head.html has each file come once, and what every card needs by a preload", async () => {
    const src = cdn.url("/articles/tide-mill.json");
    const head = readProduct("head.html")
      .replaceAll("https://cdn.example", cdn.url("/dist"))
      .replaceAll("https://publisher.example/article.json", src);
    await open(`<article-card src="${src}" variant="compact"></article-card>`, head);
    assert.equal(await browser.run(() => probe.done()), "ready");
    assert.deepEqual(await requests(), {
      "article-card.js": ["other"],
      "draw.js": ["other"],
      "core.wasm": ["link"],
      "markdown.wasm": ["fetch"],
      "tide-mill.json": ["link"],
    });
  });

  test("the demo stands on the address that moves on", async () => {
    await browser.open(cdn.url("/index.html"));
    const version = await browser.run(async () => {
      await customElements.whenDefined("article-card");
      const isReady = (): boolean => document.querySelector("article-card:state(ready)") !== null;
      while (!isReady()) await new Promise((resolve) => setTimeout(resolve, 5));
      return document.querySelector<HTMLScriptElement>('script[src*="article-card.js"]')?.src;
    });
    assert.match(version ?? "", /\/dist\/v(0\.)?\d+\/article-card\.js$/);
  });

  for (const name of ["draw.js", "core.wasm"]) {
    test(`${name} is not run where it is not the released one`, async () => {
      const folder = await copyProduct();
      const files = await readdir(folder);
      const file = files.find((file) => file.replace(/-[0-9a-f]{12}/, "") === name);
      await appendFile(join(folder, file ?? ""), "\n");
      const origin = await startCdn(folder);
      try {
        const script = `<script type="module" src="${origin.url("/article-card.js")}"></script>`;
        await open("<article-card></article-card>", script);
        const outcome = await browser.run(async () => {
          await customElements.whenDefined("article-card");
          const next = probe.next();
          probe.card().article = { title: "T" };
          return next;
        });
        assert.equal(outcome, "wasm-failed");
      } finally {
        await origin.stop();
        await rm(folder, { recursive: true });
      }
    });
  }
});
