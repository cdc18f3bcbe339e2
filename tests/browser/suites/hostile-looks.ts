/** Looks on pages whose style is against them: a card there is, pixel by pixel, the card of a clean page. */
import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { before, describe, test } from "node:test";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";
import { blog, browser, cardScript, page } from "../harness/stage";

/** WebKit paints in tiles of 512, each of which may round by itself. */
const WIDTH = 480;
/** A driver's screenshot may lack what lies at a window's very edge. */
const TOP = 80;

/** A page, as far as it is not clean. */
interface Host {
  /** The attributes of its root. */
  readonly root?: string;
  readonly head?: string;
  readonly css?: string;
  readonly isQuirky?: boolean;
}

const HOSTS: Record<string, Host> = {
  "unsets everything": { css: "* { all: unset !important }" },
  "resets everything to its first value": { css: "* { all: initial !important }" },
  "hides what cards are made of": {
    css: `article, header, aside, footer, figure, div, p, h1, h2, ul, li, a, img, span, time, slot
      { display: none !important }`,
  },
  "hides by every name": {
    css: `[part], .card, #card, a[href], img[src], [aria-label], [datetime] { display: none !important }`,
  },
  "writes otherwise": {
    css: `* { color: red !important; font: italic 700 40px/3 fantasy !important;
      letter-spacing: 1em !important; word-spacing: 1em !important; white-space: pre !important;
      text-transform: uppercase !important; text-align: right !important; text-indent: 3em !important;
      text-shadow: 2px 2px red !important; -webkit-text-fill-color: red !important;
      list-style: square !important; hyphens: auto !important; quotes: none !important;
      word-break: break-all !important; font-variant: small-caps !important; tab-size: 9 !important;
      border-collapse: collapse !important; caption-side: bottom !important;
      -webkit-text-size-adjust: 300% !important; text-size-adjust: 300% !important }`,
  },
  "has large rems": { css: "html { font-size: 32px !important } body { font-size: 0 }" },
  "has a base elsewhere": { head: `<base href="https://elsewhere.example/a/" target="_top">` },
  "runs from right to left": { root: `lang="en" dir="rtl"` },
  "turns all letters round": { css: "* { direction: rtl; unicode-bidi: bidi-override }" },
  "has properties of the same names": {
    css: `* { --accent: red !important; --_accent: red !important; --_text: red !important;
      --_space: 9em !important; --_meta: fantasy !important }`,
  },
  "registers properties": {
    css: ["accent", "text", "line", "space", "radius", "surface", "size", "x", "y"]
      .map((name) => `@property --${name} { syntax: "*"; inherits: false }`)
      .join("\n"),
  },
  "is in quirks mode": { isQuirky: true },
};

/** Those that are tried with other settings, too. */
const HARD = ["unsets everything", "writes otherwise", "runs from right to left"];

/** Articles of a language and its direction, and of none. */
const ARTICLES = {
  English: article({
    language: "en",
    title: "The tide that turned back, and what it left (again)",
  }),
  Arabic: article({ language: "ar", title: "المد الذي عاد، وما تركه (مرة أخرى)" }),
  "a language it does not name": article({ title: "הגאות שחזרה, ומה שהשאירה (שוב)" }),
};

function article(more: object): object {
  return {
    url: "https://news.example/one",
    byline: "Ines Halloran (Föhr)",
    section: "Coast",
    summary: "At twenty past six the wheel turned. Nobody had asked it to.",
    date_published: "2026-11-23T10:00:00Z",
    reading_time: 4,
    image: "picture",
    image_details: { alt: "", width: 600, height: 120, caption: "The mill, from the east." },
    key_points: ["The mill gives **540 kWh** on a mean tide", "It cost nothing"],
    content_html: `<p>A <strong>text</strong> with a <a href="/b">link</a> and <code>code</code>.</p>
      <ul><li>One</li><li>Two</li></ul><table><tr><th>Tide<td>6:20</table>`,
    related: [{ title: "The night ferry goes quiet", url: "/ferry", publisher: "The Tide" }],
    tags: ["tides", "mills"],
    ...more,
  };
}

/** A picture whose left is not its right. */
function picture(): string {
  return blog.text(
    `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="120"><rect width="600" height="120"
      fill="#678"/><circle cx="90" cy="60" r="40" fill="#fc6"/></svg>`,
    "image/svg+xml",
  );
}

/** Where the article comes from: its picture is relative to that. */
function source(article: object): string {
  const { pathname } = new URL(picture());
  return blog.json({ ...article, url: undefined, image: pathname });
}

/** Shows a card there; the frame says how wide it is, and nothing else. */
async function show(src: string, host: Host, width = WIDTH): Promise<void> {
  const { root = `lang="en"`, head = "", css = "", isQuirky = false } = host;
  const frame = `position: absolute !important; display: block !important; inset: ${String(TOP)}px auto auto 0 !important;
    inline-size: auto !important; width: ${String(width)}px !important`;
  const card = `<article-card variant="full" theme="light" src="${src}">children</article-card>`;
  const html = page(
    `<main style="${frame}">${card}</main>`,
    `${head}<style>${css}</style>${cardScript()}`,
  );
  const whole = isQuirky ? html.replace("<!DOCTYPE html>", "") : html;
  await browser.open(blog.html(whole.replace(`<html lang="en">`, `<html ${root}>`)));
  await browser.run(async () => {
    await probe.done();
    const pictures = [...(probe.card().shadowRoot?.querySelectorAll("img") ?? [])];
    for (const picture of pictures) picture.loading = "eager";
    await Promise.all(pictures.map((picture) => picture.decode()));
    await new Promise((resolve) => requestAnimationFrame(resolve));
  });
}

/** What a card looks like there. */
async function look(src: string, host: Host, width = WIDTH): Promise<Buffer> {
  await show(src, host, width);
  return browser.see("article-card");
}

/** So many points may differ: where a corner is round they do by how its layer lies. */
const ROUND_CORNERS = 16;
/** So often a card is looked at: now and then WebKit paints the same letters a shade lighter. */
const LOOKS = 4;

/** In how many points two pictures differ. */
function difference(seen: Buffer, clean: Buffer): number {
  const [one, other] = [PNG.sync.read(seen), PNG.sync.read(clean)];
  const { width, height } = other;
  if (one.width !== width || one.height !== height) return width * height;
  const strictly = { threshold: 0, includeAA: true };
  return pixelmatch(one.data, other.data, undefined, width, height, strictly);
}

/** Fails where a card does not look there as on a clean page; both pictures are left to be looked at. */
async function assertLook(src: string, what: string, clean: Buffer, width = WIDTH): Promise<void> {
  let seen = clean;
  for (let looks = 0; looks < LOOKS; looks += 1) {
    seen = await look(src, HOSTS[what] ?? {}, width);
    if (difference(seen, clean) <= ROUND_CORNERS) return;
  }
  const folder = mkdtempSync(join(tmpdir(), "article-card-looks-"));
  writeFileSync(join(folder, "seen.png"), seen);
  writeFileSync(join(folder, "clean.png"), clean);
  const points = String(difference(seen, clean));
  assert.fail(`${what}: ${points} points are not as on a clean page: see ${folder}`);
}

describe("looks on a page that", () => {
  for (const [language, article] of Object.entries(ARTICLES)) {
    describe(`has a card in ${language} and`, () => {
      let src: string;
      let clean: Buffer;

      before(async () => {
        await browser.resize(800, 1200);
        src = source(article);
        clean = await look(src, {});
      });

      for (const what of Object.keys(HOSTS)) test(what, () => assertLook(src, what, clean));

      test("means to change it, does", async () => {
        const themed = await look(src, { css: "article-card { --article-card-accent: #f00 }" });
        assert.ok(difference(themed, clean) > 100);
      });
    });
  }
});

/** Where everything of a card is. Runs in the browser. */
function boxes(): number[][] {
  const inside = [...(probe.card().shadowRoot?.querySelectorAll("*") ?? [])];
  const rectangles = inside.map((element) => element.getBoundingClientRect());
  return rectangles.map(({ x, y, width, height }) => [x, y, width, height].map(Math.round));
}

describe("looks for a reader who", () => {
  before(() => browser.resize(800, 1200));

  test("forces colours: all stays where it is, and in the reader's colours alone", async (context) => {
    if (!browser.hasDevTools) {
      context.skip(WITHOUT_DEVTOOLS);
      return;
    }
    const src = source(ARTICLES.English);
    await show(src, {});
    const free = await browser.run(boxes);
    const features = [{ name: "forced-colors", value: "active" }];
    await browser.askDevTools("Emulation.setEmulatedMedia", { features });
    try {
      const clean = await look(src, {});
      assert.deepEqual(await browser.run(boxes), free);
      assert.deepEqual(await browser.run(strangeColours), []);
      for (const name of HARD) {
        await assertLook(src, name, clean);
      }
    } finally {
      await browser.askDevTools("Emulation.setEmulatedMedia", { features: [] });
    }
  });

  test("zooms to 400 %: nothing is cut off, whatever the page's style", async (context) => {
    if (!browser.hasDevTools) {
      context.skip(WITHOUT_DEVTOOLS);
      return;
    }
    const src = source(ARTICLES.English);
    const narrow = { width: NARROW, height: 1500, deviceScaleFactor: 4, mobile: false };
    await browser.askDevTools("Emulation.setDeviceMetricsOverride", narrow);
    try {
      const clean = await look(src, {}, NARROW);
      assert.deepEqual(await browser.run(overflow), { page: NARROW, cut: [] });
      for (const name of HARD) {
        await assertLook(src, name, clean, NARROW);
      }
    } finally {
      await browser.askDevTools("Emulation.clearDeviceMetricsOverride");
    }
  });
});

/** What is left of 1280 pixels at 400 % (WCAG 2.2, 1.4.10). */
const NARROW = 320;
const WITHOUT_DEVTOOLS = "only Chromium's driver can make a reader's settings";

/** The colours of texts and borders that the reader did not choose. Runs in the browser. */
function strangeColours(): string[] {
  const system = ["CanvasText", "LinkText", "GrayText"].map((name) => {
    const sample = document.createElement("i");
    sample.style.color = name;
    document.body.append(sample);
    const { color } = getComputedStyle(sample);
    sample.remove();
    return color;
  });
  const inside = [...(probe.card().shadowRoot?.querySelectorAll("article, article *") ?? [])];
  return inside.flatMap((element) => {
    const { color, borderBlockStartColor } = getComputedStyle(element);
    const strange = [color, borderBlockStartColor].filter((one) => !system.includes(one));
    return strange.map((one) => `${element.outerHTML.slice(0, 60)}: ${one}`);
  });
}

/** How wide a page is with all that is on it, and the parts of its card that are wider than they show. Runs in the browser. */
function overflow(): { page: number; cut: string[] } {
  const inside = [...(probe.card().shadowRoot?.querySelectorAll("article, article *") ?? [])];
  const cut = inside.filter(
    (element) =>
      element.scrollWidth > element.clientWidth + 1 &&
      !/inline|contents/.test(getComputedStyle(element).display),
  );
  return {
    page: document.documentElement.scrollWidth,
    cut: cut.map((element) => element.outerHTML.slice(0, 60)),
  };
}
