/** The card's attributes as properties, as built-in elements reflect theirs. */
import { address, integer, keyword, text } from "./attributes";

/** A server has no elements; importing this there must not throw. */
const Base =
  typeof HTMLElement === "undefined" ? (Object as unknown as typeof HTMLElement) : HTMLElement;

/** As far as the integers of HTML go. */
const ANY_COUNT = [0, 2147483647] as const;
const HEADING_LEVELS = [1, 6] as const;

/** An element whose properties are its attributes. `lang` and `hidden` it has by birth. */
export class ReflectingElement extends Base {
  /** The address of the article's JSON, resolved against the page's; empty without one. */
  get src(): string {
    return address(this, "src");
  }
  set src(value: string) {
    this.setAttribute("src", value);
  }

  /** Of several articles the one with this `id` or `url`; else what the fragment of `src` says. */
  get item(): string {
    return text(this, "item");
  }
  set item(value: string) {
    this.setAttribute("item", value);
  }

  /** How much the card shows: one row, all but the body, or everything. */
  get variant(): "card" | "compact" | "full" {
    return keyword(this, "variant", ["card", "compact", "full"]);
  }
  set variant(value: string) {
    this.setAttribute("variant", value);
  }

  /** Whether a `card` has the body too, closed until a reader opens it. */
  get expandable(): boolean {
    return this.hasAttribute("expandable");
  }
  set expandable(value: boolean) {
    this.toggleAttribute("expandable", value);
  }

  /** The colours: `auto` follows the reader; the empty string, the page's `color-scheme`. */
  get theme(): "" | "auto" | "light" | "dark" {
    return keyword(this, "theme", ["", "auto", "light", "dark"]);
  }
  set theme(value: string) {
    this.setAttribute("theme", value);
  }

  /** `inherit` has the card take the page's fonts. */
  get font(): "" | "inherit" {
    return keyword(this, "font", ["", "inherit"]);
  }
  set font(value: string) {
    this.setAttribute("font", value);
  }

  /** The level of the title's heading, 1 to 6; 2 where nothing valid is said. */
  get headingLevel(): number {
    return integer(this, "heading-level", HEADING_LEVELS, 2);
  }
  set headingLevel(value: number) {
    this.setAttribute("heading-level", String(value));
  }

  /** `lazy` waits until the card comes near the viewport. */
  get loading(): "eager" | "lazy" {
    return keyword(this, "loading", ["eager", "lazy"]);
  }
  set loading(value: string) {
    this.setAttribute("loading", value);
  }

  /** Whether errors are shown in the card's place, and the console warns of unknown values: for the owner of the page. */
  get debug(): boolean {
    return this.hasAttribute("debug");
  }
  set debug(value: boolean) {
    this.toggleAttribute("debug", value);
  }

  /** `off` has the page draw without WebAssembly, if this is its first card. */
  get wasm(): "auto" | "off" {
    return keyword(this, "wasm", ["auto", "off"]);
  }
  set wasm(value: string) {
    this.setAttribute("wasm", value);
  }

  /** The most key points to show; -1 where nothing valid is said. */
  get maxKeyPoints(): number {
    return integer(this, "max-key-points", ANY_COUNT, -1);
  }
  set maxKeyPoints(value: number) {
    this.setAttribute("max-key-points", String(value));
  }

  /** The most related links to show; -1 where nothing valid is said. */
  get maxRelated(): number {
    return integer(this, "max-related", ANY_COUNT, -1);
  }
  set maxRelated(value: number) {
    this.setAttribute("max-related", String(value));
  }

  /** The `target` of the card's links. */
  get linkTarget(): string {
    return text(this, "link-target");
  }
  set linkTarget(value: string) {
    this.setAttribute("link-target", value);
  }

  /** Words for the `rel` of the card's links, beside `noopener`. */
  get linkRel(): string {
    return text(this, "link-rel");
  }
  set linkRel(value: string) {
    this.setAttribute("link-rel", value);
  }

  /** Parameters to add to the card's links: `utm_source=…&utm_medium=…`. */
  get linkParams(): string {
    return text(this, "link-params");
  }
  set linkParams(value: string) {
    this.setAttribute("link-params", value);
  }

  /** Where it is told what readers do with the card, resolved against the page's address; empty: nowhere. */
  get beacon(): string {
    return address(this, "beacon");
  }
  set beacon(value: string) {
    this.setAttribute("beacon", value);
  }

  /** `use-credentials` sends cookies with the request for the JSON; else none are sent. */
  get crossOrigin(): "anonymous" | "use-credentials" | null {
    if (!this.hasAttribute("crossorigin")) return null;
    return keyword(this, "crossorigin", ["anonymous", "use-credentials"]);
  }
  set crossOrigin(value: string | null) {
    if (value === null) this.removeAttribute("crossorigin");
    else this.setAttribute("crossorigin", value);
  }
}
