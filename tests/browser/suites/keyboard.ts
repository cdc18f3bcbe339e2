/** The keyboard alone reaches everything that a card has to be used by, in order, sees where it is, and leaves. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { blog, browser, cdn, open } from "../harness/stage";

const TAB = "\uE004";
const SHIFT = "\uE008";

/** What has the focus, and whether that can be seen: of the page an `id`, of the card the count in it. */
interface Stop {
  readonly at: string;
  readonly isSeen: boolean;
}

function stop(): Promise<Stop> {
  return browser.run(() => {
    const root = probe.card().shadowRoot;
    const inside = root?.activeElement;
    const element = inside ?? document.activeElement ?? document.body;
    const all = [...(root?.querySelectorAll("a[href], [tabindex]") ?? [])];
    const outlines = [element, "::after"].map((of) =>
      typeof of === "string" ? getComputedStyle(element, of) : getComputedStyle(of),
    );
    const isSeen = outlines.some(
      ({ outlineStyle, outlineWidth }) => outlineStyle !== "none" && parseFloat(outlineWidth) >= 2,
    );
    return { at: inside ? String(all.indexOf(inside)) : element.id, isSeen };
  });
}

/** How many places a card has to be reached, when it is there. */
async function openCard(variant: string): Promise<number> {
  const src = cdn.url("/articles/tide-mill.json");
  const card = `<article-card variant="${variant}" src="${src}"></article-card>`;
  await open(`<a id="before" href="#x">Before</a>${card}<a id="after" href="#x">After</a>`);
  return browser.run(async (variant) => {
    await probe.done();
    // Its footnote is one of them, once it leads somewhere.
    if (variant === "full")
      await probe.until(() => probe.card().shadowRoot?.querySelector("[role]"));
    document.getElementById("before")?.focus();
    return probe.card().shadowRoot?.querySelectorAll("a[href], [tabindex]").length ?? 0;
  }, variant);
}

/** All stops from here on until the page's element with this `id`. */
async function stopsTo(id: string, ...keys: string[]): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (let count = 0; count < 40; count += 1) {
    await browser.press(...keys);
    const now = await stop();
    if (now.at === id) return stops;
    stops.push(now);
  }
  throw new Error(`${id} is never reached: ${stops.map(({ at }) => at).join()}`);
}

describe("keyboard", () => {
  for (const [variant, least] of [
    ["card", 7],
    ["compact", 3],
    ["full", 10],
  ] as const) {
    test(`through ${variant} and back`, async () => {
      const count = await openCard(variant);
      assert.ok(count >= least, String(count));
      const all = Array.from({ length: count }, (_, at) => ({ at: String(at), isSeen: true }));
      assert.deepEqual(await stopsTo("after", TAB), all);
      assert.deepEqual(await stopsTo("before", SHIFT, TAB), all.reverse());
    });
  }

  test("what can't be reached is not tried", async () => {
    const src = blog.json({ title: "T", content_text: "One." });
    await open(
      `<article-card variant="full" src="${src}"></article-card><a id="after" href="#x">A</a>`,
    );
    await browser.run(() => probe.done());
    assert.deepEqual(await stopsTo("after", TAB), []);
  });
});
