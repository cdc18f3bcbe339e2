/** `render`: warm, from a parsed JSON object to a finished card. */
import { bundle } from "../bundle";
import { Visit } from "../chromium";
import type { Finding } from "../finding";
import { LIMIT, OURS, PREPARED } from "../names";
import { NAMES, serve } from "../peers/bundles";
import type { Task } from "../pages/render";
import { microseconds, quartiles, times } from "../report/numbers";
import type { Stand } from "../stand";
import { ratios, summary, type Samples } from "../statistics";

export async function measureRender(stand: Stand): Promise<Finding> {
  const peers = await serve(stand.site);
  const script = stand.site.put("/render.js", await bundle("pages/render.ts"));
  const ours = `<script type="module" src="${stand.script}"></script>`;
  const { written: article, prepared, rounds } = stand;
  const task = { article, prepared, html: stand.html.full, peers, rounds };
  const run = async (until: Task["until"]): Promise<Samples<string>> => {
    const visit = await Visit.start(stand.browser);
    await visit.page.goto(stand.page("/render.html", ours, ""));
    const samples = await visit.measure<Samples<string>>(script, { ...task, until });
    await visit.end();
    return samples;
  };
  const attached = await run("attached");
  const laidOut = await run("laid out");
  const names = [OURS, PREPARED, LIMIT, ...NAMES];
  return {
    title: "A card, warm",
    about:
      "Chromium, one page, one run: from the parsed JSON object (Markdown body) to the finished card in the document, " +
      `in a shadow root with the card’s style sheet. Median of ${String(stand.rounds)} values, each the mean of five cards, the ` +
      "contenders taking turns; in brackets the quartiles. The ratios are of values of the same round. The last column adds the layout.",
    columns: ["", "µs", "to ours", "µs, laid out", "to ours"],
    rows: names.map((name) => [
      name,
      quartiles(summary(of(attached, name)), microseconds),
      times(ratios(of(attached, name), of(attached, OURS))),
      quartiles(summary(of(laidOut, name)), microseconds),
      times(ratios(of(laidOut, name), of(laidOut, OURS))),
    ]),
    goals: [
      ...NAMES.map((name) => ({
        what: `warm, faster than ${name}`,
        found: ratios(of(attached, name), of(attached, OURS)).median,
        must: 5,
        aim: 8,
        sense: "at least" as const,
        unit: "x" as const,
      })),
      {
        what: "warm, time of innerHTML of the finished HTML",
        found: ratios(of(attached, OURS), of(attached, LIMIT)).median,
        must: 2,
        aim: 1.4,
        sense: "at most",
        unit: "x",
      },
    ],
    charts: [
      {
        title: "A card with a Markdown body, warm",
        unit: "µs",
        bars: names.map((name) => ({
          name,
          value: summary(of(attached, name)),
          isOurs: name.startsWith(OURS),
        })),
      },
    ],
  };
}

function of(samples: Samples<string>, name: string): number[] {
  return samples[name] ?? [];
}
