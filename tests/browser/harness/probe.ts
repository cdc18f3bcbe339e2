/** What the tests put into a page to see what goes on there. Runs in the browser. */

import type { ArticleCardElement, CardErrorEvent } from "../../../element/index";

/** What a card told its page. */
export interface Heard {
  readonly type: string;
  readonly target: string;
  readonly bubbles: boolean;
  readonly composed: boolean;
  readonly code: string | undefined;
  readonly message: string | undefined;
  readonly detail: unknown;
}

/** What a test can ask of a page. */
export interface Probe {
  /** All that went wrong: errors, rejections, violations of the policy. */
  readonly faults: string[];
  /** What was written by `console.error`. */
  readonly logged: string[];
  /** The events of all cards, in order, as they came to the document. */
  readonly heard: Heard[];
  /** The page's only card, or the one with this id. */
  readonly card: (id?: string) => ArticleCardElement;
  /** Resolves with the next event of a card: `card-load`, or the code of its error. */
  readonly next: (card?: HTMLElement) => Promise<string>;
  /** Resolves when a card is ready or has failed, with that state. */
  readonly done: (card?: HTMLElement) => Promise<string>;
  /** Resolves when the condition holds. */
  readonly until: (condition: () => unknown) => Promise<void>;
  /** Lets everything that is due happen. */
  readonly settle: () => Promise<void>;
  /** The title that a card shows; none while it shows its children. */
  readonly title: (card?: HTMLElement) => string | undefined;
  /** What stands in a card's place. */
  readonly shows: (card?: HTMLElement) => "card" | "children" | "skeleton";
  /** The card's states for CSS. */
  readonly states: (card?: HTMLElement) => string;
  /** From now on nothing waits: what would is in this list. */
  readonly hold: () => (() => void)[];
  /** Has parts that draw break when they are called: by what is in their memory, or by a throw; or not. */
  readonly tear: (way: "memory" | "throw" | "not") => void;
  /** How often the page has fetched an address that ends so. */
  readonly fetched: (end: string) => number;
}

declare global {
  /** Only in pages that were opened with the probe. */
  var probe: Probe;
}

/** Makes the page's `probe`. */
export function installProbe(): void {
  const faults: string[] = [];
  const logged: string[] = [];
  const heard: Heard[] = [];
  const only = (id?: string): ArticleCardElement => {
    const selector = id === undefined ? "article-card" : `article-card#${id}`;
    const card = document.querySelector<ArticleCardElement>(selector);
    if (!card) throw new Error(`there is no ${selector}`);
    return card;
  };

  // The few seconds that a card waits pass in milliseconds; a driver's own limit is longer.
  const wait = setTimeout;
  const quickly = (work: () => void, delay = 0): unknown =>
    wait(work, delay < 1000 || delay > 10_000 ? delay : delay / 100);
  Object.assign(globalThis, { setTimeout: quickly });

  addEventListener("error", (event) => faults.push(`error: ${event.message}`));
  addEventListener("unhandledrejection", (event) =>
    faults.push(`rejection: ${String(event.reason)}`),
  );
  document.addEventListener("securitypolicyviolation", (event) =>
    faults.push(`policy: ${event.violatedDirective} ${event.blockedURI}`),
  );
  console.error = (...parts: unknown[]) => logged.push(parts.map(String).join(" "));
  for (const type of ["card-load", "card-error"] as const) {
    document.addEventListener(type, (event) => {
      const { code, message } = event as Partial<CardErrorEvent>;
      heard.push({
        type,
        target: (event.target as Element).id,
        bubbles: event.bubbles,
        composed: event.composed,
        code,
        message,
        detail: event.detail,
      });
    });
  }

  const states = (card: HTMLElement): string =>
    ["loading", "ready", "error"].filter((state) => card.matches(`:state(${state})`)).join(" ");
  const until = async (condition: () => unknown): Promise<void> => {
    while (!condition()) await new Promise((resolve) => wait(resolve, 5));
  };

  const set: unknown = Reflect.get(Uint8Array.prototype, "set");
  const ways: Record<"memory" | "throw" | "not", unknown> = {
    memory: function (this: Uint8Array): void {
      new Uint8Array(this.buffer).fill(255);
    },
    throw: (): never => {
      throw new RangeError("torn");
    },
    not: set,
  };

  globalThis.probe = {
    faults,
    logged,
    heard,
    card: only,
    next: (card = only()) =>
      new Promise((resolve) => {
        card.addEventListener(
          "card-load",
          ({ type }) => {
            resolve(type);
          },
          { once: true },
        );
        card.addEventListener(
          "card-error",
          ({ code }) => {
            resolve(code);
          },
          { once: true },
        );
      }),
    done: async (card = only()) => {
      await until(() => /ready|error/.test(states(card)));
      return states(card);
    },
    until,
    settle: () => new Promise((resolve) => wait(resolve, 30)),
    title: (card = only()) => card.shadowRoot?.querySelector('[part~="title"]')?.textContent.trim(),
    shows: (card = only()) => {
      if (card.shadowRoot?.querySelector("article")) return "card";
      const slot = card.shadowRoot?.querySelector("slot");
      return slot?.hasAttribute("data-empty") ? "skeleton" : "children";
    },
    states: (card = only()) => states(card),
    hold: () => {
      const held: (() => void)[] = [];
      Object.assign(globalThis, { setTimeout: (work: () => void) => held.push(work) });
      return held;
    },
    tear: (way) => {
      Reflect.set(Uint8Array.prototype, "set", ways[way]);
    },
    fetched: (end) =>
      performance.getEntriesByType("resource").filter(({ name }) => name.endsWith(end)).length,
  };
}
