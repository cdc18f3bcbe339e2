/** The labels of a language, as its file in `locales/` or a host writes them. */
import english from "../../locales/en.json";

/** One text for all numbers, or one for each of the language's plural categories. */
export type Plural = string | { readonly [category: string]: string; readonly other: string };

/** All labels of a language. */
export type Labels = Readonly<Omit<typeof english, "minutes">> & { readonly minutes: Plural };

/** Those of English, which every page has. */
export const ENGLISH: Labels = english;

const CATEGORIES = ["zero", "one", "two", "few", "many", "other"];

/** What must stand in a label. */
export const PLACES: Readonly<Record<string, string>> = {
  by: "{authors}",
  first_published: "{publisher}",
  updated: "{date}",
  minutes: "{minutes}",
};

/** Labels that the host wrote; throws where they are none. `src/locale/labels.rs` finds the same faults. */
export function checked(labels: unknown): Partial<Labels> {
  const entries = entriesOf(labels, "", Object.keys(english));
  for (const [name, text] of entries) {
    const place = PLACES[name];
    if (name !== "minutes" || typeof text === "string") checkText(text, `.${name}`, place);
    else checkPlural(text, `.${name}`, place);
  }
  return Object.fromEntries(entries);
}

/** Of several forms those but `other` may say the number in a word. */
function checkPlural(forms: unknown, path: string, place: string | undefined): void {
  const entries = entriesOf(forms, path, CATEGORIES);
  for (const [name, text] of entries) {
    if (name !== "other") checkText(text, `${path}.${name}`);
  }
  const { other = null } = Object.fromEntries(entries);
  checkText(other, `${path}.other`, place);
}

/** What is in an object, but for what counts as left out. */
function entriesOf(value: unknown, path: string, known: readonly string[]): [string, unknown][] {
  if (typeof value !== "object" || !value || Array.isArray(value)) {
    throw fault(path, "an object", kind(value));
  }
  const entries = Object.entries(value);
  const unknown = entries.find(([name]) => !known.includes(name));
  if (unknown) throw fault(path, `one of ${known.join(", ")}`, `"${unknown[0]}"`);
  return entries.filter(([, value]) => value !== undefined && value !== null);
}

function checkText(text: unknown, path: string, place = ""): void {
  if (typeof text !== "string") throw fault(path, "a string", kind(text));
  if (!text.includes(place)) throw fault(path, `a text with ${place}`, `"${text}"`);
}

function kind(value: unknown): string {
  if (value === null) return "null";
  const type = Array.isArray(value) ? "array" : typeof value;
  return `${/^[aou]/.test(type) ? "an" : "a"} ${type}`;
}

function fault(path: string, expected: string, found: string): Error {
  const error = new Error(`labels${path}: expected ${expected}, got ${found}`);
  error.name = "invalid-labels";
  return error;
}
