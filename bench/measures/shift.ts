/** `shift`: how much of the page moves when the card comes. */
import type { Page } from "playwright-core";
import { WINDOW } from "../chromium";
import type { Finding } from "../finding";
import type { Stand } from "../stand";
import { interleaved, summary, type Summary } from "../statistics";
import { DRAWN, madeAhead, noteScript, ourScript, seeCard } from "../visitors";

/** Long enough for the page to be painted without the card. */
const JSON_DELAY_MS = 300;
/** How long things may still move after the card is there. */
const SETTLING_MS = 200;

const SRC = `src="/slow.json"`;
const LINK = `<a href="/">The tide that turned back</a>`;

/** A page and the window that it is seen in. */
interface Scene {
  readonly url: string;
  readonly height: number;
}

/** What stands on the page, by name; of the first ones the project says that nothing moves. */
const STILL: Record<string, (stage: Stage) => Scene | Promise<Scene>> = {
  "made ahead, full": (stage) => stage.set(madeAhead(stage.stand) + DRAWN),
  "compact, with a skeleton": (stage) => stage.set(card("compact")),
  "compact, with a link as child": (stage) => stage.set(card("compact", LINK)),
  "compact, height reserved": (stage) => stage.setReserved(card("compact")),
  "card, height reserved": (stage) => stage.setReserved(card("card")),
  "full, height reserved": (stage) => stage.setReserved(card("full")),
};
const REST: typeof STILL = {
  "card, with a skeleton": (stage) => stage.set(card("card")),
  "card, with a link as child": (stage) => stage.set(card("card", LINK)),
  "full, with a skeleton": (stage) => stage.set(card("full")),
  "full, with a link as child": (stage) => stage.set(card("full", LINK)),
};

export async function measureShift(stand: Stand): Promise<Finding> {
  stand.site.put("/slow.json", JSON.stringify(stand.prepared), { delay: JSON_DELAY_MS });
  const stage = new Stage(stand, (await noteScript()) + ourScript(stand));
  const scenes = new Map<string, Scene>();
  for (const [name, make] of Object.entries({ ...STILL, ...REST })) {
    scenes.set(name, await make(stage));
  }
  const names = [...scenes.keys()];
  const samples = await interleaved(names, stand.rounds, async (name) => {
    const scene = scenes.get(name);
    return scene ? seeCard(stand, scene.url, scene, shift) : NaN;
  });
  const of = (name: string): Summary => summary(samples[name] ?? []);
  return {
    title: "Layout shift",
    about:
      "Chromium, a window of 1280 x 900, the card first on the page and text below it; the JSON comes 300 ms late, so that the " +
      `page is painted without it. Cumulative layout shift, median of ${String(stand.rounds)} visits and the greatest of all. A height is ` +
      "reserved as the README says: the card’s own, in a window that shows the text below it too. The picture in the body has no " +
      "size, since Markdown knows none: what its coming moves counts where the window shows it.",
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

function card(variant: string, child = ""): string {
  return `<article-card variant="${variant}" ${SRC}>${child}</article-card>`;
}

async function shift(page: Page): Promise<number> {
  await page.waitForTimeout(SETTLING_MS);
  return page.evaluate(() => moved);
}

/** Puts up pages with a card and text below it, and looks at them. */
class Stage {
  private pages = 0;

  constructor(
    readonly stand: Stand,
    private readonly head: string,
  ) {}

  set(body: string, height = WINDOW.height): Scene {
    const path = `/shift-${String(this.pages++)}.html`;
    const text = `<p>${"What stands below the card. ".repeat(200)}</p>`;
    return { url: this.stand.page(path, this.head, body + text), height };
  }

  /** With the height reserved that the card turns out to have. */
  async setReserved(card: string): Promise<Scene> {
    const alone = this.set(card);
    const height = await seeCard(this.stand, alone.url, alone, (page) =>
      page.evaluate(() =>
        Math.ceil(document.querySelector("article-card")?.getBoundingClientRect().height ?? 0),
      ),
    );
    const style = `<style>article-card { --article-card-block-size: ${String(height)}px } @media (scripting: enabled) { article-card:not(:defined) { display: block; min-block-size: var(--article-card-block-size) } }</style>`;
    return this.set(style + card, height + WINDOW.height);
  }
}
