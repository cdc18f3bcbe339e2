/** When a reader has seen an element: half of it was in view for a second. */
import { withoutPrototype } from "./without-prototype";

const LONG_ENOUGH_MS = 1000;

/** Where the share in view is looked at: the closer the smaller it is, for elements of many viewports. */
const SHARES = [0.5];
for (let step = 0; step <= 100; step += 1) SHARES.push((step / 100) ** 2);

/** An element that is in view, with its timer while the page is in view, too. */
interface InView {
  readonly element: Element;
  timer?: ReturnType<typeof setTimeout> | undefined;
}

let inView: InView[] = [];
/** What is done once an element has been seen. */
const due = new WeakMap<Element, () => void>();
let observer: IntersectionObserver | undefined;

/** Does `then` once a reader has seen `element` from now on, wherever it moves meanwhile. */
export function onceSeen(element: Element, then: () => void): void {
  observer ??= observe();
  // Again, since `document.open()` takes it away.
  document.addEventListener("visibilitychange", waitAll);
  due.set(element, then);
  forget(element);
  observer.observe(element);
}

function observe(): IntersectionObserver {
  return new IntersectionObserver(
    (entries) => {
      entries.forEach(note);
    },
    withoutPrototype({ threshold: SHARES }),
  );
}

function note(entry: IntersectionObserverEntry): void {
  const element = entry.target;
  if (!isHalfInView(entry)) {
    leave(element);
  } else if (!inView.some((known) => known.element === element)) {
    const entered: InView = { element };
    inView.push(entered);
    wait(entered);
  }
}

/** What is higher than the viewport need only fill half of that. */
function isHalfInView(entry: IntersectionObserverEntry): boolean {
  const { intersectionRatio, boundingClientRect, rootBounds } = entry;
  // In a frame from elsewhere the viewport is not told.
  const viewport = rootBounds?.height ?? innerHeight;
  return intersectionRatio >= Math.min(1, viewport / boundingClientRect.height) / 2;
}

function waitAll(): void {
  inView.forEach(wait);
}

function wait(entered: InView): void {
  clearTimeout(entered.timer);
  const then = (): void => {
    seen(entered.element);
  };
  entered.timer = document.hidden ? undefined : setTimeout(then, LONG_ENOUGH_MS);
}

function leave(element: Element): void {
  inView = inView.filter((known) => {
    if (known.element !== element) return true;
    clearTimeout(known.timer);
    return false;
  });
}

function seen(element: Element): void {
  forget(element);
  due.get(element)?.();
}

function forget(element: Element): void {
  leave(element);
  observer?.unobserve(element);
}
