/** What the build puts in: the style sheet, the Wasm's glue, and three constants. */

declare module "article-card.css" {
  const css: string;
  export default css;
}

declare module "article-card-wasm" {
  /** Compiles and starts the Wasm. */
  export default function init(from: { module_or_path: Promise<Response> }): Promise<unknown>;

  /**
   * Makes the card of `article`, parsed JSON. Throws a plain `Error`
   * that says what is wrong with it, and whose name is the code.
   */
  export function draw(article: unknown, item: string | undefined, options: object): Element;

  /** Has the next call run on a new instance. */
  export function discard(): void;
}

/** The Wasm's file name; it lies beside `article-card.js`. */
declare const __WASM_FILE__: string;
/** The Wasm's subresource integrity, `sha384-…`. */
declare const __WASM_INTEGRITY__: string;
/** The project's version. */
declare const __VERSION__: string;
