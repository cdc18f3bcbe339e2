/** The cases that the native tests have too: an input, the host's options, a card or an error. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const FOLDER = "tests/cases";
const FORMATS = "tests/formats";

/** An option's name as attributes and the command line spell it, and its value. */
export type Option = readonly [name: string, value: string];

/** One case. */
export interface Case {
  readonly name: string;
  /** The file that the article is in. */
  readonly input: string;
  readonly options: readonly Option[];
  /** What is wrong with the article, where there is to be no card. */
  readonly error: string | undefined;
}

/** All cases. */
export function cases(): Case[] {
  return readdirSync(FOLDER).map((name) => {
    const files = readdirSync(join(FOLDER, name));
    const input = files.find((file) => file.startsWith("input.")) ?? "input.json";
    return {
      name,
      input: join(FOLDER, name, input),
      options: optionsIn(join(FOLDER, name, "options.json")),
      error: snapshotIn(join(FOLDER, name, "error.snap")),
    };
  });
}

/** The files of every format that an element reads, each once for each item that is asked for. */
export function formatCases(): Case[] {
  const folders = readdirSync(FORMATS).map((name) => join(FORMATS, name));
  const files = folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
  return files.filter((file) => /\.(json|md)$/.test(file)).flatMap(itemCases);
}

function itemCases(input: string): Case[] {
  const list = input.replace(/\.\w+$/, ".item");
  const items = existsSync(list) ? readFileSync(list, "utf8").trim().split("\n") : [undefined];
  return items.map((item) => ({
    name: item === undefined ? input : `${input} ${item}`,
    input,
    options: item === undefined ? [] : [["item", item] as const],
    error: undefined,
  }));
}

function optionsIn(file: string): Option[] {
  if (!existsSync(file)) return [];
  const options = JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
  return Object.entries(options).map(([key, value]) => [key.replaceAll("_", "-"), String(value)]);
}

/** A snapshot's text, which stands behind a head of its own. */
function snapshotIn(file: string): string | undefined {
  if (!existsSync(file)) return undefined;
  return readFileSync(file, "utf8").split("---\n").slice(2).join("---\n").trim();
}
