/** What the contenders that are no peer are called. */

/** Our own. */
export const OURS = "article-card";
/** Our own, of the same article with its texts as HTML. */
export const PREPARED = `${OURS}, prepared article`;
/** The browser's own parser, fed with the finished card. */
export const LIMIT = "innerHTML of the finished HTML";
