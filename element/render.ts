/** `render`: a card by a call instead of by a tag. */
import { advised } from "./advise";
import type { ArticleCardElement } from "./article-card";
import { isCardClass } from "./card-class";
import { CardError } from "./error";
import type { CardErrorEvent } from "./events";
import { assign } from "./intrinsics";
import { withoutPrototype } from "./without-prototype";

/** A card's attributes, by the names of its properties. */
export type RenderOptions = Partial<
  Pick<
    ArticleCardElement,
    | "item"
    | "variant"
    | "expandable"
    | "theme"
    | "headingLevel"
    | "loading"
    | "wasm"
    | "lang"
    | "labels"
    | "maxKeyPoints"
    | "maxRelated"
    | "linkTarget"
    | "linkRel"
    | "linkParams"
    | "beacon"
  >
>;

/**
 * Puts a card of `article` (parsed JSON) into `target`, whose children become the card's: they
 * show until it is there, and again if it fails. A card that `target` has, or is, is used again.
 *
 * Resolves with the element once its card is in the document; rejects with a {@link CardError}.
 */
export async function render(
  target: Element,
  article: unknown,
  options: RenderOptions = {},
): Promise<ArticleCardElement> {
  const known = customElements.get("article-card");
  if (!known) throw tooOld();
  if (!isCardClass(known)) throw await advised("internal", "ofTaken", known);
  const card = cardOf(target);
  const outcome = settled(card);
  assign(card, options, { article });
  await outcome;
  return card;
}

/** The card that `target` is or has, else a new one around its children. */
function cardOf(target: Element): ArticleCardElement {
  if (isCard(target)) return target;
  const known = target.querySelector<ArticleCardElement>(":scope > article-card");
  if (known) return known;
  const card = target.ownerDocument.createElement("article-card");
  card.append(...target.childNodes);
  target.append(card);
  return card;
}

function isCard(element: Element): element is ArticleCardElement {
  return element.localName === "article-card";
}

/** Settles with the card's own next event; those of cards among its children bubble past. */
function settled(card: ArticleCardElement): Promise<void> {
  return new Promise((resolve, reject) => {
    const heard = new AbortController();
    const until = withoutPrototype({ signal: heard.signal });
    function onLoad({ target }: Event): void {
      if (target !== card) return;
      heard.abort();
      resolve();
    }
    function onError({ target, detail }: CardErrorEvent): void {
      if (target !== card) return;
      heard.abort();
      reject(new CardError(detail.code, detail.message, detail.detail));
    }
    card.addEventListener("card-load", onLoad, until);
    card.addEventListener("card-error", onError, until);
  });
}

function tooOld(): CardError {
  return new CardError(
    "internal",
    "this browser is too old for cards: expected Chromium 125, Firefox 126 or Safari 17.5",
  );
}
