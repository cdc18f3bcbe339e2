/** Tells the card's class from another one that has its name. */
import type { ArticleCardElement } from "./article-card";

/** Whether a class is the card's, of whatever version: all have this property, and hardly anything else. */
export function isCardClass(known: CustomElementConstructor): known is typeof ArticleCardElement {
  return "maxKeyPoints" in (known.prototype as object);
}
