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
  Declaration,
  Event,
  FunctionDeclaration,
  Package,
  Type,
} from "custom-elements-manifest/schema";
import { readFileSync } from "node:fs";
import ts from "typescript";
import { sentences } from "./readme";
import { parse } from "./types";
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
  const source = new Source(types);
  const others = source.exported().filter((name) => name !== CLASS);
  const declaration = { name: CLASS, module: MODULE };
  return {
    schemaVersion: "2.1.0",
    readme: "README.md",
    modules: [
      {
        kind: "javascript-module",
        path: MODULE,
        declarations: [element, ...others.map((name) => source.declaration(name))],
        exports: [
          { kind: "custom-element-definition", name: TAG, declaration },
          ...source.exported().map((name) => ({
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
  const source = new Source(types);
  const members = [...source.members(CLASS), ...source.members(BASE)];
  const all = members.map((member) => reflected(member, built.prototype));
  const fields = all.filter((member) => member.kind === "field");
  return {
    kind: "class",
    customElement: true,
    tagName: TAG,
    name: CLASS,
    description: source.description(CLASS),
    superclass: { name: "HTMLElement", package: "global:" },
    attributes: attributes(fields, built.observedAttributes),
    members: all,
    events: source.events(),
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

/** The style sheet names each with its default. */
function customProperties(): CssCustomProperty[] {
  const css = STYLE.map((path) => readFileSync(path, "utf8")).join("\n");
  const declared = css.matchAll(/var\(\s*(--article-card-[\w-]+),\s*([^;]+?)\s*\);/g);
  const defaults = new Map([...declared].map(([, name = "", value = ""]) => [name, value]));
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

/** The bundled types, in which each name is declared once. */
class Source {
  private readonly file: ts.SourceFile;

  constructor(types: string) {
    this.file = parse(types);
  }

  /** The names of all values that the module exports. */
  exported(): string[] {
    const exports = this.file.statements.filter(ts.isExportDeclaration);
    return exports.flatMap(({ exportClause, isTypeOnly }) =>
      !isTypeOnly && exportClause && ts.isNamedExports(exportClause)
        ? exportClause.elements.map(({ name }) => name.text)
        : [],
    );
  }

  /** A class or a function. */
  declaration(name: string): Declaration {
    const node = this.find(name);
    if (ts.isFunctionDeclaration(node)) return this.function(name, node);
    const superclass = {
      name: node.heritageClauses?.[0]?.types[0]?.getText(this.file) ?? "Object",
    };
    const members = this.members(name);
    return { kind: "class", name, description: this.description(name), superclass, members };
  }

  description(name: string): string {
    return comment(this.find(name));
  }

  /** What pages may use of a class; browsers alone use callbacks. */
  members(name: string): ClassMember[] {
    const node = this.find(name);
    if (!ts.isClassDeclaration(node)) throw new Error(`${name} is no class`);
    return node.members.flatMap((member): ClassMember[] => {
      if (!member.name) return [];
      const name = member.name.getText(this.file);
      const isStatic = hasModifier(member, ts.SyntaxKind.StaticKeyword);
      const about = { name, description: comment(member), ...(isStatic && { static: true }) };
      if (ts.isMethodDeclaration(member)) {
        if (name.endsWith("Callback")) return [];
        return [{ kind: "method", ...about, ...this.signature(member) }];
      }
      if (!ts.isGetAccessor(member) && !ts.isPropertyDeclaration(member)) return [];
      const isReadonly = hasModifier(member, ts.SyntaxKind.ReadonlyKeyword);
      const type = this.type(member.type);
      return [{ kind: "field", ...about, type, ...(isReadonly && { readonly: true }) }];
    });
  }

  /** Those that the source adds to what every element may send. */
  events(): Event[] {
    const sentence = sentences("event", 1);
    const globals = this.file.statements.filter(ts.isModuleDeclaration);
    const blocks = globals.flatMap(({ body }) =>
      body && ts.isModuleBlock(body) ? body.statements : [],
    );
    const map = blocks
      .filter(ts.isInterfaceDeclaration)
      .find(({ name }) => name.text === "GlobalEventHandlersEventMap");
    const events = [...(map?.members ?? [])].filter(ts.isPropertySignature);
    return events.map((event) => {
      const name = (event.name as ts.StringLiteral).text;
      const when = found(sentence.get(name), `README: when ${name} comes`);
      return { name, description: asSentence(`when ${when}`), type: this.type(event.type) };
    });
  }

  private function(name: string, node: ts.FunctionDeclaration): FunctionDeclaration {
    return { kind: "function", name, description: this.description(name), ...this.signature(node) };
  }

  private signature(
    node: ts.SignatureDeclaration,
  ): Pick<FunctionDeclaration, "parameters" | "return"> {
    const parameters = node.parameters.map(({ name, type, questionToken }) => ({
      name: name.getText(this.file),
      type: this.type(type),
      ...(questionToken && { optional: true }),
    }));
    const returns = { type: this.type(node.type) };
    return { ...(parameters.length > 0 && { parameters }), return: returns };
  }

  private type(node: ts.TypeNode | undefined): Type {
    return { text: node?.getText(this.file) ?? "unknown" };
  }

  private find(name: string): ts.ClassDeclaration | ts.FunctionDeclaration {
    const node = this.file.statements.find(
      (node) =>
        (ts.isClassDeclaration(node) || ts.isFunctionDeclaration(node)) && node.name?.text === name,
    );
    return found(node, `the types: ${name}`) as ts.ClassDeclaration | ts.FunctionDeclaration;
  }
}

function hasModifier(node: ts.ClassElement, kind: ts.SyntaxKind): boolean {
  const modifiers = ts.canHaveModifiers(node) ? ts.getModifiers(node) : undefined;
  return !!modifiers?.some((modifier) => modifier.kind === kind);
}

function comment(node: ts.Node): string {
  const comments = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  return ts.getTextOfJSDocComment(comments.at(-1)?.comment) ?? "";
}
