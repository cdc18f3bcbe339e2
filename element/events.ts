/** What a card tells its page: `card-load` and `card-error`. */
import type { CardError } from "./error";

/** What a `card-error` says. */
export type CardFailure = Pick<CardError, "code" | "message" | "detail">;

/** The event of a card that could not be shown. */
export interface CardErrorEvent extends CustomEvent<CardFailure> {
  readonly code: CardFailure["code"];
  readonly message: string;
}

declare global {
  interface GlobalEventHandlersEventMap {
    "card-load": CustomEvent<null>;
    "card-error": CardErrorEvent;
  }
}

const REACH = { bubbles: true, composed: true };

/** Tells that the card is there. */
export function announceLoad(card: Element): void {
  card.dispatchEvent(new CustomEvent("card-load", REACH));
}

/** Tells why it is not. */
export function announceError(card: Element, { code, message, detail }: CardFailure): void {
  const event: CustomEvent & { code?: string; message?: string } = new CustomEvent("card-error", {
    ...REACH,
    detail: { code, message, detail },
  });
  event.code = code;
  event.message = message;
  card.dispatchEvent(event);
}
