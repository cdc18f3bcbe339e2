/** Gives `<article-card>` its meaning, once, in browsers that know what it stands on. */
import { ArticleCardElement } from "./article-card";

const NAME = "article-card";

/** Defines the element unless that was done before; returns the class that is in force. */
export function define(): typeof ArticleCardElement {
  if (!isSupported()) return ArticleCardElement;
  const known = customElements.get(NAME);
  if (known) return known as typeof ArticleCardElement;
  customElements.define(NAME, ArticleCardElement);
  return ArticleCardElement;
}

/**
 * Together these two mean Chromium 125, Firefox 126 and Safari 17.5, which have all the rest.
 * In older browsers, and on a server, the element stays undefined and shows its children.
 */
function isSupported(): boolean {
  return (
    typeof CSS !== "undefined" &&
    CSS.supports("selector(:state(ready))") &&
    CSS.supports("color", "light-dark(red, red)")
  );
}
