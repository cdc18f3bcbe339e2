/** The tables of the README, which say what no comment does. */
import { readFileSync } from "node:fs";

/** What the table whose first column has this heading says in another column, by the name in the first. */
export function sentences(heading: string, column: number): Map<string, string> {
  const lines = readFileSync("README.md", "utf8").split("\n");
  const first = lines.findIndex((line) => line.startsWith(`| ${heading} `));
  if (first < 0) throw new Error(`the README has no table of each ${heading}`);
  const rows = lines.slice(first + 2);
  const table = rows.slice(
    0,
    rows.findIndex((line) => !line.startsWith("|")),
  );
  return new Map(
    table.flatMap((row) => {
      const [, names = "", ...cells] = row.split("|").map((cell) => cell.trim());
      const sentence = cells[column - 1] ?? "";
      return [...names.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => [name, sentence] as const);
    }),
  );
}
