/** What a page may do to a card between its birth and its end. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { ArticleCardElement } from "../../../element/index";
import { JSON_TYPE } from "../harness/blog";
import { blog, browser, cardScript, open, product } from "../harness/stage";

const card = (src: string, more = ""): string =>
  `<article-card src="${src}" ${more}><p>The children</p></article-card>`;

/** Well below the time after which a card gives up by itself. */
const timeout = 20_000;

describe("lifecycle", { timeout }, () => {
  /** Why an element can have no root of the card's, as a script that runs before. */
  const rootless: Record<string, string> = {
    "whose page's attachShadow() throws": `
      Element.prototype.attachShadow = () => { throw new TypeError("no roots here"); };`,
    "with a closed root of the page's own": `
      document.querySelector("article-card").attachShadow({ mode: "closed" })
        .append(document.createElement("slot"));`,
  };
  for (const [name, change] of Object.entries(rootless)) {
    test(`an element ${name}: card-error, and the children show`, async () => {
      const element = card(blog.json({ title: "One" }));
      await open(`${element}<script>${change}</script>${cardScript()}`, "");
      const { message, ...rest } = await browser.run(async (script) => {
        const { ArticleCardElement } = (await import(
          script
        )) as typeof import("../../../element/index");
        const card = probe.card();
        const state = await probe.done();
        // Whatever a page does to a card does no harm.
        card.headingLevel = 4;
        card.reload();
        await probe.next();
        const other = document.implementation.createHTMLDocument();
        other.adoptNode(card);
        document.body.append(card);
        await probe.settle();
        const codes = probe.heard.map(({ code }) => code);
        return {
          state,
          isCard: card instanceof ArticleCardElement,
          isSeen: card.querySelector("p")?.checkVisibility(),
          codes,
          faults: probe.faults,
          message: probe.heard[0]?.message,
        };
      }, product("article-card.js"));
      assert.deepEqual(rest, {
        state: "error",
        isCard: true,
        isSeen: true,
        codes: ["internal", "internal"],
        faults: [],
      });
      assert.match(
        message ?? "",
        /^this element can have no card \(.*Error.*\): expected one without/,
      );
    });
  }

  test("the script may be loaded twice", async () => {
    const again = product("article-card.js?again");
    await open(
      card(blog.json({ title: "One" })),
      `${cardScript()}<script type="module" src="${again}"></script>`,
    );
    const result = await browser.run(
      async (first, second) => {
        await probe.done();
        const one = (await import(first)) as { ArticleCardElement: unknown };
        const two = (await import(second)) as { ArticleCardElement: unknown };
        return {
          title: probe.title(),
          isOneClass: one.ArticleCardElement === two.ArticleCardElement,
          faults: probe.faults,
        };
      },
      product("article-card.js"),
      again,
    );
    assert.deepEqual(result, { title: "One", isOneClass: true, faults: [] });
  });

  test("all cards share one load of the Wasm", async () => {
    const [one, two] = [blog.json({ title: "1" }), blog.json({ title: "2" })];
    await open(card(one, "id=one") + card(two, "id=two"));
    const result = await browser.run(async () => {
      const cards = [probe.card("one"), probe.card("two")];
      await Promise.all(cards.map(probe.done));
      return [...cards.map(probe.title), probe.fetched(".wasm")];
    });
    assert.deepEqual(result, ["1", "2", 1]);
  });

  test("moving a card neither draws nor fetches again", async () => {
    const src = blog.json({ title: "One" });
    await open(`${card(src)}<main></main>`);
    const result = await browser.run(async (src) => {
      await probe.done();
      const host = probe.card();
      const drawn = host.shadowRoot?.firstChild;
      document.querySelector("main")?.append(host);
      await probe.settle();
      if ("moveBefore" in document.body) document.body.moveBefore(host, null);
      await probe.settle();
      return {
        isSame: host.shadowRoot?.firstChild === drawn,
        states: probe.states(),
        fetched: probe.fetched(src),
        events: probe.heard.length,
      };
    }, src);
    assert.deepEqual(result, {
      isSame: true,
      states: "ready",
      fetched: 1,
      events: 1,
    });
  });

  test("moving a card that is loading does not interrupt it", async () => {
    const { url, release } = blog.held(JSON_TYPE, `{"title":`, `"One"}`);
    await open(`${card(url)}<main></main>`);
    await browser.run(async () => {
      await probe.until(() => probe.states() === "loading");
      document.querySelector("main")?.append(probe.card());
    });
    release();
    const result = await browser.run(async (url) => {
      await probe.done();
      return [probe.title(), probe.fetched(url)];
    }, url);
    assert.deepEqual(result, ["One", 1]);
  });

  test("a clone of a card shows what the card showed, and fetches nothing", async () => {
    const src = blog.json({ title: "One" });
    await open(card(src));
    const result = await browser.run(async (src) => {
      await probe.done();
      const clone = probe.card().cloneNode(true) as HTMLElement;
      document.body.append(clone);
      await probe.done(clone);
      await probe.settle();
      const sheets = clone.shadowRoot?.adoptedStyleSheets.length;
      return [probe.title(clone), probe.states(clone), sheets, probe.fetched(src)];
    }, src);
    assert.deepEqual(result, ["One", "ready", 2, 1]);
  });

  test("a clone draws again from its source when an attribute changes", async () => {
    await open(card(blog.json({ title: "One" })));
    const result = await browser.run(async () => {
      await probe.done();
      const clone = probe.card().cloneNode(true) as HTMLElement;
      document.body.append(clone);
      await probe.settle();
      const next = probe.next(clone);
      clone.setAttribute("heading-level", "4");
      return [await next, clone.shadowRoot?.querySelector("h4")?.textContent.trim()];
    });
    assert.deepEqual(result, ["card-load", "One"]);
  });

  test("removing a card stops its fetch, adding it again resumes", async () => {
    const { url, release, asked, abandoned } = blog.held(JSON_TYPE, `{"title":`, `"One"}`);
    await open(card(url, "id=one"));
    await asked;
    await browser.run(async () => {
      const host = probe.card();
      host.remove();
      await probe.settle();
      Object.assign(window, { host });
    });
    await abandoned;
    release();
    const result = await browser.run(async () => {
      const { host } = window as unknown as { host: ArticleCardElement };
      await probe.settle();
      const whileAway = [probe.shows(host), probe.heard.length];
      document.body.append(host);
      await probe.done(host);
      return [...whileAway, probe.title(host), probe.logged.length];
    });
    assert.deepEqual(result, ["children", 0, "One", 0]);
    assert.equal(blog.requests(url), 2);
  });

  test("a ready card that comes back is not drawn again", async () => {
    await open(card(blog.json({ title: "One" })));
    const result = await browser.run(async () => {
      await probe.done();
      const host = probe.card();
      const drawn = host.shadowRoot?.firstChild;
      host.remove();
      await probe.settle();
      document.body.append(host);
      await probe.settle();
      return [host.shadowRoot?.firstChild === drawn, probe.states(), probe.heard.length];
    });
    assert.deepEqual(result, [true, "ready", 1]);
  });

  test("a src that is replaced under way can't win", async () => {
    const slow = blog.held(JSON_TYPE, `{"title":`, `"Slow"}`);
    const quick = blog.json({ title: "Quick" });
    await open(card(slow.url));
    await slow.asked;
    await browser.run(async (quick) => {
      probe.card().src = quick;
      await probe.next();
    }, quick);
    await slow.abandoned;
    slow.release();
    const result = await browser.run(async () => {
      await probe.settle();
      return [probe.title(), probe.heard.length, probe.logged.length];
    });
    assert.deepEqual(result, ["Quick", 1, 0]);
  });

  test("an article that is replaced while the Wasm is on its way is not drawn", async () => {
    await open("<article-card></article-card>", "");
    const result = await browser.run(async (script) => {
      await import(script);
      const host = probe.card();
      host.article = { title: "First" };
      await new Promise((resolve) => setTimeout(resolve));
      host.article = { title: "Second" };
      await probe.done();
      await probe.settle();
      return [probe.title(), probe.heard.length];
    }, product("article-card.js"));
    assert.deepEqual(result, ["Second", 1]);
  });

  test("the old card stays until the new one is there", async () => {
    const slow = blog.held(JSON_TYPE, `{"title":`, `"New"}`);
    await open(card(blog.json({ title: "Old" })));
    const meanwhile = await browser.run(async (url) => {
      await probe.done();
      probe.card().src = url;
      await probe.settle();
      return [probe.title(), probe.states()];
    }, slow.url);
    assert.deepEqual(meanwhile, ["Old", "loading"]);
    slow.release();
    const after = await browser.run(async () => {
      await probe.done();
      return probe.title();
    });
    assert.equal(after, "New");
  });

  test("properties that were set before the element was defined count", async () => {
    await open("<article-card></article-card>", "");
    const result = await browser.run(async (script) => {
      const host = document.querySelector("article-card");
      if (!host) return [];
      Object.assign(host, { article: { title: "Early" }, headingLevel: 5 });
      await import(script);
      await probe.done();
      return [probe.title(), host.getAttribute("heading-level"), Object.hasOwn(host, "article")];
    }, product("article-card.js"));
    assert.deepEqual(result, ["Early", "5", false]);
  });

  test("a card that moves to another document keeps its style", async () => {
    await open(`${card(blog.json({ title: "One" }))}<iframe></iframe>`);
    const result = await browser.run(async () => {
      await probe.done();
      const host = probe.card();
      const frame = document.querySelector("iframe")?.contentDocument;
      frame?.body.append(host);
      await probe.settle();
      return [probe.title(host), host.shadowRoot?.adoptedStyleSheets.length, probe.faults.length];
    });
    assert.deepEqual(result, ["One", 2, 0]);
  });

  test("a declarative shadow root is kept as it is, and no Wasm loaded", async () => {
    const root = `<template shadowrootmode="open" shadowrootclonable><article part="card card"><h2 part="title">Made ahead</h2></article></template>`;
    const src = blog.json({ title: "Fetched" });
    await open(`<article-card src="${src}">${root}</article-card>`);
    const before = await browser.run(async () => {
      await customElements.whenDefined("article-card");
      await probe.settle();
      return [probe.title(), probe.states(), probe.fetched(".wasm")];
    });
    assert.deepEqual(before, ["Made ahead", "ready", 0]);
    const after = await browser.run(async () => {
      probe.card().headingLevel = 3;
      await probe.next();
      return probe.title();
    });
    assert.equal(after, "Fetched");
  });
});
