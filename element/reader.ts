/** What a reader does in a card: opens its text, follows its links. */

/** A link that was followed. */
export interface Followed {
  /** The part that the link is, or else is in: `title-link`, `body`. */
  readonly part: string;
  /** Where it leads. */
  readonly url: string;
}

/** Who is told. */
interface Listener {
  /** The text was opened. */
  readonly onExpand: (text: HTMLDetailsElement) => void;
  /** Whether the link may be followed. */
  readonly onFollow: (link: Followed) => boolean;
}

/** Hears it in `root`, whatever card stands there. */
export function hearReader(root: DocumentFragment, { onExpand, onFollow }: Listener): void {
  const onClick = (event: MouseEvent): void => {
    // Beside the first button and keys, the middle one opens links.
    if (event.button > 1) return;
    const link = (event.target as Element).closest<HTMLAnchorElement>("a[href]");
    // What a page puts into a card's slots are its own links.
    if (!link || !root.contains(link)) return;
    const part = link.closest("[part]")?.getAttribute("part") ?? "";
    if (!onFollow({ part, url: link.href })) event.preventDefault();
  };
  const onToggle = ({ target }: Event): void => {
    const text = target as HTMLDetailsElement;
    if (text.open) onExpand(text);
  };
  // Of an event that does not bubble the capturing phase is all there is.
  root.addEventListener("toggle", onToggle, true);
  root.addEventListener("click", onClick as EventListener);
  root.addEventListener("auxclick", onClick as EventListener);
}
