/** Whether a goal is reached. */
import type { Goal } from "../finding";
import { ratio, whole } from "./numbers";

/** `found` or a limit, with its unit. */
export function shown(value: number, { unit }: Goal): string {
  if (unit === "x") return ratio(value);
  if (unit === "") return value.toFixed(3);
  return `${whole(value)} ${unit}`;
}

/** How the figure stands to the goal. */
export function state(goal: Goal): "aim" | "must" | "missed" {
  if (goal.aim !== undefined && reaches(goal, goal.aim)) return "aim";
  return reaches(goal, goal.must) ? "must" : "missed";
}

/** The goal in a line. */
export function verdict(goal: Goal): string {
  const aim = goal.aim === undefined ? "" : `, aim ${shown(goal.aim, goal)}`;
  const { what, sense } = goal;
  return `${state(goal).padEnd(6)}  ${what}: ${shown(goal.found, goal)} (${sense} ${shown(goal.must, goal)}${aim})`;
}

function reaches({ found, sense }: Goal, limit: number): boolean {
  return sense === "at least" ? found >= limit : found <= limit;
}
