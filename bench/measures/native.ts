/** `native`: JSON text to HTML text, without a browser. */
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { createElement } from "react";
import { renderToString } from "react-dom/server";
import type { Article } from "../article";
import { need } from "../environment";
import type { Finding } from "../finding";
import { OURS, PREPARED } from "../names";
import { byMarked } from "../peers/marked";
import { Card } from "../peers/react-card";
import { card } from "../peers/template";
import { quartiles, times, whole } from "../report/numbers";
import type { Stand } from "../stand";
import { interleaved, ratios, summary } from "../statistics";

const WRITTEN = `${OURS}, Markdown body`;
const MARKED = "marked + template, Node";
const REACT = "react-markdown + renderToString, Node";
const NAMES = [WRITTEN, PREPARED, MARKED, REACT] as const;
type Name = (typeof NAMES)[number];

/** Makes that many cards; gives the microseconds that each took. */
type Take = (cards: number) => Promise<number> | number;

/** About a tenth of a second each. */
const CARDS: Record<Name, number> = {
  [WRITTEN]: 1_000,
  [PREPARED]: 1_000,
  [MARKED]: 200,
  [REACT]: 20,
};

export async function measureNative(stand: Stand): Promise<Finding> {
  const written = new Native(stand.paths.written);
  const prepared = new Native(stand.paths.prepared);
  const json = readFileSync(stand.paths.written, "utf8");
  const takes: Record<Name, Take> = {
    [WRITTEN]: (cards) => written.take(cards),
    [PREPARED]: (cards) => prepared.take(cards),
    [MARKED]: inNode(() => card(JSON.parse(json) as Article, byMarked, "full")),
    [REACT]: inNode(() =>
      renderToString(
        createElement(Card, { article: JSON.parse(json) as Article, variant: "full" }),
      ),
    ),
  };
  try {
    const take = (name: Name): Promise<number> | number => takes[name](CARDS[name]);
    await interleaved(NAMES, 5, take);
    const samples = await interleaved(NAMES, stand.rounds, take);
    const to = (name: Name) => ratios(samples[name], samples[WRITTEN]);
    const allocations = {
      [WRITTEN]: allocationsOf(stand.paths.written),
      [PREPARED]: allocationsOf(stand.paths.prepared),
    } as Partial<Record<Name, string>>;
    return {
      title: "Native: JSON text to HTML text",
      about:
        "Ours as a Rust library, built as the command is, the peers on Node in the same run, taking turns; warm. The peers sanitise nothing: there is no DOM. " +
        `Median of ${String(stand.rounds)} values, each the mean of many cards; in brackets the quartiles.`,
      columns: ["", "µs per card", "to ours with Markdown", "allocations per card"],
      rows: NAMES.map((name) => [
        name,
        quartiles(summary(samples[name]), whole),
        times(to(name)),
        allocations[name] ?? "",
      ]),
      goals: [
        {
          what: "native, faster than marked + template on Node",
          found: to(MARKED).median,
          must: 8,
          aim: 12,
          sense: "at least",
          unit: "x",
        },
        {
          what: "native, faster than react-markdown with renderToString",
          found: to(REACT).median,
          must: 100,
          sense: "at least",
          unit: "x",
        },
        {
          what: "native, time of a prepared article / a Markdown body",
          found: to(PREPARED).median,
          must: 1,
          sense: "at most",
          unit: "x",
        },
      ],
      charts: [
        {
          title: "Native: JSON text to HTML text",
          unit: "µs",
          bars: NAMES.map((name) => ({
            name,
            value: summary(samples[name]),
            isOurs: name.startsWith(OURS),
          })),
        },
      ],
    };
  } finally {
    await Promise.all([written.stop(), prepared.stop()]);
  }
}

/** The Rust program, which waits for its turns. */
class Native {
  private readonly process;
  private readonly answers;

  constructor(article: string) {
    const program = join(need("ARTICLE_CARD_NATIVE"), "time");
    this.process = spawn(program, [article], { stdio: ["pipe", "pipe", "inherit"] });
    this.answers = createInterface({ input: this.process.stdout });
  }

  async take(cards: number): Promise<number> {
    const answer = once(this.answers, "line") as Promise<[string]>;
    this.process.stdin.write(`${String(cards)}\n`);
    const [nanoseconds] = await answer;
    return Number(nanoseconds) / 1_000;
  }

  async stop(): Promise<void> {
    const exit = once(this.process, "exit");
    this.process.stdin.end();
    await exit;
  }
}

function inNode(make: () => string): Take {
  return (cards) => {
    const start = performance.now();
    for (let index = 0; index < cards; index++) make();
    return ((performance.now() - start) * 1_000) / cards;
  };
}

function allocationsOf(article: string): string {
  const program = join(need("ARTICLE_CARD_NATIVE"), "allocations");
  const [count, bytes] = execFileSync(program, [article], { encoding: "utf8" }).split(" ");
  return `${whole(Number(count))}, ${whole(Number(bytes))} B`;
}
