/** Gives `<article-card>` its meaning, once, in browsers that know what it stands on. */
import { advise } from "./advise";
import { ArticleCardElement } from "./article-card";
import { isCardClass } from "./card-class";

const NAME = "article-card";

/** Defines the element unless that was done before; returns the class that is in force, if it is a card's. */
export function define(): typeof ArticleCardElement {
  if (!isSupported()) return ArticleCardElement;
  const first = customElements.get(NAME);
  if (!first) {
    customElements.define(NAME, ArticleCardElement);
    return ArticleCardElement;
  }
  if (!isCardClass(first)) {
    void advise("tellTaken", first);
    return ArticleCardElement;
  }
  if (first.version !== ArticleCardElement.version) void advise("tellTaken", first);
  return first;
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
