/** The script with advice for the owner of a page: what is wrong there, and what to do about it. */
import { isCardClass } from "./card-class";
import { Languages } from "./draw/languages";
import type { ReflectingElement } from "./reflection";
import { tell } from "./tell";

/** A value that an attribute may have: how it is put into words, and whether something is one. */
interface Expected {
  readonly words: string;
  readonly isMet: (value: string, card: ReflectingElement) => boolean;
}

/** The values that attributes may have; any other counts as if it were not there. */
const ATTRIBUTES: Readonly<Record<string, Expected>> = {
  variant: oneOf<ReflectingElement["variant"]>({ card: true, compact: true, full: true }),
  theme: oneOf<ReflectingElement["theme"]>({ "": true, auto: true, light: true, dark: true }),
  font: oneOf<ReflectingElement["font"]>({ "": true, inherit: true }),
  loading: oneOf<ReflectingElement["loading"]>({ eager: true, lazy: true }),
  wasm: oneOf<ReflectingElement["wasm"]>({ auto: true, off: true }),
  crossorigin: oneOf<NonNullable<ReflectingElement["crossOrigin"]>>({
    anonymous: true,
    "use-credentials": true,
  }),
  "heading-level": {
    words: "a number from 1 to 6",
    isMet: (value, { headingLevel }) => parseInt(value, 10) === headingLevel,
  },
  "max-key-points": {
    words: "a number from 0",
    isMet: (_, { maxKeyPoints }) => maxKeyPoints >= 0,
  },
  "max-related": { words: "a number from 0", isMet: (_, { maxRelated }) => maxRelated >= 0 },
  "link-target": {
    words: "_blank, _self, _parent, _top, or a name without an underscore before it",
    // HTML, 7.3.1.7.
    isMet: (value) => /^(_(blank|self|parent|top)$|[^_])/i.test(value),
  },
  lang: {
    words: `one of ${["en", ...Object.keys(__LANGUAGES__)].sort().join(", ")}`,
    isMet: hasLabels,
  },
};

/** Any of these words, whatever their case; the type has the compiler count them. */
function oneOf<Word extends string>(known: Readonly<Record<Word, true>>): Expected {
  const words = Object.keys(known).filter(Boolean);
  return {
    words: words.join(" or "),
    isMet: (value) => words.includes(value.toLowerCase()),
  };
}

/** Whether a card has words of its own in the language of this tag; else they are English. */
function hasLabels(tag: string): boolean {
  const { words } = new Languages(() => Promise.resolve(undefined)).meantBy(tag.trim());
  return words?.language !== "en" || /^en\b/i.test(tag.trim());
}

/** The last warning about each element. */
const said = new WeakMap<Element, string>();

/** Says which attributes have values that they may not have; the same only once. */
export function tellUnknown(card: ReflectingElement): void {
  const found: string[] = [];
  for (const [name, { words, isMet }] of Object.entries(ATTRIBUTES)) {
    const value = card.getAttribute(name);
    if (value && !isMet(value, card)) found.push(`${name}: expected ${words}, got "${value}"`);
  }
  const message = found.join("; ");
  if (message && said.get(card) !== message) tell("warn", message, card);
  said.set(card, message);
}

/** Says of a card whose template came too late what to do. */
export function tellLate(card: Element): void {
  tell("warn", "this card was made ahead, but came after the script: give it a src", card);
}

/** Says that another class had the element's name first. */
export function tellTaken(first: CustomElementConstructor): void {
  tell(isCardClass(first) ? "warn" : "error", ofTaken(first), first);
}

/** Says which class had the element's name first: another version of the card, or something else. */
export function ofTaken(first: CustomElementConstructor): string {
  if (isCardClass(first)) {
    return (
      `version ${first.version} came before version ${__VERSION__}, and shows all cards of this page: ` +
      "keep one of the two scripts"
    );
  }
  const name = first.name ? `the class ${first.name}` : "a class without a name";
  return (
    `no card can be shown by version ${__VERSION__}: expected the name article-card to be free, found ` +
    `${name}, which was defined before: have article-card.js come first, or take the other away`
  );
}

/** A `src` that names nothing that could be fetched. */
export function ofSource(address: string): string {
  return `src: expected an address with https:, http:, data: or blob:, got "${address}"`;
}

/** A file has an origin that is opaque, so it has none in common with the page (HTML, 7.1.1). */
export function ofFile(address: string): string {
  return `${address} is a file, which no page may read: serve it by http, or put the JSON inside the element`;
}

/** An element that can have no shadow root. */
export function ofRoot(cause: unknown): string {
  return (
    `this element can have no card (${String(cause)}): expected one without a shadow root of the page's own, ` +
    "and attachShadow() as the browser has it"
  );
}

/** A page that may run no Wasm, where this was built without the same as JavaScript. */
export function ofWasm(cause: unknown): string {
  return (
    "this page may not run WebAssembly: add 'wasm-unsafe-eval' to script-src in its " +
    `Content-Security-Policy (${String(cause)})`
  );
}
