/** Pages that are hard on a card by their CSS. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { blog, browser, open } from "../harness/stage";

const ARTICLE = {
  title: "One",
  url: "https://news.example/one",
  language: "en",
  byline: "Ada",
  summary: "A summary.",
  date_published: "2026-11-23T10:00:00Z",
  key_points: ["First", "Second"],
  content_html: "<p>A <strong>text</strong>.</p><ul><li>With a list</li></ul>",
  related: [{ title: "A", url: "https://news.example/a" }],
  tags: ["x"],
};

const HOSTILE_CSS = `
  * { all: unset; }
  * { box-sizing: content-box !important; font: italic 700 40px/3 fantasy !important; color: red !important;
      letter-spacing: 1em !important; text-transform: uppercase !important; text-align: right !important;
      background: yellow !important; padding: 9px !important; float: left !important; list-style: square !important;
      visibility: visible !important; cursor: wait !important; white-space: pre !important; word-spacing: 1em !important; }
  article, h2, p, ul, li, a, header { display: none !important; }
  body { direction: ltr; text-indent: 50px; quotes: none; tab-size: 9; hyphens: auto; }`;

/** The computed style of everything inside a card that is 600 pixels wide. */
async function styles(css: string): Promise<Record<string, string>[]> {
  const card = `<article-card variant="full" theme="light" src="${blog.json(ARTICLE)}"></article-card>`;
  await open(
    `<style>${css}</style><div style="all: initial !important; display: block !important; width: 600px !important">${card}</div>`,
  );
  return browser.run(async () => {
    await probe.done();
    probe.card().style.cssText =
      "display: block !important; float: none !important; padding: 0 !important; width: 600px !important";
    const inside = probe.card().shadowRoot?.querySelectorAll("article, article *") ?? [];
    return [...inside].map((element) => {
      const style = getComputedStyle(element);
      const values: Record<string, string> = {
        element: element.outerHTML.slice(0, 60),
      };
      for (const name of style)
        if (!name.startsWith("--")) values[name] = style.getPropertyValue(name);
      return values;
    });
  });
}

describe("on a hard page", () => {
  test("the page's CSS changes nothing inside a card", async () => {
    const plain = await styles("");
    const hostile = await styles(HOSTILE_CSS);
    assert.ok(plain.length > 10);
    assert.deepEqual(hostile, plain);
  });
});
