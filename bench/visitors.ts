/** The pages that a reader opens for the first time, one for each way to have a card there. */
import type { Page } from "playwright-core";
import { bundle } from "./bundle";
import { Silence, Visit, type Profile, type Setting } from "./chromium";
import type { Stand } from "./stand";

/** The script that must come first in each page's head. */
export async function noteScript(): Promise<string> {
  return `<script>{${await bundle("pages/seen.ts")}}</script>`;
}

/** Told by a page that has its card as soon as it is parsed. */
export const DRAWN = `<script>dispatchEvent(new Event("drawn"))</script>`;

/** Our script. */
export function ourScript(stand: Stand): string {
  return `<script type="module" src="${stand.script}"></script>`;
}

/** The card as a server makes it ahead. */
export function madeAhead(stand: Stand): string {
  return `<article-card variant="full"><template shadowrootmode="open" shadowrootclonable><style>${stand.style}</style>${stand.html.full}</template></article-card>`;
}

/** Opens `url` as a reader who was never there; gives the milliseconds until the card was seen. */
export function timeToCard(stand: Stand, url: string, profile?: Profile): Promise<number> {
  return seeCard(stand, url, profile ? { profile } : {}, (_, time) => time);
}

/**
 * Opens `url` as a reader who was never there; gives what `look` finds once the card was seen, which
 * was after `time` milliseconds. A visit from which nothing is heard, as happens now and then on a
 * busy machine, is made once more, with a warning.
 */
export async function seeCard<Found>(
  stand: Stand,
  url: string,
  setting: Setting,
  look: (page: Page, time: number) => Found | Promise<Found>,
): Promise<Found> {
  try {
    return await visit(stand, url, setting, look);
  } catch (error) {
    if (!(error instanceof Silence)) throw error;
    console.warn(`${error.message}; trying again`);
    return visit(stand, url, setting, look);
  }
}

async function visit<Found>(
  stand: Stand,
  url: string,
  setting: Setting,
  look: (page: Page, time: number) => Found | Promise<Found>,
): Promise<Found> {
  const visit = await Visit.start(stand.browser, setting);
  try {
    const seen = await visit.openUntilTold(url, "tellSeen");
    const time = Number(seen);
    if (Number.isNaN(time)) throw new Error(`${url}: ${seen}`);
    return await look(visit.page, time);
  } finally {
    await visit.end();
  }
}
