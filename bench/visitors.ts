/** The pages that a reader opens for the first time, one for each way to have a card there. */
import { bundle } from "./bundle";
import { Visit, type Profile } from "./chromium";
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
export async function timeToCard(stand: Stand, url: string, profile?: Profile): Promise<number> {
  const visit = await Visit.start(stand.browser, profile);
  try {
    return await untilSeen(visit, url);
  } finally {
    await visit.end();
  }
}

/** Opens `url` and waits for its card; fails when the card does. */
export async function untilSeen(visit: Visit, url: string): Promise<number> {
  const seen = await visit.openUntilTold(url, "tellSeen");
  const time = Number(seen);
  if (Number.isNaN(time)) throw new Error(`${url}: ${seen}`);
  return time;
}
