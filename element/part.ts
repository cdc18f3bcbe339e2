/** A Wasm: loaded once for all cards, thrown away when it breaks. */
import { CardError } from "./error";

/** What wasm-bindgen makes of every Wasm. */
interface Glue {
  readonly default: (from: { module_or_path: Promise<Response> }) => Promise<unknown>;
  readonly discard: () => void;
}

/** One of the Wasms, whose exports are those of `Exports`. */
export class Part<Exports extends Glue> {
  private readonly glue: Exports;
  private readonly file: string;
  private readonly integrity: string;
  private loading: Promise<void> | undefined;
  private isLoaded = false;

  constructor(glue: Exports, { file, integrity }: { file: string; integrity: string }) {
    this.glue = glue;
    this.file = file;
    this.integrity = integrity;
  }

  /** Resolves when it can be used. A failure is forgotten: the next card tries again. */
  load(): Promise<void> {
    this.loading ??= this.start().catch((error: unknown) => {
      this.loading = undefined;
      throw isBlocked(error) ? blocked(error) : failed(this.file, error);
    });
    return this.loading;
  }

  /** The exports, once they are loaded. */
  get exports(): Exports | undefined {
    return this.isLoaded ? this.glue : undefined;
  }

  /** What `work` gives. A plain error is what the Wasm says of its input. */
  use<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      if (isVerdict(error)) throw error;
      this.glue.discard();
      throw CardError.from(error);
    }
  }

  private async start(): Promise<void> {
    const response = fetch(new URL(this.file, import.meta.url), { integrity: this.integrity });
    await this.glue.default({ module_or_path: response });
    this.isLoaded = true;
  }
}

/**
 * What a Wasm says of its input is a plain error, whose name is its code. Any other error tore
 * through the Wasm and left it broken.
 */
export function isVerdict(error: unknown): error is Error {
  return error instanceof Error && error.constructor === Error;
}

/** The bytes are known to be right, so where they don't compile they may not. */
function isBlocked(error: unknown): boolean {
  return (
    typeof WebAssembly === "undefined" ||
    error instanceof WebAssembly.CompileError ||
    error instanceof EvalError
  );
}

function blocked(cause: unknown): CardError {
  return new CardError(
    "wasm-blocked",
    "this page may not run WebAssembly: add 'wasm-unsafe-eval' to script-src in its " +
      `Content-Security-Policy (${String(cause)})`,
    cause,
  );
}

function failed(file: string, cause: unknown): CardError {
  return new CardError(
    "wasm-failed",
    `${file} could not be loaded from beside article-card.js: check that it lies ` +
      `there, and that connect-src allows it (${String(cause)})`,
    cause,
  );
}
