/** Files that came to harm: the same copies of the fixtures that `tests/mutated.rs` reads. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { extname, join } from "node:path";

/** A file that came to harm. */
export interface Mutated {
  /** What it is made of, and how. */
  readonly name: string;
  readonly bytes: Buffer;
}

/** What stands where something else was meant. */
const WORDS = [
  "null",
  "true",
  "-1",
  "1e400",
  "99999999999999999999",
  '""',
  '"\\ud800"',
  '"\\u0000"',
  "[]",
  "[[]]",
  "{}",
  '{"":0}',
  '"__proto__":1',
  "\0",
  "\u202e",
  "]]>",
  "<!--",
  "</script>",
  "<table><p>",
  "&#xD800;",
  "```",
  "[x]: y",
  "\n---\n",
  "\n+++\n",
];

/** What opens something, so that it nests. */
const OPENINGS = [
  "[",
  '{"a":',
  '[{"related":',
  "<div>",
  "<b>",
  "<table>",
  "> ",
  "- ",
  "*a ",
  "[a](",
  "<",
  "&",
];

/** Numbers that look like chance and are the same each time (Mulberry32). */
class Chance {
  private state: number;

  constructor(seed: number) {
    this.state = seed;
  }

  below(end: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let number = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    number ^= (number + Math.imul(number ^ (number >>> 7), number | 0x3d)) | 0;
    return ((number ^ (number >>> 14)) >>> 0) % Math.max(end, 1);
  }

  one(all: readonly string[]): Buffer {
    return Buffer.from(all[this.below(all.length)] ?? "");
  }

  range(length: number): [start: number, end: number] {
    const [one, other] = [this.below(length + 1), this.below(length + 1)];
    return [Math.min(one, other), Math.max(one, other)];
  }
}

type Mutation = (file: Buffer, chance: Chance) => Buffer;

/** All of them, in the order of `tests/mutated/mutation.rs`. */
const MUTATIONS: readonly Mutation[] = [
  function flipBits(file, chance) {
    const flipped = Buffer.from(file);
    for (let more = chance.below(8); more >= 0; more -= 1) {
      const place = chance.below(file.length);
      const bit = chance.below(8);
      const byte = flipped[place];
      if (byte !== undefined) flipped[place] = byte ^ (1 << bit);
    }
    return flipped;
  },
  function cutOff(file, chance) {
    return file.subarray(0, chance.below(file.length));
  },
  function cutOut(file, chance) {
    const [start, end] = chance.range(file.length);
    return Buffer.concat([file.subarray(0, start), file.subarray(end)]);
  },
  function repeat(file, chance) {
    const slice = file.subarray(...chance.range(file.length));
    const place = chance.below(file.length + 1);
    const times = 1 + chance.below(8);
    return inserted(
      file,
      place,
      Array.from({ length: times }, () => slice),
    );
  },
  function swapWords(file, chance) {
    const all = words(file);
    for (let more = chance.below(4); more >= 0; more -= 1) {
      const [one, other] = [chance.below(all.length), chance.below(all.length)];
      const [first, second] = [all[one], all[other]];
      if (first && second) [all[one], all[other]] = [second, first];
    }
    return Buffer.concat(all);
  },
  function replaceWord(file, chance) {
    const all = words(file);
    for (let more = chance.below(3); more >= 0; more -= 1) {
      const place = chance.below(all.length);
      if (place < all.length) all[place] = chance.one(WORDS);
    }
    return Buffer.concat(all);
  },
  function nest(file, chance) {
    const place = chance.below(file.length + 1);
    const depth = [8, 80, 800, 8000][chance.below(4)] ?? 0;
    const opening = chance.one(OPENINGS);
    return inserted(
      file,
      place,
      Array.from({ length: depth }, () => opening),
    );
  },
  function encodeOtherwise(file, chance) {
    const text = file.toString();
    switch (chance.below(6)) {
      case 0:
        return Buffer.from(`\ufeff${text}`);
      case 1:
        return Buffer.from(text, "utf16le");
      case 2:
        return Buffer.from(`\ufeff${text}`, "utf16le");
      case 3:
        return Buffer.from(`\ufeff${text}`, "utf16le").swap16();
      case 4:
        return Buffer.from(text.replaceAll(/[^\0-\xff]/gu, "?"), "latin1");
      default:
        return Buffer.from(file.toString("latin1"));
    }
  },
];

function inserted(file: Buffer, place: number, parts: readonly Buffer[]): Buffer {
  return Buffer.concat([file.subarray(0, place), ...parts, file.subarray(place)]);
}

/** A file as words and what is between them: letters and digits, white space, each other byte. */
function words(file: Buffer): Buffer[] {
  const text = file.toString("latin1");
  const parts = text.match(/[0-9A-Za-z\x80-\xff]+|[ \t\r\n]+|[^]/g) ?? [];
  return parts.map((part) => Buffer.from(part, "latin1"));
}

/** Every `step`th of so many copies. */
export function mutated(copies: number, step: number): Mutated[] {
  const files = [...inputs("tests/cases"), ...inputs("tests/formats")];
  const made: Mutated[] = [];
  for (let copy = 0; copy < copies; copy += step) {
    const file = files[copy % files.length] ?? "";
    const kind = Math.floor(copy / files.length) % MUTATIONS.length;
    const bytes = MUTATIONS[kind]?.(readFileSync(file), new Chance(copy)) ?? Buffer.of();
    made.push({ name: `copy ${String(copy)} of ${file}, mutation ${String(kind)}`, bytes });
  }
  return made;
}

/** The files of a folder's folders, without what is expected of them. */
function inputs(folder: string): string[] {
  const folders = entries(folder).filter((path) => statSync(path).isDirectory());
  const isInput = (path: string): boolean =>
    ![".item", ".snap", ".new"].includes(extname(path)) && !path.endsWith("/options.json");
  return folders.flatMap(entries).filter(isInput);
}

function entries(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name));
}
