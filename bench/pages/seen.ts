/** Notes when a card is on the screen, and what moved. Runs in the browser, first of all scripts. */

export {};

declare global {
  /**
   * Tells the measure when the frame with the card was made, in milliseconds since the visit began;
   * or why there is no card.
   */
  var tellSeen: (seen: string) => void;
  /** The sum of all layout shifts. */
  var moved: number;
}

globalThis.moved = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries())
    moved += (entry as PerformanceEntry & { value: number }).value;
}).observe({ type: "layout-shift", buffered: true });

addEventListener("card-load", note);
addEventListener("drawn", note);
addEventListener("card-error", ({ code, message }) => {
  tellSeen(`${code}: ${message}`);
});

/** A message that is sent while a frame is made arrives after it. */
function note(): void {
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      tellSeen(String(performance.now()));
    };
    port2.postMessage(undefined);
  });
}
