/** `sizes`: what a page downloads, by brotli. */
import { bundle, bundleText } from "../bundle";
import { files, isForRelease } from "../dist";
import { Visit } from "../chromium";
import type { Finding, Goal } from "../finding";
import { OURS } from "../names";
import { NAMES, PEERS } from "../peers/bundles";
import { whole } from "../report/numbers";
import { brotli, type Fetched } from "../site";
import type { Stand } from "../stand";
import { summary } from "../statistics";
import { DRAWN, madeAhead, noteScript, ourScript } from "../visitors";

/** No WebAssembly, as some publishers have it. */
const NO_WASM = { "content-security-policy": "script-src 'self' 'unsafe-inline'" };

interface Download {
  readonly name: string;
  readonly body: string;
  readonly headers?: Record<string, string>;
  readonly must: number;
  readonly aim: number;
}

interface Size {
  readonly name: string;
  readonly brotli: number;
  readonly of: string;
  readonly goal?: Goal;
}

/** In place of ours where the compiler is not the one that sizes count for. */
const NOT_MEASURED: Size = {
  name: OURS,
  brotli: NaN,
  of: "not measured: this Wasm is not for release",
};

export async function measureSizes(stand: Stand): Promise<Finding> {
  const isMeasured = isForRelease();
  const ours = isMeasured ? await sizesOfOurs(stand) : [NOT_MEASURED];
  const peers = await sizesOfPeers();
  const dist = isMeasured ? sizesOfDist() : [];
  const shown = [...ours.slice(0, 2), ...peers].filter(({ brotli }) => brotli > 0);
  return {
    title: "Sizes",
    about:
      "Brotli, quality 11. What our pages download is what the server saw them fetch of `dist/`: JS, Wasm and CSS together. A peer’s " +
      "bundle is its libraries, the template and the same style sheet, minified; the article is in none of the figures.",
    columns: ["", "bytes, brotli 11", "of which"],
    rows: [...ours, ...peers, ...dist].map(({ name, brotli, of }) => [name, whole(brotli), of]),
    goals: ours.flatMap(({ goal }) => goal ?? []),
    charts: [
      {
        title: "What a page downloads",
        unit: "B",
        bars: shown.map(({ name, brotli }) => ({
          name,
          value: summary([brotli]),
          isOurs: name.startsWith(OURS),
        })),
      },
    ],
  };
}

function downloads(stand: Stand): Download[] {
  stand.site.put("/wordpress.json", JSON.stringify(wordpress(stand)));
  const card = (src: string): string => `<article-card variant="full" src="${src}"></article-card>`;
  const [prepared, written] = [card("/prepared.json"), card("/written.json")];
  return [
    { name: "a prepared article", body: prepared, must: 30_000, aim: 24_900 },
    { name: "a Markdown body", body: written, must: 88_000, aim: 79_000 },
    { name: "a WordPress article", body: card("/wordpress.json"), must: 70_000, aim: 55_000 },
    { name: "made ahead", body: madeAhead(stand) + DRAWN, must: 8_000, aim: 4_000 },
    {
      name: "a prepared article, Wasm forbidden",
      body: prepared,
      headers: NO_WASM,
      must: 45_000,
      aim: 35_000,
    },
    {
      name: "a Markdown body, Wasm forbidden",
      body: written,
      headers: NO_WASM,
      must: 150_000,
      aim: 120_000,
    },
  ];
}

async function sizesOfOurs(stand: Stand): Promise<Size[]> {
  const sizes: Size[] = [];
  for (const download of downloads(stand)) sizes.push(await sizeOf(stand, download));
  return sizes;
}

function sizesOfDist(): Size[] {
  return [...files()]
    .filter(([path]) => /\.(js|css|wasm)$/.test(path))
    .map(([path, content]) => ({ name: `dist/${path}`, brotli: brotli(content).length, of: "" }));
}

/** What the page of a download fetches until it fetches no more. */
async function sizeOf(stand: Stand, download: Download): Promise<Size> {
  const head = (await noteScript()) + ourScript(stand);
  const page = stand.page("/size.html", head, download.body, download.headers);
  const { fetched, fault } = await fetchedBy(stand, page);
  const total = fault === undefined ? sum(fetched) : NaN;
  const name = `${OURS}, ${download.name}`;
  const { must, aim } = download;
  return {
    name,
    brotli: total,
    of: fault ?? parts(fetched),
    goal: { what: `download: ${name}`, found: total, must, aim, sense: "at most", unit: "B" },
  };
}

/** The files of `dist/` that `url` fetches, and why its card is not there. */
async function fetchedBy(
  stand: Stand,
  url: string,
): Promise<{ fetched: Fetched[]; fault?: string }> {
  const visit = await Visit.start(stand.browser);
  stand.site.takeFetched();
  try {
    const seen = await visit.openUntilTold(url, "tellSeen");
    await visit.page.waitForLoadState("networkidle");
    const fetched = stand.site.takeFetched().filter(({ path }) => path.startsWith("/dist/"));
    return Number.isNaN(Number(seen)) ? { fetched, fault: seen.split(":")[0] ?? "" } : { fetched };
  } finally {
    await visit.end();
  }
}

function parts(fetched: readonly Fetched[]): string {
  const kinds = { JS: /javascript/, Wasm: /wasm/, CSS: /css/ };
  return Object.entries(kinds)
    .map(([kind, type]) => [kind, sum(fetched.filter((file) => type.test(file.type)))] as const)
    .filter(([, bytes]) => bytes > 0)
    .map(([kind, bytes]) => `${kind} ${whole(bytes)}`)
    .join(", ");
}

function sum(fetched: readonly Fetched[]): number {
  return fetched.reduce((bytes, file) => bytes + file.brotli, 0);
}

async function sizesOfPeers(): Promise<Size[]> {
  const libraries = await bundleText(
    `import { marked } from "marked"; import DOMPurify from "dompurify"; globalThis.x = [marked, DOMPurify];`,
  );
  const cards = NAMES.map(async (name) => ({
    name: `${name}, with the card`,
    brotli: brotli(Buffer.from(await bundle(PEERS[name]))).length,
    of: "",
  }));
  const alone = brotli(Buffer.from(libraries)).length;
  return [
    { name: "marked + DOMPurify alone, no card", brotli: alone, of: "" },
    ...(await Promise.all(cards)),
  ];
}

/** The article as the REST API of WordPress gives it. */
function wordpress({ written, html }: Stand): unknown {
  const body = /<div part="body">(.*?)<\/div>/s.exec(html.full)?.[1] ?? "";
  return {
    id: 1,
    date: "2026-11-14T06:20:00",
    date_gmt: "2026-11-14T06:20:00",
    link: written.url,
    type: "post",
    title: { rendered: written.title },
    excerpt: { rendered: `<p>${written.summary}</p>` },
    content: { rendered: body, protected: false },
  };
}
