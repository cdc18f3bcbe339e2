/** What core calls for the Markdown that it meets while it draws. */

/** Gives the HTML of a text whose relative links start from `base`; nothing where it can't. */
export type Convert = (
  text: string,
  base: string | undefined,
  isLine: boolean,
) => string | undefined;

/** Whom to ask in the drawing that is under way. */
export const converter: { convert: Convert } = { convert: () => undefined };

/** What the Wasm imports. */
export function convert(
  text: string,
  base: string | undefined,
  isLine: boolean,
): string | undefined {
  return converter.convert(text, base, isLine);
}
