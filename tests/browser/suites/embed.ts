/** The one-tag form: a card where the tag stands, wherever that is. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { blog, browser, embedTag, open, product } from "../harness/stage";

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
        'async data-variant="compact" data-heading-level="4" data-onclick="x"',
      ),
      "",
    );
    await outline(1);
    const names = await browser.run(() => probe.card().getAttributeNames());
    assert.deepEqual(names, ["variant", "heading-level", "src"]);
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

  test("throws nothing where article-card.js can't be had", async () => {
    const lonely = blog.on((response) => {
      void fetch(product("embed.js"))
        .then((answer) => answer.text())
        .then((text) => response.writeHead(200, { "content-type": "text/javascript" }).end(text));
    });
    await open(`<script src="${lonely}" data-src="${titled("One")}"></script>`, "");
    const { logged, faults } = await browser.run(async () => {
      await probe.until(() => probe.logged.length);
      const { logged, faults } = probe;
      return { logged, faults };
    });
    assert.match(logged.join(), /article-card\.js could not be loaded/);
    assert.deepEqual(faults, []);
  });
});
