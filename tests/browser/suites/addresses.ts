/** The addresses that a page can name: the pinned one, as `head.html` has it, and the one that moves on. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { browser, cdn, open, readProduct } from "../harness/stage";

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
});
