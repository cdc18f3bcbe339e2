/** Everything that a browser test stands on: one browser for all, two origins, pages with a probe. */
import { readFileSync } from "node:fs";
import { cp, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before } from "node:test";
import { Blog } from "./blog";
import { startCdn } from "./cdn";
import { Browser } from "./driver";
import { engine } from "./engines";
import { need } from "./environment";
import type { Origin } from "./origin";
import { Outside } from "./outside";
import { installProbe } from "./probe";

/** The folder of the demo, `dist/` below it. */
export const SITE = need("ARTICLE_CARD_SITE");
/** This version's in `dist/`. */
const FOLDER = need("ARTICLE_CARD_FOLDER");

/** The script that makes a page's `probe`. */
export const PROBE = `const __name = (named) => named; (${installProbe.toString()})();`;

/** The browser. */
export let browser: Browser;
/** The origin of the pages and articles. */
export let blog: Blog;
/** The origin of the product. */
export let cdn: Origin;
/** All other origins. */
export let outside: Outside;

/** The address of the probe. */
export let probeUrl: string;

const stops: (() => Promise<void>)[] = [];

before(async () => {
  cdn = await startCdn(SITE);
  stops.push(() => cdn.stop());
  blog = await Blog.start();
  stops.push(() => blog.stop());
  outside = await Outside.start();
  stops.push(() => outside.stop());
  browser = await Browser.start(engine(), outside.proxy);
  stops.push(() => browser.stop());
  probeUrl = blog.text(PROBE, "text/javascript");
});

after(async () => {
  for (const stop of stops.reverse()) await stop();
});

/** The address of a file of this version, on the origin of the product or on another that has the demo. */
export function product(file: string, origin: { url: (path: string) => string } = cdn): string {
  return origin.url(`/dist/${FOLDER}/${file}`);
}

/** The text of a file of this version. */
export function readProduct(file: string): string {
  return readFileSync(join(SITE, "dist", FOLDER, file), "utf8");
}

/** A folder of its own with the files of this version. */
export async function copyProduct(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "article-card-"));
  await cp(join(SITE, "dist", FOLDER), folder, { recursive: true });
  return folder;
}

/** The one script tag that a publisher puts on a page. */
export function cardScript(): string {
  return `<script type="module" src="${product("article-card.js")}"></script>`;
}

/** The one tag that a blogger puts where the card shall stand. */
export function embedTag(src: string, more = "async"): string {
  return `<script ${more} src="${product("embed.js")}" data-src="${src}"></script>`;
}

/** A page of these parts, with the probe first. */
export function page(body: string, head = cardScript()): string {
  return barePage(
    body,
    `<link rel="icon" href="data:,"><script src="${probeUrl}"></script>${head}`,
  );
}

/** A page of these parts alone. */
export function barePage(body: string, head: string): string {
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>A blog</title>
${head}</head><body>${body}</body></html>`;
}

/** Opens a page of these parts. */
export function open(body: string, head?: string): Promise<void> {
  return browser.open(blog.html(page(body, head)));
}
