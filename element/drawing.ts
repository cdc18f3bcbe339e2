/** What draws, loaded when the first card needs it: a script of its own, and *core*. */
import { loadCode } from "./code";
import type { Drawing, DrawOptions, Drawn } from "./draw";
import { CardError, type CardErrorCode } from "./error";
import { fetch, parse, stringify, TextDecoder, TextEncoder } from "./intrinsics";
import { loadBeside } from "./beside";
import { importScript } from "./script";
import type { Source } from "./source";
import { addStyle } from "./style";
import { tell } from "./tell";

export type { DrawOptions, Labels, Loadable } from "./draw";

type Script = typeof import("./draw");

let loading: Promise<void> | undefined;
/** Set once a card was to be loaded. */
let making: Promise<Drawing>;
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
  making = (importScript(__DRAW__) as Promise<Script>).then(({ Drawing }) => {
    const encoder = new TextEncoder();
    const decoder = new TextDecoder("utf-8", { fatal: true });
    const tools = { loadCode, loadBeside, fetch, tell, encoder, decoder, parse, stringify };
    return new Drawing(tools, core);
  });
  const [loaded] = await Promise.all([making, core]);
  await loaded.load();
  addStyle(loaded.css);
  drawing = loaded;
}

/**
 * Has the words for an article come while the rest does, which `load` asked for: in `lang`, else in the
 * language that the article says. Who draws is told what fails.
 */
export function foresee(lang: string, source: Source | Promise<Source>): void {
  making.then((drawing) => drawing.foresee(lang, source)).catch(() => undefined);
}

/** Draws a card, of several articles that of `item`; `load` must have succeeded. */
export function draw(source: Source, item: string, options: DrawOptions): Drawn {
  if (!drawing) throw new CardError("internal", "a card is drawn before that was loaded");
  try {
    return drawing.draw(source, item, options);
  } catch (error) {
    throw isVerdict(error) ? new CardError(error.name as CardErrorCode, error.message) : error;
  }
}

/** What is said of an article is a plain error, whose name is its code. */
function isVerdict(error: unknown): error is Error {
  return error instanceof Error && error.constructor === Error;
}
