/** JSON that stands inside the element: finds it, and waits while the parser still brings it. */
import { parse, TextEncoder } from "./intrinsics";
import { withoutPrototype } from "./without-prototype";

/** The child that holds the JSON. */
export function inlineScript(host: Element): Element | null {
  return host.querySelector(':scope > script[type="application/json" i]');
}

/** The bytes of the JSON in `script`, once all of it has arrived. */
export async function readInline(script: Element, signal: AbortSignal): Promise<Uint8Array> {
  while (isArriving(script)) await nextChange(script.ownerDocument, signal);
  signal.throwIfAborted();
  return new TextEncoder().encode(script.textContent);
}

/** An object of which a part is missing is not JSON, so JSON is all there. */
function isArriving({ ownerDocument, textContent }: Element): boolean {
  if (ownerDocument.readyState !== "loading") return false;
  try {
    parse(textContent);
    return false;
  } catch {
    return true;
  }
}

/** Resolves when the parser, or anybody else, has changed the document. */
function nextChange(document: Document, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const stop = new AbortController();
    const observer = new MutationObserver(settle);
    const once = withoutPrototype({ signal: stop.signal });
    function settle(): void {
      observer.disconnect();
      stop.abort();
      resolve();
    }
    observer.observe(document, withoutPrototype({ childList: true, subtree: true }));
    document.addEventListener("readystatechange", settle, once);
    signal.addEventListener("abort", settle, once);
  });
}
