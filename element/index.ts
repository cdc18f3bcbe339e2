/** article-card.js: defines `<article-card>` and exports what a script may want of it. */
import type { ArticleCardElement as Card } from "./article-card";
import { define } from "./define";

/** The class of `<article-card>`. */
export const ArticleCardElement = define();
export type ArticleCardElement = Card;

export { CardError, type CardErrorCode } from "./error";
export type { CardClick, CardErrorEvent, CardFacts, CardFailure } from "./events";
export type { Labels } from "./drawing";
export { render, type RenderOptions } from "./render";
