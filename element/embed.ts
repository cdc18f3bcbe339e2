/** embed.js: a card where its script tag stands, made from the tag's `data-` attributes. */
import { DRAWN, FETCHED } from "./attributes";
import { debugPanel } from "./debug-panel";
import { CardError } from "./error";
import { announceError } from "./events";
import { withoutPrototype } from "./without-prototype";
import { loadReleased } from "./released";
import { tell } from "./tell";

/** Every attribute that an author can give a card. */
const ATTRIBUTES = [...DRAWN, ...FETCHED, "beacon", "debug", "font", "loading", "theme", "wasm"];

/** Which tag has which card, shared by all copies of this script on a page. */
const KEY: unique symbol = Symbol.for("article-card.embed");
type Cards = WeakMap<Element, Element>;
const shared = window as { [KEY]?: Cards | undefined };
const cards = (shared[KEY] ??= new WeakMap());

const ownTag = findTag();
if (ownTag?.hasAttribute("data-src")) embed(ownTag);
else tell("error", 'embed.js needs a tag with data-src="..."', ownTag);

function embed(tag: HTMLScriptElement): void {
  const card = makeCard(tag);
  cards.set(tag, card);
  if (tag.closest("head")) placeFromHead(tag, card);
  else tag.after(card);

  // Absolute, since a classic script from another origin has no address to start from.
  const address = new URL("article-card.js", tag.src).href;
  loadReleased(address, "", (address) => import(address)).catch((error: unknown) => {
    fail(card, CardError.from(error));
  });
}

/** Does what the card itself would, if its script had come. */
function fail(card: Element, error: CardError): void {
  if (card.hasAttribute("debug")) card.append(debugPanel(error, document));
  tell("error", error.message, card);
  announceError(card, error);
}

/** The running tag; where an element named `currentScript` hides it, the first without a card. */
function findTag(): HTMLScriptElement | undefined {
  const { currentScript } = document;
  if (currentScript instanceof HTMLScriptElement) return currentScript;
  const tags = document.querySelectorAll<HTMLScriptElement>('script[data-src][src*="/embed.js"]');
  return [...tags].find((tag) => !cards.has(tag));
}

function makeCard(tag: Element): Element {
  const card = document.createElement("article-card");
  for (const name of ATTRIBUTES) {
    const value = tag.getAttribute(`data-${name}`);
    if (value !== null) card.setAttribute(name, value);
  }
  return card;
}

/** Nothing shows in `head`: its cards open the body, in the order of their tags. */
function placeFromHead(tag: Element, card: Element): void {
  const body = document.querySelector("body");
  if (!body) {
    onceChanged(document.documentElement, () => {
      placeFromHead(tag, card);
    });
    return;
  }
  const before = cardBefore(tag);
  if (before) before.after(card);
  else body.prepend(card);
}

/** The card of the nearest tag before `tag` whose card has its place. */
function cardBefore(tag: Element): Element | undefined {
  let before: Element | undefined;
  for (const other of document.head.querySelectorAll("script")) {
    if (other === tag) break;
    const card = cards.get(other);
    if (card?.isConnected) before = card;
  }
  return before;
}

function onceChanged(parent: Element, then: () => void): void {
  const observer = new MutationObserver(() => {
    observer.disconnect();
    then();
  });
  observer.observe(parent, withoutPrototype({ childList: true }));
}
