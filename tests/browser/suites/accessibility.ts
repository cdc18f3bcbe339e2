/** Cards for every reader: axe finds nothing, what is told is as reviewed, and text may grow and wrap. */
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import axe, { type RunOptions } from "axe-core";
import { accessibilityTree, ONLY_CHROMIUM, prefer, resize } from "../harness/chromium";
import { LOOKS, openGallery, startFonts, THEMES, VARIANTS, type Choice } from "../harness/gallery";
import type { Origin } from "../harness/origin";
import { browser, cdn } from "../harness/stage";

const TREES = "tests/browser/accessibility";

/** WCAG 2.2, levels A and AA, and what axe's authors advise beyond. */
const RULES: RunOptions = {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  rules: { "target-size": { enabled: true } },
  resultTypes: ["violations"],
};

/** What axe finds in the page, a line for each element. */
async function violations(): Promise<string[]> {
  await browser.askDevTools("Runtime.evaluate", { expression: axe.source });
  return browser.run(async (rules) => {
    const { axe } = globalThis as unknown as { axe: typeof import("axe-core") };
    const { violations } = await axe.run(document, rules);
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, failureSummary }) => `${id} ${JSON.stringify(target)} ${failureSummary ?? ""}`,
      ),
    );
  }, RULES);
}

/** A variant in every look and theme, and at both ends of the widths. */
function looked(variant: Choice["variant"] & string): Choice[] {
  const looks = LOOKS.flatMap((look) =>
    THEMES.map((theme) => ({ variant, look, theme, width: 320 }) as const),
  );
  return [...looks, { variant, width: 240 }, { variant, width: 960 }];
}

/** What runs out of its card, or is cut off there; tables and code scroll in their own boxes. */
function spilled(): Promise<string[]> {
  return browser.run(async () => {
    // A card that comes into sight is laid out with the next frame.
    await new Promise((resolve) =>
      requestAnimationFrame(() => {
        requestAnimationFrame(resolve);
      }),
    );
    const spilled: string[] = [];
    for (const card of document.querySelectorAll("article-card")) {
      const frame = card.getBoundingClientRect();
      for (const element of card.shadowRoot?.querySelectorAll("*") ?? []) {
        if (element.closest("pre *, table *")) continue;
        const { left, right, width } = element.getBoundingClientRect();
        if (!width) continue;
        const isCut = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
        const isBox = getComputedStyle(element).display !== "inline";
        const scrolls = element.matches("pre, table");
        if (right > frame.right + 1 || left < frame.left - 1 || (isCut && isBox && !scrolls)) {
          spilled.push(`${String(frame.width)} px: ${element.outerHTML.slice(0, 80)}`);
        }
      }
    }
    return spilled;
  });
}

describe("accessibility", { skip: ONLY_CHROMIUM }, () => {
  let fonts: Origin;
  before(async () => {
    fonts = await startFonts();
    await prefer({ "prefers-reduced-motion": "reduce" });
  });
  after(() => fonts.stop());

  for (const variant of VARIANTS) {
    for (const choice of looked(variant)) {
      test(`axe: ${Object.values(choice).join(", ")}`, async () => {
        await openGallery(choice, fonts);
        assert.deepEqual(await violations(), []);
      });
    }

    test(`what is told of ${variant}`, async () => {
      await openGallery({ variant, state: "everything", width: 640 }, fonts);
      const tree = (await accessibilityTree("article")).replaceAll(cdn.url("/"), "/");
      const file = `${TREES}/${variant}.txt`;
      if (process.env["UPDATE_SNAPSHOTS"]) writeFileSync(file, tree);
      assert.equal(tree, readFileSync(file, "utf8"));
    });

    test(`${variant} at 320 pixels`, async () => {
      await openGallery({ variant }, fonts);
      // So high that no card is out of sight, which would not be laid out.
      await resize(320, 100_000);
      const width = await browser.run(() => document.documentElement.scrollWidth);
      assert.ok(width <= 320, String(width));
      assert.deepEqual(await spilled(), []);
    });

    test(`${variant} with text of twice the size`, async () => {
      await openGallery({ variant }, fonts);
      await browser.run(() => {
        for (const card of document.querySelectorAll("article-card")) {
          card.style.setProperty("--article-card-font-size", "32px");
        }
      });
      assert.deepEqual(await spilled(), []);
    });
  }
});
