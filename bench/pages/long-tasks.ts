/** Tasks of which the Long Tasks API tells. Runs in the browser. */

/** How long nothing must have come for the last to be the last. */
export const QUIET_MS = 500;

/** The tasks of 50 ms and more, drawing the frame included. */
export class LongTasks {
  private durations: number[] = [];
  private readonly observer = new PerformanceObserver((list) => {
    this.durations.push(...list.getEntries().map(({ duration }) => duration));
  });

  constructor() {
    this.observer.observe({ type: "longtask" });
  }

  /** Waits for the last to be told; gives the longest in milliseconds. */
  async longest(): Promise<number> {
    await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
    this.observer.disconnect();
    return Math.max(0, ...this.durations);
  }
}
