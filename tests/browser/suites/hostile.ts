/** Hostile content: whatever stands in a field of whatever format, nothing of it runs, nothing but pictures is asked for, and the card has nothing but what a card may have. */
import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import type { ArticleCardElement } from "../../../element/index";
import { allowed, fields, payloads, type Allowed, type Field } from "../harness/hostile";
import { blog, browser, cardScript, cdn, outside, page, probeUrl } from "../harness/stage";

const FORMATS: Record<string, readonly string[]> = {
  native: [
    "tests/hostile/native.json",
    "tests/hostile/native_markdown.json",
    "tests/hostile/native_text.json",
  ],
  "JSON Feed": ["tests/formats/json_feed/version_1_1.json"],
  WordPress: ["tests/formats/wordpress/post_embed.json"],
  Ghost: ["tests/formats/ghost/post.json"],
  "schema.org": [
    "tests/formats/schema_org/yoast_graph.json",
    "tests/formats/schema_org/news_article.json",
  ],
  oEmbed: ["tests/formats/oembed/photo.json", "tests/formats/oembed/video.json"],
};

/**
 * Of so many payloads one is tried in a field, of the next field the next one: a person who waits tries
 * fewer than a machine that tests for all, and `ARTICLE_CARD_PAYLOADS=all` tries every one.
 */
const STEP = process.env["ARTICLE_CARD_PAYLOADS"] ? 1 : process.env["CI"] ? 8 : 16;
/** So many fields go to the page in one call. */
const BATCH = 2 * STEP;

/** Scripts of the page itself may run, also in attributes, so that what gets through is caught in the act. */
function policy(): Record<string, string> {
  const product = cdn.url("");
  const rules = {
    "default-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'none'",
    "connect-src": product,
    "script-src": `'self' 'unsafe-inline' 'wasm-unsafe-eval' ${product}`,
    "style-src": "'unsafe-inline'",
  };
  const words = Object.entries(rules).map((rule) => rule.join(" "));
  return { "content-security-policy": words.join("; ") };
}

/** Opens the page that the articles are drawn on; gives its address. */
async function openTrap(headers: Record<string, string>): Promise<string> {
  const trap = `<script>${installTrap.toString()}; installTrap();</script>`;
  const url = blog.html(page("", trap + cardScript()), headers);
  await browser.open(url);
  await browser.run(installWalk, allowed(), payloads());
  return url;
}

/** Draws the articles that every `step`th payload makes in these files. */
async function drawFiles(files: readonly string[], step: number): Promise<void> {
  const all = files.flatMap(fields);
  let drawn = 0;
  for (let first = 0; first < all.length; first += BATCH) {
    const some = all.slice(first, first + BATCH);
    const outcome = await browser.run(drawAll, some, first, step);
    assert.deepEqual(outcome.faults, []);
    drawn += outcome.drawn;
  }
  const articles = (all.length * payloads().length) / step;
  assert.ok(drawn * 2 > articles, `${String(drawn)} of ${String(articles)} were drawn`);
}

describe("hostile content", () => {
  before(() => openTrap(policy()));

  for (const [format, files] of Object.entries(FORMATS)) test(format, () => drawFiles(files, STEP));
});

describe("hostile content on a page that may ask for anything but pictures", () => {
  test("asks for the product and the sources, as the servers see it", async () => {
    const before = [blog.asked.length, cdn.asked.length, outside.asked.length];
    const url = await openTrap({ "content-security-policy": "img-src 'none'" });
    await browser.run(() => {
      document.body.hidden = false;
    });
    await drawFiles(Object.values(FORMATS).flat(), STEP * 8);
    const sources = Object.values(FORMATS)
      .flat()
      .flatMap((file) => sourcesOf(file, STEP * 32));
    await browser.run(fetchAll, sources);
    const control = "http://evil.example/control";
    await browser.run(
      (control) => fetch(control, { mode: "no-cors" }).catch(() => undefined),
      control,
    );

    const [ofBlog = [], ofCdn = [], ofOthers = []] = [
      blog.asked,
      cdn.asked.map((path) => cdn.url(path)),
      outside.asked,
    ].map((asked, index) => asked.slice(before[index]));
    // What browsers ask their makers for is not of the card's doing.
    const hostile = ofOthers.filter((asked) => asked.includes("example"));
    assert.deepEqual(hostile, [control]);
    const ofTheTests = [url, probeUrl];
    const asked = ofBlog.filter((asked) => !ofTheTests.includes(asked));
    assert.deepEqual(asked, sources);
    assert.equal(new Set(ofCdn).size, ofCdn.length, "once each");
    for (const asked of ofCdn)
      assert.match(asked, /\/dist\/[^/]+\/([\w.-]+\.(js|wasm|txt)|labels-[\w-]+\.json)$/);
  });
});

/** Addresses of the articles that every `step`th payload makes in each field of a file. */
function sourcesOf(file: string, step: number): string[] {
  return fields(file).flatMap((field, index) => {
    const some = payloads().filter((_, payload) => payload % step === index % step);
    return some.map((payload) => blog.text(field.join(payload), "application/json"));
  });
}

/** What the page keeps for the tests. */
interface Hostile {
  /** What ran, and what the policy had to stop. */
  readonly caught: string[];
  readonly payloads: readonly string[];
  /** What in the card is not allowed. */
  readonly fault: (card: Element) => string | undefined;
  /** Draws the article in `text`, and has the card looked at if there is one. */
  readonly draw: (text: string, check: Check) => Promise<void>;
}

type Check = (card: ArticleCardElement, text: string) => void;

/** How a call went. */
interface Outcome {
  readonly drawn: number;
  readonly faults: readonly string[];
}

declare global {
  /** Only in this suite's page. */
  var hostile: Hostile;
}

/** Catches what runs. Runs in the browser, before anything else. */
function installTrap(): void {
  const caught: string[] = [];
  const trap = (name: string) => () => {
    caught.push(name);
  };
  for (const name of ["pwned", "alert", "prompt", "confirm", "print", "open"]) {
    Reflect.set(globalThis, name, trap(name));
  }
  addEventListener("error", ({ message }) => caught.push(`error: ${message}`));
  document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
    // Pictures are what a card may ask for; here they are not there.
    if (effectiveDirective !== "img-src") caught.push(`${effectiveDirective} ${blockedURI}`);
  });
  customElements.define(
    "hostile-trap",
    class extends HTMLElement {
      constructor() {
        super();
        caught.push("hostile-trap");
      }
    },
  );
  Reflect.set(globalThis, "hostile", { caught });
}

/** Makes the page's look at a card, which is the tests' own. Runs in the browser. */
function installWalk(lists: Allowed, payloads: readonly string[]): void {
  const [elements = [], attributes = [], needed = [], links = [], pictures = []] = lists;
  const table = (list: Allowed[number]): Map<string, readonly string[]> =>
    new Map(list.map(([first = "", ...rest]) => [first, rest]));
  const [known, values, musts] = [table(elements), table(attributes), table(needed)];
  const [linkSchemes, pictureSchemes] = [links.flat(), pictures.flat()];

  const hasScheme = (address: string, schemes: readonly string[]): boolean => {
    // One with a host that no browser takes leads nowhere, and has to look like an address all the same.
    const scheme = URL.canParse(address)
      ? new URL(address).protocol
      : /^(\w+:)\/\//.exec(address)?.[1];
    return scheme !== undefined && schemes.includes(scheme.slice(0, -1));
  };
  const isPicture = (address: string): boolean =>
    hasScheme(address, pictureSchemes) ||
    pictureSchemes.some((start) => start.includes(":") && address.toLowerCase().startsWith(start));
  const candidates = (set: string): string[] =>
    set.split(/,\s+(?=\S)/).map((candidate) => candidate.trim().split(/\s/)[0] ?? "");

  const isValue = (attribute: string, value: string): boolean => {
    const words = values.get(attribute);
    switch (words?.[0]) {
      case undefined:
        return words !== undefined && value === "";
      case "{text}":
        return true;
      case "{language}":
        return value.startsWith("language-");
      case "{number}":
        return /^\d+$/.test(value);
      case "{date}":
        return /^[-\d:.+TZtz ]*$/.test(value);
      case "{link}":
        return hasScheme(value, linkSchemes);
      case "{picture}":
        return isPicture(value);
      case "{pictures}":
        return candidates(value).every(isPicture);
      default:
        return value.split(" ").every((word) => words?.includes(word));
    }
  };
  const faultOf = (element: Element): string | undefined => {
    const { localName, namespaceURI } = element;
    const allowed = known.get(localName);
    if (!allowed || namespaceURI !== "http://www.w3.org/1999/xhtml") return `<${localName}>`;
    const lacking = musts.get(localName)?.find((name) => !element.hasAttribute(name));
    if (lacking !== undefined) return `<${localName}> without ${lacking}`;
    for (const { name, value } of element.attributes) {
      if (!allowed.includes(name) || !isValue(name, value))
        return `<${localName} ${name}="${value}">`;
    }
    return undefined;
  };
  const fault = (card: Element): string | undefined => {
    const nodes = document.createTreeWalker(card);
    for (let node: Node | null = card; node; node = nodes.nextNode()) {
      const found = node instanceof Element ? faultOf(node) : undefined;
      if (found !== undefined) return found;
      if (!(node instanceof Element || node instanceof Text)) return node.nodeName;
    }
    return undefined;
  };
  // Cards are used again. Nobody sees them, so that no picture is loaded.
  const idle: ArticleCardElement[] = [];
  const draw = (text: string, check: Check): Promise<void> =>
    new Promise((resolve) => {
      const card = idle.pop() ?? document.createElement("article-card");
      const stop = new AbortController();
      const end = ({ type }: Event): void => {
        stop.abort();
        if (type === "card-load") check(card, text);
        idle.push(card);
        resolve();
      };
      card.addEventListener("card-load", end, stop);
      card.addEventListener("card-error", end, stop);
      card.variant = "full";
      card.article = JSON.parse(text);
      if (!card.isConnected) document.body.append(card);
    });
  document.body.hidden = true;
  Object.assign(hostile, { payloads, fault, draw });
}

/** Shows the article of each address, if there is one. Runs in the browser. */
async function fetchAll(sources: readonly string[]): Promise<void> {
  const card = document.createElement("article-card");
  document.body.append(card);
  for (const src of sources) {
    const told = new Promise((resolve) => {
      card.addEventListener("card-load", resolve, { once: true });
      card.addEventListener("card-error", resolve, { once: true });
    });
    card.src = src;
    await told;
  }
}

/** Draws a card of every `step`th payload in each field, which are those from `first` on. Runs in the browser. */
async function drawAll(fields: readonly Field[], first: number, step: number): Promise<Outcome> {
  const faults: string[] = [];
  let drawn = 0;
  const check = (card: ArticleCardElement, text: string): void => {
    const root = card.shadowRoot?.querySelector("article");
    const fault = root ? hostile.fault(root) : "no card";
    if (fault !== undefined) faults.push(`${fault} of ${text}`);
    drawn += 1;
  };
  for (const [index, field] of fields.entries()) {
    const isDue = (_: string, payload: number): boolean =>
      payload % step === (first + index) % step;
    const texts = hostile.payloads.filter(isDue).map((payload) => field.join(payload));
    const cards = texts.map((text) => hostile.draw(text, check));
    await Promise.all(cards);
  }
  faults.push(...hostile.caught.splice(0));
  return { drawn, faults: faults.slice(0, 3) };
}
