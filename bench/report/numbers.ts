/** Numbers as readers want them. */
import type { Summary } from "../statistics";

/** Whole, with commas. */
export function whole(value: number): string {
  return Number.isNaN(value) ? "—" : Math.round(value).toLocaleString("en");
}

export const microseconds = whole;
export const milliseconds = whole;

/** A ratio. */
export function ratio(value: number): string {
  return `${value.toFixed(value < 10 ? 2 : 1)} x`;
}

/** The median, with the quartiles in brackets. */
export function quartiles(value: Summary, shown: (value: number) => string): string {
  return `${shown(value.median)} (${shown(value.low)}–${shown(value.high)})`;
}

/** A ratio with its quartiles. */
export function times(value: Summary): string {
  return quartiles(value, ratio);
}

/** Bytes in thousands. */
export function kilobytes(bytes: number): string {
  return (bytes / 1_000).toFixed(1);
}
