/** What is loaded once for all cards. */
import type { CardError } from "./error";

/**
 * Gives what `load` gave before, or loads it. A failure is forgotten: the next card tries again, except
 * where that would only make one more report of what the page's policy forbids.
 */
export function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () =>
    (loading ??= load().catch((error: unknown) => {
      if ((error as CardError).code !== "blocked") loading = undefined;
      throw error;
    }));
}
