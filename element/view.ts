/** When a reader has seen an element: half of it was in view for a second. */

const LONG_ENOUGH_MS = 1000;

/** Where the share in view is looked at: the closer the smaller it is, for elements of many viewports. */
const SHARES = [0.5, ...Array.from({ length: 101 }, (_, step) => (step / 100) ** 2)];

/** What is done once an element has been seen. */
const due = new WeakMap<Element, () => void>();
/** The elements that are in view, each with its timer while the page is in view, too. */
const inView = new Map<Element, ReturnType<typeof setTimeout> | undefined>();
let observer: IntersectionObserver | undefined;

/** Does `then` once a reader has seen `element` from now on, wherever it moves meanwhile. */
export function onceSeen(element: Element, then: () => void): void {
  observer ??= observe();
  due.set(element, then);
  forget(element);
  observer.observe(element);
}

function observe(): IntersectionObserver {
  document.addEventListener("visibilitychange", () => {
    for (const element of inView.keys()) wait(element);
  });
  return new IntersectionObserver(
    (entries) => {
      entries.forEach(note);
    },
    { threshold: SHARES },
  );
}

function note(entry: IntersectionObserverEntry): void {
  const { target } = entry;
  if (!isHalfInView(entry)) leave(target);
  else if (!inView.has(target)) wait(target);
}

/** What is higher than the viewport need only fill half of that. */
function isHalfInView(entry: IntersectionObserverEntry): boolean {
  const { intersectionRatio, boundingClientRect, rootBounds } = entry;
  // In a frame from elsewhere the viewport is not told.
  const viewport = rootBounds?.height ?? innerHeight;
  return intersectionRatio >= Math.min(1, viewport / boundingClientRect.height) / 2;
}

function wait(element: Element): void {
  clearTimeout(inView.get(element));
  const then = (): void => {
    seen(element);
  };
  inView.set(element, document.hidden ? undefined : setTimeout(then, LONG_ENOUGH_MS));
}

function leave(element: Element): void {
  clearTimeout(inView.get(element));
  inView.delete(element);
}

function seen(element: Element): void {
  forget(element);
  due.get(element)?.();
}

function forget(element: Element): void {
  leave(element);
  observer?.unobserve(element);
}
