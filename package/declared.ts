/** What the bundled types declare, in the words of `custom-elements.json`. */
import type {
  ClassMember,
  Declaration,
  Event,
  FunctionDeclaration,
  Type,
} from "custom-elements-manifest/schema";
import ts from "typescript";
import { hasModifier, parse } from "./types";

/** The bundled types, in which each name is declared once. */
export class Declared {
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
    const globals = this.file.statements.filter(ts.isModuleDeclaration);
    const blocks = globals.flatMap(({ body }) =>
      body && ts.isModuleBlock(body) ? body.statements : [],
    );
    const map = blocks
      .filter(ts.isInterfaceDeclaration)
      .find(({ name }) => name.text === "GlobalEventHandlersEventMap");
    const events = [...(map?.members ?? [])].filter(ts.isPropertySignature);
    return events.map(({ name, type }) => ({
      name: (name as ts.StringLiteral).text,
      type: this.type(type),
    }));
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
    for (const node of this.file.statements) {
      const isOne = ts.isClassDeclaration(node) || ts.isFunctionDeclaration(node);
      if (isOne && node.name?.text === name) return node;
    }
    throw new Error(`the types have no ${name}`);
  }
}

function comment(node: ts.Node): string {
  const comments = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  return ts.getTextOfJSDocComment(comments.at(-1)?.comment) ?? "";
}
