/** What readers say of themselves, once for all pages, and pages of their cards: contrast, motion, paper, fonts. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { ONLY_CHROMIUM, prefer } from "../harness/chromium";
import { blog, browser, open } from "../harness/stage";

const ARTICLE = {
  title: "T",
  byline: "Ada",
  url: "https://news.example/one",
  content_html: "<p>One <code>two</code></p>",
  related: [{ title: "A", url: "https://news.example/a" }],
};

/** A property's value, of the host where no part is named. */
function style(property: string, part?: string, pseudo?: string): Promise<string> {
  return browser.run(
    async (property, part, pseudo) => {
      if (part !== "slot") await probe.done();
      const { shadowRoot } = probe.card();
      const selector = part === "slot" || part === "code" ? part : `[part~="${part}"]`;
      const element = shadowRoot?.querySelector(selector);
      return element ? getComputedStyle(element, pseudo).getPropertyValue(property) : "";
    },
    property,
    part ?? "card",
    pseudo ?? "",
  );
}

async function show(attributes = "", css = ""): Promise<void> {
  const src = blog.json(ARTICLE);
  await open(`<style>${css}</style><article-card src="${src}" ${attributes}></article-card>`);
}

describe("preferences", () => {
  test("the page's fonts, but for code", async () => {
    await show('variant="full"', "article-card { font-family: fantasy }");
    assert.doesNotMatch(await style("font-family", "title"), /fantasy/);
    await show('variant="full" font="INHERIT"', "article-card { font-family: fantasy }");
    for (const part of ["card", "title", "byline", "body", "related-link"]) {
      assert.equal(await style("font-family", part), "fantasy", part);
    }
    assert.match(await style("font-family", "code"), /monospace/);
    assert.equal(await browser.run(() => probe.card().font), "inherit");
  });

  test("more contrast", { skip: ONLY_CHROMIUM }, async () => {
    await show();
    const text = await style("color", "title");
    assert.notEqual(await style("color", "byline"), text);
    await prefer({ "prefers-contrast": "more" });
    assert.equal(await style("color", "byline"), text);
    assert.equal(await style("border-top-color", "card"), text);
    await prefer({});
  });

  test("forced colours give every look a frame", { skip: ONLY_CHROMIUM }, async () => {
    await show("", "article-card { --article-card-border-width: 0 }");
    assert.equal(await style("border-top-width", "card"), "0px");
    await prefer({ "forced-colors": "active" });
    assert.equal(await style("border-top-width", "card"), "1px");
    await prefer({});
  });

  test("no motion", { skip: ONLY_CHROMIUM }, async () => {
    const { url, release } = blog.held("application/json", "{", '"title": "T"}');
    await open(`<article-card src="${url}"></article-card>`);
    await browser.run(() => probe.until(() => probe.shows() === "skeleton"));
    assert.equal(await style("animation-name", "slot", "::before"), "wait");
    await prefer({ "prefers-reduced-motion": "reduce" });
    assert.equal(await style("animation-name", "slot", "::before"), "none");
    release();
    assert.equal(await style("interpolate-size"), "numeric-only");
    await prefer({});
    assert.equal(await style("interpolate-size"), "allow-keywords");
  });

  test("paper", { skip: ONLY_CHROMIUM }, async () => {
    await show('theme="dark"');
    const dark = await style("color", "title");
    await prefer({}, "print");
    assert.notEqual(await style("color", "title"), dark);
    assert.equal(await style("display", "related"), "none");
    assert.equal(await style("display", "card"), "block");
    await prefer({});
  });
});
