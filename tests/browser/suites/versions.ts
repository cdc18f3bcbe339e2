/** Pages that have the script more than once, anywhere, or in another version than their markup is from. */
import assert from "node:assert/strict";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import type { CardError } from "../../../element/index";
import type { Origin } from "../harness/origin";
import { startCdn } from "../harness/cdn";
import {
  blog,
  browser,
  cardScript,
  copyProduct,
  open,
  product,
  readProduct,
} from "../harness/stage";

const OTHER_VERSION = "0.0.9";
const { version: VERSION } = JSON.parse(readProduct("manifest.json")) as { version: string };

const card = (title: string): string =>
  `<article-card src="${blog.json({ title })}"><p>The children</p></article-card>`;

const moduleTag = (src: string, more = ""): string =>
  `<script type="module" ${more} src="${src}"></script>`;

/** What all cards show, once each is there or has failed. */
function titles(count: number): Promise<(string | undefined)[]> {
  return browser.run(async (count) => {
    const cards = () => [...document.querySelectorAll("article-card")];
    await probe.until(() => cards().length === count);
    await customElements.whenDefined("article-card");
    await Promise.all(cards().map(probe.done));
    await probe.settle();
    return cards().map(probe.title);
  }, count);
}

/** All that went wrong, or that somebody was told about. */
function complaints(): Promise<string[]> {
  return browser.run(() => [...probe.faults, ...probe.logged]);
}

/** Keeps what the page's owner is warned of. */
const WARNINGS = `<script>
  globalThis.warned = [];
  console.warn = (message) => warned.push(message);
</script>`;

/** That, once there are so many warnings. */
function warned(count: number): Promise<string[]> {
  return browser.run(async (count) => {
    const { warned } = globalThis as unknown as { warned: string[] };
    await probe.until(() => warned.length >= count);
    await probe.settle();
    return warned;
  }, count);
}

describe("the script, more than once", () => {
  let folder: string;
  let otherCdn: Origin;
  let other: string;

  before(async () => {
    folder = await copyProduct();
    const path = join(folder, "article-card.js");
    const script = await readFile(path, "utf8");
    const version = /(?<=version",")[\d.]+|(?<=version=")[\d.]+/;
    assert.match(script, version);
    await writeFile(path, script.replace(version, OTHER_VERSION));
    otherCdn = await startCdn(folder);
    other = otherCdn.url("/article-card.js");
  });

  after(async () => {
    await otherCdn.stop();
    await rm(folder, { recursive: true });
  });

  const own = (): string => product("article-card.js");
  /** The scripts, and how many of them tell the page's owner that another version was first. */
  const pages: Record<string, [scripts: () => string[], warnings: number]> = {
    "by two tags with one address": [() => [own(), own()], 0],
    "by two addresses": [() => [own(), `${own()}?again`], 0],
    "and an older version after it": [() => [own(), other], 1],
    "and an older version before it": [() => [other, own()], 1],
    "and an older version between": [() => [own(), other, `${own()}?again`], 1],
  };

  for (const [name, [scripts, warnings]] of Object.entries(pages)) {
    for (const kind of ["", "async"]) {
      test(`${name}${kind && ", async"}`, async () => {
        const tags = scripts().map((src) => moduleTag(src, kind));
        await open(tags.join(card("Between")) + card("Last"), WARNINGS);
        const between = tags.slice(1).map(() => "Between");
        assert.deepEqual(await titles(tags.length), [...between, "Last"]);
        assert.deepEqual(await complaints(), []);
        // Those that race may be in another order.
        if (!kind) assert.equal((await warned(warnings)).length, warnings);
      });
    }
  }

  test("of another version: one warning, with both", async () => {
    await open(card("One") + moduleTag(other) + moduleTag(own()), WARNINGS);
    assert.deepEqual(await titles(1), ["One"]);
    assert.deepEqual(await warned(1), [
      `article-card: version ${OTHER_VERSION} came before version ${VERSION}, and shows all cards of this ` +
        "page: keep one of the two scripts",
    ]);
  });

  test("gives one class, that of the first, and each its own render()", async () => {
    await open("<main></main><aside></aside>", "");
    const result = await browser.run(
      async (...scripts) => {
        const [one, two] = await Promise.all(
          scripts.map(
            (script) => import(script) as Promise<typeof import("../../../element/index")>,
          ),
        );
        const [main, aside] = [document.querySelector("main"), document.querySelector("aside")];
        if (!one || !two || !main || !aside) return [];
        const cards = [
          await one.render(main, { title: "One" }),
          await two.render(aside, { title: "Two" }),
        ];
        const shown = cards.map(probe.title);
        const refusal: unknown = await two.render(aside, { title: 7 }).catch((e: unknown) => e);
        return [
          ...shown,
          one.ArticleCardElement === two.ArticleCardElement,
          cards.every((card) => card instanceof one.ArticleCardElement),
          refusal instanceof two.CardError && refusal.code,
        ];
      },
      own(),
      other,
    );
    assert.deepEqual(result, ["One", "Two", true, true, "invalid-article"]);
  });
});

describe("another element of the card's name, before the script", () => {
  /** What defines it, as a script, and how it is called then. */
  const others: Record<string, [script: string, name: RegExp]> = {
    "with a name": [
      "class Teaser extends HTMLElement {}",
      /the class Teaser, which was defined before/,
    ],
    "that has articles and versions, too": [
      `class Story extends HTMLElement { static version = "9.0"; article = null; }`,
      /the class Story, /,
    ],
    "without a name": [
      `const Teaser = (() => class extends HTMLElement {})();`,
      /a class without a name, /,
    ],
  };

  for (const [name, [script, message]] of Object.entries(others)) {
    test(`${name}: the console names it, and render() rejects`, async () => {
      const [type = ""] = /Teaser|Story/.exec(script) ?? [];
      const before = `<script>${script} customElements.define("article-card", ${type});</script>`;
      await open(`<main></main>${card("One")}`, before + cardScript());
      const { rejection, logged, faults } = await browser.run(async (script) => {
        const { render } = (await import(script)) as typeof import("../../../element/index");
        const main = document.querySelector("main") ?? document.body;
        const rejection = await render(main, { title: "Two" }).then(
          () => ["resolved", ""],
          (error: unknown) => {
            const { name, code, message } = error as CardError;
            return [`${name} ${code}`, message];
          },
        );
        await probe.until(() => probe.logged.length);
        // In Firefox what a driver imports is another copy, which says it, too.
        return { rejection, logged: [...new Set(probe.logged)], faults: probe.faults };
      }, product("article-card.js"));
      assert.deepEqual([rejection[0], logged.length, faults], ["CardError internal", 1, []]);
      for (const text of [rejection[1], logged[0]]) {
        assert.match(text ?? "", /expected the name article-card to be free, found /);
        assert.match(text ?? "", message);
      }
    });
  }
});

describe("the script, anywhere", () => {
  const late = (how: string): string =>
    `<script>addEventListener("load", () => { ${how} });</script>`;
  const places: Record<string, () => [head: string, body: (cards: string) => string]> = {
    "in the head": () => [cardScript(), (cards) => cards],
    "in the head, async": () => [moduleTag(product("article-card.js"), "async"), (cards) => cards],
    "in the head, defer": () => [moduleTag(product("article-card.js"), "defer"), (cards) => cards],
    "at the end": () => ["", (cards) => cards + cardScript()],
    "at the start of the body, async": () => [
      "",
      (cards) => moduleTag(product("article-card.js"), "async") + cards,
    ],
    "made by a script, late": () => [
      late(`document.head.append(Object.assign(document.createElement("script"),
        { type: "module", src: "${product("article-card.js")}" }))`),
      (cards) => cards,
    ],
    "by import(), late": () => [late(`import("${product("article-card.js")}")`), (cards) => cards],
    "by import(), at once": () => [
      `<script>import("${product("article-card.js")}")</script>`,
      (cards) => cards,
    ],
  };

  for (const [name, place] of Object.entries(places)) {
    test(name, async () => {
      const [head, body] = place();
      const lost = blog.json({ title: "Removed" });
      await open(body(`${card("One")}${card("Two")}<main></main>`), head);
      await browser.run(async (src) => {
        const [one, two] = document.querySelectorAll("article-card");
        const main = document.querySelector("main");
        if (!one || !two || !main) throw new Error("there are no cards");
        const away = document.createElement("article-card");
        away.setAttribute("src", src);
        document.body.append(away);
        main.append(one);
        two.remove();
        await probe.settle();
        away.remove();
        main.prepend(two);
        await customElements.whenDefined("article-card");
        await probe.settle();
        main.append(away);
      }, lost);
      assert.deepEqual(await titles(3), ["Two", "One", "Removed"]);
      assert.deepEqual(await complaints(), []);
    });
  }
});

describe("markup of another version", () => {
  const article = (content: string, part = "card"): string =>
    `<article part="${part}">${content}</article>`;
  const heading = `<h2 part="title">Made ahead</h2>`;

  /** Roots that are left as they are. */
  const adopted: Record<string, string> = {
    "with its style": `<style>article { color: green; }</style>${article(heading)}`,
    "with a style sheet that is not there": `<link rel="stylesheet" href="/gone.css">${article(heading)}`,
    "with other parts, classes and attributes": article(
      `<header part="head" class="x"><h2 part="title headline" data-v="9" shiny>Made ahead</h2></header>`,
      "card card-v9",
    ),
    "with other elements around": `<div class="wrapper"><x-frame>${article(heading)}</x-frame></div><slot></slot>`,
    "with more elements after": `${article(heading)}<footer>Advertisement</footer>`,
  };

  for (const [name, root] of Object.entries(adopted)) {
    test(`${name} it is kept, and drawn when an attribute changes`, async () => {
      const src = blog.json({ title: "Fetched" });
      const template = `<template shadowrootmode="open">${root}</template>`;
      await open(`<article-card src="${src}">${template}<p>The children</p></article-card>`);
      assert.deepEqual(await titles(1), ["Made ahead"]);
      const result = await browser.run(async () => {
        const height = probe.card().offsetHeight;
        probe.card().headingLevel = 3;
        const next = await probe.next();
        const { shadowRoot } = probe.card();
        const names = [...(shadowRoot?.children ?? [])].map(({ localName }) => localName);
        return [height > 0, next, probe.title(), names];
      });
      assert.deepEqual(result, [true, "card-load", "Fetched", ["article"]]);
      assert.deepEqual(await complaints(), []);
    });
  }

  /** Roots in which there is no card. */
  const drawn: Record<string, string> = {
    "an empty root": `<template shadowrootmode="open"></template>`,
    "a root with a style alone": `<template shadowrootmode="open"><style>p { color: red; }</style></template>`,
    "an article without anything in it": `<template shadowrootmode="open"><article part="card"> </article></template>`,
    "a slot that waits": `<template shadowrootmode="open"><slot data-empty></slot></template>`,
    "no article but something else": `<template shadowrootmode="open"><x-frame>Other</x-frame></template>`,
    "a root that delegates its focus": `<template shadowrootmode="open" shadowrootdelegatesfocus></template>`,
    "a template of no known mode": `<template shadowrootmode="ajar">${article(heading)}</template>`,
    "a template of the first proposal": `<template shadowroot="open">${article(heading)}</template>`,
  };

  for (const [name, template] of Object.entries(drawn)) {
    test(`${name}: the card is drawn`, async () => {
      const src = blog.json({ title: "Fetched" });
      await open(`<article-card src="${src}">${template}<p>The children</p></article-card>`);
      assert.deepEqual(await titles(1), ["Fetched"]);
      assert.deepEqual(await complaints(), []);
    });

    test(`${name}: without a source the children show`, async () => {
      await open(`<article-card>${template}<p>The children</p></article-card>`);
      const result = await browser.run(async () => {
        await customElements.whenDefined("article-card");
        await probe.settle();
        const isSeen = document.querySelector("p")?.checkVisibility();
        return [probe.shows(), isSeen, probe.states()];
      });
      assert.deepEqual(result, ["children", true, ""]);
      assert.deepEqual(await complaints(), []);
    });
  }

  test("a closed root is kept, and drawn into when an attribute changes", async () => {
    const src = blog.json({ title: "Fetched" });
    const root = `<template shadowrootmode="closed"><article part="card">${heading}</article></template>`;
    await open(`<article-card src="${src}" style="width: 300px">${root}</article-card>`);
    const result = await browser.run(async () => {
      const state = await probe.done();
      const height = probe.card().offsetHeight;
      probe.card().headingLevel = 3;
      return [state, height > 0, await probe.next(), probe.card().offsetHeight > 0];
    });
    assert.deepEqual(result, ["ready", true, "card-load", true]);
    assert.deepEqual(await complaints(), []);
  });

  const made = `<template shadowrootmode="open">${article(heading)}<script>globalThis.ran = 1;</script></template>`;

  test("a template that came after the script stays inert: the card is drawn from its source", async () => {
    const src = blog.json({ title: "Fetched" });
    assert.deepEqual(await insert(`<article-card src="${src}">${made}</article-card>`), {
      title: "Fetched",
      isHigh: true,
      hasRun: false,
      warned: [],
    });
    assert.deepEqual(await complaints(), []);
  });

  test("and without a source takes no room, and the page's owner is told", async () => {
    assert.deepEqual(await insert(`<article-card>${made}</article-card>`), {
      title: "",
      isHigh: false,
      hasRun: false,
      warned: ["article-card: this card was made ahead, but came after the script: give it a src"],
    });
    assert.deepEqual(await complaints(), []);
  });

  /** Puts markup into a page whose script is there. */
  async function insert(html: string) {
    await open("<main></main>");
    return browser.run(async (html) => {
      const warned: unknown[] = [];
      console.warn = (message: unknown) => warned.push(message);
      await customElements.whenDefined("article-card");
      const fragment = document.createRange().createContextualFragment(html);
      document.querySelector("main")?.append(fragment);
      await probe.settle();
      if (probe.card().src) await probe.done();
      return {
        title: probe.title() ?? "",
        isHigh: probe.card().offsetHeight > 0,
        hasRun: "ran" in globalThis,
        warned,
      };
    }, html);
  }
});
