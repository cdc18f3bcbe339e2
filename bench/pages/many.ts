/** The page of `many`: a thousand cards at once. Runs in the browser. */
import type { Article } from "../article";
import { contender as peer } from "../peers/marked-dompurify";
import { LongTasks, QUIET_MS } from "./long-tasks";
import { check, outlineOfHtml } from "./outline";

/** Who draws. */
export type Way = "ours" | "ours, lazy" | "peer";

/** What the page is told. */
export interface Task {
  readonly article: Article;
  /** The finished card. */
  readonly html: string;
  readonly cards: number;
  readonly way: Way;
}

/** What it took, in milliseconds. */
export interface Taken {
  readonly total: number;
  /** The longest task; 0 where all are under 50 ms, of which browsers do not tell. */
  readonly longest: number;
  readonly drawn: number;
}

export async function measure({ article, html, cards, way }: Task): Promise<Taken> {
  const stage = document.createElement("main");
  document.body.append(stage);
  const tasks = new LongTasks();
  const start = performance.now();
  const finish =
    way === "peer" ? drawPeers(stage, article, cards) : drawOurs(stage, article, cards, way);
  const { drawn, last } = await finish;
  check(way, stage.firstElementChild?.shadowRoot, outlineOfHtml(html));
  return { total: last - start, longest: await tasks.longest(), drawn };
}

interface Finish {
  readonly drawn: number;
  readonly last: number;
}

async function drawPeers(stage: Element, article: Article, cards: number): Promise<Finish> {
  for (let card = 0; card < cards; card++) void peer.draw(stage, article, "card");
  return { drawn: cards, last: await afterFrame() };
}

async function drawOurs(
  stage: Element,
  article: Article,
  cards: number,
  way: Way,
): Promise<Finish> {
  let drawn = 0;
  let last = 0;
  stage.addEventListener("card-load", () => {
    drawn++;
    void afterFrame().then((time) => (last = time));
  });
  for (let card = 0; card < cards; card++) {
    const element = document.createElement("article-card");
    if (way === "ours, lazy") element.setAttribute("loading", "lazy");
    element.article = article;
    stage.append(element);
  }
  while (last === 0 || performance.now() < last + QUIET_MS || (way === "ours" && drawn < cards)) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return { drawn, last };
}

/** The time after the next frame. */
function afterFrame(): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        resolve(performance.now());
      };
      port2.postMessage(undefined);
    });
  });
}
