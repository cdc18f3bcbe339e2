/** Notes the memory of every Wasm that a page starts. Runs in the browser, first of all scripts. */

export {};

declare global {
  /** The bytes of all Wasm memories. */
  var wasmBytes: () => number;
}

const memories = new Set<WebAssembly.Memory>();
globalThis.wasmBytes = () =>
  [...memories].reduce((bytes, memory) => bytes + memory.buffer.byteLength, 0);

const { instantiate, instantiateStreaming } = WebAssembly;
WebAssembly.instantiateStreaming = async (...parts) => {
  const started = await instantiateStreaming(...parts);
  note(started.instance);
  return started;
};
WebAssembly.instantiate = (async (...parts: Parameters<typeof instantiate>) => {
  const started = (await instantiate(...parts)) as
    WebAssembly.Instance | WebAssembly.WebAssemblyInstantiatedSource;
  note("instance" in started ? started.instance : started);
  return started;
}) as typeof instantiate;

function note({ exports }: WebAssembly.Instance): void {
  for (const value of Object.values(exports)) {
    if (value instanceof WebAssembly.Memory) memories.add(value);
  }
}
