/** Ten thousand cards come and go, in new elements and in used ones: nothing of them stays. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { before, describe, test } from "node:test";
import { blog, browser, cardScript, open } from "../harness/stage";

const RENDERS = 10_000;
/** A round is so many cards, each drawn twice: a new element, and the same with another article. */
const CARDS_OF_A_ROUND = 40;
const ROUNDS = RENDERS / CARDS_OF_A_ROUND / 2;
/** What is made once is made in these. */
const WARMING_UP = 10;
/** Of all that was seen a few may stay that an engine still has a hold on. */
const FEW = 40;
/**
 * The share that may stay where nobody can tell the engine to collect garbage: WebKit, which takes whatever
 * looks like a pointer for one. Any of the kinds that stayed would be more.
 */
const SHARE = 0.1;
const KIB = 1024;

/** What a card is given: an article, or the address of one. */
type Given = Readonly<{ article: unknown }> | Readonly<{ src: string }>;

/** What the page keeps for the tests. */
interface Endurance {
  /** The memory of each Wasm that was started. */
  readonly memories: WebAssembly.Memory[];
  /** Counts, of all elements and of what was in them, what is to go and what has gone. */
  readonly seen: { count: number; gone: number };
  readonly registry: FinalizationRegistry<void>;
}

declare global {
  /** Only in this suite's page. */
  var endurance: Endurance;
}

/** Every kind of article that there is another way for, and every way to fail. */
function kinds(): Given[] {
  const text = (file: string): string => readFileSync(`tests/${file}`, "utf8");
  const json = (file: string): Given => ({ article: JSON.parse(text(file)) as unknown });
  return [
    json("cases/everything/input.json"),
    json("cases/html_body/input.json"),
    json("cases/markdown_body/input.json"),
    json("formats/ghost/page.json"),
    { article: text("formats/markdown/zola.md") },
    { src: blog.json({ title: "By src", content_html: "<p>Text</p>" }) },
    { article: { title: 7 } },
    { src: blog.status(404) },
  ];
}

describe("endurance", () => {
  let given: Given[];

  before(async () => {
    await open("", `<script>${watch.toString()}; watch();</script>${cardScript()}`);
    given = kinds();
    await rounds(WARMING_UP);
  });

  async function rounds(count: number): Promise<void> {
    for (let round = 0; round < count; round += 1) {
      await browser.run(wear, given, CARDS_OF_A_ROUND);
    }
  }

  /** What of all that was seen is still there, when there was time to clear away. */
  async function stayed(): Promise<{ alive: number; count: number }> {
    for (let tries = 0; tries < 20; tries += 1) {
      await browser.collectGarbage();
      const left = await browser.run(whatStayed);
      if (left.alive <= most(left.count)) return left;
    }
    return browser.run(whatStayed);
  }

  test("ten thousand cards leave nothing behind", async () => {
    const memory = await browser.run(wasmMemory);
    await stayed();
    const before = await counts();
    await rounds(ROUNDS);
    const { alive, count } = await stayed();
    assert.ok(count > RENDERS, `${String(count)} elements were seen`);
    assert.ok(alive <= most(count), `${String(alive)} of ${String(count)} elements stay`);
    assert.deepEqual(await browser.run(() => probe.faults), []);
    assert.deepEqual(await browser.run(wasmMemory), memory, "the memory of the Wasms");
    const after = await counts();
    for (const [what, most] of Object.entries(GROWTH)) {
      const [was, is] = [before?.[what] ?? 0, after?.[what] ?? 0];
      assert.ok(is <= was + most, `${what}: ${String(was)} before, ${String(is)} after`);
    }
  });
});

/** How many of `count` elements may stay. */
function most(count: number): number {
  return browser.collectsGarbage ? FEW : count * SHARE;
}

/** By how much each of Chromium's counts may differ. */
const GROWTH: Record<string, number> = {
  documents: 0,
  nodes: FEW,
  jsEventListeners: FEW,
  JSHeapUsedSize: 256 * KIB,
};

/** What Chromium counts when all garbage is gone. */
async function counts(): Promise<Record<string, number> | undefined> {
  if (!browser.hasDevTools) return undefined;
  await browser.askDevTools("Performance.enable");
  for (let times = 0; times < 3; times += 1) await browser.collectGarbage();
  const counters = (await browser.askDevTools("Memory.getDOMCounters")) as Record<string, number>;
  const { metrics } = (await browser.askDevTools("Performance.getMetrics")) as {
    metrics: { name: string; value: number }[];
  };
  const heap = metrics.filter(({ name }) => name === "JSHeapUsedSize");
  return { ...counters, ...Object.fromEntries(heap.map(({ name, value }) => [name, value])) };
}

/** Keeps what is to be looked at. Runs in the browser, before anything else. */
function watch(): void {
  const memories: WebAssembly.Memory[] = [];
  const { Instance } = WebAssembly;
  class WatchedInstance extends Instance {
    constructor(module: WebAssembly.Module, imports?: WebAssembly.Imports) {
      super(module, imports);
      if (this.exports["memory"]) memories.push(this.exports["memory"] as WebAssembly.Memory);
    }
  }
  Object.assign(WebAssembly, { Instance: WatchedInstance });
  const seen = { count: 0, gone: 0 };
  const registry = new FinalizationRegistry(() => {
    seen.gone += 1;
  });
  Object.assign(globalThis, { endurance: { memories, seen, registry } });
}

/** How much memory each Wasm has. Runs in the browser. */
function wasmMemory(): number[] {
  return endurance.memories.map(({ buffer }) => buffer.byteLength);
}

/** Has cards drawn and taken away. Runs in the browser. */
async function wear(given: readonly Given[], count: number): Promise<void> {
  const see = (target: object | null | undefined): void => {
    if (!target) return;
    endurance.seen.count += 1;
    endurance.registry.register(target, undefined);
  };
  const show = async (card: HTMLElement, index: number): Promise<void> => {
    const done = probe.next(card);
    Object.assign(card, { article: null }, given[index % given.length]);
    await done;
    see(card.shadowRoot?.querySelector("article"));
  };
  const cards = Array.from({ length: count }, () => document.createElement("article-card"));
  cards.forEach(see);
  document.body.append(...cards);
  await Promise.all(cards.map(show));
  for (const card of cards) card.remove();
  document.body.append(...cards);
  await Promise.all(cards.map((card, index) => show(card, index + 1)));
  for (const card of cards) card.remove();
  probe.heard.length = 0;
  probe.logged.length = 0;
}

/** What of all that was seen is still there, after some garbage: that alone has an engine clear away that can't be told to. Runs in the browser. */
async function whatStayed(): Promise<{ alive: number; count: number }> {
  for (let times = 0; times < 10; times += 1) {
    new Uint8Array(16 * 1024 * 1024).fill(1);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const { count, gone } = endurance.seen;
  return { alive: count - gone, count };
}
