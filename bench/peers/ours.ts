/** `<article-card>`; the page must have loaded its script. */
import type { Contender } from "./contender";
import type { Variant } from "./template";

export const contender = {
  draw(stage: Element, article: unknown, variant: Variant): Promise<void> {
    const card = document.createElement("article-card");
    card.setAttribute("variant", variant);
    card.article = article;
    return new Promise((resolve, reject) => {
      card.addEventListener("card-load", () => {
        resolve();
      });
      card.addEventListener("card-error", ({ message }) => {
        reject(new Error(message));
      });
      stage.append(card);
    });
  },
} satisfies Contender;
