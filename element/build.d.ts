/** What the build puts in: the style sheet, the glue of each Wasm, and two constants. */

declare module "article-card.css" {
  const css: string;
  export default css;
}

declare module "article-card-code" {
  /** What wasm2js made of a Wasm: takes the imports, gives the exports. */
  export default function make(imports: object): unknown;
}

declare module "article-card-wasm/core" {
  /** Starts a Wasm that was fetched. */
  export default function init(from: { module_or_path: Response | null }): Promise<unknown>;

  /** The steps that make the card of an article, or `!`, an error's code, NUL and its message. */
  export function draw(article: string, options: string): string;

  /** Has the next call run on a new instance; that must be `renew`. */
  export function discard(): void;
  export function renew(): void;
}

declare module "article-card-wasm/markdown" {
  export default function init(from: { module_or_path: Response | null }): Promise<unknown>;
  export function html(text: string, base: string | undefined, isLine: boolean): string;
  export function discard(): void;
  export function renew(): void;
}

declare module "article-card-wasm/formats" {
  export default function init(from: { module_or_path: Response | null }): Promise<unknown>;
  /** Parsed JSON of any format to the native JSON; throws as `draw` does. */
  export function read(article: unknown, item: string | undefined): unknown;
  export function discard(): void;
  export function renew(): void;
}

declare module "article-card-wasm/markdown-file" {
  export default function init(from: { module_or_path: Response | null }): Promise<unknown>;
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
/** The files of a part: its script and its Wasm, and both in one as JavaScript. */
declare interface PartFiles {
  readonly script: ReleasedFile;
  readonly wasm: ReleasedFile;
  readonly fallback?: ReleasedFile;
}
/** Core's. */
declare const __CORE__: PartFiles;
/** Those of the parts beside core. */
declare const __OTHERS__: Record<"markdown" | "formats" | "markdown-file", PartFiles>;
/** The project's version. */
declare const __VERSION__: string;
