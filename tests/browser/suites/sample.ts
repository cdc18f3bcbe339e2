/** The main job: a real article as a card, on a page that is not ours, from one script tag and one JSON. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { browser, cdn, open } from "../harness/stage";

/** The sample as it was written, if there is one. */
const sample = process.env["ARTICLE_CARD_SAMPLE"];

/** What a reader sees of the sample. */
async function read() {
  const src = cdn.url("/articles/sample.json");
  await open(`<h1>My blog</h1><article-card variant="full" src="${src}"></article-card>`);
  return browser.run(async () => {
    const states = await probe.done();
    const root = probe.card().shadowRoot;
    const count = (selector: string): number => root?.querySelectorAll(selector).length ?? 0;
    const text = (part: string): string | undefined =>
      root?.querySelector(`[part~="${part}"]`)?.textContent.trim();
    const paragraphs = [...(root?.querySelectorAll('[part~="body"] > p') ?? [])];
    return {
      states,
      faults: probe.faults,
      title: text("title"),
      byline: text("byline"),
      readingTime: text("reading-time"),
      paragraphs: paragraphs.length,
      labelled: paragraphs.filter(({ firstChild }) => firstChild?.nodeName === "STRONG").length,
      keyPoints: count('[part~="key-point"]'),
      related: count('[part~="related"]'),
    };
  });
}

describe("the sample article", () => {
  test("is shown", async () => {
    const { states, faults, title, paragraphs } = await read();
    assert.equal(states, "ready");
    assert.deepEqual(faults, []);
    assert.ok(title);
    assert.ok(paragraphs > 0);
  });

  test("is shown with all its parts", { skip: !sample }, async () => {
    const lines = readFileSync(sample ?? "", "utf8").split(/\r?\n/);
    const shown = await read();
    assert.equal(shown.title, lines[0]?.trim());
    const author = lines
      .find((line) => /^by /i.test(line))
      ?.slice(3)
      .trim();
    assert.equal(shown.byline, `By ${author ?? ""}`);
    assert.equal(shown.readingTime, "4 min read");
    assert.deepEqual(
      [shown.paragraphs, shown.labelled, shown.keyPoints, shown.related],
      [11, 3, 6, 0],
    );
  });
});
