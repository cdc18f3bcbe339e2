/** The page of `block`: a card from a hostile file. Runs in the browser. */
import { LongTasks } from "./long-tasks";

/** A file, in which `repeated` stands as often as 4 MiB allow. */
export interface Task {
  readonly before: string;
  readonly repeated: string;
  readonly after: string;
}

/** The outcome of a card, and the longest task in milliseconds; 0 where all are under 50 ms. */
export interface Taken {
  readonly outcome: string;
  readonly longest: number;
}

const LIMIT = 4 * 1024 * 1024;

/** So that what is measured is not what loads the modules. */
const EACH_MODULE = [
  { title: "T", content_markdown: "*a*" },
  { title: "T", content_html: "<div>a" },
  { id: 1, title: { rendered: "T" } },
  "# T\n\n*a*",
];

export async function measure(task: Task): Promise<Taken> {
  for (const article of EACH_MODULE) await draw((card) => (card.article = article));
  const file = URL.createObjectURL(new Blob([text(task)]));
  const tasks = new LongTasks();
  const outcome = await draw((card) => (card.src = file));
  return { outcome, longest: await tasks.longest() };
}

function text({ before, repeated, after }: Task): string {
  const { length } = new TextEncoder().encode(repeated);
  const room = LIMIT - before.length - after.length;
  return before + repeated.repeat(Math.floor(room / length)) + after;
}

async function draw(give: (card: HTMLElementTagNameMap["article-card"]) => void): Promise<string> {
  await customElements.whenDefined("article-card");
  const card = document.createElement("article-card");
  card.variant = "full";
  const drawn = new Promise<string>((resolve) => {
    card.addEventListener("card-load", () => {
      resolve("drawn");
    });
    card.addEventListener("card-error", ({ detail }) => {
      resolve(detail.code);
    });
  });
  give(card);
  document.body.append(card);
  return drawn;
}
