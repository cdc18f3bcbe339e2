/** Cards draw in turns, so that a page with many of them stays free for its reader. */

/** How long cards may draw before the browser gets to show them and to hear the reader. */
const BUDGET_MS = 20;

const waiting: (() => void)[] = [];
/** Made once: one for each turn takes as long as a small card. */
let nextTask: MessagePort | undefined;
/** When the time of the current task is up; none while nobody has drawn in it. */
let deadline: number | undefined;

/** What `work` gives: at once if there is time, else in one of the next tasks. */
export function inTurn<T>(work: () => T): Promise<T> {
  return new Promise((resolve, reject) => {
    waiting.push(() => {
      try {
        resolve(work());
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    });
    drain();
  });
}

function drain(): void {
  deadline ??= open();
  while (performance.now() < deadline) {
    const work = waiting.shift();
    if (!work) return;
    work();
  }
}

/** Has the rest wait for a message: the task that no browser delays, on pages out of sight neither. */
function open(): number {
  nextTask ??= listener();
  nextTask.postMessage(null);
  return performance.now() + BUDGET_MS;
}

function listener(): MessagePort {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    deadline = undefined;
    if (waiting.length > 0) drain();
  };
  return port2;
}
