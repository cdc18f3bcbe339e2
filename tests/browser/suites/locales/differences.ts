/** Where a browser's Intl writes otherwise than ICU4X, and why. */

/** What stands in the one where something else stands in the other. */
export interface Difference {
  readonly languages: readonly string[];
  readonly inBrowser: RegExp;
  readonly inProgram: RegExp;
  readonly why: string;
}

/** All that are known. ICU4X 2.4 has CLDR 49; Chromium 156 and Firefox 153 have CLDR 48. */
export const DIFFERENCES: readonly Difference[] = [
  {
    languages: ["bg", "ru", "uk"],
    inBrowser: /(?<=\d)[ \u00a0](?=[гр]\.)/g,
    inProgram: /(?<=\d)\u202f(?=[гр]\.)/g,
    why: "CLDR 49 has a narrow space before the word for year that never breaks; before, it was as wide as others",
  },
  {
    languages: ["hi"],
    inBrowser: /(?<=\D) (?=2026)/g,
    inProgram: /, (?=2026)/g,
    why: "CLDR 49 has a comma before the year",
  },
  {
    languages: ["vi"],
    inBrowser: /, (?=2026)/g,
    inProgram: /(?<=\d) (?=2026)/g,
    why: "CLDR 49 has no comma before the year",
  },
];
