/** Pages that are cut off from other origins: a card all the same, or an error that names the header that lacks. */
import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { Blog } from "../harness/blog";
import { sendFile, startCdn } from "../harness/cdn";
import { Origin } from "../harness/origin";
import {
  barePage,
  blog,
  browser,
  cardScript,
  cdn,
  embedTag,
  page,
  PROBE,
  product,
  SITE,
} from "../harness/stage";

const TITLE =
  "The tide that turned back: how a harbour town lit its quay with a mill it had forgotten";

/** What a page shows of its only card: the title, or what went wrong. */
interface Seen {
  readonly title: string;
  readonly code: string;
  readonly message: string;
}
const SHOWN = { title: TITLE, code: "", message: "" };

/** A card of an article that every origin may read. */
const card = (src = cdn.url("/articles/tide-mill.json")): string =>
  `<article-card src="${src}"><p>Children</p></article-card>`;

async function seen(): Promise<Seen> {
  return browser.run(async () => {
    await probe.until(() => document.querySelector("article-card"));
    await customElements.whenDefined("article-card");
    await probe.done();
    const { code = "", message = "" } = probe.heard[0] ?? {};
    return { title: probe.title() ?? "", code, message };
  });
}

function lacksHeader({ title, code, message }: Seen, expected: string): void {
  assert.deepEqual([title, code], ["", expected]);
  assert.match(message, /Access-Control-Allow-Origin/);
}

describe("on an isolated page (COEP require-corp)", () => {
  const headers = {
    "cross-origin-embedder-policy": "require-corp",
    "cross-origin-opener-policy": "same-origin",
  };
  const openIsolated = (body: string, head?: string): Promise<void> =>
    browser.open(blog.html(page(body, head), headers));

  let other: Blog;
  let forAll: Origin;
  before(async () => {
    other = await Blog.start();
    forAll = await startCdn(SITE, { "cross-origin-resource-policy": "cross-origin" });
  });
  after(async () => {
    await other.stop();
    await forAll.stop();
  });

  test("a card is there", async () => {
    await openIsolated(card());
    assert.equal(await browser.run(() => crossOriginIsolated), true);
    assert.deepEqual(await seen(), SHOWN);
  });

  test("embed.js works with the headers of dist/_headers, and without by crossorigin", async () => {
    const src = cdn.url("/articles/tide-mill.json");
    for (const tag of [
      `<script async src="${product("embed.js", forAll)}" data-src="${src}"></script>`,
      embedTag(src, "async crossorigin"),
    ]) {
      await openIsolated(tag, "");
      assert.deepEqual(await seen(), SHOWN);
    }
  });

  test("pictures show that have Cross-Origin-Resource-Policy, and others harm nothing", async () => {
    for (const [origin, isShown] of [
      [forAll, true],
      [cdn, false],
    ] as const) {
      await openIsolated(card(origin.url("/articles/tide-mill.json")));
      assert.deepEqual(await seen(), SHOWN);
      const isThere = await browser.run(async () => {
        const picture = () => probe.card().shadowRoot?.querySelector("img");
        await probe.until(() => !picture() || picture()?.naturalWidth);
        return Boolean(picture());
      });
      assert.equal(isThere, isShown);
    }
  });

  test("an article without the header: the error names it", async () => {
    await openIsolated(card(other.json({ title: "Withheld" })));
    lacksHeader(await seen(), "network");
  });

  test("a Wasm without the header: the error names it", async () => {
    const origin = await Origin.start((request, response) => {
      const path = request.url ?? "";
      if (path.endsWith(".wasm")) response.writeHead(200).end();
      else void sendFile(join(SITE, path), response);
    });
    try {
      const script = `<script type="module" src="${product("article-card.js", origin)}"></script>`;
      await openIsolated(card(), script);
      lacksHeader(await seen(), "wasm-failed");
    } finally {
      await origin.stop();
    }
  });
});

describe("in a sandboxed frame, whose origin is opaque", () => {
  /** What a frame with this page shows; no other can look into it. */
  async function framed(body: string, how: "src" | "srcdoc"): Promise<Seen> {
    const tell = `<script type="module">
      await customElements.whenDefined("article-card");
      await probe.done();
      const { code = "", message = "" } = probe.heard[0] ?? {};
      parent.postMessage({ title: probe.title() ?? "", code, message }, "*");
    </script>`;
    const html = barePage(body + tell, `<script>${PROBE}</script>${cardScript()}`);
    await browser.open(blog.html(page("", "")));
    return browser.run(
      (how, value) =>
        new Promise<Seen>((resolve) => {
          addEventListener("message", ({ data, origin }) => {
            if (origin === "null") resolve(data as Seen);
          });
          const frame = document.createElement("iframe");
          frame.setAttribute("sandbox", "allow-scripts");
          frame.setAttribute(how, value);
          document.body.append(frame);
        }),
      how,
      how === "src" ? blog.html(html) : html,
    );
  }

  for (const how of ["src", "srcdoc"] as const) {
    test(`a card is there (${how})`, async () => {
      assert.deepEqual(await framed(card(), how), SHOWN);
    });

    test(`an article of the page's own server without the header: the error names it (${how})`, async () => {
      lacksHeader(await framed(card(blog.json({ title: "Withheld" })), how), "cors");
    });
  }
});

describe("on a page that is a file", () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "article-card-"));
  });
  after(() => rm(folder, { recursive: true }));

  async function openFile(body: string, head = cardScript()): Promise<void> {
    const path = join(folder, "page.html");
    await writeFile(path, barePage(body, `<script>${PROBE}</script>${head}`));
    await browser.open(pathToFileURL(path).href);
  }

  test("a card is there", async () => {
    await openFile(card());
    assert.deepEqual(await seen(), SHOWN);
  });

  test("embed.js works", async () => {
    await openFile(embedTag(cdn.url("/articles/tide-mill.json")), "");
    assert.deepEqual(await seen(), SHOWN);
  });

  test("an article without the header: the error names it", async () => {
    await openFile(card(blog.json({ title: "Withheld" })));
    lacksHeader(await seen(), "cors");
  });

  test("an article that is a file, too: the error says what to do instead", async (context) => {
    await writeFile(join(folder, "article.json"), '{"title": "File"}');
    await openFile(card("article.json"));
    const { title, code, message } = await seen();
    if (title === "File") {
      context.skip("this browser lets a page read the files beside it");
      return;
    }
    assert.deepEqual([title, code], ["", "cors"]);
    assert.match(message, /article\.json is a file.*http.*inside the element/);
  });
});
