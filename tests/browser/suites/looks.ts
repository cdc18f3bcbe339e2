/** How cards look: pictures of the gallery, each compared with one that was looked at. */
import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { startCdn } from "../harness/cdn";
import { ONLY_CHROMIUM, picture, prefer, type Place } from "../harness/chromium";
import { openGallery, startFonts, type Choice } from "../harness/gallery";
import type { Origin } from "../harness/origin";
import { browser } from "../harness/stage";

const FOLDER = "tests/browser/looks";
/** Where a picture is put that differs, beside what differs of it. */
const DIFFERENT = "target/looks";
/** Half a pixel for each of CSS: enough to see what stands where, and small enough to keep. */
const SCALE = 0.5;
/** How much of a picture may differ by more than a shade: the edges of letters do, from one Chromium to the next. */
const TOLERANCE = 0.002;
const SHADE = 0.1;

/** What is looked at, on a screen or on paper. */
const SHEETS: Record<string, Choice & { readonly medium?: "print" }> = {
  card: { variant: "card", state: "everything" },
  compact: { variant: "compact", state: "everything" },
  full: { variant: "full", state: "everything", width: 640 },
  "full-narrow-dark": { variant: "full", state: "everything", width: 320, theme: "dark" },
  "card-dark": { variant: "card", state: "everything", width: 480, theme: "dark" },
  ...looked("broadsheet"),
  ...looked("magazine"),
  ...looked("plain"),
  "card-print": {
    variant: "card",
    state: "everything",
    width: 640,
    theme: "dark",
    medium: "print",
  },
  "full-print": { variant: "full", state: "everything", width: 640, medium: "print" },
  "card-states": { variant: "card", width: 320 },
  "compact-states": { variant: "compact", width: 320 },
};

function looked(look: Choice["look"] & string): Record<string, Choice> {
  const shared = { variant: "card", look, state: "everything" } as const;
  return {
    [`card-${look}`]: { ...shared, width: 480 },
    [`card-${look}-dark`]: { ...shared, width: 320, theme: "dark" },
  };
}

describe("looks", { skip: ONLY_CHROMIUM }, () => {
  let fonts: Origin;
  let comparison: Origin;
  before(async () => {
    fonts = await startFonts();
    comparison = await startCdn("node_modules/pixelmatch");
  });
  after(async () => {
    await fonts.stop();
    await comparison.stop();
  });

  for (const [name, { medium, ...choice }] of Object.entries(SHEETS)) {
    test(name, async () => {
      await prefer({ "prefers-reduced-motion": "reduce" }, medium);
      await openGallery(choice, fonts, SCALE);
      const seen = await picture(await sheet());
      const file = `${FOLDER}/${name}.webp`;
      if (process.env["UPDATE_SNAPSHOTS"]) writeFileSync(file, seen);
      assert.ok(existsSync(file), `${file} is missing: UPDATE_SNAPSHOTS=1 makes it`);
      const { share, difference } = await compare(readFileSync(file), seen, comparison);
      if (share > TOLERANCE)
        report(name, share, { [name]: seen, [`${name}-difference`]: difference });
    });
  }
});

/** How the cards stand beside each other, without what is in a font of the machine's own or names a port. */
const SHEET = `
  main { display: flex; flex-wrap: wrap; gap: 16px; align-items: start; font: 16px "Source Sans 3" }
  section { margin: 0 }
  h2, figcaption, #debug { display: none }`;

/** Where the cards are. */
function sheet(): Promise<Place> {
  return browser.run((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets.push(sheet);
    const main = document.querySelector("main");
    const { x, y, width, height } = main?.getBoundingClientRect() ?? new DOMRect();
    return { x, y, width, height };
  }, SHEET);
}

/** How much of two pictures differs, and where; the browser can read them. */
async function compare(
  kept: Buffer,
  seen: Buffer,
  comparison: Origin,
): Promise<{ share: number; difference: Buffer }> {
  const { share, difference } = await browser.run(
    async (address, shade, ...pictures) => {
      const { default: pixelmatch } = (await import(address)) as typeof import("pixelmatch");
      const decode = async (base64: string): Promise<ImageBitmap> => {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        return createImageBitmap(new Blob([bytes], { type: "image/webp" }));
      };
      const bitmaps = await Promise.all(pictures.map(decode));
      const sizes = bitmaps.map(({ width, height }) => width * height);
      const width = Math.min(...bitmaps.map((bitmap) => bitmap.width));
      const height = Math.min(...bitmaps.map((bitmap) => bitmap.height));
      const [kept, seen] = bitmaps.map((bitmap) => {
        const context = new OffscreenCanvas(width, height).getContext("2d");
        context?.drawImage(bitmap, 0, 0);
        return context?.getImageData(0, 0, width, height).data;
      });
      if (!kept || !seen) throw new Error("there are not two pictures");
      const difference = new ImageData(width, height);
      const options = { threshold: shade };
      const outside = Math.max(...sizes) - width * height;
      const count = pixelmatch(kept, seen, difference.data, width, height, options) + outside;
      const canvas = new OffscreenCanvas(width, height);
      canvas.getContext("2d")?.putImageData(difference, 0, 0);
      const blob = await canvas.convertToBlob({ type: "image/webp" });
      const bytes = new Uint8Array(await blob.arrayBuffer());
      const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
      return { share: count / Math.max(...sizes), difference: btoa(letters) };
    },
    comparison.url("/index.js"),
    SHADE,
    kept.toString("base64"),
    seen.toString("base64"),
  );
  return { share, difference: Buffer.from(difference, "base64") };
}

function report(name: string, share: number, pictures: Record<string, Buffer>): never {
  mkdirSync(DIFFERENT, { recursive: true });
  for (const [name, picture] of Object.entries(pictures)) {
    if (picture.length) writeFileSync(`${DIFFERENT}/${name}.webp`, picture);
  }
  const percent = (100 * share).toFixed(2);
  assert.fail(
    `${name}: ${percent} % differs; look at ${DIFFERENT}/, and if it is meant, run the tests with ` +
      "UPDATE_SNAPSHOTS=1",
  );
}
