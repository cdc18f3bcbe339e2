/** How long a page waits for a file. */

export const LIMIT_SECONDS = 30;

/** What `work` gives, unless that takes too long: then what `late` says, and the signal tells `work` to stop. */
export async function inTime<T>(
  work: (signal: AbortSignal) => Promise<T>,
  late: () => Error,
): Promise<T> {
  const signal = AbortSignal.timeout(LIMIT_SECONDS * 1000);
  const limit = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", reject);
  });
  try {
    return await Promise.race([work(signal), limit]);
  } catch (error) {
    throw signal.aborted ? late() : error;
  }
}
