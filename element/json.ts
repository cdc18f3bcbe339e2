/** JSON text to a value, with an error that shows what stood there instead; and back. */
import { CardError } from "./error";
import { parse, stringify } from "./intrinsics";

const SHOWN = 40;

/** The value that `text` spells; `where` names the text in the error. */
export function parseJson(text: string, where: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    const found = text.trim().slice(0, SHOWN);
    throw new CardError(
      "not-json",
      `${where} is not JSON: expected an article like {"title": "…"}, found ` +
        `${found ? `"${found}…"` : "nothing"} (${(error as Error).message})`,
      error,
    );
  }
}

/** JSON of a list or an object. */
export function jsonOf(value: object): string {
  return stringify(value, "toJSON" in [] ? asItIs : undefined);
}

/**
 * The value before its `toJSON`, if that is one of all lists or of all objects: that of prototype.js 1.6
 * makes a text of a list. (ECMA-262, 25.5.2.2: a replacer comes after `toJSON`, and what it gives stays.)
 */
function asItIs(this: unknown, key: string, value: unknown): unknown {
  const given = (this as Record<string, unknown>)[key] as { toJSON?: unknown } | null | undefined;
  const own = given?.toJSON;
  const general = [Array.prototype, Object.prototype] as { toJSON?: unknown }[];
  return own !== undefined && general.some(({ toJSON }) => toJSON === own) ? given : value;
}
