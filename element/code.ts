/** The code of a part: its Wasm, or the same as JavaScript where the page may run no Wasm. */
import { advised } from "./advise";
import { fetch } from "./intrinsics";
import { loadBeside } from "./beside";
import { importScript } from "./script";
import { wasmObstacle } from "./wasm-obstacle";

/** Makes an instance of a part, with a memory of its own; gives what it exports. */
export type Code = (imports: WebAssembly.Imports) => unknown;

/** Gets the code of the part that has these files. */
export async function loadCode({ wasm, fallback }: PartFiles): Promise<Code> {
  const obstacle = wasmObstacle();
  if (!obstacle) return loadBeside(wasm, loadWasm);
  if (!fallback) throw await advised("wasm-blocked", "ofWasm", obstacle);
  const module = (await importScript(fallback)) as { readonly default: Code };
  return module.default;
}

async function loadWasm(address: string, integrity: string, signal: AbortSignal): Promise<Code> {
  const module = await compiled(await fetch(address, { integrity, signal }));
  return (imports) => new WebAssembly.Instance(module, imports).exports;
}

/** While it comes, if the server says what it is. */
async function compiled(response: Response): Promise<WebAssembly.Module> {
  return response.headers.get("Content-Type") === "application/wasm"
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());
}
