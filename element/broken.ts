/** A picture that can't be shown leaves no hole. */

/** What stood there for a picture alone. */
const LEFT_OVER = ":is(a, p, figure):empty, figure:not(:has(> :not(figcaption)))";

/** Takes pictures out of `root` when they fail. */
export function dropBroken(root: DocumentFragment): void {
  const onError = ({ target }: Event): void => {
    // The pictures of the element's children are the page's.
    if (root.contains(target as Node)) drop(target as Element);
  };
  root.addEventListener("error", onError, true);
}

/** Takes out what failed before anybody listened. */
export function dropBrokenBefore(root: DocumentFragment): void {
  for (const picture of root.querySelectorAll("img")) {
    if (picture.complete && !picture.naturalHeight) drop(picture);
  }
}

function drop(element: Element): void {
  const around = element.parentElement;
  element.remove();
  if (around?.matches(LEFT_OVER)) drop(around);
}
