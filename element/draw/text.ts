/** Texts as the parts take and give them. */

/** What of the page's globals this takes. */
export interface TextTools {
  readonly encoder: TextEncoder;
  readonly decoder: TextDecoder;
  readonly stringify: typeof JSON.stringify;
}

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

  /** The text in `given`, unless it is a refusal (`src/wasm/refusal.rs`), which is thrown. */
  accepted(given: Uint8Array): string {
    const text = this.read(given);
    if (!text.startsWith("!")) return text;
    const [code = "", message] = text.slice(1).split("\0");
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
