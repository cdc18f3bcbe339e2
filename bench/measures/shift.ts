/** `shift`: how much of the page moves when the card comes. */
import { Visit } from "../chromium";
import type { Finding } from "../finding";
import type { Stand } from "../stand";
import { interleaved, summary, type Summary } from "../statistics";
import { DRAWN, madeAhead, noteScript, ourScript, untilSeen } from "../visitors";

/** Long enough for the page to be painted without the card. */
const JSON_DELAY_MS = 300;
/** How long things may still move after the card is there. */
const SETTLING_MS = 200;

const SRC = `src="/slow.json"`;
const LINK = `<a href="/">The tide that turned back</a>`;
const RESERVE = `<style>article-card { --article-card-block-size: 400rem } @media (scripting: enabled) { article-card:not(:defined) { display: block; min-block-size: var(--article-card-block-size) } }</style>`;

/** What stands on the page, by name; of the first ones the project says that nothing moves. */
const STILL: Record<string, (stand: Stand) => string> = {
  "made ahead, full": (stand) => madeAhead(stand) + DRAWN,
  "compact, with a skeleton": () => `<article-card variant="compact" ${SRC}></article-card>`,
  "compact, with a link as child": () =>
    `<article-card variant="compact" ${SRC}>${LINK}</article-card>`,
  "card, height reserved": () => `${RESERVE}<article-card ${SRC}></article-card>`,
  "full, height reserved": () => `${RESERVE}<article-card variant="full" ${SRC}></article-card>`,
};
const REST: typeof STILL = {
  "card, with a skeleton": () => `<article-card ${SRC}></article-card>`,
  "card, with a link as child": () => `<article-card ${SRC}>${LINK}</article-card>`,
  "full, with a skeleton": () => `<article-card variant="full" ${SRC}></article-card>`,
  "full, with a link as child": () => `<article-card variant="full" ${SRC}>${LINK}</article-card>`,
};

export async function measureShift(stand: Stand): Promise<Finding> {
  stand.site.put("/slow.json", JSON.stringify(stand.prepared), { delay: JSON_DELAY_MS });
  const head = (await noteScript()) + ourScript(stand);
  const text = `<p>${"What stands below the card. ".repeat(200)}</p>`;
  const pages = Object.entries({ ...STILL, ...REST }).map(
    ([name, body], index) =>
      [name, stand.page(`/shift-${String(index)}.html`, head, body(stand) + text)] as const,
  );
  const urls = new Map(pages);
  const names = [...urls.keys()];
  const samples = await interleaved(names, stand.rounds, (name) => shiftOf(stand, urls.get(name)));
  const of = (name: string): Summary => summary(samples[name] ?? []);
  return {
    title: "Layout shift",
    about:
      "Chromium, a window of 1280 x 900, the card first on the page and text below it; the JSON comes 300 ms late, so that the " +
      `page is painted without it. Cumulative layout shift, median of ${String(stand.rounds)} visits and the greatest of all. A height is ` +
      "reserved as the README says.",
    columns: ["", "median", "greatest"],
    rows: names.map((name) => [
      name,
      of(name).median.toFixed(3),
      Math.max(...(samples[name] ?? [])).toFixed(3),
    ]),
    goals: Object.keys(STILL).map((name) => ({
      what: `layout shift: ${name}`,
      found: of(name).median,
      must: 0,
      sense: "at most",
      unit: "",
    })),
    charts: [],
  };
}

async function shiftOf(stand: Stand, url = ""): Promise<number> {
  const visit = await Visit.start(stand.browser);
  try {
    await untilSeen(visit, url);
    await visit.page.waitForTimeout(SETTLING_MS);
    return await visit.page.evaluate(() => moved);
  } finally {
    await visit.end();
  }
}
