/** Notes the memory of every Wasm that a page starts. Runs in the browser, first of all scripts. */

export {};

declare global {
  /** The bytes of all Wasm memories. */
  var wasmBytes: () => number;
}

const memories = new Set<WebAssembly.Memory>();
globalThis.wasmBytes = () =>
  [...memories].reduce((bytes, memory) => bytes + memory.buffer.byteLength, 0);

WebAssembly.Instance = new Proxy(WebAssembly.Instance, {
  construct(made, parts) {
    const instance = Reflect.construct(made, parts) as WebAssembly.Instance;
    for (const value of Object.values(instance.exports)) {
      if (value instanceof WebAssembly.Memory) memories.add(value);
    }
    return instance;
  },
});
