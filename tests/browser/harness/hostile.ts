/** The hostile content that the native tests have too: payloads, the fields they go into, what a card may have. */
import { readFileSync } from "node:fs";

const FOLDER = "tests/hostile";
const HOLE = "@hole@";

/** The text of an article around the places for a payload. */
export type Field = readonly string[];

/** The lists of what a card may have, each line as words. */
export type Allowed = readonly (readonly (readonly string[])[])[];

/** The payloads, each as the inside of a JSON string. */
export function payloads(): string[] {
  const [, ...classes] = readFileSync(`${FOLDER}/payloads.txt`, "utf8").split("\n== ");
  return classes.flatMap((each) => {
    const [title = "", ...lines] = each.split("\n");
    const times = Number(/, (\d+) times$/.exec(title)?.[1] ?? 1);
    return lines.filter(Boolean).map((line) => line.replaceAll('"', '\\"').repeat(times));
  });
}

/** What is allowed. */
export function allowed(): Allowed {
  const [, ...lists] = readFileSync(`${FOLDER}/allowed.txt`, "utf8").split("\n== ");
  const words = (line: string): string[] => line.split(" ");
  return lists.map((list) => list.split("\n").slice(1).filter(Boolean).map(words));
}

/** Every string of a JSON file, and one more key of every object. */
export function fields(file: string): Field[] {
  const value = JSON.parse(readFileSync(file, "utf8")) as Json;
  const found: Field[] = [];
  const note = (): void => {
    found.push(JSON.stringify(value).split(HOLE));
  };
  walk(value, note);
  return found;
}

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** Makes a hole of each place in turn. */
function walk(value: Json, note: () => void): void {
  if (typeof value !== "object" || value === null) return;
  if (!Array.isArray(value)) {
    value[HOLE] = HOLE;
    note();
    Reflect.deleteProperty(value, HOLE);
  }
  const entries: [string, Json][] = Object.entries(value);
  for (const [index, [key, inside]] of entries.entries()) {
    const before = entries.slice(0, index).map(([, item]) => item);
    if (Array.isArray(value) && before.some((item) => isAlike(item, inside))) continue;
    if (typeof inside === "string") {
      Reflect.set(value, key, HOLE);
      note();
      Reflect.set(value, key, inside);
    } else {
      walk(inside, note);
    }
  }
}

/** Whether two items of a list say the same of different things. */
function isAlike(one: Json, other: Json): boolean {
  if (typeof one === "string" || typeof other === "string") return typeof one === typeof other;
  const keys = (item: Json): string => Object.keys(item ?? {}).join();
  return keys(one) === keys(other);
}
