/** What the build puts in: the style sheet, the files of each part, and the version. */

declare module "article-card/host.css" {
  const css: string;
  export default css;
}
declare module "article-card/card.css" {
  const css: string;
  export default css;
}

/** A file beside `article-card.js`, and its subresource integrity, `sha256-…`. */
declare interface ReleasedFile {
  readonly file: string;
  readonly integrity: string;
}
/** The files of a part: its Wasm, and the same as JavaScript. */
declare interface PartFiles {
  readonly wasm: ReleasedFile;
  readonly fallback?: ReleasedFile;
}
/** The script that draws. */
declare const __DRAW__: ReleasedFile;
/** The script for footnotes. */
declare const __FOOTNOTES__: ReleasedFile;
/** The script with advice. */
declare const __ADVICE__: ReleasedFile;
/** Core's. */
declare const __CORE__: PartFiles;
/** Those of the parts beside core. */
declare const __OTHERS__: Record<"markdown" | "html" | "formats" | "markdown-file", PartFiles>;
/** The languages that have labels, beside English, and the SHA-256 of each one's file, in Base64. */
declare const __LANGUAGES__: Readonly<Record<string, string>>;
/** The names of characters that HTML 4 did not have. */
declare const __NAMES__: ReleasedFile;
/** The project's version. */
declare const __VERSION__: string;
