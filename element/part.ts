/** A part that draws: its script and its Wasm, loaded once for all cards, thrown away when it breaks. */
import { CardError } from "./error";
import { wasmObstacle } from "./wasm-obstacle";

/** What the script of every part has. */
interface Glue {
  readonly default: (from: { module_or_path: Response | null }) => Promise<unknown>;
  readonly discard: () => void;
  readonly renew: () => void;
}

/** One of the parts, whose script exports `Exports`. */
export class Part<Exports extends Glue> {
  private readonly files: () => PartFiles;
  private loading: Promise<void> | undefined;
  private loaded: Exports | undefined;

  constructor(files: () => PartFiles) {
    this.files = files;
  }

  /** Resolves when it can be used. A failure is forgotten: the next card tries again. */
  load(): Promise<void> {
    this.loading ??= this.start().catch((error: unknown) => {
      this.loading = undefined;
      throw error instanceof CardError ? error : failed(this.files(), error);
    });
    return this.loading;
  }

  get isLoaded(): boolean {
    return this.loaded !== undefined;
  }

  /** What `work` makes with the exports. A plain error is what the part says of its input. */
  use<T>(work: (exports: Exports) => T): T {
    const { loaded } = this;
    if (!loaded) throw new CardError("internal", "a part is used before it is loaded");
    try {
      return work(loaded);
    } catch (error) {
      if (isVerdict(error)) throw error;
      loaded.discard();
      loaded.renew();
      throw CardError.from(error);
    }
  }

  private async start(): Promise<void> {
    const { script, wasm, fallback } = this.files();
    const obstacle = wasmObstacle();
    if (!obstacle) {
      const [glue, response] = await Promise.all([
        importScript(script),
        fetch(addressOf(wasm), { integrity: wasm.integrity }),
      ]);
      return this.run(glue as Exports, response);
    }
    if (!fallback) throw blocked(obstacle);
    return this.run((await importScript(fallback)) as Exports, null);
  }

  private async run(glue: Exports, wasm: Response | null): Promise<void> {
    await glue.default({ module_or_path: wasm });
    this.loaded = glue;
  }
}

/**
 * `import` takes no integrity, but a preload does. Once that has come, it is what is imported; where
 * it failed, an import would fetch again and not look. A page may have its own for the same file, and
 * Firefox fails a second one.
 */
async function importScript(script: ReleasedFile): Promise<unknown> {
  const { href } = addressOf(script);
  const preloads = document.querySelectorAll<HTMLLinkElement>("link[rel=modulepreload]");
  if (![...preloads].some((link) => link.href === href)) await preload(href, script.integrity);
  return import(href);
}

function preload(href: string, integrity: string): Promise<unknown> {
  const link = document.createElement("link");
  return new Promise((resolve, reject) => {
    link.onload = resolve;
    link.onerror = () => {
      link.remove();
      reject(new Error(`${href} did not come, or not as it was released`));
    };
    document.head.append(Object.assign(link, { rel: "modulepreload", integrity, href }));
  });
}

function addressOf({ file }: ReleasedFile): URL {
  return new URL(file, import.meta.url);
}

/**
 * What a part says of its input is a plain error, whose name is its code. Any other error tore
 * through the Wasm and left it broken.
 */
export function isVerdict(error: unknown): error is Error {
  return error instanceof Error && error.constructor === Error;
}

function blocked(cause: unknown): CardError {
  return new CardError(
    "wasm-blocked",
    "this page may not run WebAssembly: add 'wasm-unsafe-eval' to script-src in its " +
      `Content-Security-Policy (${String(cause)})`,
    cause,
  );
}

function failed({ script, wasm }: PartFiles, cause: unknown): CardError {
  return new CardError(
    "wasm-failed",
    `${script.file} or ${wasm.file} could not be loaded from beside article-card.js: check that they ` +
      `lie there, and that script-src and connect-src allow them (${String(cause)})`,
    cause,
  );
}
