/** Waiting until an element comes near the viewport, for `loading="lazy"`. */
import { withoutPrototype } from "./without-prototype";

/** Far enough for the card to be there when the reader is. */
const MARGIN = "1250px";

/** Resolves when `element` is near the viewport; never after an abort. */
export function near(element: Element, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        observer.disconnect();
        resolve();
      },
      withoutPrototype({ rootMargin: MARGIN }),
    );
    observer.observe(element);
    signal.addEventListener("abort", () => {
      observer.disconnect();
    });
  });
}
