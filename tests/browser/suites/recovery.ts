/** Sources that fail for a while or for good: what is tried again, what stays, what the owner sees. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { Blog, JSON_TYPE } from "../harness/blog";
import { blog, browser, open } from "../harness/stage";

/** An address that gives these answers one after the other, the last one for ever, and how often it was asked. */
function answering(...answers: readonly (number | object)[]): { src: string; asked: () => number } {
  let count = 0;
  const src = blog.on((response) => {
    const answer = answers[Math.min(count++, answers.length - 1)] ?? 500;
    if (typeof answer === "number") response.writeHead(answer).end();
    else response.writeHead(200, { "content-type": JSON_TYPE }).end(JSON.stringify(answer));
  });
  return { src, asked: () => count };
}

describe("trying again", () => {
  for (const status of [408, 429, 500, 502, 503, 504]) {
    test(`${String(status)} may pass`, async () => {
      const { src, asked } = answering(status, status, { title: "Third try" });
      await open(`<article-card src="${src}"></article-card>`);
      const seen = await browser.run(async () => [await probe.done(), probe.title()]);
      assert.deepEqual(seen, ["ready", "Third try"]);
      assert.equal(asked(), 3);
    });
  }

  test("an answer that breaks off may pass", async () => {
    let count = 0;
    const src = blog.on((response) => {
      const text = JSON.stringify({ title: "Whole" });
      response.writeHead(200, { "content-type": JSON_TYPE, "content-length": text.length });
      if (count++) response.end(text);
      else response.write(text.slice(0, 5), () => response.destroy());
    });
    await open(`<article-card src="${src}"></article-card>`);
    assert.deepEqual(await browser.run(async () => [await probe.done(), probe.title()]), [
      "ready",
      "Whole",
    ]);
  });

  test("what lasts is given up after three tries, and said once", async () => {
    const { src, asked } = answering(503);
    await open(`<article-card src="${src}"></article-card>`);
    const [state, codes] = await browser.run(async () => [
      await probe.done(),
      probe.heard.map(({ code }) => code),
    ]);
    assert.deepEqual([state, codes, asked()], ["error", ["http"], 3]);
  });

  for (const status of [400, 401, 403, 404, 410, 451, 501]) {
    test(`${String(status)} won't pass`, async () => {
      const { src, asked } = answering(status, { title: "Never" });
      await open(`<article-card src="${src}"></article-card>`);
      assert.equal(await browser.run(() => probe.done()), "error");
      assert.equal(asked(), 1);
    });
  }

  test("a card that goes away tries no more", async () => {
    const { src, asked } = answering(503);
    await open("<article-card></article-card>");
    await browser.run(async (src) => {
      const held = probe.hold();
      probe.card().src = src;
      await probe.until(() => held.length > 0);
      probe.card().remove();
      await Promise.resolve();
      for (const work of held) work();
      await probe.settle();
    }, src);
    assert.equal(asked(), 1);
  });
});

describe("a server that keeps its articles to itself", () => {
  let other: Blog;
  before(async () => {
    other = await Blog.start();
  });
  after(() => other.stop());

  test("cors: says which header it lacks, and asks no more", async () => {
    await open(`<article-card src="${other.json({ title: "Own" })}"></article-card>`);
    const heard = await browser.run(async () => {
      await probe.done();
      return probe.heard.map(({ code, message }) => ({ code, message }));
    });
    assert.equal(heard.length, 1);
    assert.equal(heard[0]?.code, "cors");
    assert.match(heard[0].message ?? "", /Access-Control-Allow-Origin/);
  });
});

describe("reload()", () => {
  test("shows what the source has now", async () => {
    const { src } = answering({ title: "Old" }, { title: "New" });
    await open(`<article-card src="${src}"></article-card>`);
    const seen = await browser.run(async () => {
      await probe.done();
      const before = probe.title();
      const next = probe.next();
      probe.card().reload();
      const during = probe.title();
      return [before, during, await next, probe.title()];
    });
    assert.deepEqual(seen, ["Old", "Old", "card-load", "New"]);
  });

  test("goes past the browser's cache", async () => {
    let count = 0;
    const src = blog.on((response) => {
      const headers = { "content-type": JSON_TYPE, "cache-control": "max-age=3600" };
      response.writeHead(200, headers).end(JSON.stringify({ title: `No. ${String(++count)}` }));
    });
    await open(`<article-card src="${src}"></article-card>`);
    const seen = await browser.run(async () => {
      await probe.done();
      const next = probe.next();
      probe.card().reload();
      await next;
      return probe.title();
    });
    assert.equal(seen, "No. 2");
  });

  /** What the source answers then, the code, and what stands there after it. */
  const failures: readonly [number | object, string, string, string][] = [
    [500, "http", "Old", "ready"],
    [403, "http", "Old", "ready"],
    [{ title: 7 }, "invalid-article", "Old", "ready"],
    [404, "gone", "", "error"],
    [410, "gone", "", "error"],
    [451, "gone", "", "error"],
  ];
  for (const [answer, code, title, state] of failures) {
    test(`${JSON.stringify(answer)}: ${title ? "the card stays" : "the card is taken down"}`, async () => {
      const { src } = answering({ title: "Old" }, answer);
      await open(`<article-card src="${src}">children</article-card>`);
      const seen = await browser.run(async () => {
        await probe.done();
        const next = probe.next();
        probe.card().reload();
        return [await next, probe.title() ?? "", probe.states(), probe.shows()];
      });
      assert.deepEqual(seen, [code, title, state, title ? "card" : "children"]);
    });
  }

  test("the card stays when it is reloaded twice at a time", async () => {
    const { src } = answering({ title: "Old" }, 403);
    await open(`<article-card src="${src}"></article-card>`);
    const seen = await browser.run(async () => {
      await probe.done();
      const card = probe.card();
      card.reload();
      await Promise.resolve();
      const during = probe.states();
      const next = probe.next();
      card.reload();
      return [during, await next, probe.title(), probe.states()];
    });
    assert.deepEqual(seen, ["loading", "http", "Old", "ready"]);
  });

  test("an article that is gone does not come back", async () => {
    const { src } = answering({ title: "Old" }, 410, 403);
    await open(`<article-card src="${src}">children</article-card>`);
    const seen = await browser.run(async () => {
      await probe.done();
      const outcomes = [];
      for (let times = 0; times < 2; times += 1) {
        const next = probe.next();
        probe.card().reload();
        outcomes.push(await next, probe.shows());
      }
      return outcomes;
    });
    assert.deepEqual(seen, ["gone", "children", "http", "children"]);
  });

  test("a card that stayed draws again when an attribute changes", async () => {
    const { src } = answering({ title: "Old" }, 403);
    await open(`<article-card src="${src}"></article-card>`);
    const tag = await browser.run(async () => {
      await probe.done();
      const next = probe.next();
      probe.card().reload();
      await next;
      probe.card().headingLevel = 4;
      await probe.settle();
      return probe.card().shadowRoot?.querySelector("[part~=title]")?.localName;
    });
    assert.equal(tag, "h4");
  });
});

describe("debug", () => {
  /** The panel's text, and the children that show beside it. */
  async function panel(attribute: string): Promise<(string | undefined)[]> {
    await open(`<article-card ${attribute} src="${blog.status(404)}">children</article-card>`);
    return browser.run(async () => {
      await probe.done();
      const panel = probe.card().shadowRoot?.querySelector("[part=debug]");
      return [panel?.textContent, probe.shows()];
    });
  }

  test("shows the error beside the children", async () => {
    const [text, shows] = await panel("debug");
    assert.match(text ?? "", /^article-card, gone: .*404/);
    assert.equal(shows, "children");
  });

  test("nobody sees it without", async () => {
    assert.deepEqual(await panel(""), [null, "children"]);
  });

  test("shows one error at a time", async () => {
    const { src } = answering({ title: "Old" }, 403);
    await open(`<article-card debug src="${src}"></article-card>`);
    const panels = await browser.run(async () => {
      await probe.done();
      const panels = [];
      const count = (): unknown => probe.card().shadowRoot?.querySelectorAll("[part=debug]").length;
      for (let times = 0; times < 2; times += 1) {
        const next = probe.next();
        probe.card().reload();
        await next;
        panels.push(count());
      }
      probe.card().removeAttribute("src");
      await probe.settle();
      return [...panels, count()];
    });
    assert.deepEqual(panels, [1, 1, 0]);
  });

  test("goes when there is a card", async () => {
    await open(`<article-card debug src="${blog.status(404)}"></article-card>`);
    const seen = await browser.run(
      async (src) => {
        await probe.done();
        const next = probe.next();
        probe.card().src = src;
        await next;
        return probe.card().shadowRoot?.querySelector("[part=debug]") === null;
      },
      blog.json({ title: "One" }),
    );
    assert.equal(seen, true);
  });
});
