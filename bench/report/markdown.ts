/** RESULTS.md: all findings, the goals first. */
import { format, resolveConfig } from "prettier";
import type { Finding, Goal } from "../finding";
import { shown, state } from "./verdict";

const STATES = { aim: "aim reached", must: "must reached", missed: "**missed**" };

/** The file's text; `facts` say where and with what the findings were made. */
export async function forFile(
  findings: readonly Finding[],
  facts: readonly (readonly [string, string])[],
  path: string,
): Promise<string> {
  const goals = findings.flatMap((finding) => finding.goals);
  const text = [
    "# Results",
    "`cargo xtask bench` wrote this file; who runs it again gets their own.",
    "![The figures as bars](results.svg)",
    facts.map(([name, fact]) => `- ${name}: ${fact}`).join("\n"),
    "## Goals",
    table(["", "found", "must", "aim", ""], goals.map(row)),
    ...findings.flatMap(({ title, about, columns, rows }) => [
      `## ${title}`,
      about,
      table(columns, rows),
    ]),
  ].join("\n\n");
  return format(text, { ...(await resolveConfig(path)), parser: "markdown" });
}

function row(goal: Goal): string[] {
  const limit = (value: number | undefined): string =>
    value === undefined ? "" : `${goal.sense} ${shown(value, goal)}`;
  return [
    goal.what,
    shown(goal.found, goal),
    limit(goal.must),
    limit(goal.aim),
    STATES[state(goal)],
  ];
}

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const rule = columns.map((_, index) => (index === 0 ? "---" : "--:"));
  return [columns, rule, ...rows].map(line).join("\n");
}
