/** marked, DOMPurify and a template literal. */
import { openRoot, type Contender } from "./contender";
import { byMarked } from "./marked";
import { purified } from "./purify";
import { card } from "./template";

const markdown = purified(byMarked);

export const contender: Contender = {
  draw(stage, article, variant) {
    openRoot(stage, variant).innerHTML = card(article, markdown, variant);
    return undefined;
  },
};
