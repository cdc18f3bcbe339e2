/** Where a browser's Intl writes otherwise than ICU4X, and why. */

/** What stands in the one where something else stands in the other. */
export interface Difference {
  readonly languages: readonly string[];
  readonly inBrowser: RegExp;
  readonly inProgram: RegExp;
  readonly why: string;
}

/**
 * All that are known. ICU4X 2.4 has CLDR 49. Chromium 156 and Firefox 153 write as CLDR 48 has it, and so
 * do newer ones until theirs moves on; WebKitGTK writes by the ICU of its system, which is Debian's 72
 * with CLDR 42.
 */
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
  {
    languages: ["ar"],
    inBrowser: /[٠-٩٬]/g,
    inProgram: /[\d,]/g,
    why: "in CLDR 42 Arabic of no region has Arabic digits, as in Egypt",
  },
  {
    languages: ["bn"],
    inBrowser: /ী(?=,)/g,
    inProgram: /ি(?=,)/g,
    why: "January and February end in a long vowel in CLDR 42",
  },
  {
    languages: ["ca"],
    inBrowser: /de(?= 2026)/g,
    inProgram: /del(?= 2026)/g,
    why: "the year has no article in CLDR 42",
  },
  {
    languages: ["hi"],
    inBrowser: /अक्तूबर (?=2026)/g,
    inProgram: /अक्टूबर, (?=2026)/g,
    why: "October has another spelling in CLDR 42",
  },
  {
    languages: ["hu", "it"],
    inBrowser: /1[\u00a0.]234/g,
    inProgram: /1234/g,
    why: "numbers of four digits are grouped in CLDR 42",
  },
];
