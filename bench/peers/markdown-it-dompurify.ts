/** markdown-it, DOMPurify and a template literal. */
import { openRoot, type Contender } from "./contender";
import { byMarkdownIt } from "./markdown-it";
import { purified } from "./purify";
import { card } from "./template";

const markdown = purified(byMarkdownIt);

export const contender: Contender = {
  draw(stage, article, variant) {
    openRoot(stage, variant).innerHTML = card(article, markdown, variant);
    return undefined;
  },
};
