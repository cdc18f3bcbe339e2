/** What draws, loaded when the first card needs it: a script of its own, and *core*. */
import { loadCode } from "./code";
import type { Drawing, DrawOptions, Drawn } from "./draw";
import { CardError, type CardErrorCode } from "./error";
import { TextDecoder, TextEncoder } from "./intrinsics";
import { jsonOf } from "./json";
import { importScript } from "./script";
import { addStyle } from "./style";

export type { DrawOptions, Loadable } from "./draw";

type Script = typeof import("./draw");

let loading: Promise<void> | undefined;
let drawing: Drawing | undefined;

/**
 * Resolves when cards can be drawn. A failure is forgotten: the next card tries again, except where that
 * would only make one more report of what the page's policy forbids.
 */
export function load(): Promise<void> {
  loading ??= start().catch((error: unknown) => {
    if ((error as CardError).code !== "blocked") loading = undefined;
    throw error;
  });
  return loading;
}

async function start(): Promise<void> {
  const core = loadCode(__CORE__);
  const [script] = await Promise.all([importScript(__DRAW__) as Promise<Script>, core]);
  const [encoder, decoder] = [new TextEncoder(), new TextDecoder()];
  const loaded = new script.Drawing({ loadCode, encoder, decoder, jsonOf }, core);
  await loaded.load();
  addStyle(script.css);
  drawing = loaded;
}

/**
 * Draws a card, of several articles that of `item`; `load` must have succeeded. A string is the text
 * of a Markdown file.
 */
export function draw(article: unknown, item: string, options: DrawOptions): Drawn {
  if (!drawing) throw new CardError("internal", "a card is drawn before that was loaded");
  try {
    return drawing.draw(article, item, options);
  } catch (error) {
    throw isVerdict(error) ? new CardError(error.name as CardErrorCode, error.message) : error;
  }
}

/** What is said of an article is a plain error, whose name is its code. */
function isVerdict(error: unknown): error is Error {
  return error instanceof Error && error.constructor === Error;
}
