/** What a card says to its page: states, events, and errors that name cause and cure. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { JSON_TYPE } from "../harness/blog";
import { blog, browser, open, product } from "../harness/stage";

const MIB = 1024 * 1024;

/** An error's code, how to provoke it, and what its message has to say. */
const FAILURES: readonly [code: string, what: string, src: () => string, message: RegExp][] = [
  ["http", "an error status", () => blog.status(403), /403/],
  ["http", "a broken server", () => blog.status(500), /500/],
  ["gone", "an address without an article", () => blog.status(404), /404.*no such article/],
  ["gone", "an article that was taken down", () => blog.status(410), /410.*no longer/],
  ["gone", "an article that the law forbids", () => blog.status(451), /451/],
  ["not-json", "a page instead of JSON", () => blog.html("<!DOCTYPE html>"), /found "<!DOCTYPE/],
  ["not-json", "nothing instead of JSON", () => blog.text("", JSON_TYPE), /found nothing/],
  ["not-json", "white space instead of JSON", () => blog.text(" \n\t", JSON_TYPE), /found nothing/],
  ["not-json", "an answer without content", () => blog.status(204), /found nothing/],
  ["not-json", "another charset", latin1, /no UTF-8/],
  ["not-json", "UTF-16", () => utf16("\ufeff"), /no UTF-8/],
  ["not-json", "UTF-16 without a mark", () => utf16(""), /is not JSON/],
  [
    "not-json",
    "a byte order mark and nothing else",
    () => blog.text("\ufeff", JSON_TYPE),
    /nothing/,
  ],
  ["network", "a redirect that never ends", redirected, /could not be fetched/],
  ["too-large", "too much", () => blog.json({ title: "x".repeat(4 * MIB) }), /4 MiB/],
  ["network", "a server that is not there", () => "http://127.0.0.1:1/", /127\.0\.0\.1:1/],
  ["network", "an address that is none", () => "http://", /expected an address .* got "http:\/\/"/],
  ["network", "an answer that breaks off", brokenOff, /could not be fetched/],
  ["invalid-article", "an article without title", () => blog.json({ title: "" }), /title/],
  [
    "unknown-format",
    "JSON of another kind",
    () => blog.json({ a: 1, b: 2 }),
    /has keys a, b; I know/,
  ],
  ["invalid-article", "a wrong type", wrongType, /related\[0\]\.url/],
  ["unknown-format", "JSON that is no article", () => blog.json(7), /I know/],
];

function brokenOff(): string {
  return blog.on((response) => {
    response.writeHead(200, {
      "content-type": JSON_TYPE,
      "content-length": "100",
    });
    response.write(`{"title":`);
    setTimeout(() => response.destroy(), 10);
  });
}

function latin1(): string {
  return blog.on((response) => {
    response.writeHead(200, { "content-type": `${JSON_TYPE}; charset=iso-8859-1` });
    response.end(Buffer.from(`{"title":"Ebbe und Flut auf Föhr"}`, "latin1"));
  });
}

function utf16(mark: string): string {
  return blog.on((response) => {
    response.writeHead(200, { "content-type": `${JSON_TYPE}; charset=utf-16` });
    response.end(Buffer.from(`${mark}{"title":"Ebbe und Flut"}`, "utf16le"));
  });
}

function redirected(): string {
  const url = blog.on((response) => {
    response.writeHead(302, { location: url }).end();
  });
  return url;
}

/** Gives Chromium the network, or takes it away. */
async function network(isThere: boolean): Promise<void> {
  const unlimited = { latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
  await browser.askDevTools("Network.enable");
  await browser.askDevTools("Network.emulateNetworkConditions", {
    offline: !isThere,
    ...unlimited,
  });
}

function wrongType(): string {
  return blog.json({ title: "One", related: [{ title: "A", url: 7 }] });
}

describe("events and states", () => {
  test("card-load bubbles out of shadow trees", async () => {
    await open("<main></main>");
    const [event, states] = await browser.run(
      async (src) => {
        const root = document.querySelector("main")?.attachShadow({ mode: "open" });
        const host = document.createElement("article-card");
        host.src = src;
        root?.append(host);
        await probe.done(host);
        return [probe.heard[0], probe.states(host)] as const;
      },
      blog.json({ title: "One" }),
    );
    assert.equal(event?.type, "card-load");
    assert.deepEqual([event.bubbles, event.composed, states], [true, true, "ready"]);
  });

  for (const [code, what, src, message] of FAILURES) {
    test(`${code}: ${what}`, async () => {
      await open(`<article-card src="${src()}"><p>Children</p></article-card>`);
      const { states, shows, heard, logged, faults } = await browser.run(async () => {
        const states = await probe.done();
        const child = probe.card().querySelector("p");
        const shows = child?.checkVisibility() && probe.shows();
        const { heard, logged, faults } = probe;
        return { states, shows, heard, logged, faults };
      });
      assert.deepEqual([states, shows], ["error", "children"]);
      assert.equal(heard.length, 1);
      const [event] = heard;
      assert.deepEqual(
        [event?.type, event?.bubbles, event?.composed, event?.code],
        ["card-error", true, true, code],
      );
      assert.match(event?.message ?? "", message);
      assert.equal(logged.length, 1, "said once in the console");
      assert.ok(logged[0]?.includes(event?.message ?? "-"));
      assert.deepEqual(faults, []);
    });
  }

  const unending: Record<string, () => string> = {
    "an answer that does not come": () => blog.on(() => undefined),
    "an answer that stops half-way": () => blog.held(JSON_TYPE, `{"title":`, `"One"}`).url,
  };
  for (const [what, src] of Object.entries(unending)) {
    test(`timeout: ${what}`, async () => {
      await open("<article-card><p>Children</p></article-card>");
      const seen = await browser.run(async (url) => {
        const timeout = AbortSignal.timeout.bind(AbortSignal);
        AbortSignal.timeout = (milliseconds) => timeout(milliseconds / 30);
        probe.card().src = url;
        return [await probe.next(), probe.shows(), probe.faults.length];
      }, src());
      assert.deepEqual(seen, ["timeout", "children", 0]);
    });
  }

  test("too-large: what is more than a browser should hold is not fetched to its end", async () => {
    // Of what comes before, how much an engine fetches ahead is its own affair.
    const { url, abandoned } = blog.held(JSON_TYPE, "x".repeat(50 * MIB), `"the end"`);
    await open(`<article-card src="${url}"><p>Children</p></article-card>`);
    const seen = await browser.run(async () => {
      return [await probe.done(), probe.heard[0]?.code, probe.shows()];
    });
    assert.deepEqual(seen, ["error", "too-large", "children"]);
    await abandoned;
  });

  test("network: offline, and the card comes when the network does", async (context) => {
    if (!browser.hasDevTools) {
      context.skip("only Chromium's driver can take the network away");
      return;
    }
    const src = blog.json({ title: "One" });
    await open("<article-card><p>Children</p></article-card>");
    await browser.run(async () => {
      probe.card().article = { title: "Loads what draws" };
      await probe.done();
    });
    await network(false);
    try {
      const seen = await browser.run(async (src) => {
        Object.assign(probe.card(), { article: null, src });
        return [await probe.next(), probe.shows(), navigator.onLine];
      }, src);
      assert.deepEqual(seen, ["network", "children", false]);
    } finally {
      await network(true);
    }
    const seen = await browser.run(async () => {
      const next = probe.next();
      probe.card().reload();
      return [await next, probe.title()];
    });
    assert.deepEqual(seen, ["card-load", "One"]);
  });

  test("invalid-article: the JSON inside the element", async () => {
    await open(`<article-card><script type="application/json">{"title":</script></article-card>`);
    const code = await browser.run(async () => {
      await probe.done();
      return probe.heard[0]?.code;
    });
    assert.equal(code, "not-json");
  });

  test("the error event carries the same in its detail", async () => {
    await open(`<article-card src="${blog.status(404)}"></article-card>`);
    const event = await browser.run(async () => {
      await probe.done();
      return probe.heard[0];
    });
    assert.deepEqual(event?.detail, {
      code: "gone",
      message: event?.message,
      detail: 404,
    });
  });

  test("a card that failed loads when it gets a good source", async () => {
    await open(`<article-card src="${blog.status(404)}"></article-card>`);
    const result = await browser.run(
      async (src) => {
        await probe.done();
        probe.card().src = src;
        return [await probe.next(), probe.title()];
      },
      blog.json({ title: "Good" }),
    );
    assert.deepEqual(result, ["card-load", "Good"]);
  });

  test("setting the same src again tries again", async () => {
    let count = 0;
    const src = blog.on((response) => {
      response.writeHead(count++ ? 200 : 403, { "content-type": JSON_TYPE });
      response.end(`{"title":"Second try"}`);
    });
    await open(`<article-card src="${src}"></article-card>`);
    const result = await browser.run(async (src) => {
      await probe.done();
      probe.card().src = src;
      return [await probe.next(), probe.title()];
    }, src);
    assert.deepEqual(result, ["card-load", "Second try"]);
  });

  test("wasm-failed: tried again by the next card", async () => {
    await open("<article-card></article-card>", "");
    const result = await browser.run(async (script) => {
      const { fetch } = globalThis;
      let isOnline = false;
      globalThis.fetch = (...request) =>
        isOnline ? fetch(...request) : Promise.reject(new TypeError("no network"));
      await import(script);
      probe.card().article = { title: "One" };
      const first = await probe.next();
      isOnline = true;
      probe.card().article = { title: "One" };
      return [first, await probe.next()];
    }, product("article-card.js"));
    assert.deepEqual(result, ["wasm-failed", "card-load"]);
  });

  test("invalid-article: what is no JSON breaks nothing", async () => {
    await open("<article-card></article-card>");
    const outcomes = await browser.run(async () => {
      const endless: Record<string, unknown> = { title: "Endless" };
      endless["tags"] = endless;
      const throwing = {
        get title(): string {
          throw new RangeError("thrown");
        },
      };
      const outcomes = [];
      for (const article of [endless, throwing, { title: 7n }, { title: "One" }]) {
        const next = probe.next();
        probe.card().article = article;
        outcomes.push(await next);
      }
      return outcomes;
    });
    const refused = "invalid-article";
    assert.deepEqual(outcomes, [refused, refused, refused, "card-load"]);
  });

  test("internal: what breaks the Wasm breaks one card only", async () => {
    await open("<article-card></article-card>");
    const outcomes = await browser.run(async () => {
      const outcomes = [];
      for (const way of ["not", "memory", "not"] as const) {
        const next = probe.next();
        probe.tear(way);
        probe.card().article = { title: "Öne" };
        outcomes.push(await next);
      }
      return outcomes;
    });
    assert.deepEqual(outcomes, ["card-load", "internal", "card-load"]);
  });
});
