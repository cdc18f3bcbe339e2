/** What stands in a card's place while it is not there. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { JSON_TYPE } from "../harness/blog";
import { blog, browser, open } from "../harness/stage";

/** Whether a card's children are in view, and how high the card is. */
async function look(): Promise<{
  shows: string;
  isChildSeen: boolean;
  isHigh: boolean;
}> {
  return browser.run(() => {
    const child = probe.card().querySelector("p");
    return {
      shows: probe.shows(),
      isChildSeen: child?.checkVisibility() ?? false,
      isHigh: probe.card().offsetHeight > 40,
    };
  });
}

describe("fallback", () => {
  test("the children show while the card is on its way, and hide behind it", async () => {
    const slow = blog.held(JSON_TYPE, `{"title":`, `"One"}`);
    await open(`<article-card src="${slow.url}"><p>Children</p></article-card>`);
    await browser.run(() => probe.until(() => probe.states() === "loading"));
    const waiting = await look();
    slow.release();
    await browser.run(() => probe.done());
    const done = await look();
    assert.deepEqual([waiting.shows, waiting.isChildSeen], ["children", true]);
    assert.deepEqual([done.shows, done.isChildSeen], ["card", false]);
  });

  test("the children show again when it fails", async () => {
    await open(`<article-card src="${blog.json({ title: "One" })}"><p>Children</p></article-card>`);
    await browser.run(async (url) => {
      await probe.done();
      probe.card().src = url;
      await probe.next();
    }, blog.status(404));
    const { shows, isChildSeen } = await look();
    assert.deepEqual([shows, isChildSeen], ["children", true]);
  });

  test("a skeleton stands there without children", async () => {
    const slow = blog.held(JSON_TYPE, `{"title":`, `"One"}`);
    await open(
      `<article-card src="${slow.url}"> <!-- nothing --> <script></script> </article-card>`,
    );
    await browser.run(() => probe.until(() => probe.states() === "loading"));
    const { shows, isHigh } = await look();
    assert.deepEqual([shows, isHigh], ["skeleton", true]);
    slow.release();
  });

  test("no skeleton stands beside children", async () => {
    const slow = blog.held(JSON_TYPE, `{"title":`, `"One"}`);
    await open(
      `<article-card src="${slow.url}"><p style="margin: 0; height: 20px"></p></article-card>`,
    );
    await browser.run(() => probe.until(() => probe.states() === "loading"));
    const { shows, isHigh } = await look();
    assert.deepEqual([shows, isHigh], ["children", false]);
    slow.release();
  });

  test("no skeleton is left where a card without children fails", async () => {
    await open(`<article-card src="${blog.status(404)}"></article-card>`);
    await browser.run(() => probe.done());
    assert.equal((await look()).isHigh, false);
  });

  test("children that come later end the skeleton", async () => {
    const slow = blog.held(JSON_TYPE, `{"title":`, `"One"}`);
    await open(`<article-card src="${slow.url}"></article-card>`);
    const shown = await browser.run(async () => {
      await probe.until(() => probe.states() === "loading");
      const before = probe.shows();
      probe.card().append(document.createElement("p"));
      await probe.settle();
      return [before, probe.shows()];
    });
    assert.deepEqual(shown, ["skeleton", "children"]);
    slow.release();
  });

  test("the page can reserve the height", async () => {
    const slow = blog.held(JSON_TYPE, `{"title":`, `"One"}`);
    await open(
      `<article-card src="${slow.url}" style="--article-card-block-size: 700px"><p>Children</p></article-card>`,
    );
    const height = await browser.run(async () => {
      await probe.until(() => probe.states() === "loading");
      return probe.card().offsetHeight;
    });
    assert.equal(height, 700);
    slow.release();
  });

  test("a compact card is always as high, so that nothing moves", async () => {
    const slow = blog.held(JSON_TYPE, `{"title":`, `"One"}`);
    const image = "data:image/svg+xml,";
    const articles = {
      short: { title: "One" },
      long: {
        title: "A title of many words ".repeat(9),
        byline: "Ada Finch, ".repeat(9),
        reading_time: 4,
        image: "https://news.example/none.png",
      },
      picture: { title: "One", image, url: "https://news.example/" },
    };
    await open(
      `<style>html { font-size: 9px } article-card { font-size: 40px }</style>
       <div style="width: 240px"><article-card variant="compact" src="${slow.url}"></article-card></div>`,
    );
    const heights = await browser.run(async (articles) => {
      const card = probe.card();
      const heights: Record<string, number> = {};
      const measure = (name: string): void => {
        heights[name] = card.getBoundingClientRect().height;
      };
      await probe.until(() => probe.states() === "loading");
      measure("skeleton");
      for (const [name, article] of Object.entries(articles)) {
        card.article = article;
        await probe.next();
        measure(name);
      }
      card.removeAttribute("src");
      card.article = null;
      card.append("A child");
      await probe.settle();
      measure("child");
      return heights;
    }, articles);
    slow.release();
    assert.deepEqual(heights, { skeleton: 124, short: 124, long: 124, picture: 124, child: 124 });
  });

  test("children that are shown again stand as the page has them", async () => {
    await open(
      `<style>p { margin: 0 0 3px; height: 20px }</style>
       <article-card src="${blog.json({ title: "One" })}"><p>One</p><p>Two</p></article-card>`,
    );
    const tops = await browser.run(async (gone) => {
      await probe.done();
      probe.card().src = gone;
      await probe.next();
      const [one, two] = probe.card().querySelectorAll("p");
      const [a, b] = [one?.getBoundingClientRect(), two?.getBoundingClientRect()];
      return [(b?.top ?? 0) - (a?.top ?? 0), a?.left === b?.left];
    }, blog.status(404));
    assert.deepEqual(tops, [23, true]);
  });

  test("what is wrong with a compact card stands below its children", async () => {
    const src = blog.status(404);
    await open(`<article-card variant="compact" debug src="${src}"><p>Child</p></article-card>`);
    const isBelow = await browser.run(async () => {
      await probe.done();
      const child = probe.card().querySelector("p")?.getBoundingClientRect();
      const panel = probe.card().shadowRoot?.querySelector("[part=debug]");
      return (panel?.getBoundingClientRect().top ?? 0) >= (child?.bottom ?? Infinity);
    });
    assert.equal(isBelow, true);
  });
});
