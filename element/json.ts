/** JSON text to a value, with an error that shows what stood there instead. */
import { CardError } from "./error";
import { parse } from "./intrinsics";

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
