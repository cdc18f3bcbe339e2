/** Texts as the parts take and give them. */

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** A text in UTF-8. */
export function bytes(text: string): Uint8Array {
  return encoder.encode(text);
}

/** JSON of what should be JSON. */
export function json(value: unknown): string {
  try {
    // In a list, so that there is a text of what is no JSON.
    return JSON.stringify([value]).slice(1, -1);
  } catch (error) {
    throw named(
      "invalid-article",
      `expected JSON, got a value that JSON has not (${String(error)})`,
    );
  }
}

/** The text in `given`, unless it is a refusal (`src/wasm/refusal.rs`), which is thrown. */
export function accepted(given: Uint8Array): string {
  const text = decoder.decode(given);
  if (!text.startsWith("!")) return text;
  const [code = "", message] = text.slice(1).split("\0");
  throw named(code, message);
}

function named(name: string, message = ""): Error {
  return Object.assign(new Error(message), { name });
}
