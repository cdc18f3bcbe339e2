/** Texts as the parts take and give them. */

/** What of the page's globals this takes. The decoder throws where a text is no UTF-8. */
export interface TextTools {
  readonly encoder: TextEncoder;
  readonly decoder: TextDecoder;
  readonly parse: typeof JSON.parse;
  readonly stringify: typeof JSON.stringify;
}

/** How much of a text that is no JSON is shown, in characters. */
const SHOWN = 40;

/** What a refusal starts with, and nothing else. */
const EXCLAMATION_MARK = 33;

/** Makes them with tools that the page can't have changed meanwhile. */
export class Texts {
  private readonly tools: TextTools;

  constructor(tools: TextTools) {
    this.tools = tools;
  }

  /** A text in UTF-8. */
  bytes(text: string): Uint8Array {
    return this.tools.encoder.encode(text);
  }

  /** What a text in UTF-8 says. */
  read(bytes: Uint8Array): string {
    return this.tools.decoder.decode(bytes);
  }

  /** JSON of what should be JSON. */
  json(value: unknown): string {
    try {
      // In a list, so that there is a text of what is no JSON.
      return this.tools.stringify([value], "toJSON" in [] ? asItIs : undefined).slice(1, -1);
    } catch (error) {
      throw named(
        "invalid-article",
        `expected JSON, got a value that JSON has not (${String(error)})`,
      );
    }
  }

  /** The text of the file `name`. JSON and Markdown are UTF-8 (RFC 8259, 8.1; RFC 7763, 2). */
  textOf(bytes: Uint8Array, name: string): string {
    try {
      return this.read(bytes);
    } catch {
      throw named("not-json", `${name} is no UTF-8 text: save the article as UTF-8`);
    }
  }

  /** The error that the file `name` is no JSON, with what stands there instead. */
  notJson(bytes: Uint8Array, name: string): Error {
    const text = this.textOf(bytes, name);
    const found = text.trim().slice(0, SHOWN);
    return named(
      "not-json",
      `${name} is not JSON: expected an article like {"title": "…"}, found ` +
        `${found ? `"${found}…"` : "nothing"} (${this.reason(text)})`,
    );
  }

  private reason(text: string): string {
    try {
      this.tools.parse(text);
      return "";
    } catch (error) {
      return (error as Error).message;
    }
  }

  /** What a part gave, unless it is a refusal (`src/wasm/refusal.rs`), which is thrown. */
  accepted(given: Uint8Array): Uint8Array {
    if (given[0] !== EXCLAMATION_MARK) return given;
    const [code = "", message] = this.read(given.subarray(1)).split("\0");
    throw named(code, message);
  }
}

function named(name: string, message = ""): Error {
  const error = new Error(message);
  error.name = name;
  return error;
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
