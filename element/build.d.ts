/** What the build puts in: the style sheet, the glue of each Wasm, and two constants. */

declare module "article-card.css" {
  const css: string;
  export default css;
}

declare module "article-card-wasm/core" {
  /** Starts a Wasm that was fetched. */
  export default function init(from: { module_or_path: Response }): Promise<unknown>;

  /** The steps that make the card of an article, or `!`, an error's code, NUL and its message. */
  export function draw(article: string, options: string): string;

  /** Has the next call run on a new instance; that must be `renew`. */
  export function discard(): void;
  export function renew(): void;
}

declare module "article-card-wasm/markdown" {
  export default function init(from: { module_or_path: Response }): Promise<unknown>;
  export function html(text: string, base: string | undefined, isLine: boolean): string;
  export function discard(): void;
  export function renew(): void;
}

declare module "article-card-wasm/formats" {
  export default function init(from: { module_or_path: Response }): Promise<unknown>;
  /** Parsed JSON of any format to the native JSON; throws as `draw` does. */
  export function read(article: unknown, item: string | undefined): unknown;
  export function discard(): void;
  export function renew(): void;
}

declare module "article-card-wasm/markdown-file" {
  export default function init(from: { module_or_path: Response }): Promise<unknown>;
  /** A Markdown file to the native JSON; throws as `draw` does. */
  export function read(text: string, base: string): unknown;
  export function discard(): void;
  export function renew(): void;
}

/** A file beside `article-card.js`, and its subresource integrity, `sha384-…`. */
declare interface ReleasedFile {
  readonly file: string;
  readonly integrity: string;
}
/** What makes each part: its script and its Wasm. */
declare const __PARTS__: Record<
  "core" | "markdown" | "formats" | "markdown-file",
  { readonly script: ReleasedFile; readonly wasm: ReleasedFile }
>;
/** The project's version. */
declare const __VERSION__: string;
