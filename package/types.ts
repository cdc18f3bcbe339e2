/** `article-card.d.ts`: the types of all that `article-card.js` exports, in one file. */
import { rollup } from "rollup";
import { dts } from "rollup-plugin-dts";
import ts from "typescript";

const INDEX = "element/index.ts";
const CLASS = "ArticleCardElement";

/** The types that the source has, without what is private. */
export async function bundleTypes(): Promise<string> {
  const bundle = await rollup({ input: INDEX, plugins: [dts({ tsconfig: "tsconfig.json" })] });
  const { output } = await bundle.generate({ format: "es" });
  return withOneClass(without(isPrivate, output[0].code));
}

/** The file as the compiler reads it. */
export function parse(types: string): ts.SourceFile {
  return ts.createSourceFile("article-card.d.ts", types, ts.ScriptTarget.Latest, true);
}

/** Whether a member is `static`, `readonly` and the like. */
export function hasModifier(member: ts.ClassElement, kind: ts.SyntaxKind): boolean {
  const modifiers = ts.canHaveModifiers(member) ? ts.getModifiers(member) : undefined;
  return !!modifiers?.some((modifier) => modifier.kind === kind);
}

/** The module exports what is defined, under the name of the class; for types that is the class itself. */
function withOneClass(types: string): string {
  const renamed = `${CLASS}$1`;
  if (!types.includes(`declare class ${renamed} `)) throw new Error(`no ${CLASS} among the types`);
  const isSecond = (node: ts.Node, file: ts.SourceFile): boolean =>
    (ts.isVariableStatement(node) || ts.isTypeAliasDeclaration(node)) &&
    node.getText(file).includes(` ${CLASS}${ts.isVariableStatement(node) ? ":" : " ="}`);
  return without(isSecond, types).replaceAll(renamed, CLASS);
}

function isPrivate(node: ts.Node): boolean {
  return ts.isClassElement(node) && hasModifier(node, ts.SyntaxKind.PrivateKeyword);
}

/** Statements and members go with the comments before them. */
function without(goes: (node: ts.Node, file: ts.SourceFile) => boolean, types: string): string {
  const file = parse(types);
  const members = file.statements.flatMap((node) =>
    ts.isClassDeclaration(node) ? node.members : [],
  );
  const gone = [...file.statements, ...members].filter((node) => goes(node, file));
  gone.sort((a, b) => b.pos - a.pos);
  return gone.reduce((rest, { pos, end }) => rest.slice(0, pos) + rest.slice(end), types);
}
