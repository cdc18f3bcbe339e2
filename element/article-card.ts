/** `<article-card>`: from a source to a card, through all that a page does to an element. */
import { DRAWN, FETCHED } from "./attributes";
import { send } from "./beacon";
import { advise, advised } from "./advise";
import { dropBroken, dropBrokenBefore } from "./broken";
import { debugPanel } from "./debug-panel";
import { CardError } from "./error";
import { announce, announceError, announceLoad, type ReaderEvents } from "./events";
import { markEmpty } from "./fallback";
import { inlineScript, readInline } from "./inline";
import { deleteProperty, set } from "./intrinsics";
import { near } from "./near";
import { withoutPrototype } from "./without-prototype";
import { hearReader } from "./reader";
import { ReflectingElement } from "./reflection";
import { fetchSource, type Source } from "./source";
import { dress } from "./style";
import { tell } from "./tell";
import { joinNotes } from "./notes";
import { onceSeen } from "./view";
import { forgoWasm } from "./wasm-obstacle";
import { draw, foresee, inTurn, load, type Labels, type Loadable } from "./drawing";

declare global {
  interface HTMLElementTagNameMap {
    "article-card": ArticleCardElement;
  }
}

/** What a card has to do: `reloading` leaves what it shows until there is something else. */
type Due = "drawing" | "reloading" | "loading";

/** A card that was there: its source, unless it was adopted, and its nodes. */
interface Kept {
  readonly shown: Source | undefined;
  readonly nodes: readonly Node[];
}

/** Only the parser makes a root of it, and only before this script: to do so later would wake what was inert. */
const TEMPLATE = ":scope > template[shadowrootmode]";

/** Gets the article, until the signal says that nobody wants it any more. */
type Read = (signal: AbortSignal) => Source | Promise<Source>;

/**
 * Shows an article as a card.
 *
 * The article comes from the `article` property, else from `src`, else from a child
 * `<script type="application/json">`. Until its card is there, and again if it fails,
 * the element shows its children.
 *
 * CSS sees `:state(loading)`, `:state(ready)` and `:state(error)`. Events: `card-load`
 * when a new article's card is there, `card-error` when it can't be; `card-view`, `card-expand`
 * and `card-click`, which can be cancelled, when a reader sees it, opens its text or follows a link.
 */
export class ArticleCardElement extends ReflectingElement {
  static readonly observedAttributes = [...DRAWN, ...FETCHED, "loading"];

  /** The version of this build. */
  static readonly version = __VERSION__;

  private readonly internals: ElementInternals;
  /** WebKit empties a set that no script holds. */
  private readonly states: CustomStateSet;
  private readonly root: ShadowRoot | DocumentFragment;
  /** Why it can have no shadow root. */
  private obstacle: unknown;
  private readonly fallback: HTMLSlotElement;
  private given: unknown = null;
  private ownLabels: Partial<Labels> | null = null;
  private shown: Source | undefined;
  private task: AbortController | undefined;
  private due: Due | undefined = "loading";
  private keeping: Kept | undefined;
  private panel: Element | undefined;
  /** A text that no reader opened. */
  private reopened: Element | undefined;
  private wasConnected = false;
  /** The article that was seen last. */
  private seen = "";

  constructor() {
    super();
    this.internals = this.attachInternals();
    this.states = this.internals.states;
    // Firefox has the internals of a clone know no root; a closed one only they know.
    this.root = this.shadowRoot ?? this.internals.shadowRoot ?? this.attachRoot();
    this.fallback = this.ownerDocument.createElement("slot");
    this.fallback.addEventListener("slotchange", () => {
      this.childrenChanged();
    });
    hearReader(this.root, {
      onExpand: (text) => {
        if (text !== this.reopened) this.report("card-expand", {});
        this.reopened = undefined;
      },
      onFollow: (link) => this.report("card-click", link),
    });
    dress(this.root);
    dropBroken(this.root);
    if (this.root.querySelector("article > *")) this.adoptCard();
    else this.showFallback();
    this.takeEarlyProperties();
  }

  /**
   * The article to show: parsed JSON, the text of a Markdown file, or the bytes of either; `null` leaves it to
   * the other sources.
   */
  get article(): unknown {
    return this.given;
  }
  set article(value: unknown) {
    this.given = value ?? null;
    this.need("loading");
  }

  /** Words of the host's in the place of the card's own: some of what a file in `locales/` has, or `null`. */
  get labels(): Partial<Labels> | null {
    return this.ownLabels;
  }
  set labels(value: Partial<Labels> | null) {
    this.ownLabels = value ?? null;
    this.need("drawing");
  }

  /**
   * Fetches the article again, past the browser's cache. The card stays until the new one is there; it
   * also stays if there is none, unless the article is `gone`.
   */
  reload(): void {
    this.need("reloading");
  }

  connectedCallback(): void {
    this.wasConnected = true;
    this.schedule();
  }

  disconnectedCallback(): void {
    this.schedule();
  }

  connectedMoveCallback(): void {
    // Being there, it spares a card that moves the other two.
  }

  adoptedCallback(): void {
    dress(this.root);
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (!this.wasConnected) return;
    if (FETCHED.includes(name)) {
      if (this.given === null) this.need("loading");
    } else if (before !== now) {
      if (name !== "loading") this.need("drawing");
      else if (this.task) this.need("loading");
    }
  }

  /** A root; where the element can have none, one that nobody sees, so that its children show. */
  private attachRoot(): ShadowRoot | DocumentFragment {
    try {
      return this.attachShadow(withoutPrototype({ mode: "open", clonable: true }));
    } catch (error) {
      this.obstacle = error;
      return this.ownerDocument.createDocumentFragment();
    }
  }

  /** A card that is there already, made by a server or cloned, is left as it is. */
  private adoptCard(): void {
    dropBrokenBefore(this.root);
    this.due = undefined;
    this.enter("ready");
  }

  /** Properties that were set before the element was defined hide its own. */
  private takeEarlyProperties(): void {
    for (const [name, value] of Object.entries(this)) {
      if (!(name in ArticleCardElement.prototype)) continue;
      deleteProperty(this, name);
      set(this, name, value);
    }
  }

  private childrenChanged(): void {
    markEmpty(this.fallback, this);
    const isIdle = this.states.size === 0;
    if (isIdle && this.wasConnected) this.need("loading");
  }

  private need(due: Due): void {
    if (!this.due || this.due === "drawing" || due === "loading") this.due = due;
    this.schedule();
  }

  /** Waits for all changes of a task, so that moving an element interrupts nothing. */
  private schedule(): void {
    queueMicrotask(() => {
      if (this.isConnected) this.catchUp();
      else this.pause();
    });
  }

  /** Does what is due; by the first of several calls, so that it is done once. */
  private catchUp(): void {
    const { due } = this;
    this.due = undefined;
    if (this.debug) void advise("tellUnknown", this);
    if (due === "loading") void this.start(this.findSource("default"));
    else if (due === "reloading") void this.start(this.findSource("no-cache"), this.kept());
    else if (due === "drawing" && !this.task) this.redraw();
  }

  private pause(): void {
    if (!this.task) return;
    this.task.abort();
    this.task = undefined;
    this.due = "loading";
  }

  private findSource(cache: RequestCache): Read | undefined {
    const { given, src, baseURI: base } = this;
    if (given !== null) return () => ({ article: given, name: "the article", base });
    const credentials = this.crossOrigin === "use-credentials" ? "include" : anonymous(src);
    if (src) return (signal) => fetchSource({ url: src, credentials, cache }, signal);
    const script = inlineScript(this);
    if (!script) return undefined;
    const name = "the JSON inside the element";
    return async (signal) => ({ article: await readInline(script, signal), name, base });
  }

  /** The card that is there, to come back to; while it is fetched again, the one that was. */
  private kept(): Kept | undefined {
    const { shown, root, panel } = this;
    if (!this.states.has("ready")) return this.keeping;
    return { shown, nodes: [...root.childNodes].filter((node) => node !== panel) };
  }

  /** Shows what `read` gets; if there is nothing, and the article is not gone, what was `kept`. */
  private async start(read: Read | undefined, kept?: Kept): Promise<void> {
    this.task?.abort();
    this.task = undefined;
    this.keeping = kept;
    this.panel?.remove();
    if (!read) {
      this.withdraw();
      if (this.querySelector(TEMPLATE)) void advise("tellLate", this);
      return;
    }
    const task = (this.task = new AbortController());
    const { signal } = task;
    this.enter("loading");
    try {
      if (this.obstacle) throw await advised("internal", "ofRoot", this.obstacle);
      if (this.wasm === "off") forgoWasm();
      if (this.loading === "lazy") await near(this, signal);
      const [reading, loading] = [read(signal), load()];
      foresee(this.lang, reading);
      const [source] = await Promise.all([reading, loading]);
      if (signal.aborted) return;
      this.shown = source;
      await this.drawAll(source, signal);
      this.keeping = undefined;
      this.enter("ready");
      announceLoad(this);
    } catch (error) {
      if (!signal.aborted) this.fail(CardError.from(error));
    } finally {
      if (this.task === task) this.task = undefined;
    }
  }

  /** What can be drawn at once is there while the rest is loaded. */
  private async drawAll(source: Source, signal: AbortSignal): Promise<void> {
    const draw = (): Loadable | undefined => {
      signal.throwIfAborted();
      return this.draw(source);
    };
    for (let missing = await inTurn(draw); missing; missing = await inTurn(draw)) {
      await missing.load();
    }
    signal.throwIfAborted();
  }

  private redraw(): void {
    const { shown } = this;
    if (!shown) {
      this.replaceAdopted();
      return;
    }
    try {
      if (this.draw(shown)) void this.start(() => shown);
    } catch (error) {
      this.fail(CardError.from(error));
    }
  }

  /** A card that was adopted came without its article. */
  private replaceAdopted(): void {
    if (!this.states.has("ready")) return;
    const read = this.findSource("default");
    if (read) void this.start(read);
    else tell("warn", "no source to draw this card again", this);
  }

  /** Draws what can be drawn; gives what is missing for the rest. */
  private draw(source: Source): Loadable | undefined {
    const { card, missing } = draw(source, this);
    if (!card) return missing;
    dress(this.root);
    const { address } = this;
    const isOpen = this.root.querySelector("details[open]");
    this.root.replaceChildren(card);
    if (isOpen && this.address === address) this.reopen();
    return missing;
  }

  /** A text stays open that a reader opened in the same article's card before. */
  private reopen(): void {
    const text = this.root.querySelector("details");
    if (!text) return;
    this.reopened = text;
    text.open = true;
  }

  /** A card that is drawn again, or fetched again, still has the article that was seen. */
  private awaitReader(): void {
    onceSeen(this, () => {
      const { address, seen } = this;
      if (!this.states.has("ready") || (seen && seen === address)) return;
      this.seen = address;
      this.report("card-view", {});
    });
  }

  /** Tells the page what a reader did, and whom it names in `beacon`; `false` if the page wants none of it. */
  private report<Type extends keyof ReaderEvents>(
    type: Type,
    more: Omit<ReaderEvents[Type], "article">,
  ): boolean {
    const facts = { article: this.address, ...more } as ReaderEvents[Type];
    const isWanted = announce(this, type, facts);
    if (isWanted) send(this.beacon, { event: type, ...facts });
    return isWanted;
  }

  /** Where the card says that the article is; else where it came from. */
  private get address(): string {
    const link = this.root.querySelector<HTMLAnchorElement>('[part~="title-link"]');
    return link?.href ?? this.src;
  }

  private fail(error: CardError): void {
    if (this.keeping && error.code !== "gone") this.restore(this.keeping);
    else this.withdraw("error");
    if (this.debug) this.root.append((this.panel = debugPanel(error, this.ownerDocument)));
    tell("error", error.message, this);
    announceError(this, error);
  }

  private restore({ shown, nodes }: Kept): void {
    this.shown = shown;
    this.root.replaceChildren(...nodes);
    this.enter("ready");
  }

  private withdraw(state?: "error"): void {
    this.shown = undefined;
    this.keeping = undefined;
    this.enter(state);
    this.showFallback();
  }

  private showFallback(): void {
    markEmpty(this.fallback, this);
    if (this.root.firstChild !== this.fallback) {
      this.root.replaceChildren(this.fallback);
    }
  }

  private enter(state?: "loading" | "ready" | "error"): void {
    this.states.clear();
    if (state) this.states.add(state);
    if (state === "ready") {
      this.awaitReader();
      void joinNotes(this.root, this);
    }
    this.internals.ariaBusy = String(state === "loading");
  }
}

/**
 * Without cookies: elsewhere by the mode that a preload has, so that it is the same request;
 * on the page's own origin that mode would send them.
 */
function anonymous(url: string): RequestCredentials {
  return url.startsWith(`${location.origin}/`) ? "omit" : "same-origin";
}
