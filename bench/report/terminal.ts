/** A finding as a table on a terminal. */
import type { Finding } from "../finding";
import { verdict } from "./verdict";

/** The table of `finding` and its goals. */
export function forTerminal(finding: Finding): string {
  const goals = finding.goals.map((goal) => `  ${verdict(goal)}`);
  return [`\n== ${finding.title}`, table([finding.columns, ...finding.rows]), ...goals].join("\n");
}

/** `rows` with their columns in line, the first to the left and the others to the right. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? "").length)),
  );
  const cell = (text: string, column: number): string => {
    const width = widths[column] ?? 0;
    return column === 0 ? text.padEnd(width) : text.padStart(width);
  };
  return rows.map((row) => row.map(cell).join("  ")).join("\n");
}
