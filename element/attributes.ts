/** Attributes as built-in elements read them: a value that is not known counts as the default. */
import { URL } from "./intrinsics";

/** What the card is drawn by. */
export const DRAWN: readonly string[] = [
  "item",
  "variant",
  "expandable",
  "heading-level",
  "lang",
  "max-key-points",
  "max-related",
  "link-target",
  "link-rel",
  "link-params",
];

/** What the article is fetched by. */
export const FETCHED: readonly string[] = ["src", "crossorigin"];

/** One of the `known` words, whatever its case; else the first of them. */
export function keyword<const T extends string>(
  element: Element,
  name: string,
  known: readonly [T, ...T[]],
): T {
  const value = element.getAttribute(name)?.toLowerCase();
  return known.find((word) => word === value) ?? known[0];
}

/** A whole number from `min` to `max`; else the `fallback`. */
export function integer(
  element: Element,
  name: string,
  [min, max]: readonly [number, number],
  fallback: number,
): number {
  const value = parseInt(element.getAttribute(name) ?? "", 10);
  return value >= min && value <= max ? value : fallback;
}

/** The address in an attribute, resolved against the page's; empty without one. */
export function address(element: Element, name: string): string {
  const value = text(element, name);
  try {
    return value && new URL(value, element.baseURI).href;
  } catch {
    return value;
  }
}

/** The attribute's text; empty without one. */
export function text(element: Element, name: string): string {
  return element.getAttribute(name) ?? "";
}
