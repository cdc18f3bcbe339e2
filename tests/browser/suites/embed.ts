/** The one-tag form: a card where the tag stands, wherever that is. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { sendFile } from "../harness/cdn";
import { Origin } from "../harness/origin";
import { blog, browser, embedTag, open, product, SITE } from "../harness/stage";

const titled = (title: string): string => blog.json({ title });

/** The page's children of `body`, cards by their titles, once all cards are there. */
function outline(count: number): Promise<string[]> {
  return browser.run(async (count) => {
    const cards = () => [...document.querySelectorAll("article-card")];
    await probe.until(() => cards().length === count);
    await customElements.whenDefined("article-card");
    await Promise.all(cards().map(probe.done));
    return [...document.body.children]
      .filter(({ localName }) => localName !== "script")
      .map((child) => probe.title(child as HTMLElement) ?? child.localName);
  }, count);
}

describe("embed.js", () => {
  test("puts the card where the tag stands, from another origin", async () => {
    await open(`<p></p>${embedTag(titled("One"))}<hr>`, "");
    assert.deepEqual(await outline(1), ["p", "One", "hr"]);
    assert.deepEqual(await browser.run(() => probe.faults), []);
  });

  test("hands the data- attributes on", async () => {
    await open(
      embedTag(
        titled("One"),
        'async data-variant="compact" data-heading-level="4" data-debug data-onclick="x"',
      ),
      "",
    );
    await outline(1);
    const names = await browser.run(() => probe.card().getAttributeNames());
    assert.deepEqual(names, ["variant", "heading-level", "src", "debug"]);
  });

  test("several tags make several cards, in their places", async () => {
    await open(
      `${embedTag(titled("1"))}<p></p>${embedTag(titled("2"), "")}<hr>${embedTag(titled("3"), "defer")}`,
      "",
    );
    assert.deepEqual(await outline(3), ["1", "p", "2", "hr", "3"]);
  });

  for (const kind of ["", "async", "defer"]) {
    test(`tags in head (${kind || "neither async nor defer"}) open the body, in order`, async () => {
      await open("<p></p>", embedTag(titled("1"), kind) + embedTag(titled("2"), kind));
      assert.deepEqual(await outline(2), ["1", "2", "p"]);
    });
  }

  test("works in a fragment that is put in late", async () => {
    await open("<main></main>", "");
    await browser.run(
      (html) => {
        const fragment = document.createRange().createContextualFragment(html);
        document.querySelector("main")?.replaceWith(fragment);
      },
      `<p></p>${embedTag(titled("Late"))}<hr>`,
    );
    assert.deepEqual(await outline(1), ["p", "Late", "hr"]);
  });

  test("finds its tags behind an element that is named currentScript", async () => {
    const clobber = '<img name="currentScript"><img name="currentScript">';
    await open(`${clobber}${embedTag(titled("1"), "")}<hr>${embedTag(titled("2"), "")}`, "");
    assert.deepEqual(await outline(2), ["img", "img", "1", "hr", "2"]);
    assert.deepEqual(await browser.run(() => probe.faults), []);
  });

  /** A tag whose `article-card.js` is answered so, by how often it was asked for before; not at all for 0. */
  async function tag(answer: (count: number) => number, more = ""): Promise<string> {
    let count = 0;
    const origin = await Origin.start((request, response) => {
      const path = request.url ?? "";
      const status = path.endsWith("/article-card.js") ? answer(count++) : 200;
      response.setHeader("access-control-allow-origin", "*");
      if (status === 200) void sendFile(join(SITE, path), response);
      else if (status) response.writeHead(status).end();
    });
    origins.push(origin);
    return `<script ${more} src="${product("embed.js", origin)}" data-src="${titled("One")}"></script>`;
  }

  const origins: Origin[] = [];
  after(() => Promise.all(origins.map((origin) => origin.stop())));

  test("tells by a card-error, and in the card for debug, that article-card.js can't be had", async () => {
    await open(await tag(() => 404, "data-debug"), "");
    const { code, message, logged, text, faults } = await browser.run(async () => {
      await probe.until(() => probe.heard.length);
      const { logged, faults } = probe;
      const { code, message } = probe.heard[0] ?? {};
      return { code, message, logged, text: probe.card().textContent, faults };
    });
    assert.equal(code, "wasm-failed");
    assert.match(message ?? "", /article-card\.js could not be loaded: its server answered 404/);
    assert.match(logged.join(), /could not be loaded: its server answered 404/);
    assert.match(
      text,
      /^article-card, wasm-failed: .* could not be loaded: its server answered 404/,
    );
    assert.deepEqual(faults, []);
  });

  test("tells so, too, when it does not come in time", async () => {
    const quickly = `<script>{
      const timeout = AbortSignal.timeout.bind(AbortSignal);
      AbortSignal.timeout = (milliseconds) => timeout(milliseconds / 100);
    }</script>`;
    // Put in late, since Firefox waits for a module before it calls a page loaded.
    await open("<main></main>", quickly);
    const [code, message, faults] = await browser.run(
      async (html) => {
        const fragment = document.createRange().createContextualFragment(html);
        document.querySelector("main")?.replaceWith(fragment);
        await probe.until(() => probe.heard.length);
        const { code, message } = probe.heard[0] ?? {};
        return [code, message, probe.faults];
      },
      await tag(() => 0),
    );
    assert.deepEqual([code, faults], ["wasm-failed", []]);
    assert.match(
      String(message),
      /article-card\.js could not be loaded: it did not arrive within 30 seconds; check its server/,
    );
  });

  for (const status of [404, 503]) {
    test(`asks again for article-card.js, which may be there then: ${String(status)} once`, async () => {
      await open(await tag((count) => (count ? 200 : status)), "");
      assert.deepEqual(await outline(1), ["One"]);
      assert.deepEqual(await browser.run(() => [probe.faults, probe.logged]), [[], []]);
    });
  }
});
