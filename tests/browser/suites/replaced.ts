/** Pages that throw away what they are made of while a card's files are under way. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { sendFile } from "../harness/cdn";
import { Origin } from "../harness/origin";
import { blog, browser, open, page, product, SITE } from "../harness/stage";

const WRITTEN = `document.open();
  document.write("<!DOCTYPE html><title>Another</title><main></main>");
  document.close();`;

/** WebKit's driver stops answering after some of such pages, and all tests that follow would wait for it. */
const skip =
  process.env["ARTICLE_CARD_ENGINE"] === "webkit" && "this browser's driver stops answering";

/** What a page does, as a script. */
const WAYS: Record<string, (elsewhere: string) => string> = {
  "document.open()": () => WRITTEN,
  "document.open() while it is left for another": (elsewhere) =>
    `location.href = "${elsewhere}"; ${WRITTEN}`,
  "what takes out all that is in it": () => `
    document.head.replaceChildren();
    document.body.replaceChildren();`,
  "another root element": () => `
    const root = document.createElement("html");
    root.append(document.createElement("head"), document.createElement("body"));
    document.documentElement.replaceWith(root);`,
};

/** What is under way then, as an address ends; or nothing, but the card has its turn in one of so many tasks. */
const MOMENTS: Record<string, RegExp | number> = {
  "while draw.js comes": /draw-\w+\.js$/,
  "while the Wasm comes": /core-\w+\.wasm$/,
  "while the Wasm of its Markdown comes": /markdown-\w+\.wasm$/,
  "while the article comes": /article$/,
  "at once": 0,
  "a task later": 1,
  "two tasks later": 2,
};

const ARTICLE = { title: "T", key_points: ["*a*"] };

/** Has one address wait until all is well; the first time only. */
class Stalled {
  origin!: Origin;
  private stalled: RegExp | undefined;
  private answer: (() => void) | undefined;
  private asked: (() => void) | undefined;

  async start(): Promise<void> {
    this.origin = await Origin.start((request, response) => {
      const path = request.url ?? "";
      // Each page has to ask for it.
      response.setHeader("cache-control", "no-store");
      const answer = (): void => {
        if (!path.endsWith("/article")) void sendFile(join(SITE, path), response);
        else response.setHeader("access-control-allow-origin", "*").end(JSON.stringify(ARTICLE));
      };
      if (!this.stalled?.test(path)) {
        answer();
        return;
      }
      this.stalled = undefined;
      this.answer = answer;
      this.asked?.();
    });
  }

  /** Resolves when what ends so was asked for. */
  stall(end: RegExp): Promise<void> {
    this.stalled = end;
    return new Promise((resolve) => (this.asked = resolve));
  }

  release(): void {
    this.answer?.();
    this.answer = undefined;
  }
}

describe("a page that is replaced", { skip }, () => {
  const server = new Stalled();
  before(() => server.start());
  after(() => server.origin.stop());

  for (const [name, way] of Object.entries(WAYS)) {
    for (const [when, moment] of Object.entries(MOMENTS)) {
      test(`by ${name}, ${when}: its cards are there, and the next ones`, async () => {
        const isStalled = typeof moment !== "number";
        const asked = isStalled ? server.stall(moment) : undefined;
        const script = `<script type="module" src="${product("article-card.js", server.origin)}"></script>`;
        await open("", "");
        await browser.run(begin, blog.html(page("", script)), server.origin.url("/article"));
        await asked;
        const elsewhere = blog.on(() => undefined);
        const replaced = await browser.run(replace, way(elsewhere), isStalled ? -1 : moment);
        server.release();
        assert.deepEqual(replaced, "");
        assert.deepEqual(await browser.run(cards), [
          ["ready", "T"],
          ["ready", "T"],
          ["ready", "T"],
        ]);
      });
    }
  }
});

/** Puts a card into a frame with that page. Runs in the browser. */
async function begin(url: string, article: string): Promise<void> {
  const frame = Object.assign(document.createElement("iframe"), { src: url });
  document.body.append(frame);
  // Before that the page is still loading, which some drivers wait for.
  await new Promise((resolve) => (frame.onload = resolve));
  const card = frame.contentDocument?.createElement("article-card");
  card?.setAttribute("src", article);
  frame.contentDocument?.body.append(card ?? "");
}

/** Replaces the frame's page so many tasks after a card came to it, or now. Gives what went wrong. Runs in the browser. */
async function replace(way: string, tasks: number): Promise<string> {
  const frame = frames[0] as unknown as typeof globalThis & Window;
  const task = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve));
  await probe.until(() => frame.document.querySelector("article-card:defined"));
  const kept = frame.document.querySelector("article-card");
  if (!kept) return "there is no card";
  if (tasks >= 0) {
    await frame.probe.done(kept);
    frame.document.body.append(kept.cloneNode());
    for (let count = 0; count < tasks; count += 1) await task();
  }
  // As its own, not as this page's.
  frame.setTimeout(`{ ${way} }; globalThis.isReplaced = true;`);
  await probe.until(() => Reflect.get(frame, "isReplaced"));
  frame.document.body.append(kept, kept.cloneNode());
  return "";
}

/** What the cards of the frame come to, and one more. Runs in the browser. */
async function cards(): Promise<[state: string, title: string | undefined][]> {
  const frame = frames[0] as unknown as typeof globalThis & Window;
  const all = (): HTMLElement[] => [...frame.document.querySelectorAll("article-card")];
  const seen: [string, string | undefined][] = [];
  for (const card of all()) seen.push([await frame.probe.done(card), frame.probe.title(card)]);
  const last = all()[0]?.cloneNode() as HTMLElement;
  frame.document.body.append(last);
  seen.push([await frame.probe.done(last), frame.probe.title(last)]);
  return seen;
}
