/** Trying again, where that can help. */

/** How long to wait before each further try, at least; twice as long at most, so that not all pages come at once. */
const PAUSES_MS = [1000, 4000];

/** What `work` gives, tried again while its error `mayPass`. After an abort there is no further try. */
export async function patiently<T>(
  work: () => Promise<T>,
  mayPass: (error: unknown) => boolean,
  signal: AbortSignal,
): Promise<T> {
  for (const pause of PAUSES_MS) {
    try {
      return await work();
    } catch (error) {
      if (signal.aborted || !mayPass(error)) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, pause * (1 + Math.random())));
    signal.throwIfAborted();
  }
  return work();
}
