/** Footnotes lead to their notes and back inside the card, and the page keeps its address. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, test } from "node:test";
import { sendFile } from "../harness/cdn";
import { Origin } from "../harness/origin";
import { render } from "../harness/program";
import { blog, browser, open, product, SITE } from "../harness/stage";

const TAB = "\uE004";
const ENTER = "\uE007";

const CORS = { "access-control-allow-origin": "*" };

const FILL = "Much else is said. ".repeat(200);

/** As Markdown has them: numbers that are no links. */
const PLAIN = {
  title: "T",
  url: "https://news.example/one",
  content_markdown: `One[^a], two[^b], one again[^a].\n\n${FILL}\n\n[^a]: First\n[^b]: Second [out](https://other.example/#x)`,
};

/** As WordPress and static sites write them: links within the article's own page. */
const LINKED = {
  title: "T",
  url: "https://news.example/one",
  content_html: `<p>One<sup><a href="#n1">1</a></sup>, two<sup><a href="#n2">[2]</a></sup>, x<sup>2</sup>.</p>
    <p>${FILL}</p><ol><li>First <a href="#r1">↩</a></li><li>Second <a href="#r2">↩</a></li></ol>`,
};

const WAYS: Record<string, (article: object) => string> = {
  drawn: (article) => `<article-card variant="full" src="${blog.json(article)}"></article-card>`,
  "made ahead": (article) => render(article, "--to=declarative", "--variant=full"),
};

/** What leads to a note, and what back; each a link, also for those who can't see it. */
const LINKS = [
  ":is(sup[role=link], sup > a[role=doc-noteref])",
  "li :is(span[role=link], a[role=doc-backlink])",
] as const;
const [THERE, BACK] = LINKS;

/** Waits until the numbers of the card's text lead somewhere; how many do, and how many lead back. */
function joined(): Promise<[there: number, back: number]> {
  return browser.run(
    async (there, back) => {
      await probe.done();
      const root = probe.card().shadowRoot;
      const count = (links: string): number => root?.querySelectorAll(links).length ?? 0;
      await probe.until(() => count(there) > 0);
      return [count(there), count(back)];
    },
    ...LINKS,
  );
}

/** Clicks on one of the links there or back; gives the text where the focus is then, and whether that is in view. */
function follow(links: string, index: number): Promise<[at: string, isInView: boolean]> {
  return browser.run(
    (links, index) => {
      const root = probe.card().shadowRoot;
      root?.querySelectorAll<HTMLElement>(links)[index]?.click();
      const at = root?.activeElement;
      const { top = -1, bottom = -1 } = at?.getBoundingClientRect() ?? {};
      return [at?.textContent ?? "", top >= 0 && bottom <= innerHeight];
    },
    links,
    index,
  );
}

/** What the page was told of links that were followed, and its address behind the path. */
function outside(): Promise<[told: number, hash: string]> {
  return browser.run(() => [document.querySelectorAll("[data-told]").length, location.hash]);
}

/** Marks the card of each link that the page is told of. */
const LISTEN = `<script>addEventListener("card-click", (event) => {
  event.target.dataset.told = event.detail.url;
  event.preventDefault();
})</script>`;

describe("footnotes", () => {
  for (const [way, card] of Object.entries(WAYS)) {
    test(`of Markdown, in a card ${way}`, async () => {
      await open(LISTEN + card(PLAIN));
      assert.deepEqual(await joined(), [3, 2]);
      assert.deepEqual(await follow(THERE, 1), ["Second out ↩\uFE0E", true]);
      assert.deepEqual(await follow(BACK, 1), ["2", true]);
      await follow(THERE, 2);
      assert.deepEqual(await follow(BACK, 0), ["1", true]);
      const mention = await browser.run(() => {
        const root = probe.card().shadowRoot;
        return [...(root?.querySelectorAll("sup") ?? [])].indexOf(
          root?.activeElement as HTMLElement,
        );
      });
      assert.equal(mention, 2, "back to where the reader came from");
      assert.deepEqual(await outside(), [0, ""]);
    });

    test(`that are links in the author's page, in a card ${way}`, async () => {
      await open(LISTEN + card(LINKED));
      assert.deepEqual(await joined(), [2, 2]);
      assert.deepEqual(await follow(THERE, 1), ["Second ↩", true]);
      assert.deepEqual(await follow(BACK, 1), ["[2]", true]);
      assert.deepEqual(await outside(), [0, ""]);
    });
  }

  test("by the keyboard", async () => {
    await open(WAYS["drawn"]?.(PLAIN) ?? "");
    await joined();
    const at = (): Promise<string> =>
      browser.run(() => probe.card().shadowRoot?.activeElement?.textContent ?? "");
    for (let stops = 0; stops < 5 && (await at()) !== "1"; stops += 1) await browser.press(TAB);
    assert.equal(await at(), "1");
    await browser.press(ENTER);
    assert.equal(await at(), "First ↩\uFE0E");
    await browser.press(TAB, ENTER);
    assert.equal(await at(), "1");
  });

  test("a link out of a note is one out of the card", async () => {
    await open(LISTEN + (WAYS["drawn"]?.(PLAIN) ?? ""));
    await joined();
    await browser.run(() => {
      probe.card().shadowRoot?.querySelector<HTMLElement>("li > p > a, li > a")?.click();
    });
    assert.equal((await outside())[0], 1);
  });

  test("are asked for only where a text has some, once for all cards", async () => {
    await open(WAYS["drawn"]?.({ ...PLAIN, content_html: `<p>2<sup>8</sup></p>` }) ?? "");
    const asked = (): Promise<number> =>
      browser.run(() => document.querySelectorAll('link[href*="/footnotes-"]').length);
    await browser.run(async () => {
      await probe.done();
      await probe.settle();
    });
    assert.equal(await asked(), 0);
    await browser.run(async (article) => {
      for (let count = 0; count < 2; count += 1) {
        const card = document.createElement("article-card");
        card.variant = "full";
        card.article = article;
        document.body.append(card);
        await probe.next(card);
        await probe.until(() => card.shadowRoot?.querySelector("[role]"));
      }
    }, PLAIN);
    assert.equal(await asked(), 1);
  });

  test("stay numbers where their script does not come", async () => {
    const faulty = await Origin.start((request, response) => {
      const path = join(SITE, new URL(request.url ?? "", "http://cdn").pathname);
      if (path.includes("/footnotes-")) response.writeHead(404, CORS).end("no");
      else void sendFile(path, response);
    });
    try {
      const script = `<script type="module" src="${product("article-card.js", faulty)}"></script>`;
      const listen = `<script>console.warn = (text) => { document.title = text }</script>`;
      await open(WAYS["drawn"]?.(PLAIN) ?? "", listen + script);
      const { faults, told, shown } = await browser.run(async () => {
        await probe.done();
        await probe.until(() => document.title !== "A blog");
        const number = probe.card().shadowRoot?.querySelector("sup");
        return {
          faults: probe.faults,
          told: document.title,
          shown: [number?.textContent, number?.role],
        };
      });
      assert.deepEqual([faults, shown], [[], ["1", null]]);
      assert.match(told, /footnotes-.* answered 404/);
    } finally {
      await faulty.stop();
    }
  });
});
