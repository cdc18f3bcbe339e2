/** Pages with the policies of SECURITY.md, word for word: every card is drawn, and nobody hears of a violation. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import { after, before, describe, test } from "node:test";
import { Blog } from "../harness/blog";
import { barePage, blog, browser, PROBE, product, readProduct, SITE } from "../harness/stage";

/** The lines to copy, as they stand in SECURITY.md. */
const [ONE_ORIGIN = "", NONCE = ""] = [
  ...readFileSync("SECURITY.md", "utf8").matchAll(/^Content-Security-Policy: (.*)$/gm),
].map(([, policy]) => policy);

/** An article of each kind whose code or pictures come another way; `picture` is the address of one. */
const ARTICLES: Record<string, (picture: string) => [text: string, type: string]> = {
  plain: (picture) => json({ title: "Plain", content_text: "One.\n\nTwo.", image: picture }),
  Markdown: () => json({ title: "Markdown", content_markdown: "It *turns*.", key_points: ["*a*"] }),
  HTML: (picture) =>
    json({ title: "HTML", content_html: `<p style="color: red">One <img src="${picture}">` }),
  "another format": (picture) =>
    json({
      id: 1,
      title: { rendered: "Another format" },
      content: { rendered: `<img src="${picture}">` },
    }),
  "a Markdown file": () => ["---\ntitle: A Markdown file\n---\n\nIt *turns*.\n", "text/markdown"],
  pictures: (picture) =>
    json({
      title: "Pictures",
      image: picture,
      image_details: { alt: "", width: 1600, height: 900, srcset: `${picture} 800w` },
      authors: [{ name: "Ada", avatar: picture }],
      related: [{ title: "Other", url: "https://news.example/", image: picture }],
      publisher: { name: "News", icon: picture },
    }),
};

function json(article: unknown): [string, string] {
  return [JSON.stringify(article), "application/json"];
}

/** Where a page's parts come from. */
interface Origins {
  readonly page: Blog;
  readonly files: Blog;
  readonly articles: Blog;
  readonly pictures: Blog;
}

/** A card for each article, and one by the embed script; `nonce` is that of the page's scripts, as an attribute. */
function cards({ files, articles, pictures }: Origins, nonce = ""): string {
  const sources = Object.values(ARTICLES).map((article) =>
    allowed(articles, article(pictures.url("/pictures/harbour.svg"))),
  );
  const elements = sources.map(
    (src) => `<article-card variant="full" src="${src}"></article-card>`,
  );
  const [embedded = ""] = sources;
  const embed = `<script ${nonce} src="${product("embed.js", files)}" data-src="${embedded}"></script>`;
  return elements.join("") + embed;
}

/** An address that every origin may read. */
function allowed(blog: Blog, [text, type]: readonly [string, string]): string {
  return blog.on((response) => {
    const headers = { "content-type": type, "access-control-allow-origin": "*" };
    response.writeHead(200, headers).end(text);
  });
}

/** What the readers of a page see, and what its policy was asked to forbid. */
function seen(): Promise<{
  titles: unknown;
  pictures: unknown;
  faults: unknown;
  reports: unknown;
}> {
  return browser.run(async () => {
    const reports: unknown[] = [];
    if ("ReportingObserver" in globalThis) {
      new ReportingObserver((list) => reports.push(...list.map(({ body }) => body)), {
        types: ["csp-violation"],
        buffered: true,
      }).observe();
    }
    await customElements.whenDefined("article-card");
    const cards = [...document.querySelectorAll("article-card")];
    await Promise.all(cards.map(probe.done));
    const images = cards.flatMap((card) => [...(card.shadowRoot?.querySelectorAll("img") ?? [])]);
    for (const image of images) image.loading = "eager";
    await probe.until(() => images.every(({ complete }) => complete));
    await probe.settle();
    return {
      titles: cards.map(probe.title),
      pictures: images.length > 5 && images.every(({ naturalWidth }) => naturalWidth > 0),
      faults: [...probe.faults, ...probe.logged],
      reports,
    };
  });
}

const CLEAN = {
  titles: ["Plain", "Markdown", "HTML", "Another format", "A Markdown file", "Pictures", "Plain"],
  pictures: true,
  faults: [],
  reports: [],
};

/** An address to which browsers really send their reports. */
class Reports {
  readonly url: string;
  private readonly texts: string[] = [];

  constructor() {
    this.url = blog.on((response, request) => {
      void text(request).then((text) => {
        this.texts.push(text);
        response.writeHead(204).end();
      });
    });
  }

  /** Those of all pages but another one, of whose violation this browser tells later than of theirs. */
  async sent(): Promise<string[]> {
    const policy = `img-src 'none'; report-uri ${this.url}`;
    const last = blog.html(barePage(`<img src="/">`, ""), { "content-security-policy": policy });
    await browser.open(last);
    const isOfLast = (text: string): boolean => text.includes(`"${last}"`);
    const limit = Date.now() + 10_000;
    while (!this.texts.some(isOfLast)) {
      assert.ok(Date.now() < limit, "this browser sends no reports");
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return this.texts.filter((text) => !isOfLast(text));
  }
}

describe("under a strict policy", () => {
  let origins: Origins;

  before(async () => {
    const start = (): Promise<Blog> => Blog.start(SITE);
    const [page, files, articles, pictures] = await Promise.all([
      start(),
      start(),
      start(),
      start(),
    ]);
    origins = { page, files, articles, pictures };
  });

  after(async () => {
    await Promise.all(Object.values(origins).map((origin: Blog) => origin.stop()));
  });

  test("SECURITY.md has the policies that were asked for", () => {
    assert.equal(
      ONE_ORIGIN,
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src 'self'; " +
        "style-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
    );
    for (const word of [
      "default-src 'none'",
      "'nonce-",
      "'strict-dynamic'",
      "trusted-types 'none'",
    ]) {
      assert.ok(NONCE.includes(word), word);
    }
  });

  test("with everything on the page's own origin", async () => {
    const { page } = origins;
    const own = { page, files: page, articles: page, pictures: page };
    const reports = new Reports();
    const head = `<script src="${page.text(PROBE, "text/javascript")}"></script>
      <script type="module" src="${product("article-card.js", page)}"></script>`;
    const policy = `${ONE_ORIGIN}; report-uri ${reports.url}`;
    const html = barePage(cards(own), head);
    await browser.open(page.html(html, { "content-security-policy": policy }));
    assert.deepEqual(await seen(), CLEAN);
    assert.deepEqual(await reports.sent(), []);
  });

  /** What a publisher puts into `head`: the tag alone, or all lines of `head.html`. */
  const heads: Record<string, () => string> = {
    "the script": () =>
      `<script type="module" src="${product("article-card.js", origins.files)}"></script>`,
    "the lines of head.html": () =>
      readProduct("head.html")
        .replaceAll("https://cdn.example", origins.files.url("/dist"))
        .replaceAll(
          "https://publisher.example/article.json",
          origins.articles.url("/articles/tide-mill.json"),
        ),
  };

  /** Opens a page with files, articles and pictures each on another origin, whose scripts all have the nonce. */
  async function openWithNonce(policy: string, head: string): Promise<void> {
    const { page, files, articles, pictures } = origins;
    const nonce = 'nonce="aB3"';
    const named = policy
      .replace("RANDOM", "aB3")
      .replaceAll("https://cdn.example", origin(files))
      .replace("https://publisher.example", origin(articles))
      .replace("https://pictures.example", origin(pictures));
    const start = `<link rel="icon" href="${pictures.url("/pictures/post.svg")}">
      <script ${nonce} src="${page.text(PROBE, "text/javascript")}"></script>`;
    const html = barePage(
      cards(origins, nonce),
      start + head.replace(/<(script|link) /g, `<$1 ${nonce} `),
    );
    await browser.open(page.html(html, { "content-security-policy": named }));
  }

  const policies: Record<string, string> = {
    "with a nonce": NONCE,
    "with a nonce and without 'strict-dynamic'": NONCE.replace(" 'strict-dynamic'", ""),
    "with the origins of the scripts": NONCE.replace(
      "'nonce-RANDOM' 'strict-dynamic'",
      "'self' https://cdn.example",
    ),
  };

  for (const [how, policy] of Object.entries(policies)) {
    for (const [name, head] of Object.entries(heads)) {
      test(`${how}, and files, articles and pictures each on another origin: ${name}`, async () => {
        const reports = new Reports();
        await openWithNonce(`${policy}; report-uri ${reports.url}`, head());
        assert.deepEqual(await seen(), CLEAN);
        assert.deepEqual(await reports.sent(), []);
      });
    }
  }
});

describe("under a policy that lacks an origin", () => {
  let files: Blog;
  let articles: Blog;
  before(async () => {
    files = await Blog.start(SITE);
    articles = await Blog.start();
  });
  after(async () => {
    await files.stop();
    await articles.stop();
  });

  /**
   * What the policy of a page lacks, and what the error says; also where the browser tells nobody, as
   * Firefox does of a preload.
   */
  const lacking: Record<string, () => [policy: string, forbidden: RegExp, unheard?: RegExp]> = {
    "that of the Wasm": () => [
      `script-src 'self' ${origin(files)} 'wasm-unsafe-eval'; connect-src ${origin(articles)}`,
      /forbids http.*core-\w+\.wasm: allow its origin in connect-src$/,
    ],
    "that of the scripts": () => [
      `script-src 'self' ${product("article-card.js", files)} 'wasm-unsafe-eval'`,
      /forbids http.*draw-\w+\.js: allow its origin in script-src$/,
      /draw-\w+\.js could not be loaded: .* script-src has to allow its origin$/,
    ],
  };

  for (const [name, lack] of Object.entries(lacking)) {
    test(`${name}: one report for all cards, and the error says what to allow`, async () => {
      const [policy, forbidden, unheard] = lack();
      const { heard, faults, sent } = await complaints(policy, 3);
      const isHeard = sent.length > 0;
      assert.ok(isHeard || unheard, "this browser reports nothing");
      for (const { code, message } of heard) {
        assert.equal(code, isHeard ? "blocked" : "wasm-failed");
        assert.match(message ?? "", isHeard ? forbidden : (unheard ?? /^$/));
      }
      const once = isHeard ? 1 : 0;
      assert.deepEqual([heard.length, faults.length, sent.length], [3, once, once], sent.join());
    });
  }

  test("that of the articles: one report for each card, which is not tried again", async () => {
    const policy = `connect-src ${origin(files)}`;
    const { heard, faults, sent } = await complaints(policy, 2);
    for (const { code, message } of heard) {
      assert.equal(code, "blocked");
      assert.match(message ?? "", /forbids http.*\/\d+: allow its origin in connect-src$/);
    }
    assert.deepEqual([heard.length, faults.length, sent.length], [2, 2, 2], sent.join());
  });

  /** What so many cards say on a page with that policy, one after the other, what it forbids, and what is reported. */
  async function complaints(policy: string, count: number) {
    const reports = new Reports();
    const cards = [...Array(count).keys()].map((index) => {
      const src = allowed(articles, json({ title: String(index) }));
      return `<article-card id="card${String(index)}" src="${src}"></article-card>`;
    });
    const template = `<template>${cards.join("")}</template>`;
    await browser.open(
      blog.html(
        barePage(
          template,
          `<script src="${blog.text(PROBE, "text/javascript")}"></script>
        <script type="module" src="${product("article-card.js", files)}"></script>`,
        ),
        {
          "content-security-policy": `${policy}; report-uri ${reports.url}`,
        },
      ),
    );
    const { heard, faults } = await browser.run(async () => {
      await customElements.whenDefined("article-card");
      const { content } = document.querySelector("template") ?? {};
      while (content?.firstElementChild) {
        document.body.append(content.firstElementChild);
        await probe.until(
          () => probe.heard.length === document.querySelectorAll("article-card").length,
        );
      }
      // What the page's end breaks off fails, too, and would be asked for again.
      const link = document.querySelector<HTMLLinkElement>("link[rel=modulepreload]");
      await probe.until(() => !link?.isConnected || probe.fetched(link.href));
      const { heard, faults } = probe;
      return { heard: heard.map(({ code, message }) => ({ code, message })), faults };
    });
    return { heard, faults, sent: await reports.sent() };
  }
});

function origin(blog: Blog): string {
  return new URL(blog.url("/")).origin;
}
