/** What the build puts in: the style sheet, the glue of each Wasm, and two constants. */

declare module "article-card.css" {
  const css: string;
  export default css;
}

declare module "article-card-wasm/core" {
  /** Compiles and starts the Wasm. */
  export default function init(from: { module_or_path: Promise<Response> }): Promise<unknown>;

  /**
   * Makes the card of `article`, parsed JSON. `markdown` gives the HTML of a text, or nothing.
   * Throws a plain `Error` that says what is wrong, and whose name is the code.
   */
  export function draw(
    article: unknown,
    options: object,
    markdown: (text: string, base: string | undefined, isLine: boolean) => string | undefined,
  ): Element;

  /** Has the next call run on a new instance. */
  export function discard(): void;
}

declare module "article-card-wasm/markdown" {
  export default function init(from: { module_or_path: Promise<Response> }): Promise<unknown>;
  export function html(text: string, base: string | undefined, isLine: boolean): string;
  export function discard(): void;
}

declare module "article-card-wasm/formats" {
  export default function init(from: { module_or_path: Promise<Response> }): Promise<unknown>;
  /** Parsed JSON of any format to the native JSON; throws as `draw` does. */
  export function read(article: unknown, item: string | undefined): unknown;
  export function discard(): void;
}

declare module "article-card-wasm/markdown-file" {
  export default function init(from: { module_or_path: Promise<Response> }): Promise<unknown>;
  /** A Markdown file to the native JSON; throws as `draw` does. */
  export function read(text: string, base: string): unknown;
  export function discard(): void;
}

/** Each Wasm's file name, beside `article-card.js`, and its subresource integrity, `sha384-…`. */
declare const __WASM__: Record<
  "core" | "markdown" | "formats" | "markdown-file",
  { file: string; integrity: string }
>;
/** The project's version. */
declare const __VERSION__: string;
