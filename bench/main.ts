/** Takes the measures that are named, or all: `main.ts ROUNDS [MEASURE…]`. */
import { writeFileSync } from "node:fs";
import { facts } from "./facts";
import type { Finding } from "./finding";
import { measureBlock } from "./measures/block";
import { measureCold } from "./measures/cold";
import { measureMany } from "./measures/many";
import { measureNative } from "./measures/native";
import { measureRender } from "./measures/render";
import { measureShift } from "./measures/shift";
import { measureSizes } from "./measures/sizes";
import { forFile } from "./report/markdown";
import { plot } from "./report/plot";
import { forTerminal } from "./report/terminal";
import { Stand } from "./stand";

const MEASURES = {
  sizes: measureSizes,
  render: measureRender,
  cold: measureCold,
  shift: measureShift,
  many: measureMany,
  block: measureBlock,
  native: measureNative,
} satisfies Record<string, (stand: Stand) => Promise<Finding>>;
type Name = keyof typeof MEASURES;

/** Fewer values are for a quick look. */
const ROUNDS_THAT_COUNT = 30;

const [rounds = "", ...named] = process.argv.slice(2);
const all = Object.keys(MEASURES) as Name[];
const wanted = named.length > 0 ? named.map(known) : all;

const stand = await Stand.start(Number(rounds));
try {
  const findings: Finding[] = [];
  for (const name of wanted) {
    const finding = await MEASURES[name](stand);
    console.log(forTerminal(finding));
    findings.push(finding);
  }
  if (wanted === all && stand.rounds >= ROUNDS_THAT_COUNT) await write(findings);
} finally {
  await stand.stop();
}

function known(name: string): Name {
  const found = all.find((candidate) => candidate === name);
  if (found) return found;
  throw new Error(`there is no measure ${name}: expected ${all.join(", ")}`);
}

async function write(findings: Finding[]): Promise<void> {
  const results = `${import.meta.dirname}/RESULTS.md`;
  writeFileSync(results, await forFile(findings, facts(stand), results));
  const charts = findings.flatMap((finding) => finding.charts);
  writeFileSync(`${import.meta.dirname}/results.svg`, plot(charts));
  console.log("\nWrote bench/RESULTS.md and bench/results.svg");
}
