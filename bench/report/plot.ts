/** The findings as bars, in an SVG that reads well on light and on dark pages. */
import type { Bar, Chart } from "../finding";
import { escape } from "../peers/template";
import { whole } from "./numbers";

const WIDTH = 860;
const GAP = 40;
const COLUMN = (WIDTH - GAP) / 2;
/** Room for the figure behind the longest bar. */
const FIGURE = 90;
const TITLE_HEIGHT = 34;
const BAR_HEIGHT = 36;
const CHART_GAP = 22;

const STYLE = `
  text { font: 12px system-ui, sans-serif; fill: #44484e }
  .title { font-weight: 600; font-size: 14px; fill: #1b1c1e }
  .bar { fill: #b6bac1 }
  .ours { fill: #1b6fa8 }
  .spread { stroke: #1b1c1e; stroke-width: 1.5 }
  @media (prefers-color-scheme: dark) {
    text { fill: #b9bcc2 }
    .title { fill: #eceae5 }
    .bar { fill: #5d6269 }
    .ours { fill: #5fb0e5 }
    .spread { stroke: #eceae5 }
  }`;

/** The charts in two columns. */
export function plot(charts: readonly Chart[]): string {
  const heights = [0, 0];
  const drawn = charts.map((chart) => {
    const column = (heights[0] ?? 0) <= (heights[1] ?? 0) ? 0 : 1;
    const y = heights[column] ?? 0;
    heights[column] = y + TITLE_HEIGHT + chart.bars.length * BAR_HEIGHT + CHART_GAP;
    return `<g transform="translate(${String(column * (COLUMN + GAP))} ${String(y)})">${chartOf(chart)}</g>`;
  });
  const height = Math.max(...heights);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(WIDTH)} ${String(height)}" role="img" aria-label="article-card beside its peers"><style>${STYLE}
</style>
${drawn.join("\n")}
</svg>
`;
}

function chartOf({ title, unit, bars }: Chart): string {
  const longest = Math.max(...bars.map(({ value }) => value.high));
  const scale = (COLUMN - FIGURE) / longest;
  const drawn = bars.map((bar, index) => {
    const y = String(TITLE_HEIGHT + index * BAR_HEIGHT);
    return `<g transform="translate(0 ${y})">${barOf(bar, unit, scale)}</g>`;
  });
  return `<text class="title" y="20">${escape(title)}</text>\n${drawn.join("\n")}`;
}

function barOf({ name, value, isOurs }: Bar, unit: string, scale: number): string {
  const x = (amount: number): string => (amount * scale).toFixed(1);
  const { low, median, high } = value;
  const spread =
    high > low
      ? `<path class="spread" d="M${x(low)} 22H${x(high)}M${x(low)} 19v6M${x(high)} 19v6"/>`
      : "";
  const figure = `<text x="${(high * scale + 6).toFixed(1)}" y="26">${whole(median)} ${escape(unit)}</text>`;
  return `<text y="12">${escape(name)}</text><rect class="bar${isOurs ? " ours" : ""}" y="16" width="${x(median)}" height="12"/>${spread}${figure}`;
}
