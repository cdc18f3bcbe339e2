/**
 * `custom-elements.json`: what the element has, as editors and catalogues read it.
 *
 * The analyzer that usually writes this file takes attributes from decorators, and events and parts from
 * comments. Here attributes are what the properties read, types and comments are in the bundled types,
 * and custom properties in the style sheet; so each is taken from there.
 */
import type {
  Attribute,
  ClassMember,
  CssCustomProperty,
  CustomElementDeclaration,
  CustomElementField,
  Event,
  Package,
} from "custom-elements-manifest/schema";
import { readFileSync } from "node:fs";
import { Declared } from "./declared";
import { sentences } from "./readme";
import words from "./words.json" with { type: "json" };

const TAG = "article-card";
const MODULE = "article-card.js";
const CLASS = "ArticleCardElement";
/** The class that reflects, which the element extends. */
const BASE = "ReflectingElement";
const STYLE = ["src/card/host.css", "src/card/card.css"];

/** What runs: the class that `article-card.js` exports. */
export interface BuiltClass {
  readonly prototype: object;
  readonly observedAttributes: readonly string[];
}

/** The manifest of a module that has these types, and of the `element` in it. */
export function manifest(types: string, element: CustomElementDeclaration): Package {
  const declared = new Declared(types);
  const others = declared.exported().filter((name) => name !== CLASS);
  const declaration = { name: CLASS, module: MODULE };
  return {
    schemaVersion: "2.1.0",
    readme: "README.md",
    modules: [
      {
        kind: "javascript-module",
        path: MODULE,
        declarations: [element, ...others.map((name) => declared.declaration(name))],
        exports: [
          { kind: "custom-element-definition", name: TAG, declaration },
          ...declared.exported().map((name) => ({
            kind: "js" as const,
            name,
            declaration: { name, module: MODULE },
          })),
        ],
      },
    ],
  };
}

/** The element that has these types and this class. */
export function declaration(types: string, built: BuiltClass): CustomElementDeclaration {
  const declared = new Declared(types);
  const members = [...declared.members(CLASS), ...declared.members(BASE)];
  const all = members.map((member) => reflected(member, built.prototype));
  const fields = all.filter((member) => member.kind === "field");
  return {
    kind: "class",
    customElement: true,
    tagName: TAG,
    name: CLASS,
    description: declared.description(CLASS),
    superclass: { name: "HTMLElement", package: "global:" },
    attributes: attributes(fields, built.observedAttributes),
    members: all,
    events: events(declared),
    slots: described(words.slots),
    cssParts: described(words.cssParts),
    cssProperties: customProperties(),
    cssStates: described(words.cssStates),
  };
}

/** What a property reads when nothing is set says which attribute it reflects, and the default. */
function reflected(member: ClassMember, prototype: object): CustomElementField | ClassMember {
  if (member.kind === "method" || member.static) return member;
  const asked: string[] = [];
  const getAttribute = (name: string): null => {
    asked.push(name);
    return null;
  };
  const hasAttribute = (name: string): boolean => Boolean(getAttribute(name));
  const blank = Object.create(prototype) as Record<string, unknown>;
  const initial = Object.assign(blank, { getAttribute, hasAttribute })[member.name] ?? null;
  const field = { ...member, default: JSON.stringify(initial) };
  const [attribute] = asked;
  return attribute === undefined ? field : { ...field, attribute, reflects: true };
}

/** Those that properties reflect, and those that every element has but this one listens to. */
function attributes(
  fields: readonly CustomElementField[],
  observed: readonly string[],
): Attribute[] {
  const reflected = fields.filter((field) => field.attribute !== undefined);
  const own = reflected.map((field) => attribute(field));
  const inherited = observed.filter((name) => own.every((attribute) => attribute.name !== name));
  const sentence = sentences("attribute", 2);
  return [
    ...own,
    ...inherited.map((name) => ({
      name,
      description: asSentence(found(sentence.get(name), `README: what ${name} does`)),
      type: { text: "string" },
      fieldName: name,
    })),
  ];
}

function attribute({
  name,
  attribute,
  description,
  type,
  ...field
}: CustomElementField): Attribute {
  const values = (type?.text ?? "")
    .split(" | ")
    .filter((value) => value !== '""' && value !== "null");
  const isDefault = field.default !== undefined && values.includes(field.default);
  const isNumber = /^\d+$/.test(field.default ?? "");
  return {
    name: attribute ?? "",
    description: description ?? "",
    type: { text: values.join(" | ") },
    ...((isDefault || isNumber) && { default: field.default ?? "" }),
    fieldName: name,
  };
}

function events(declared: Declared): Event[] {
  const sentence = sentences("event", 1);
  return declared.events().map(({ name, type }) => {
    const when = found(sentence.get(name), `README: when ${name} comes`);
    return { name, description: asSentence(`when ${when}`), type };
  });
}

/** The style sheet names each with its default. */
function customProperties(): CssCustomProperty[] {
  const css = STYLE.map((path) => readFileSync(path, "utf8")).join("\n");
  const uses = css.matchAll(/var\(\s*(--article-card-[\w-]+),\s*([^;]+?)\s*\);/g);
  const defaults = new Map([...uses].map(([, name = "", value = ""]) => [name, value]));
  const properties = described(words.cssProperties);
  const unknown = [...defaults.keys()].filter((name) => !(name in words.cssProperties));
  if (unknown.length > 0) throw new Error(`words.json: what ${unknown.join(", ")} is for`);
  return properties.map((property) => ({
    ...property,
    default: found(defaults.get(property.name), `the style sheet: ${property.name}`),
  }));
}

function described(all: Readonly<Record<string, string>>): { name: string; description: string }[] {
  return Object.entries(all).map(([name, description]) => ({ name, description }));
}

function asSentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function found<T>(value: T | undefined, where: string): T {
  if (value === undefined) throw new Error(`missing in ${where}`);
  return value;
}
