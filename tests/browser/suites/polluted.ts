/** Pages whose own scripts change the language under the card, as prototype.js, zone.js and polyfills do. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { before, describe, test } from "node:test";
import { sendFile } from "../harness/cdn";
import { Origin } from "../harness/origin";
import { blog, browser, open, page, product, SITE } from "../harness/stage";

/** What a page changes, as a script. */
type Changes = Readonly<Record<string, string>>;

/** When it does that: before the card's script, after it and before there are cards, or between two cards. */
type Moment = "before" | "after" | "between";

/** Options that change every request, or forbid it. */
const REQUEST_OPTIONS = `{
  method: "POST", body: "x", headers: { "x-page": "1" }, credentials: "include", mode: "no-cors",
  integrity: "sha256-AAAA", cache: "force-cache", redirect: "error", keepalive: true,
  referrer: "about:client", signal: AbortSignal.abort(),
}`;

/** What a library did that pages still have. */
const LIBRARIES: Changes = {
  "Array.prototype.reduce is that of prototype.js": `
    Array.prototype.reduce = function () { return this.length > 1 ? this : this[0]; };`,
  "lists have more methods, which for-in sees": `
    Array.prototype.each = function (work) { this.forEach(work); };
    Array.prototype.size = function () { return this.length; };`,
  "the methods of lists are built on each": `
    const stop = {};
    Object.assign(Array.prototype, {
      each(work) { try { for (let i = 0; i < this.length; i += 1) work(this[i], i); } catch (e) { if (e !== stop) throw e; } },
      find(is) { let found; this.each((each, i) => { if (is(each, i)) { found = each; throw stop; } }); return found; },
      some(is) { let isSome = false; this.each((each, i) => { if ((isSome = !!is(each, i))) throw stop; }); return isSome; },
      filter(is) { const all = []; this.each((each, i) => { if (is(each, i)) all.push(each); }); return all; },
      map(make) { const all = []; this.each((each, i) => all.push(make(each, i))); return all; },
      entries() { return this.map((each) => each); },
    });`,
  "lists have a toJSON that makes a text of them": `
    Array.prototype.toJSON = function () { return "[" + [...this].map((each) => String(each)).join(", ") + "]"; };`,
  "texts and numbers have a toJSON": `
    String.prototype.toJSON = function () { return '"' + this + '"'; };
    Number.prototype.toJSON = function () { return isFinite(this) ? this.toString() : "null"; };`,
  "objects have something more": `
    Object.prototype.foo = Object.prototype.p = "bar";
    Object.prototype.each = function () { return this; };`,
  "objects have the options of requests": `
    Object.assign(Object.prototype, ${REQUEST_OPTIONS});`,
  "objects have the options of listeners and events": `
    Object.assign(Object.prototype, {
      once: true, passive: true, signal: AbortSignal.abort(), cancelable: true, detail: 7,
    });`,
  "objects have the options of observers": `
    Object.assign(Object.prototype, {
      attributes: true, attributeFilter: 7, characterDataOldValue: true, root: 7, rootMargin: "far", threshold: 7,
    });`,
  "objects have an option of shadow roots": `
    Object.prototype.delegatesFocus = true;`,
  "objects have the options of texts, days and numbers": `
    Object.assign(Object.prototype, {
      fatal: true, ignoreBOM: true, stream: true, weekday: "long", era: "long", calendar: "hebrew", style: "percent",
    });`,
  "objects have a toJSON": `
    Object.prototype.toJSON = function () { return "{}"; };`,
  "Object.keys counts what is inherited": `
    Object.keys = (object) => { const keys = []; for (const key in object) keys.push(key); return keys; };
    Object.prototype.foo = "bar";`,
  "Array.from is that of prototype.js": `
    Array.from = (list) => list ? (list.toArray ? list.toArray() : [].slice.call(list)) : [];`,
  "Element is another one": `
    window.Element = function (name) { return document.createElement(name); };`,
  "Map is another one": `
    window.Map = function () { this.map = {}; };`,
  "promises are wrapped": `
    const Native = Promise;
    const { then } = Native.prototype;
    Native.prototype.then = function (...next) { return then.apply(this, next.map((each) => each && ((value) => each(value)))); };
    window.Promise = class ZoneAwarePromise extends Native {};`,
  "fetch is wrapped": `
    const { fetch } = window;
    window.fetch = function (...request) { return fetch.apply(this, request).then((answer) => answer); };`,
  "customElements.define is wrapped": `
    const { define } = customElements;
    customElements.define = function (name, type, ...more) { define.call(this, name, class extends type {}, ...more); };`,
  "JSON is one in a script": `
    const { parse, stringify } = JSON;
    window.JSON = { parse: (text, ...more) => parse(text, ...more), stringify: (value, ...more) => stringify(value, ...more) };`,
  "nothing is said on the console": `
    delete console.error;
    window.console = { log() {} };`,
};

/** What no card can be drawn with. */
const WRECKS: Changes = {
  "JSON.parse throws": `JSON.parse = () => { throw new SyntaxError("no"); };`,
  "JSON.stringify is gone": `JSON.stringify = undefined;`,
  "fetch throws": `window.fetch = () => { throw new TypeError("no"); };`,
  "TextDecoder can't decode": `window.TextDecoder = function () {};`,
  "TextEncoder is gone": `window.TextEncoder = undefined;`,
  "URL is a text": `window.URL = "https://news.example/";`,
  "Object.assign is gone": `Object.assign = undefined;`,
  "Array.from is gone": `Array.from = undefined;`,
  "customElements.define is done with": `
    const { define } = customElements;
    customElements.define = function (name, ...more) { define.call(this, name, ...more); customElements.define = undefined; };`,
  "console is gone": `window.console = undefined;`,
};

/** What no library does before, as all classes of Babel need it. */
const LATE_WRECKS: Changes = {
  "Reflect is empty": `window.Reflect = {};`,
};

const ARTICLE = {
  title: "One",
  url: "https://news.example/one",
  language: "de",
  authors: [{ name: "Ada" }, { name: "Ben" }],
  summary: "A summary.",
  date_published: "2026-11-23T10:00:00Z",
  key_points: ["First", "Second"],
  content_text: "A **text**.\n\n- With\n- a list\n",
  related: [{ title: "A", url: "https://news.example/a" }],
  tags: ["x", "y"],
};

/** What a card came to. */
interface Shown {
  readonly state: string;
  readonly root: string | undefined;
  /** Whether its root takes the focus for what is in it. */
  readonly delegates: boolean | undefined;
}

/** What a page came to. */
interface Outcome {
  /** What each card shows, and its state. */
  readonly cards: readonly Shown[];
  /** The types of all events, in alphabetical order. */
  readonly heard: readonly string[];
  readonly faults: readonly string[];
}

/** A page with three cards, each with its article from elsewhere: fetched, inside, by the property. */
function pageOf(moment: Moment, change: string): string {
  const json = JSON.stringify(ARTICLE);
  const src = blog.json(ARTICLE);
  const first = `<article-card id="first" src="${src}"><p>Children</p></article-card>`;
  const template = `<template>
    <article-card src="${src}" variant="full"><p>Children</p></article-card>
    <article-card><p>Children</p><script type="application/json">${json}</script></article-card>
    <article-card id="given"><p>Children</p></article-card></template>`;
  const changing = `{ ${change} }`;
  const placing = `{
    const { content } = document.querySelector("template");
    content.querySelector("#given").article = ${json};
    document.body.append(content);
  }`;
  switch (moment) {
    case "before":
      return page(`${template}<script>${changing} ${placing}</script>`);
    case "after":
      return page(`${template}<script type="module">${changing} ${placing}</script>`);
    case "between":
      return page(`${first}${template}<script type="module">
        document.querySelector("#first").addEventListener("card-load", () => {
          ${changing} ${placing}
          document.querySelector("#first").headingLevel = 4;
        }, { once: true });
      </script>`);
  }
}

/** Opens such a page in a frame, so that the driver's own scripts run where nothing was changed. */
async function outcome(moment: Moment, change: string): Promise<Outcome> {
  await open(`<iframe src="${blog.html(pageOf(moment, change))}"></iframe>`, "");
  return browser.run(
    async (count) => {
      const frame = document.querySelector("iframe")?.contentWindow;
      if (!frame) throw new Error("there is no frame");
      const cards = () => [...frame.document.querySelectorAll<HTMLElement>("article-card")];
      await probe.until(() => cards().length === count);
      await Promise.all(cards().map(probe.done));
      await probe.settle();
      const { faults, heard } = (frame as unknown as typeof globalThis).probe;
      return {
        cards: cards().map((card) => ({
          state: probe.states(card),
          root: card.shadowRoot?.innerHTML,
          delegates: card.shadowRoot?.delegatesFocus,
        })),
        heard: [...heard].map(({ type }) => type).sort(),
        faults: [...faults],
      };
    },
    moment === "between" ? 4 : 3,
  );
}

describe("on a page that changes the language", () => {
  const clean: Partial<Record<Moment, Outcome>> = {};

  before(async () => {
    for (const moment of ["before", "after", "between"] as const) {
      clean[moment] = await outcome(moment, "");
    }
  });

  test("without a change all cards are drawn", () => {
    const all = Object.values(clean);
    assert.deepEqual(
      all.map(({ cards }) => cards.length),
      [3, 3, 4],
    );
    for (const { state, root } of all.flatMap(({ cards }) => cards)) {
      assert.equal(state, "ready");
      assert.match(root ?? "", /<li>a list<\/li>|Second/);
    }
  });

  for (const [name, change] of Object.entries(LIBRARIES)) {
    test(`${name}, before the card's script`, async () => {
      assert.deepEqual(await outcome("before", change), clean.before);
    });
  }

  for (const [name, change] of Object.entries({ ...LIBRARIES, ...WRECKS, ...LATE_WRECKS })) {
    for (const moment of ["after", "between"] as const) {
      test(`${name}, ${moment === "after" ? "after the card's script" : "between two cards"}`, async () => {
        assert.deepEqual(await outcome(moment, change), clean[moment]);
      });
    }
  }

  for (const [name, change] of Object.entries(WRECKS)) {
    test(`${name}, before the card's script: a card, or the children and an error`, async () => {
      const { cards, heard, faults } = await outcome("before", change);
      const expected = cards.map(({ state }) => (state === "error" ? "card-error" : "card-load"));
      assert.deepEqual([heard, faults], [expected.sort(), []]);
      for (const [index, card] of cards.entries()) {
        if (card.state === "error") assert.match(card.root ?? "", /^<slot><\/slot>$/);
        else assert.deepEqual(card, clean.before?.cards[index]);
      }
    });
  }
});

describe("on a page whose objects have the options of requests", () => {
  /** What servers are asked by a page that was changed before the card's script. */
  async function requests(change: string): Promise<string[]> {
    const asked: string[] = [];
    const origin = await Origin.start((request, response) => {
      const { method = "", url = "", headers } = request;
      const { cookie, "x-page": own } = headers;
      const file = url.replace(/^.*\//, "");
      // Not the same in each try: the driver asks for those, too.
      if (file !== "favicon.ico") asked.push([method, file, cookie, own].map(String).join(" "));
      if (file === "beacon") response.writeHead(204).end();
      else if (file !== "article") void sendFile(join(SITE, url), response);
      else response.setHeader("access-control-allow-origin", "*").end(JSON.stringify(ARTICLE));
    });
    try {
      const src = origin.url("/article");
      const card = `<article-card variant="full" src="${src}" beacon="${origin.url("/beacon")}"></article-card>`;
      const script = `<script type="module" src="${product("article-card.js", origin)}"></script>`;
      const changing = `<script>document.cookie = "reader=1"; ${change}</script>`;
      const frame = blog.html(page(card, changing + script));
      await open(`<iframe src="${frame}"></iframe>`, "");
      await browser.run(async () => {
        const frame = frames[0] as unknown as typeof globalThis;
        const card = (): HTMLElement | null => frame.document.querySelector("article-card");
        await probe.until(() => card()?.matches(":state(ready), :state(error)"));
        frame.document.addEventListener("click", (event) => {
          event.preventDefault();
        });
        card()?.shadowRoot?.querySelector("a")?.click();
        await probe.settle();
      });
    } finally {
      await origin.stop();
    }
    return asked.sort();
  }

  for (const [name, change] of Object.entries({
    method: `Object.prototype.method = "POST";`,
    headers: `Object.prototype.headers = { "x-page": "1" };`,
    credentials: `Object.prototype.credentials = "include";`,
    "all of them": `Object.assign(Object.prototype, ${REQUEST_OPTIONS});`,
  })) {
    test(`${name}: each request is as it was`, async () => {
      const clean = await requests("");
      assert.match(clean.join("\n"), /^GET article undefined undefined$/m);
      assert.match(clean.join("\n"), /^POST beacon undefined undefined$/m);
      assert.match(clean.join("\n"), /^GET core-\w+\.wasm undefined undefined$/m);
      assert.deepEqual(await requests(change), clean);
    });
  }
});
