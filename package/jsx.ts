/** What JSX may say in a tag, from the manifest: the base of the types for each framework. */
import type { Attribute, CustomElementDeclaration } from "custom-elements-manifest/schema";

/** The end of `article-card.d.ts`. */
export function jsxTypes({
  attributes = [],
  events = [],
  members = [],
}: CustomElementDeclaration): string {
  const own = attributes.filter(({ fieldName }) =>
    members.some((member) => member.name === fieldName),
  );
  const names = (all: readonly { readonly name: string }[]): string =>
    all.map(({ name }) => JSON.stringify(name)).join(" | ");
  const properties = members.filter(
    (member) => member.kind === "field" && !member.static && !("attribute" in member),
  );
  return `
/** The attributes of a tag, but for those that every element has. */
export interface ArticleCardAttributes {
${own.map(attribute).join("\n")}
}
/** What a tag may say beside attributes where a framework sets properties. */
export type ArticleCardProperties = {
  [Name in ${names(properties)}]?: ArticleCardElement[Name] | undefined;
};
/** The events of a card, by their names. */
export type ArticleCardEventMap = Pick<GlobalEventHandlersEventMap, ${names(events)}>;
`;
}

function attribute({ name, description = "", type }: Attribute): string {
  return `  /** ${description} */\n  "${name}"?: ${spelled(type?.text ?? "string")} | undefined;`;
}

/** As attributes may be written: a number also as a text, and what is there also as nothing. */
function spelled(type: string): string {
  if (type === "boolean") return 'boolean | ""';
  return type === "number" ? "number | `${number}`" : type;
}
