/** `examples/static-site`: what a site generator makes with the program is a site. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { startCdn } from "../harness/cdn";
import { need } from "../harness/environment";
import type { Origin } from "../harness/origin";
import { browser, product } from "../harness/stage";

describe("a static site", () => {
  let folder: string;
  let site: Origin;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "article-card-"));
    execFileSync("node", ["examples/static-site/build.js", "www/articles", folder], {
      env: {
        ...process.env,
        ARTICLE_CARD: need("ARTICLE_CARD_BIN"),
        ASSETS: product(""),
      },
    });
    site = await startCdn(folder);
  });

  after(async () => {
    await site.stop();
    await rm(folder, { recursive: true });
  });

  test("its front page has the cards, with their style and without a Wasm", async () => {
    await browser.open(site.url("/index.html"));
    const result = await browser.run(async () => {
      await customElements.whenDefined("article-card");
      const cards = [...document.querySelectorAll("article-card")];
      const shown = cards.map(({ shadowRoot }) => {
        const [article, title] = ["article", "h2"].map((name) => shadowRoot?.querySelector(name));
        return [article && getComputedStyle(article).display, Boolean(title?.textContent)];
      });
      const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
      return [
        shown,
        cards.every((card) => card.matches(":state(ready)")),
        loaded.filter((name) => /draw|wasm/.test(name)),
      ];
    });
    const each = ["grid", true];
    assert.deepEqual(result, [[each, each, each], true, []]);
  });

  test("each article has a page that says what it is", async () => {
    const names = (await readdir(folder)).filter((name) => name !== "index.html");
    assert.equal(names.length, 3);
    for (const name of names) {
      await browser.open(site.url(`/${name}`));
      const [title, headline, url] = await browser.run(() => {
        const text = document.querySelector('script[type="application/ld+json"]')?.textContent;
        const article = JSON.parse(text ?? "{}") as { headline?: string; url?: string };
        return [document.title, article.headline, article.url];
      });
      assert.ok(title);
      assert.equal(headline, title);
      assert.equal(url, `https://news.example/stories/${name}`);
    }
  });
});
