/** What the contenders that are no peer are called. */

/** Our own. */
export const OURS = "article-card";
/** The browser's own parser, fed with the finished card. */
export const LIMIT = "innerHTML of the finished HTML";
