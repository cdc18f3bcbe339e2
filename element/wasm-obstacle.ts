/** Whether this page may run WebAssembly. */

/** The smallest module: its mark and its version (WebAssembly Core, 5.5.16). */
const EMPTY_MODULE = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

/** What was found; nothing until somebody asked. */
let found: { obstacle: unknown } | undefined;

/** Why the page runs none; nothing if it does. Tried once, as a policy may report each try. */
export function wasmObstacle(): unknown {
  found ??= { obstacle: lookForObstacle() };
  return found.obstacle;
}

/** Has the page run none, without a try. What was found before stays. */
export function forgoWasm(): void {
  found ??= { obstacle: new Error('wasm="off"') };
}

function lookForObstacle(): unknown {
  try {
    new WebAssembly.Instance(new WebAssembly.Module(EMPTY_MODULE));
    return undefined;
  } catch (error) {
    return error;
  }
}
