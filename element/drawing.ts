/** What draws, loaded when the first card needs it: a script of its own, and *core*. */
import type { ArticleCardElement } from "./article-card";
import { loadCode } from "./code";
import type { Drawing, Drawn } from "./draw";
import { CardError, type CardErrorCode } from "./error";
import { fetch, parse, stringify, TextDecoder, TextEncoder } from "./intrinsics";
import { loadBeside } from "./beside";
import { once } from "./once";
import { withoutPrototype } from "./without-prototype";
import { importScript } from "./script";
import type { Source } from "./source";
import { addStyle } from "./style";
import { tell } from "./tell";

export type { Labels, Loadable } from "./draw";

type Script = typeof import("./draw");

/** Set once a card was to be loaded. */
let making: Promise<Drawing>;
/** Set once a card can be drawn. */
let drawing: Drawing;

/** Resolves when cards can be drawn. */
export const load = once(async () => {
  const core = loadCode(__CORE__);
  making = (importScript(__DRAW__) as Promise<Script>).then(({ Drawing }) => {
    const encoder = new TextEncoder();
    const decoder = new TextDecoder("utf-8", withoutPrototype({ fatal: true }));
    const tools = { loadCode, loadBeside, fetch, tell, encoder, decoder, parse, stringify };
    return new Drawing(tools, core);
  });
  const [loaded] = await Promise.all([making, core]);
  await loaded.load();
  addStyle(loaded.css);
  drawing = loaded;
});

/**
 * Has the words for an article come while the rest does, which `load` asked for: in `lang`, else in the
 * language that the article says. Who draws is told what fails.
 */
export function foresee(lang: string, source: Source | Promise<Source>): void {
  making.then((drawing) => drawing.foresee(lang, source)).catch(() => undefined);
}

/** Draws the card of an element; `load` must have succeeded. */
export function draw(source: Source, element: ArticleCardElement): Drawn {
  try {
    return drawing.draw(source, element);
  } catch (error) {
    throw isVerdict(error) ? new CardError(error.name as CardErrorCode, error.message) : error;
  }
}

/** What `work` gives, in a turn of its own; `load` must have succeeded. */
export function inTurn<T>(work: () => T): Promise<T> {
  return drawing.inTurn(work);
}

/** What is said of an article is a plain error, whose name is its code. */
function isVerdict(error: unknown): error is Error {
  return error instanceof Error && error.constructor === Error;
}
