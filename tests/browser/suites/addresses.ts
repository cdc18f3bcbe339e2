/** The addresses that a page can name: the pinned one, as `head.html` has it, and the one that moves on. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { startCdn } from "../harness/cdn";
import { browser, cdn, open, readProduct, SITE } from "../harness/stage";

/** An article of Markdown, which the demo has. */
const ARTICLE = "/articles/tide-mill.json";

/** How `dist/_headers` has the files of a version kept. */
const FOR_GOOD = { "cache-control": "public, max-age=31536000, immutable" };

/** All that a compact card of Markdown needs, each file once. */
const EACH_ONCE = {
  "article-card.js": 1,
  "draw.js": 1,
  "core.wasm": 1,
  "markdown.wasm": 1,
  "tide-mill.json": 1,
};

/** Draws a card on a page with the lines of `head.html`; gives how often each file was asked for. */
async function requests(headers?: Record<string, string>): Promise<Record<string, number>> {
  const origin = await startCdn(SITE, headers);
  try {
    const src = origin.url(ARTICLE);
    const head = readProduct("head.html")
      .replaceAll("https://cdn.example", origin.url("/dist"))
      .replaceAll("https://publisher.example/article.json", src);
    await open(`<article-card src="${src}" variant="compact"></article-card>`, head);
    assert.equal(await browser.run(() => probe.done()), "ready");
    return counts(origin.asked);
  } finally {
    await origin.stop();
  }
}

/** Of scripts, Wasms and articles, without their hashes. */
function counts(paths: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const path of paths) {
    const [file] = /[\w-]+\.(js|json|wasm)$/.exec(path) ?? [];
    if (file === undefined) continue;
    const name = file.replace(/-[0-9a-f]{12}/, "");
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

function integrityOf(content: string | Buffer): string {
  return `sha256-${createHash("sha256").update(content).digest("base64")}`;
}

/** Whether a fetch that names an integrity gets what was preloaded; Firefox's asks the cache again. */
async function usesPreloads(): Promise<boolean> {
  const origin = await startCdn(SITE);
  try {
    const url = origin.url(ARTICLE);
    await open("", `<link rel="preload" as="fetch" crossorigin href="${url}">`);
    await browser.run(
      (url, integrity) => fetch(url, { integrity }).then(({ ok }) => ok),
      url,
      integrityOf(readFileSync(join(SITE, ARTICLE))),
    );
    return origin.asked.length === 1;
  } finally {
    await origin.stop();
  }
}

describe("addresses", () => {
  test("head.html names by a preload what every card needs", () => {
    const links = [...readProduct("head.html").matchAll(/<link [^>]*href="([^"]*)"/g)];
    assert.deepEqual(counts(links.map(([, href = ""]) => href)), {
      "article-card.js": 1,
      "draw.js": 1,
      "core.wasm": 1,
      "article.json": 1,
    });
  });

  test("with head.html each file comes once", async () => {
    assert.deepEqual(await requests(FOR_GOOD), EACH_ONCE);
  });

  test("each preload fits what is asked for, so that it takes no cache", async (context) => {
    if (!(await usesPreloads())) {
      context.skip("this browser uses no preload where an integrity is named");
      return;
    }
    assert.deepEqual(await requests(), EACH_ONCE);
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
