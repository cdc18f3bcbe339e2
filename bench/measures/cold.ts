/** `cold`: from nothing to a card that can be seen. */
import { bundle } from "../bundle";
import type { Profile } from "../chromium";
import type { Finding, Goal } from "../finding";
import { OURS, PREPARED } from "../names";
import { milliseconds, quartiles, times, whole } from "../report/numbers";
import { brotli } from "../site";
import type { Stand } from "../stand";
import { interleaved, ratios, summary, type Samples } from "../statistics";
import { DRAWN, madeAhead, noteScript, ourScript, timeToCard } from "../visitors";

const CONNECTIONS = [
  { name: "1.6 Mbit/s, 150 ms", megabitsPerSecond: 1.6, latency: 150 },
  { name: "5 Mbit/s, 28 ms", megabitsPerSecond: 5, latency: 28 },
];
const PROFILES: Profile[] = CONNECTIONS.flatMap((connection) =>
  [1, 4].map((slowdown) => ({
    ...connection,
    slowdown,
    name: `${connection.name}, processor ${slowdown === 1 ? "1x" : "4x slower"}`,
  })),
);

const PRELOADED = `${OURS}, prepared article, all preloaded`;
const WRITTEN = `${OURS}, Markdown body`;
const PEER = "marked + DOMPurify";
const PEER_PRELOADED = "marked + DOMPurify, JSON preloaded";
const AHEAD = `${OURS}, made ahead`;
const STATIC = "the same HTML as a static page";
const NAMES = [PREPARED, PRELOADED, WRITTEN, PEER, PEER_PRELOADED, AHEAD, STATIC] as const;
type Name = (typeof NAMES)[number];

export async function measureCold(stand: Stand): Promise<Finding> {
  const pages = await putPages(stand);
  const found: [Profile, Samples<Name>][] = [];
  for (const profile of PROFILES) {
    const take = (name: Name): Promise<number> => timeToCard(stand, pages[name], profile);
    found.push([profile, await interleaved(NAMES, stand.rounds, take)]);
  }
  return {
    title: "A card, cold",
    about:
      "Chromium, a new context for each visit, so nothing is cached; brotli 11; connection and processor slowed by the DevTools " +
      "protocol, which slows a page’s main thread and not the threads that compile Wasm. From the start of the navigation to the " +
      `frame that shows the whole card, in milliseconds. Median of ${String(stand.rounds)} visits, the pages taking turns; in brackets the ` +
      "quartiles. The peer’s bundle has the style sheet in it, as our script has. The prepared article is " +
      `${whole(bytes(stand.prepared))} bytes of brotli, the one in Markdown, which the peer draws, ${whole(bytes(stand.written))}. ` +
      "Where something is preloaded, links fetch it beside the script: the JSON, and of ours also what the script fetches.",
    columns: ["", ...PROFILES.map(({ name }) => name)],
    rows: [
      ...NAMES.map((name) => [
        name,
        ...found.map(([, samples]) => quartiles(summary(samples[name]), milliseconds)),
      ]),
      ...COMPARISONS.map(({ ours, other }) => [
        `${ours} / ${other}`,
        ...found.map(([, samples]) => times(ratios(samples[ours], samples[other]))),
      ]),
    ],
    goals: found.flatMap(([profile, samples]) =>
      COMPARISONS.map(({ ours, other, limits }): Goal => ({
        what: `cold, ${profile.name}: ${ours} / ${other}`,
        found: ratios(samples[ours], samples[other]).median,
        sense: "at most",
        unit: "x",
        ...limits(profile),
      })),
    ),
    charts: found.map(([profile, samples]) => ({
      title: `Cold: ${profile.name}`,
      unit: "ms",
      bars: [PREPARED, PEER, AHEAD, STATIC].map((name) => ({
        name,
        value: summary(samples[name as Name]),
        isOurs: name.startsWith(OURS),
      })),
    })),
  };
}

interface Comparison {
  readonly ours: Name;
  readonly other: Name;
  readonly limits: (profile: Profile) => Pick<Goal, "must" | "aim">;
}

const COMPARISONS: Comparison[] = [
  {
    ours: PREPARED,
    other: PEER,
    limits: ({ slowdown }) => (slowdown === 1 ? { must: 1, aim: 0.9 } : { must: 0.9, aim: 0.75 }),
  },
  { ours: AHEAD, other: STATIC, limits: () => ({ must: 1.1 }) },
];

async function putPages(stand: Stand): Promise<Record<Name, string>> {
  const note = await noteScript();
  const peer = stand.site.put("/peer.js", await bundle("pages/peer.ts"));
  const ours = note + ourScript(stand);
  const theirs = `${note}<script type="module" src="${peer}"></script>`;
  const card = (src: string): string => `<article-card variant="full" src="${src}"></article-card>`;
  const peerCard = `<main data-src="/written.json"></main>`;
  const prepared = stand.page("/prepared.html", ours, card("/prepared.json"));
  const links = await preloads(stand, prepared);
  return {
    [PREPARED]: prepared,
    [PRELOADED]: stand.page("/preloaded.html", links + ours, card("/prepared.json")),
    [WRITTEN]: stand.page("/written.html", ours, card("/written.json")),
    [PEER]: stand.page("/peer.html", theirs, peerCard),
    [PEER_PRELOADED]: stand.page(
      "/peer-preloaded.html",
      preload("/written.json") + theirs,
      peerCard,
    ),
    [AHEAD]: stand.page("/ahead.html", ours, madeAhead(stand) + DRAWN),
    [STATIC]: stand.page(
      "/static.html",
      note,
      `<style>${stand.style}</style><main>${stand.html.full}</main>${DRAWN}`,
    ),
  };
}

function bytes(article: unknown): number {
  return brotli(Buffer.from(JSON.stringify(article))).length;
}

/** Links for all that a visit to `url` fetches by script. */
async function preloads(stand: Stand, url: string): Promise<string> {
  stand.site.takeFetched();
  await timeToCard(stand, url);
  const fetched = stand.site.takeFetched().filter(({ type }) => /json|wasm/.test(type));
  return fetched.map(({ path }) => preload(path)).join("");
}

function preload(path: string): string {
  return `<link rel="preload" as="fetch" crossorigin href="${path}">`;
}
