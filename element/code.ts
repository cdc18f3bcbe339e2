/** The code of a part: its Wasm, or the same as JavaScript where the page may run no Wasm. */
import { CardError } from "./error";
import { fetch } from "./intrinsics";
import { addressOf, importScript } from "./script";
import { wasmObstacle } from "./wasm-obstacle";

/** Makes an instance of a part, with a memory of its own; gives what it exports. */
export type Code = (imports: WebAssembly.Imports) => unknown;

/** Gets the code of the part that has these files. */
export async function loadCode(files: PartFiles): Promise<Code> {
  const obstacle = wasmObstacle();
  if (obstacle && !files.fallback) throw blocked(obstacle);
  const { wasm, fallback } = files;
  const file = obstacle && fallback ? fallback : wasm;
  try {
    return await (file === wasm ? loadWasm(file) : loadFallback(file));
  } catch (error) {
    throw failed(file, error);
  }
}

/** Gets what a file of JSON spells. */
export async function loadJson(file: ReleasedFile): Promise<unknown> {
  const response = await fetchReleased(file);
  return response.json();
}

function fetchReleased(file: ReleasedFile): Promise<Response> {
  return fetch(addressOf(file), { integrity: file.integrity });
}

async function loadWasm(file: ReleasedFile): Promise<Code> {
  const module = await compiled(await fetchReleased(file));
  return (imports) => new WebAssembly.Instance(module, imports).exports;
}

/** While it comes, if the server says what it is. */
async function compiled(response: Response): Promise<WebAssembly.Module> {
  return response.headers.get("Content-Type") === "application/wasm"
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());
}

async function loadFallback(file: ReleasedFile): Promise<Code> {
  const module = (await importScript(file)) as { readonly default: Code };
  return module.default;
}

function blocked(cause: unknown): CardError {
  return new CardError(
    "wasm-blocked",
    "this page may not run WebAssembly: add 'wasm-unsafe-eval' to script-src in its " +
      `Content-Security-Policy (${String(cause)})`,
    cause,
  );
}

/** What is said of a file of ours that did not come, or not as it should. */
export function failed({ file }: ReleasedFile, cause: unknown): CardError {
  return new CardError(
    "wasm-failed",
    `${file} could not be loaded from beside article-card.js: check that it lies there, and ` +
      `that script-src and connect-src allow it (${String(cause)})`,
    cause,
  );
}
