/** What a measure finds, in a form that a terminal, a file and a plot can show. */
import type { Summary } from "./statistics";

/** A value that the project wants to reach. */
export interface Goal {
  readonly what: string;
  readonly found: number;
  readonly must: number;
  readonly aim?: number;
  readonly sense: "at least" | "at most";
  readonly unit: "x" | "B" | "ms" | "";
}

/** A bar of the plot. */
export interface Bar {
  readonly name: string;
  readonly value: Summary;
  readonly isOurs: boolean;
}

/** A group of bars that share a scale. */
export interface Chart {
  readonly title: string;
  readonly unit: string;
  readonly bars: readonly Bar[];
}

/** All that a measure found. */
export interface Finding {
  readonly title: string;
  /** How it was measured. */
  readonly about: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly goals: readonly Goal[];
  readonly charts: readonly Chart[];
}
