/** `custom-elements.json` has what the source has, and nothing else. */
import { Ajv } from "ajv";
import assert from "node:assert/strict";
import type { CustomElementDeclaration, Package } from "custom-elements-manifest/schema";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { PACKAGE, readJson } from "./package";

/** The quarters of a picture, of which few cases have one. */
const QUARTERS = ["x", "y"].flatMap((axis) => [0, 25, 50, 75, 100].map((at) => axis + String(at)));

/** The part that the element makes when `debug` is set, which is no page's business. */
const PRIVATE_PART = "debug";

const manifest = readJson("custom-elements.json") as Package;
const [module] = manifest.modules;
const element = module?.declarations?.find(({ name }) => name === "ArticleCardElement");
const {
  attributes = [],
  cssParts = [],
  cssProperties = [],
  cssStates = [],
  events = [],
  members = [],
  slots = [],
} = element as CustomElementDeclaration;

function names(all: readonly { readonly name: string }[]): string[] {
  return sorted(all.map(({ name }) => name));
}

function sorted(all: Iterable<string>): string[] {
  return [...new Set(all)].sort();
}

/** What the group of `pattern` matches in `text`. */
function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, match = ""]) => match);
}

/** All files below `folder` with this ending, one after the other. */
function texts(folder: string, ending: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const paths = files.filter((file) => file.endsWith(ending)).map((file) => join(folder, file));
  return paths.map((path) => readFileSync(path, "utf8")).join("\n");
}

describe("custom-elements.json", () => {
  test("follows the schema", () => {
    const schema = createRequire(import.meta.url).resolve("custom-elements-manifest");
    const ajv = new Ajv({ strict: false });
    const isValid = ajv.validate(JSON.parse(readFileSync(schema, "utf8")) as object, manifest);
    assert.ok(isValid, ajv.errorsText());
  });

  test("has each attribute that is reflected or observed", async () => {
    const script = pathToFileURL(join(PACKAGE, "article-card.js")).href;
    const { ArticleCardElement } = (await import(script)) as {
      ArticleCardElement: { observedAttributes: string[] };
    };
    const source = readFileSync("element/reflection.ts", "utf8");
    const reflected = matches(source, /Attribute\("([^"]+)"/g);
    const known = sorted([...reflected, ...ArticleCardElement.observedAttributes]);
    assert.deepEqual(names(attributes), known);
  });

  test("says of each attribute its type, its property, and the default", () => {
    const said = (name: string): unknown => {
      const attribute = attributes.find((attribute) => attribute.name === name);
      return [attribute?.type?.text, attribute?.fieldName, attribute?.default];
    };
    assert.deepEqual(said("src"), ["string", "src", undefined]);
    assert.deepEqual(said("variant"), ['"card" | "compact" | "full"', "variant", '"card"']);
    assert.deepEqual(said("theme"), ['"auto" | "light" | "dark"', "theme", undefined]);
    assert.deepEqual(said("heading-level"), ["number", "headingLevel", "2"]);
    assert.deepEqual(said("max-related"), ["number", "maxRelated", undefined]);
    assert.deepEqual(said("debug"), ["boolean", "debug", undefined]);
    assert.deepEqual(said("lang"), ["string", "lang", undefined]);
    const cookies = '"anonymous" | "use-credentials"';
    assert.deepEqual(said("crossorigin"), [cookies, "crossOrigin", undefined]);
  });

  test("has each property and method that is not private", () => {
    const files = ["element/article-card.ts", "element/reflection.ts"];
    const source = files.map((path) => readFileSync(path, "utf8")).join("\n");
    const declared = matches(source, /^ {2}(?:get |static readonly )?(\w+)(?:\(\).*\{| = .*;)$/gm);
    const known = declared.filter((name) => !/^constructor$|Callback$/.test(name));
    assert.deepEqual(names(members), sorted(known));
  });

  test("has each event", () => {
    const source = readFileSync("element/events.ts", "utf8");
    const [, map = ""] = source.split("interface GlobalEventHandlersEventMap");
    const [declared = ""] = map.split("}");
    const known = [...declared.matchAll(/"([\w-]+)": (.+);/g)];
    assert.deepEqual(names(events), sorted(known.map(([, name = ""]) => name)));
    for (const [, name, type] of known) {
      assert.equal(events.find((event) => event.name === name)?.type.text, type);
    }
  });

  test("has each part of a card", () => {
    const drawn = matches(texts("tests/cases", ".snap"), / part="([^"]*)"/g);
    const styled = matches(texts("src/card", ".css"), /\[part~?="([^"]*)"/g);
    const words = [...drawn, ...styled].flatMap((value) => value.split(" "));
    const known = words.filter((word) => word !== PRIVATE_PART);
    assert.deepEqual(names(cssParts), sorted([...known, ...QUARTERS]));
  });

  test("has each slot", () => {
    const named = matches(texts("src", ".rs"), /add_slot\((?:&mut )?\w+, "(\w+)"/g);
    assert.deepEqual(names(slots), sorted(["", ...named]));
  });

  test("has each custom property with its default", () => {
    const source = texts("src/card", ".css");
    assert.deepEqual(
      names(cssProperties),
      sorted(matches(source, /var\((--article-card-[\w-]+)/g)),
    );
    for (const { name, default: value = "" } of cssProperties) {
      assert.ok(source.includes(`var(${name}, ${value})`), name);
    }
  });

  test("has each state", () => {
    const source = readFileSync("element/article-card.ts", "utf8");
    const [, states = ""] = /enter\(state\?: (.*)\): void/.exec(source) ?? [];
    assert.deepEqual(names(cssStates), sorted(matches(states, /"(\w+)"/g)));
  });

  test("has a sentence for everything", () => {
    const all = [attributes, cssParts, cssProperties, cssStates, events, members, slots].flat();
    const silent = all.filter(({ description }) => !/^[A-Z`].+\.$/s.test(description ?? ""));
    assert.deepEqual(names(silent), ["observedAttributes"]);
  });

  test("has each export of the module", () => {
    const exported = names(module?.exports ?? []);
    assert.deepEqual(exported, ["ArticleCardElement", "CardError", "article-card", "render"]);
    const declared = names(module?.declarations ?? []);
    assert.deepEqual(declared, ["ArticleCardElement", "CardError", "render"]);
  });
});
