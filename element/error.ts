/** What can go wrong with a card, under names that stay. */

/**
 * Why there is no card. The names are part of the public interface: they stay.
 *
 * - `network`: no answer came, in three tries, or the address is none that anything answers
 * - `cors`: the server does not let other sites read its answer
 * - `blocked`: the page's policy forbids an address; the message says which, and what to allow
 * - `http`: the server answered with an error status; of those that may pass, in three tries
 * - `gone`: there is no such article, or no longer (404, 410, 451)
 * - `timeout`: the article took longer than 30 seconds
 * - `too-large`: the article is larger than 4 MiB
 * - `not-json`: what came is not JSON, or no UTF-8
 * - `unknown-format`: the JSON is of no kind that is known
 * - `invalid-article`: the article has a mistake; the message says where
 * - `invalid-labels`: the host's `labels` have a mistake; the message says where
 * - `wasm-blocked`: the page's policy or the browser forbids WebAssembly
 * - `wasm-failed`: the card's own code could not be loaded, within 30 seconds
 * - `internal`: a mistake of ours, or an element that can't be a card; the message says which
 */
export type CardErrorCode =
  | "network"
  | "cors"
  | "blocked"
  | "http"
  | "gone"
  | "timeout"
  | "too-large"
  | "not-json"
  | "unknown-format"
  | "invalid-article"
  | "invalid-labels"
  | "wasm-blocked"
  | "wasm-failed"
  | "internal";

/** Says what was expected, what was found, and what to do about it. */
export class CardError extends Error {
  /** The kind of failure. */
  readonly code: CardErrorCode;
  /** What lies behind it: the error or the HTTP status that was met, if any. */
  readonly detail: unknown;

  constructor(code: CardErrorCode, message: string, detail?: unknown) {
    super(message);
    this.name = "CardError";
    this.code = code;
    this.detail = detail;
  }

  /** `error` itself, or what nobody foresaw as an `internal` one. */
  static from(error: unknown): CardError {
    if (error instanceof CardError) return error;
    return new CardError(
      "internal",
      `something unforeseen went wrong (${String(error)}): please report it`,
      error,
    );
  }
}
