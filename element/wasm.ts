/** The Wasm that draws: loaded once for all cards, thrown away when it breaks. */
import init, { discard, draw as drawCard } from "article-card-wasm";
import { CardError } from "./error";

/** What the host wants of a card; the Wasm knows what is meant where nothing is said. */
export interface DrawOptions {
  readonly variant: string;
  readonly heading_level: number;
  readonly lang: string | undefined;
  readonly max_key_points: number | undefined;
  readonly max_related: number | undefined;
  readonly link_target: string | undefined;
  readonly link_rel: string | undefined;
  readonly link_params: string | undefined;
  readonly source_url: string;
}

let loading: Promise<unknown> | undefined;

/** Resolves when cards can be drawn. A failure is forgotten: the next card tries again. */
export function load(): Promise<unknown> {
  loading ??= start().catch((error: unknown) => {
    loading = undefined;
    throw isBlocked(error) ? blocked(error) : failed(error);
  });
  return loading;
}

/** Draws a card, of several articles that of `item`; `load` must have succeeded. */
export function draw(article: unknown, item: string, options: DrawOptions): Element {
  try {
    return drawCard(article, item || undefined, options);
  } catch (error) {
    if (isVerdict(error)) {
      throw new CardError(error.name, error.message);
    }
    discard();
    throw CardError.from(error);
  }
}

async function start(): Promise<void> {
  const url = new URL(__WASM_FILE__, import.meta.url);
  await init({ module_or_path: fetch(url, { integrity: __WASM_INTEGRITY__ }) });
}

/** What the Wasm says of the article: a plain error, named by its code. */
interface Verdict extends Error {
  name: "unknown-format" | "invalid-article";
}

/** Any other error tore through the Wasm and left it broken. */
function isVerdict(error: unknown): error is Verdict {
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

function failed(cause: unknown): CardError {
  return new CardError(
    "wasm-failed",
    `${__WASM_FILE__} could not be loaded from beside article-card.js: check that it lies ` +
      `there, and that connect-src allows it (${String(cause)})`,
    cause,
  );
}
