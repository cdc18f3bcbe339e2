/** The script for footnotes: a number leads to its note and the note back, and the page keeps its address. */
import { withoutPrototype } from "./without-prototype";

/** The mention that each note leads back to: the one that was followed last. */
const origins = new WeakMap<Element, HTMLElement>();

/** Joins the numbers in the text of a card to the notes at its end, if that is what they are. */
export function join(root: DocumentFragment): void {
  const body = root.querySelector('[part="body"]');
  const list = body?.querySelector(":scope > ol:last-child");
  if (!body || !list) return;
  for (const mention of body.querySelectorAll("sup")) {
    const link = mention.querySelector("a");
    const note = list.children[numberOf(mention) - 1];
    // A rule stands above the notes of Markdown, whose mentions are no links.
    const isMention = link ? link.hash : list.previousElementSibling?.localName === "hr";
    if (note && isMention) joinTo(note as HTMLElement, link ?? mention);
  }
}

/** What `1` or `[1]` says; NaN where there is no number. */
function numberOf(mention: Element): number {
  return Number(/^\[?(\d+)\]?$/.exec(mention.textContent.trim())?.[1]);
}

function joinTo(note: HTMLElement, mention: HTMLElement): void {
  // A card that comes back is joined already.
  if (mention.role) return;
  lead(mention, "doc-noteref", () => {
    origins.set(note, mention);
    return note;
  });
  if (origins.has(note)) return;
  origins.set(note, mention);
  lead(linkBack(note, mention), "doc-backlink", () => origins.get(note));
}

/** The note's own link to where it is mentioned, as the author's page has it; else one made for it. */
function linkBack(note: Element, mention: Element): HTMLElement {
  const own = [...note.querySelectorAll("a")].pop();
  const page = pageOf(mention);
  if (own && page && pageOf(own) === page) return own;
  const back = note.ownerDocument.createElement("span");
  back.textContent = "↩\uFE0E";
  back.ariaLabel = mention.textContent;
  (note.lastElementChild?.matches("p") ? note.lastElementChild : note).append(" ", back);
  return back;
}

/** The page into which a link with a fragment leads. */
function pageOf(link: Element): string | undefined {
  return /^(.*)#/.exec((link as Partial<HTMLAnchorElement>).href ?? "")?.[1];
}

/** Has `from` lead to another element of its card, as a link does to what is on its page. */
function lead(from: HTMLElement, role: string, to: () => HTMLElement | undefined): void {
  const follow = (event: KeyboardEvent | MouseEvent): void => {
    const isElsewhere = event.ctrlKey || event.metaKey || event.shiftKey;
    const isOtherKey = "key" in event && event.key !== "Enter";
    if (isElsewhere || isOtherKey) return;
    event.preventDefault();
    // It leads nowhere that the page should be told of.
    event.stopPropagation();
    const target = to();
    if (target && target.tabIndex < 0) target.tabIndex = -1;
    target?.focus(withoutPrototype({ preventScroll: true }));
    // Many pages have something at the window's edges that would lie upon it.
    target?.scrollIntoView(withoutPrototype({ block: "center" }));
  };
  // Only real links may have the roles of notes (ARIA in HTML, 4).
  from.role = from.matches("a") ? role : "link";
  if (from.tabIndex < 0) from.tabIndex = 0;
  from.addEventListener("click", follow);
  from.addEventListener("keydown", follow);
}
