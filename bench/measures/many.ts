/** `many`: a thousand cards on one page. */
import { bundle } from "../bundle";
import { Visit } from "../chromium";
import type { Finding } from "../finding";
import { OURS } from "../names";
import type { Taken, Way } from "../pages/many";
import { kilobytes, milliseconds, quartiles, whole } from "../report/numbers";
import type { Stand } from "../stand";
import { interleaved, ratios, summary, type Summary } from "../statistics";
import { ourScript } from "../visitors";

const CARDS = 1_000;
const WAYS = ["ours", "ours, lazy", "peer"] as const satisfies Way[];
const NAMES: Record<Way, string> = {
  ours: OURS,
  "ours, lazy": `${OURS}, loading="lazy"`,
  peer: "marked + DOMPurify",
};

/** Bytes, as they are after a collection of garbage. */
interface Memory {
  readonly script: number;
  /** What the browser keeps for nodes and their layout. */
  readonly nodes: number;
  readonly wasm: number;
}

interface Sample extends Taken {
  /** What each card adds; of Wasm all, since the cards share it. */
  readonly memory: Memory;
}

export async function measureMany(stand: Stand): Promise<Finding> {
  const script = stand.site.put("/many.js", await bundle("pages/many.ts"));
  const memory = `<script>{${await bundle("pages/memory.ts")}}</script>`;
  const page = stand.page("/many.html", memory + ourScript(stand), "");
  const samples: Record<Way, Sample[]> = { ours: [], "ours, lazy": [], peer: [] };
  const totals = await interleaved(WAYS, stand.rounds, async (way) => {
    const sample = await take(stand, page, script, way);
    samples[way].push(sample);
    return sample.total;
  });
  const of = (way: Way, value: (sample: Sample) => number): Summary =>
    summary(samples[way].map(value));
  return {
    title: "1,000 cards on a page",
    about:
      "Chromium, a new page for each run. All cards are put into the page in one go; the total ends with the frame that shows the " +
      "last. Tasks are those that the Long Tasks API tells of, drawing the frame included; 0 says that all were under 50 ms. Memory is what " +
      "stays after a collection of garbage, divided by 1,000: of scripts, and of the browser itself for the nodes and their layout. The Wasm’s is what " +
      `all cards share. The variant is \`card\`. Median of ${String(stand.rounds)} runs, the contenders taking turns; in brackets the quartiles.`,
    columns: [
      "",
      "cards drawn",
      "total, ms",
      "longest task, ms",
      "JS heap per card, KB",
      "nodes per card, KB",
      "Wasm memory of all, KB",
    ],
    rows: WAYS.map((way) => [
      NAMES[way],
      whole(of(way, ({ drawn }) => drawn).median),
      quartiles(summary(totals[way]), milliseconds),
      quartiles(
        of(way, ({ longest }) => longest),
        milliseconds,
      ),
      quartiles(
        of(way, ({ memory }) => memory.script),
        kilobytes,
      ),
      quartiles(
        of(way, ({ memory }) => memory.nodes),
        kilobytes,
      ),
      kilobytes(of(way, ({ memory }) => memory.wasm).median),
    ]),
    goals: [
      {
        what: `1,000 cards, longest task of ${OURS}`,
        found: of("ours", ({ longest }) => longest).median,
        must: 50,
        sense: "at most",
        unit: "ms",
      },
      {
        what: `1,000 cards, total of ${OURS} / marked + DOMPurify`,
        found: ratios(totals.ours, totals.peer).median,
        must: 1,
        sense: "at most",
        unit: "x",
      },
    ],
    charts: [
      {
        title: "1,000 cards on a page",
        unit: "ms",
        bars: WAYS.map((way) => ({
          name: NAMES[way],
          value: summary(totals[way]),
          isOurs: way !== "peer",
        })),
      },
    ],
  };
}

/** Draws the cards on a new page, whose script and Wasm are there before. */
async function take(stand: Stand, url: string, script: string, way: Way): Promise<Sample> {
  const visit = await Visit.start(stand.browser);
  try {
    await visit.page.goto(url);
    const task = { article: stand.written, html: stand.html.card, way };
    await visit.measure(script, { ...task, cards: 1 });
    const before = await memoryOf(visit);
    const taken = await visit.measure<Taken>(script, { ...task, cards: CARDS });
    const after = await memoryOf(visit);
    const memory = {
      script: (after.script - before.script) / CARDS,
      nodes: (after.nodes - before.nodes) / CARDS,
      wasm: after.wasm,
    };
    return { ...taken, memory };
  } finally {
    await visit.end();
  }
}

async function memoryOf({ devtools, page }: Visit): Promise<Memory> {
  await devtools.send("HeapProfiler.collectGarbage");
  const { usedSize, embedderHeapUsedSize } = await devtools.send("Runtime.getHeapUsage");
  const wasm = await page.evaluate(() => wasmBytes());
  return { script: usedSize, nodes: embedderHeapUsedSize, wasm };
}
