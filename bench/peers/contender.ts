/** What all contenders have in common: a card in a shadow root with the card's own style sheet. */
import css from "article-card.css";
import type { Article } from "../article";
import type { Variant } from "./template";

/** One way to make a card. */
export interface Contender {
  /** Puts a card of `article` into `stage`; it is there when this returns, or resolves. */
  readonly draw: (stage: Element, article: Article, variant: Variant) => Promise<void> | undefined;
  /** Forgets the cards that were drawn. */
  readonly clear?: () => void;
}

const sheet = new CSSStyleSheet();
sheet.replaceSync(css);

/** The root of a new host in `stage`, which the style sheet takes for one of a card of that variant. */
export function openRoot(stage: Element, variant: Variant): ShadowRoot {
  const host = document.createElement("div");
  host.setAttribute("variant", variant);
  stage.append(host);
  const root = host.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = [sheet];
  return root;
}
