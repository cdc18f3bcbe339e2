/** The page of `render`: each contender draws the same article again and again. Runs in the browser. */
import type { Article } from "../article";
import type { Contender } from "../peers/contender";
import { interleaved, type Samples } from "../statistics";
import { contenders, type Cast } from "./contenders";
import { check, outlineOfHtml } from "./outline";

/** What the page is told. */
export interface Task extends Cast {
  readonly article: Article;
  readonly rounds: number;
  /** When a card counts as finished: once it is in the document, or once it has its layout too. */
  readonly until: "attached" | "laid out";
}

const WARM_UP = 100;
/** Draws in a row, whose mean is one value; so few that they are over before a turn of cards is. */
const DRAWS = 5;

/** Microseconds that a card takes, by contender. */
export async function measure(task: Task): Promise<Samples<string>> {
  if (!crossOriginIsolated) throw new Error("the page is not isolated, so its clock is too coarse");
  const stage = document.createElement("main");
  document.body.append(stage);
  const all = await contenders(task);
  const expected = outlineOfHtml(task.html);
  for (const [name, contender] of all) {
    for (let draw = 0; draw < WARM_UP; draw++) await timeOne(contender, stage, task);
    await contender.draw(stage, task.article, "full");
    check(name, stage.lastElementChild?.shadowRoot, expected);
    clear(contender, stage);
  }
  return interleaved([...all.keys()], task.rounds, async (name) => {
    const contender = all.get(name);
    await new Promise((resolve) => setTimeout(resolve));
    let total = 0;
    for (let draw = 0; contender && draw < DRAWS; draw++) {
      total += await timeOne(contender, stage, task);
    }
    return (total / DRAWS) * 1000;
  });
}

async function timeOne(contender: Contender, stage: HTMLElement, task: Task): Promise<number> {
  const start = performance.now();
  // Also of those that draw at once: what the browser does right after counts for all.
  await contender.draw(stage, task.article, "full");
  if (task.until === "laid out") stage.getBoundingClientRect();
  const end = performance.now();
  clear(contender, stage);
  return end - start;
}

/** Takes the cards away, with all work that this makes for the browser, outside of anyone's time. */
function clear(contender: Contender, stage: HTMLElement): void {
  contender.clear?.();
  stage.replaceChildren();
  stage.getBoundingClientRect();
}
