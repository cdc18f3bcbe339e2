/** What a card tells its page: that it is there or can't be, and what readers do with it. */
import type { CardError } from "./error";
import type { Followed } from "./reader";
import { withoutPrototype } from "./without-prototype";

/** What a `card-error` says. */
export type CardFailure = Pick<CardError, "code" | "message" | "detail">;

/** The event of a card that could not be shown. */
export interface CardErrorEvent extends CustomEvent<CardFailure> {
  readonly code: CardFailure["code"];
  readonly message: string;
}

/** What `card-view` and `card-expand` say. */
export interface CardFacts {
  /** Where the title leads, else where the article's JSON is; empty without either. */
  readonly article: string;
}

/** What a `card-click` says. */
export interface CardClick extends CardFacts, Followed {}

/** What readers do, by the event that tells. */
export interface ReaderEvents {
  "card-view": CardFacts;
  "card-expand": CardFacts;
  "card-click": CardClick;
}

declare global {
  interface GlobalEventHandlersEventMap {
    "card-load": CustomEvent<null>;
    "card-error": CardErrorEvent;
    "card-view": CustomEvent<CardFacts>;
    "card-expand": CustomEvent<CardFacts>;
    "card-click": CustomEvent<CardClick>;
  }
}

const REACH = withoutPrototype({ bubbles: true, composed: true });

/** Tells that the card is there. */
export function announceLoad(card: Element): void {
  card.dispatchEvent(new CustomEvent("card-load", REACH));
}

/** Tells what a reader did; `false` if the page wants none of it. */
export function announce<Type extends keyof ReaderEvents>(
  card: Element,
  type: Type,
  detail: ReaderEvents[Type],
): boolean {
  const cancelable = type === "card-click";
  return card.dispatchEvent(
    new CustomEvent(type, withoutPrototype({ ...REACH, cancelable, detail })),
  );
}

/** Tells why it is not. */
export function announceError(card: Element, { code, message, detail }: CardFailure): void {
  const options = withoutPrototype({ ...REACH, detail: { code, message, detail } });
  const event: CustomEvent & { code?: string; message?: string } = new CustomEvent(
    "card-error",
    options,
  );
  event.code = code;
  event.message = message;
  card.dispatchEvent(event);
}
